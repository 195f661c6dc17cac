import { expect, it } from '@jest/globals';
import { SectionFilter } from '../../src/build/sections.ts';

const text = [
  'go: downloading',
  '# m/a',
  'a.go:1:1: moved to heap: a # m/b',
  '# m/b',
  'b.go:1:1: moved to heap: b',
  '# m/b [m/b.test]',
  'b_test.go:1:1: moved to heap: t',
  '# m/c_test [m/c.test]',
  'c_test.go:1:1: moved to heap: c',
  '# m/d',
  '',
].join('\n');

function passed(wanted: readonly string[], size: number): string {
  let all = '';
  const reader = { push: (chunk: Uint8Array) => (all += Buffer.from(chunk).toString()), end: () => (all += '.') };
  const filter = new SectionFilter(new Set(wanted), reader);
  for (let at = 0; at < text.length; at += size) filter.push(Buffer.from(text.slice(at, at + size)));
  filter.end();
  return all;
}

it.each([1, 7, 1000])('hands on what is about some packages, with their tests, in chunks of %d', (size) => {
  const lines = text.split('\n');
  expect(passed(['m/b'], size)).toBe(`${[lines[0], ...lines.slice(3, 7)].join('\n')}\n.`);
  expect(passed(['m/a', 'm/c'], size)).toBe(`${[...lines.slice(0, 3), ...lines.slice(7, 9)].join('\n')}\n.`);
  expect(passed([], size)).toBe('go: downloading\n.');
});
