import { describe, expect, it } from '@jest/globals';
import type { Runs } from '../../src/model/index.ts';
import { marked } from './marked.ts';

const once: Runs = { loop: null, literal: null, condition: null, leftBefore: false };

/** How often «x» runs; the body begins on line 4. */
async function runs(body: string): Promise<Runs | undefined> {
  const { file, at } = await marked(`func f(n int, c chan int) int {\n${body}\n}\n`);
  expect(file.hasSyntaxErrors).toBe(false);
  return file.context(...at('x')).runs;
}

describe('how often a place runs', () => {
  it.each<[string, string, Partial<Runs>]>([
    ['always', 's := «x»g()\nreturn 1', {}],
    ['in a block', '{ s := «x»g() }', {}],
    ['behind a loop', 'for n > 0 { n-- }\n«x»g()', {}],
    ['in a loop', 'g()\nfor n > 0 {\n«x»g()\n}', { loop: 5 }],
    [
      'where a loop ends',
      'for range c {\nif n > 0 {\n«x»g()\nreturn 1\n}\n}',
      { condition: { kind: 'if', text: 'n > 0', line: 5 } },
    ],
    ['what is ranged over', 'for range «x»g() {\n}', {}],
    ['in a condition', 'if n > 1 {\n«x»g()\n}', { condition: { kind: 'if', text: 'n > 1', line: 4 } }],
    ['the condition itself', 'if «x»g() > 1 {\n}', {}],
    ['in its else', 'if n > 1 {\n} else {\n«x»g()\n}', { condition: { kind: 'else', text: 'n > 1', line: 4 } }],
    [
      'in the nearest of two',
      'if n > 1 {\nif n > 2 {\n«x»g()\n}\n}',
      { condition: { kind: 'if', text: 'n > 2', line: 5 } },
    ],
    [
      'in a case',
      'switch n {\ncase 1, 2: // few\n«x»g()\n}',
      { condition: { kind: 'case', text: 'case 1, 2', line: 5 } },
    ],
    ['in a default', 'select {\ndefault:\n«x»g()\n}', { condition: { kind: 'case', text: 'default', line: 5 } }],
    [
      'in a select',
      'select {\ncase v := <-c:\n«x»g()\n}',
      { condition: { kind: 'case', text: 'case v := <-c', line: 5 } },
    ],
    [
      'where a condition is too long to tell',
      `if n > ${'1'.repeat(60)} {\n«x»g()\n}`,
      { condition: { kind: 'if', text: '', line: 4 } },
    ],
    ['behind an exit', 'if n > 1 {\nreturn 2\n}\n«x»g()', { leftBefore: true }],
    ['behind a loop that returns', 'for range c {\nreturn 2\n}\n«x»g()', { leftBefore: true }],
    ['behind a loop that breaks', 'for range c {\nif n > 2 {\nbreak\n}\ncontinue\n}\n«x»g()', {}],
    ['behind a switch that breaks', 'switch n {\ncase 1:\nbreak\n}\n«x»g()', {}],
    ['behind a break of its own loop', 'for {\nif n > 2 {\nbreak\n}\n«x»g()\n}', { loop: 4, leftBefore: true }],
    [
      'behind a switch that continues its own loop',
      'for {\nswitch n {\ncase 1:\ncontinue\n}\n«x»g()\n}',
      { loop: 4, leftBefore: true },
    ],
    ['behind a closure that returns', 'h := func() int { return 1 }\n«x»g()', {}],
    ['behind another operand', 'b := n > 1 && «x»g()', { leftBefore: true }],
    ['before another operand', 'b := «x»g() && n > 1', {}],
    ['in a closure', 'if n > 1 {\nh(func() {\n«x»g()\n})\n}', { literal: 5 }],
    ['in a loop of a closure', 'h(func() {\nfor {\n«x»g()\n}\n})', { loop: 5 }],
  ])('%s', async (_, body, expected) => {
    expect(await runs(body)).toEqual({ ...once, ...expected });
  });
});
