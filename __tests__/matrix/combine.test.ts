import { describe, expect, it } from '@jest/globals';
import { combineFindings } from '../../src/matrix/combine.ts';
import type { Finding } from '../../src/model/index.ts';
import { fixed, printed, readFrameHeader } from '../report/samples.ts';

const header: Finding = { ...readFrameHeader, id: 'aaaaaaaaaaaaaaaa' };
const combine = (builds: Readonly<Record<string, readonly Finding[]>>): readonly Finding[] =>
  combineFindings(Object.entries(builds).map(([name, findings]) => ({ name, findings, broken: new Set<string>() })));
const told = (builds: Readonly<Record<string, readonly Finding[]>>): readonly unknown[] =>
  combine(builds).map(({ line, builds: names }) => [line, names]);

describe('combineFindings', () => {
  it('makes one finding of what all builds find, and names the builds of what only some find', () => {
    expect(told({ linux: [header, { ...header, line: 300 }], windows: [header], darwin: [header] })).toEqual([
      [257, null],
      [300, ['linux']],
    ]);
  });

  it('knows a value that a release names otherwise, or puts in another column', () => {
    const literal: Finding = { ...header, kind: 'composite', expression: '&json.Encoder{...}' };
    const call: Finding = { ...literal, id: 'bbbbbbbbbbbbbbbb', kind: 'new', expression: 'new(json.Encoder)' };
    const inlined: Finding = { ...literal, column: 3 };
    expect(told({ '1.26': [literal], '1.27': [call], '1.24': [inlined] })).toEqual([[257, null]]);
  });

  it('keeps values of one place apart, as many as the build with the most has', () => {
    const twice = [header, { ...header, id: 'bbbbbbbbbbbbbbbb' }];
    expect(told({ a: [header], b: twice })).toEqual([
      [257, null],
      [257, ['b']],
    ]);
  });

  it('tells a value as the build where it matters most, and names the builds where it is like that', () => {
    const possible: Finding = {
      ...header,
      gating: false,
      allocation: { status: 'unknown', call: null, type: null, bytes: null },
    };
    expect(combine({ '1.24': [possible], '1.25': [header], tip: [header] })).toEqual([
      { ...header, builds: ['1.25', 'tip'] },
    ]);
    const unchanged: Finding = { ...header, state: 'unchanged', gating: false };
    expect(combine({ a: [unchanged], b: [{ ...header, gating: false }] })).toMatchObject([
      { state: 'new', builds: ['b'] },
    ]);
  });

  it('does not say that a value is nowhere else where nothing is known of its package', () => {
    const build = (name: string, findings: readonly Finding[], broken: readonly string[] | null) => ({
      name,
      findings,
      broken: broken === null ? null : new Set(broken),
    });
    const named = (other: readonly string[] | null): unknown =>
      combineFindings([build('a', [header], []), build('b', [], other)])[0]?.builds;
    expect(named([header.package])).toBeNull();
    expect(named(null)).toBeNull();
    expect(named(['another'])).toEqual(['a']);
  });

  it('does not take a fixed value of the base for one of the head on the same line', () => {
    const gone: Finding = { ...fixed, file: header.file, line: header.line, column: header.column };
    expect(told({ a: [header], b: [gone] })).toEqual([
      [257, ['a']],
      [257, ['b']],
    ]);
  });

  it('gives every finding an id of its own', () => {
    const ids = combine({ a: [header], b: [{ ...header, line: 300 }], c: [{ ...header, line: 301 }] }).map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain(header.id);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('offers a rewrite only where all builds that have the value have the same', () => {
    const suggestion = { file: 'read.go', startLine: 257, endLine: 257, replacement: 'x' };
    const rewritten: Finding = { ...header, suggestion };
    expect(combine({ a: [rewritten], b: [rewritten] })[0]?.suggestion).toEqual(suggestion);
    expect(combine({ a: [rewritten], b: [header] })[0]?.suggestion).toBeNull();
    expect(combine({ a: [rewritten], b: [] })[0]?.suggestion).toEqual(suggestion);
  });

  it('has the order of weight', () => {
    const lines = combine({ a: [{ ...printed, gating: false }], b: [header] }).map(({ gating }) => gating);
    expect(lines).toEqual([true, false]);
  });
});
