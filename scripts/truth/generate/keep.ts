import { formatProgram } from '../programs/program.ts';
import type { Files, Side } from '../repository.ts';
import type { Judged } from './batch.ts';
import { sharedFiles } from './layout.ts';
import { inputs, testFiles, type Input } from './measured.ts';
import { layoutOf } from './pair.ts';
import { renderProgram } from './render.ts';

/** A judged pair as a program of __tests__/truth/programs: right is what was measured. */
export function asProgram({ pair, truth }: Judged): string {
  const layout = layoutOf(pair);
  const rises = truth.rises.length > 0;
  const counts = [...new Map((rises ? truth.rises : truth.dearest).map((count) => [count.key, count])).values()];
  const runs = counts.map((count) => ({ ...count, ...inputOf(count.input) }));
  const side = (which: Side): { readonly files: Files; readonly tests: Files } => {
    const files = renderProgram(pair[which], layout, '');
    const text = Object.values(files).join('\n');
    const shared = sharedFiles(layout, (name) => new RegExp(`\\b${name}\\b`).test(text));
    const needed = Object.entries(shared).filter(([, text]) => text.trim().includes('\n'));
    return { files: { ...Object.fromEntries(needed), ...files }, tests: testFiles(runs, pair[which], layout) };
  };
  const [base, head] = [side('base'), side('head')];
  const isOne = JSON.stringify(base.tests) === JSON.stringify(head.tests);
  return formatProgram(
    [
      ['why', `${pair.edits.join(', then ')} (generated, ${pair.id})`],
      ['verdict', rises ? 'fail' : 'pass'],
      ...(rises ? [] : [['gating', '0'] as const]),
      ...runs.map(({ key, n, ok, base, head }) => ['measured', `${key}(${n},${ok}): ${base} -> ${head}`] as const),
    ],
    // Where the sides are called differently, each has its own tests.
    isOne
      ? { base: base.files, head: head.files }
      : { base: { ...base.files, ...base.tests }, head: { ...head.files, ...head.tests } },
    isOne ? base.tests : {},
  );
}

export function inputOf(input: number): Input {
  return inputs[input] ?? { n: 0, ok: false };
}
