import { expect, it } from '@jest/globals';
import { marked } from './marked.ts';

it.each<[boolean, string]>([
  [true, 'func f() { var s []int; g(«a»append(s, 1)) }'],
  [true, 'func f() { var s, t []int; g(«a»append(t, 1)); _ = s }'],
  [true, 'func f() { s := []int{1, 2}; s = «a»append(s, 3); g(s) }'],
  [true, 'func f(n int) { s := make([]int, n); s = «a»append(s, 3); g(s) }'],
  [true, 'func f(n int) (s []int) { for range n { s = «a»append(s, n) }; return }'],
  [true, 'func f() []int { var s []int; if q() { s = «a»append(s, 1) }; return s }'],
  [true, 'func f(t []int) []int { return «a»append([]int(nil), t...) }'],
  [true, 'func f(t []int) []int { return «a»append([]int{}, t...) }'],
  [true, 'func f(t []int) []int { return «a»append(t[:len(t):len(t)], 1) }'],
  [true, 'func f() []int { var s []int = nil; s = nil; return «a»append((s), 1) }'],
  [true, 'func f() { var s []int; func() { s = «a»append(s, 1) }(); g(s) }'],
  [false, 'func f(s []int) []int { return «a»append(s, 1) }'],
  [false, 'func f(t []int) []int { return «a»append(t[:0], 1) }'],
  [false, 'func f(t []int) []int { return «a»append(t[:1:3], 1) }'],
  [false, 'func f(n int) { s := make([]int, 0, n); s = «a»append(s, 3); g(s) }'],
  [false, 'func f(t []int) { s := t[:0]; s = «a»append(s, 3); g(s) }'],
  [false, 'func f(t []int) { var s []int; s = t; s = «a»append(s, 3); g(s) }'],
  [false, 'func f() { var s []int; s, err := h(); s = «a»append(s, 3); g(s, err) }'],
  [false, 'func f() { var s []int; fill(&s); s = «a»append(s, 3); g(s) }'],
  [false, 'func f(x *T) { x.s = «a»append(x.s, 3) }'],
  [false, 'var s []int\nfunc f() { s = «a»append(s, 3) }'],
  [false, 'func f(all [][]int) { for _, s := range all { g(«a»append(s, 1)) } }'],
  [false, 'func f(s []int) (r []int) { r = s; return «a»append(r, 1) }'],
  [false, 'func f() { g(«a»h(1)) }'],
])('%s: %s', async (expected, source) => {
  const { file, at } = await marked(source);
  expect(file.growsForSure(...at('a'))).toBe(expected);
});

it.each<[boolean, string]>([
  [true, 'func f() {\n\tx.s = append([]int(nil), 3)«a»\n}'],
  [true, 'func f() {\n\tx.s, x.t = append([]int(nil), 3), append([]int{1}, 2)«a»\n}'],
  [false, 'func f() {\n\tx.s, x.t = append([]int(nil), 3), append(x.t, 2)«a»\n}'],
  [false, 'func f() {\n\tx.s = clone(x.s)«a»\n}'],
  [true, 'func f() {\n\tfunc() {\n\t\tx.s = append([]int(nil), 3)\n\t}()«a»\n}'],
  [false, 'func f() {\n\tfunc() {\n\t\tx.s = append(x.s, 3)\n\t}()«a»\n}'],
])('of a whole line, %s: %s', async (expected, source) => {
  const { file, at } = await marked(source);
  expect(file.growsForSure(at('a')[0], 0)).toBe(expected);
});
