import { describe, expect, it } from '@jest/globals';
import type { Finding, Report } from '../../src/model/index.ts';
import { desiredCheck, isWholeTitle, type CheckRequest } from '../../src/publish/check-run.ts';
import { clean, inconclusive, lostStack, prepareRead, readFrameHeader, websocket } from '../report/samples.ts';

const request: CheckRequest = {
  name: 'escapediff',
  headSha: 'b'.repeat(40),
  summary: 'S',
  detailsUrl: 'https://github.com/o/r/actions/runs/7',
  run: '7.1',
  inconclusive: 'fail',
  commented: new Set(),
  commentOn: 'all',
};
const of = (...findings: readonly Finding[]): Report => ({ ...websocket, findings });

describe('a check run', () => {
  it('concludes as the verdict, and without one fails unless the user says otherwise', () => {
    const conclusions = [websocket, clean, inconclusive].map((report) => desiredCheck(report, request).conclusion);
    expect(conclusions).toEqual(['failure', 'success', 'failure']);
    expect(desiredCheck(inconclusive, { ...request, inconclusive: 'neutral' }).conclusion).toBe('neutral');
    expect(desiredCheck(websocket, { ...request, inconclusive: 'neutral' }).conclusion).toBe('failure');
  });

  it('has a title that says the whole verdict, unless there is no room for why there is none', () => {
    expect([isWholeTitle(websocket), isWholeTitle(clean)]).toEqual([true, true]);
    const why = (length: number): Report => ({
      ...inconclusive,
      verdict: { ...inconclusive.verdict, reasons: ['x'.repeat(length)] },
    });
    const [longest, longer] = [why(140 - 'inconclusive: '.length), why(141 - 'inconclusive: '.length)];
    expect([isWholeTitle(longest), desiredCheck(longest, request).title.endsWith('x')]).toEqual([true, true]);
    expect([isWholeTitle(longer), desiredCheck(longer, request).title.endsWith('…')]).toEqual([false, true]);
  });

  it('links to the run, for GitHub shows it in whichever suite it likes', () => {
    expect(desiredCheck(clean, request).summary).toBe(
      'S\n\n[The workflow run](https://github.com/o/r/actions/runs/7)\n',
    );
  });

  it('marks what no line comment tells of, where the value is, with the line that causes it', () => {
    const { annotations } = desiredCheck(of(readFrameHeader, lostStack), {
      ...request,
      commented: new Set([readFrameHeader.id]),
    });
    expect(annotations).toEqual([
      {
        path: 'server/handle.go',
        startLine: 12,
        endLine: 12,
        columns: { start: 12, end: 23 },
        level: 'failure',
        title: 'newOptions is no longer inlined, so &options{...} is allocated on the heap',
        message: [
          '1 more allocation (24 bytes) per round of a loop in handle.',
          'newOptions now costs 94, and inlining allows 80.',
          'The change that causes it: server/options.go:5: func newOptions(r *request) *options {',
          'Split a small wrapper off that can be inlined.',
        ].join('\n\n'),
      },
    ]);
  });

  it('has no columns where a value spans lines, or the compiler gave none', () => {
    const unknown = { ...readFrameHeader, column: 0, endColumn: 0 };
    expect(desiredCheck(of(prepareRead, unknown), request).annotations.map(({ columns }) => columns)).toEqual([
      null,
      null,
    ]);
  });

  it('says by its level what fails, what is new in old code, and what is only good to know', () => {
    const levels = [
      readFrameHeader,
      { ...readFrameHeader, gating: false },
      { ...readFrameHeader, gating: false, cold: true },
      { ...readFrameHeader, gating: false, origin: 'new-function' as const },
    ].map((finding) => desiredCheck(of(finding), request).annotations[0]?.level);
    expect(levels).toEqual(['failure', 'warning', 'notice', 'notice']);
  });

  it('does not mark what is waived, free, uncertain, or no news', () => {
    const { allocation } = readFrameHeader;
    const quiet: readonly Partial<Finding>[] = [
      { waiver: { source: 'comment', reason: 'r', where: 'w' } },
      { allocation: { ...allocation, status: 'none' } },
      { allocation: { ...allocation, status: 'unknown' } },
      { state: 'fixed' },
      { state: 'moved' },
      { state: 'unchanged' },
    ];
    const findings = quiet.map((changes) => ({ ...readFrameHeader, ...changes }));
    expect(desiredCheck(of(...findings), request).annotations).toEqual([]);
  });

  it('keeps the heaviest where there are too many, and texts within GitHub’s limits', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({ ...readFrameHeader, line: index + 1 }));
    const { annotations } = desiredCheck(of(...many), request);
    expect(annotations.map(({ startLine }) => startLine)).toEqual(many.slice(0, 250).map(({ line }) => line));
    const long = '😀'.repeat(50_000);
    const huge = { ...readFrameHeader, expression: long, cause: { ...readFrameHeader.cause, explanation: long } };
    const [annotation] = desiredCheck(of(huge), request).annotations;
    expect(annotation?.title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(annotation?.message ?? '')).toBeLessThan(64 * 1024);
    expect(annotation?.message).not.toMatch(/\p{Surrogate}/u);
  });

  it('shows what would steer a screen as an escape', () => {
    const hostile = { ...readFrameHeader, cause: { ...readFrameHeader.cause, advice: 'a\u202eb\u001b[2Jc' } };
    expect(desiredCheck(of(hostile), request).annotations[0]?.message).toContain('a\\u202eb\\u001b[2Jc');
  });

  it('is named by all that it says', () => {
    const { externalId } = desiredCheck(websocket, request);
    expect(externalId).toMatch(/^escapediff:[0-9a-f]{32}$/);
    expect(
      desiredCheck(websocket, { ...request, detailsUrl: 'https://github.com/o/r/actions/runs/8' }).externalId,
    ).toBe(externalId);
    expect(desiredCheck(websocket, { ...request, summary: 'T' }).externalId).not.toBe(externalId);
    expect(desiredCheck(websocket, { ...request, commented: new Set([readFrameHeader.id]) }).externalId).not.toBe(
      externalId,
    );
  });
});
