import { describe, expect, it } from '@jest/globals';
import type { Finding, Report, Runs } from '../../src/model/index.ts';
import { delta, moreAllocations } from '../../src/report/delta.ts';
import { clean, readFrameHeader } from './samples.ts';

const always: Runs = { loop: null, literal: null, condition: null, leftBefore: false };
const branch = (kind: 'if' | 'else' | 'case', line: number, runs: Partial<Runs> = {}): Runs => ({
  ...always,
  condition: { kind, text: 'n > 0', line },
  ...runs,
});
/** 16 bytes, unless it is said. */
const found = (runs: Runs, bytes: number | null = 16, given: Partial<Finding> = {}): Finding => ({
  ...readFrameHeader,
  allocation: { ...readFrameHeader.allocation, bytes },
  runs,
  ...given,
});

describe('moreAllocations', () => {
  it.each<[string, readonly Finding[], string]>([
    [
      'of two branches one runs',
      [found(branch('if', 9)), found(branch('else', 9))],
      'up to 1 more allocation (16 bytes)',
    ],
    [
      'the way with more of them, and that with more bytes',
      [found(branch('if', 9), 8), found(branch('if', 9), 8), found(branch('else', 9), 100)],
      'up to 2 more allocations (100 bytes)',
    ],
    [
      'and what runs beside them',
      [found(always), found(branch('if', 9)), found(branch('else', 9), 48)],
      'up to 2 more allocations (64 bytes)',
    ],
    [
      'a size that is not known',
      [found(branch('if', 9), null), found(branch('else', 9))],
      'up to 1 more allocation (at least 16 bytes)',
    ],
    ['one branch', [found(branch('if', 9)), found(branch('if', 9))], 'up to 2 more allocations (32 bytes)'],
    ['two ifs', [found(branch('if', 9)), found(branch('else', 12))], 'up to 2 more allocations (32 bytes)'],
    [
      'one round of a loop',
      [found(branch('if', 9, { loop: 8 })), found(branch('else', 9, { loop: 8 }))],
      'up to 1 more allocation (16 bytes)',
    ],
    [
      'files whose lines are the same',
      [found(branch('if', 9)), found(branch('else', 9), 16, { file: 'write.go' })],
      'up to 2 more allocations (32 bytes)',
    ],
    [
      'cases, of which nobody knows the switch',
      [found(branch('case', 9)), found(branch('case', 11))],
      'up to 2 more allocations (32 bytes)',
    ],
  ])('%s', (_, findings, expected) => {
    expect(moreAllocations(findings)).toBe(expected);
  });
});

describe('delta', () => {
  const inAll = (...findings: readonly Finding[]): string => {
    const report: Report = { ...clean, findings };
    return delta(report, (text) => text);
  };
  const gone: Partial<Finding> = { state: 'fixed', gating: false };

  it('counts what a call makes at most, in all and by function', () => {
    const other = found(always, 8, { function: 'F' });
    expect(inAll(found(branch('if', 9)), found(branch('else', 9)), other)).toBe(
      'In all: up to 2 more allocations (24 bytes). By function: (*Conn).readFrameHeader +1 (16 bytes), F +1 (8 bytes).',
    );
  });

  it('does the same with what is gone', () => {
    const [one, two] = [found(branch('if', 9), 16, gone), found(branch('else', 9), 16, gone)];
    expect(inAll(one, two)).toBe('In all: up to 1 fewer allocation (16 bytes).');
    expect(inAll(found(always), one, two)).toBe('In all: 1 more allocation (16 bytes), up to 1 fewer (16 bytes).');
    expect(inAll(one)).toBe('In all: 1 fewer allocation (16 bytes).');
  });
});
