import { describe, expect, it } from '@jest/globals';
import type { Finding, Root } from '../../src/model/index.ts';
import { withSharedCauses } from '../../src/policy/shared-cause.ts';
import { prepareRead, readFrameHeader } from '../report/samples.ts';

const line = (number: number): Root => ({ side: 'head', file: 'read.go', line: number, text: `line ${number}` });

/** The value's own line is in the diff, too; it is captured on line 236, in the closure of lines 233 to 244. */
const captured: Finding = {
  ...readFrameHeader,
  cause: {
    ...readFrameHeader.cause,
    chain: [{ file: 'read.go', line: 236, column: 6, text: 'the closure captures the pointer' }],
    root: line(257),
  },
};
const closure: Finding = { ...prepareRead, cause: { ...prepareRead.cause, root: line(233) } };
const rootsOf = (...findings: readonly Finding[]): readonly (number | undefined)[] =>
  withSharedCauses(findings).map(({ cause }) => cause.root?.line);

describe('withSharedCauses', () => {
  it('gives what a new closure captures the line of the closure', () => {
    expect(rootsOf(captured, closure)).toEqual([233, 233]);
  });

  it('gives what a new composite literal holds the line of the literal', () => {
    const literal: Finding = { ...closure, kind: 'composite' };
    const steps = [{ file: 'read.go', line: 233, column: 10, text: 'stored' }];
    const held: Finding = { ...captured, cause: { ...captured.cause, chain: steps } };
    expect(rootsOf(held, literal)).toEqual([233, 233]);
    expect(rootsOf(captured, literal)).toEqual([257, 233]);
  });

  it.each<[string, Partial<Finding>]>([
    ['was there before', { state: 'unchanged' }],
    ['may cost nothing', { allocation: { ...closure.allocation, status: 'unknown' } }],
    ['has another cause itself', { cause: { ...closure.cause, root: line(12) } }],
    ['stands elsewhere', { file: 'write.go' }],
  ])('leaves the cause alone where the closure %s', (_, change) => {
    expect(rootsOf(captured, { ...closure, ...change })[0]).toBe(257);
  });

  it('leaves alone what is made in the closure', () => {
    const inner: Finding = { ...captured, line: 236, column: 4, cause: { ...captured.cause, root: line(236) } };
    expect(rootsOf(inner, closure)).toEqual([236, 233]);
  });
});
