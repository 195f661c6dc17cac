import type { InlinabilityRecord } from '../diagnostics/collect.ts';
import type { FileReader } from '../model/ports.ts';

/** Names in the notice; the rest is counted. */
const mostNamed = 5;

/** `func F[T any](…)` and `func (s *Set[T]) Add(…)`, with their last line. */
const generic = /^func\s+(?:\(\s*(?:\w+\s+)?(\*?)\s*(\w+)\[[^\]]*\]\s*\)\s*(\w+)|(\w+)\[)[^]*?^\}/gmu;

/**
 * Generic functions that nothing instantiates: the compiler makes no code of them and says nothing of their values, which must not read as if nothing
 * in them allocated. https://go.dev/ref/spec#Instantiations
 *
 * @param files in which to look.
 * @param inlinability of the side: every function that is compiled has a record at its name.
 * @param isChanged is a line part of the change? Then only functions with such lines count; left out where nothing is compared.
 * @returns a notice; none where there are no such functions.
 */
export async function uninstantiated(
  files: readonly string[],
  tree: FileReader,
  inlinability: readonly Pick<InlinabilityRecord, 'place'>[],
  isChanged: (file: string, line: number) => boolean = () => true,
): Promise<readonly string[]> {
  const compiled = new Set(inlinability.map(({ place }) => `${place.file}:${place.line}`));
  const names: string[] = [];
  for (const file of files) {
    const text = (await tree.read(file)) ?? '';
    for (const match of text.matchAll(generic)) {
      const [whole, star = '', receiver, method = '', plain = ''] = match;
      const first = text.slice(0, match.index).split('\n').length;
      const isTouched = whole.split('\n').some((_, index) => isChanged(file, first + index));
      if (compiled.has(`${file}:${first}`) || !isTouched) continue;
      names.push(receiver === undefined ? plain : star === '' ? `${receiver}.${method}` : `(*${receiver}).${method}`);
    }
  }
  if (names.length === 0) return [];
  const shown = names.slice(0, mostNamed).join(', ');
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  const one = names.length === 1;
  return [
    `Not looked at, for nothing here instantiates ${one ? 'it' : 'them'} and the compiler makes no code of ${one ? 'it' : 'them'}: ${one ? 'the generic function' : `${names.length} generic functions,`} ${shown}${more}. What tests instantiate is looked at with --tests.`,
  ];
}
