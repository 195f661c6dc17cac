import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/index.ts';
import { isGating } from '../../src/policy/verdict.ts';
import { readFrameHeader } from '../report/samples.ts';

const hot = { share: 0.12, line: null, own: null, profile: 'cpu.pprof' };

describe('the policy hot', () => {
  it.each<[string, Partial<Finding>, boolean]>([
    ['fails on what a profile shows as hot', { hot }, true],
    ['in new code, too', { hot, origin: 'new-function' }, true],
    ['not on what no profile shows as hot', { hot: null }, false],
    ['not on an error path', { hot, cold: true }, false],
    [
      'not on what may allocate',
      { hot, allocation: { status: 'unknown', call: null, type: null, bytes: null } },
      false,
    ],
    ['not on what is waived', { hot, waiver: { source: 'label', reason: 'agreed', where: 'ok' } }, false],
    ['not on what was there', { hot, state: 'unchanged' }, false],
    ['not on what only moved', { hot, state: 'moved' }, false],
  ])('%s', (_, changed, gates) => {
    expect(isGating({ ...readFrameHeader, ...changed }, 'hot')).toBe(gates);
  });

  it('is no other', () => {
    expect(isGating({ ...readFrameHeader, hot, origin: 'new-function' }, 'regression')).toBe(false);
    expect(isGating({ ...readFrameHeader, hot: null }, 'regression')).toBe(true);
  });
});
