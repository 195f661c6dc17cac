import { groupBy } from '../compare/group.ts';
import type { DeclaredFunction } from './analyse.ts';
import type { UnderstoodSide } from './understand.ts';
import { shortened } from '../text/shortened.ts';

/**
 * Generic functions that nothing instantiates in what was compiled: the compiler makes no code of them and says nothing of their values.
 *
 * @param side whose records of inlining have one for each function that it compiled.
 */
export function uninstantiated({
  functions,
  diagnostics,
}: Pick<UnderstoodSide, 'functions' | 'diagnostics'>): readonly DeclaredFunction[] {
  const generic = functions.filter(isGeneric);
  if (generic.length === 0) return [];
  const compiled = groupBy(diagnostics.inlinability, ({ place }) => place.file);
  return generic.filter(
    ({ file, line, endLine }) =>
      !(compiled.get(file) ?? []).some(({ place }) => line <= place.line && place.line <= endLine),
  );
}

const mostNamed = 5;

/**
 * Says which generic functions nothing is known of: those that nothing instantiates. That must not read as if they allocated nothing.
 *
 * @param withTests whether tests were compiled, too.
 * @param places where they have to be touched by the change; null where nothing is compared.
 */
export function genericNotices(
  head: Pick<UnderstoodSide, 'functions' | 'diagnostics'>,
  withTests: boolean,
  places: { isChanged(file: string, line: number): boolean } | null = null,
): readonly string[] {
  const unknown = uninstantiated(head).filter(({ file, line, endLine }) => {
    for (let each = line; places !== null && each <= endLine; each++) if (places.isChanged(file, each)) return true;
    return places === null;
  });
  if (unknown.length === 0) return [];
  const names = shortened(
    unknown.map(({ name, file, line }) => `${name} (${file}:${line})`),
    mostNamed,
  );
  const [it, its] = unknown.length === 1 ? ['it allocates', 'its'] : ['they allocate', 'their'];
  const hint = withTests ? '' : ` With \`tests: true\` the instantiations of ${its} tests count.`;
  return [
    `Nothing that was compiled instantiates the generic ${unknown.length === 1 ? 'function' : 'functions'} ${names}: what ${it} is not known.${hint}`,
  ];
}

/** Has it, or the type of its receiver, type parameters? */
function isGeneric({ text }: DeclaredFunction): boolean {
  return /^func\s*(?:\([^)]*\[|[\p{L}_][\p{L}\p{N}_]*\s*\[)/u.test(text.join(' '));
}
