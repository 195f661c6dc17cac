import { describe, expect, it } from '@jest/globals';
import type { Finding, Suggestion } from '../../src/model/index.ts';
import { commentGroups, desiredComment } from '../../src/publish/compose.ts';
import { prepareRead, printed, readFrameHeader } from '../report/samples.ts';

const lines = (startLine: number, endLine: number): Suggestion => ({
  file: 'close.go',
  startLine,
  endLine,
  replacement: '\treturn strconv.Itoa(code)',
});

/** Where the comments stand, and whether they suggest anything. */
const places = (...findings: readonly Finding[]): readonly unknown[] =>
  commentGroups(findings, 'all').map(({ path, startLine, line, suggestion }) => [
    path,
    startLine,
    line,
    suggestion !== null,
  ]);

describe('a comment with a suggestion', () => {
  it.each([
    ['on one line', lines(40, 40), null, 40],
    ['on several', lines(39, 41), 39, 41],
    ['on several that end with it', lines(38, 40), 38, 40],
  ])('spans exactly the lines that are replaced: %s', (_, suggestion, startLine, line) => {
    expect(places({ ...printed, suggestion })).toEqual([['close.go', startLine, line, true]]);
  });

  it.each<[string, Partial<Finding>]>([
    ['a finding has none', { suggestion: null }],
    ['it is about other lines', { suggestion: lines(41, 42) }],
    ['it is about another file', { suggestion: { ...lines(40, 40), file: 'open.go' } }],
    ['the change does not touch the line', { remote: true }],
    ['it could not be shown', { suggestion: { ...lines(40, 40), replacement: '<!-- x' } }],
    ['the comment stands where the cause is', { cause: { ...printed.cause, root: readFrameHeader.cause.root } }],
  ])('is one without where %s', (_, change) => {
    expect(commentGroups([{ ...printed, ...change }], 'all').map(({ suggestion }) => suggestion)).toEqual([null]);
  });

  it('takes the first of several findings on its line', () => {
    const other = { ...printed, id: 'f123456789abcdef', suggestion: null };
    expect(places(other, { ...printed, suggestion: lines(40, 41) })).toEqual([['close.go', 40, 41, true]]);
  });

  it('on a new function stands where something is suggested', () => {
    const added = { ...printed, origin: 'new-function', gating: false } as const;
    const first = { ...added, id: 'f123456789abcdef', line: 20, endLine: 20, suggestion: null };
    expect(places(first, added)).toEqual([['close.go', null, 40, true]]);
  });

  it('has a text without it for other lines', () => {
    const [group] = commentGroups([printed], 'all');
    const comment = desiredComment(group!, (suggestion) => (suggestion === null ? 'without' : 'with'));
    expect([comment.body, comment.bodyElsewhere]).toEqual(['with', 'without']);
    const [plain] = commentGroups([readFrameHeader], 'all');
    expect(desiredComment(plain!, () => 'text')).not.toHaveProperty('bodyElsewhere');
  });
});

describe('what gets a comment', () => {
  const passing = { ...readFrameHeader, gating: false };
  const count = (finding: Finding, commentOn: 'gating' | 'all'): number => commentGroups([finding], commentOn).length;

  it.each<[string, Finding, number, number]>([
    ['what fails the check', readFrameHeader, 1, 1],
    ['what is new and fails nothing', passing, 0, 1],
    ['what is hot', { ...passing, hot: { share: 0.2, line: null, own: null, profile: 'cpu.pprof' } }, 1, 1],
    ['what fails in a generated file', { ...readFrameHeader, generated: true }, 0, 0],
    ['what the policy lets pass', { ...passing, silent: 'plain' }, 0, 1],
    ['what somebody accepted', { ...passing, waiver: { source: 'label', reason: 'ok', where: 'ok' } }, 0, 0],
  ])('%s', (_, finding, gating, all) => {
    expect([count(finding, 'gating'), count(finding, 'all')]).toEqual([gating, all]);
  });

  it('where nothing fails: what would by default', () => {
    const groups = (finding: Finding): number => commentGroups([finding], 'gating', 'none').length;
    expect([groups(passing), groups({ ...passing, silent: 'plain' }), groups({ ...passing, cold: true })]).toEqual([
      1, 0, 0,
    ]);
  });

  it('tells of a line that it comments on all that the line causes', () => {
    const plain = { ...prepareRead, gating: false };
    const [group] = commentGroups([readFrameHeader, plain], 'gating');
    expect(group?.findings).toEqual([readFrameHeader, plain]);
    expect(commentGroups([readFrameHeader, { ...plain, cold: true }], 'gating')[0]?.findings).toHaveLength(1);
    expect(commentGroups([plain], 'gating')).toEqual([]);
  });
});
