import type { SourceFacts } from './context.ts';

const read = new WeakMap<SourceFacts, ReadonlySet<string>>();

/** More lines than any list of imports has. */
const mostLines = 2000;

/**
 * The names under which a file knows the packages it imports. The name of a package may differ from the end of its path: each part that
 * could be it counts (https://go.dev/ref/spec#Import_declarations).
 */
export function importedNames(file: SourceFacts): ReadonlySet<string> {
  const known = read.get(file);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (let number = 1; number < mostLines; number++) {
    const line = file.line(number);
    if (line.startsWith('func ') || line.startsWith('type ')) break;
    const spec =
      /^\s*(?:import\s+)?\(?\s*([\p{L}_][\p{L}\p{N}_]*|\.)?\s*["`]([^"`]+)["`]\s*;?\s*(?:\/[/*].*)?\)?$/u.exec(line);
    if (spec === null) continue;
    const [, alias, importPath = ''] = spec;
    if (alias !== undefined && alias !== 'import') names.add(alias);
    else for (const name of namesOf(importPath)) names.add(name);
  }
  read.set(file, names);
  return names;
}

function namesOf(importPath: string): readonly string[] {
  const parts = importPath.split('/');
  const end = parts.at(-1) ?? '';
  const last = /^v\d+$/.test(end) ? (parts.at(-2) ?? end) : end.replace(/\.v\d+$/, '');
  return [last, end, ...last.split(/[-.]/), last.replaceAll(/[-.]/g, '')];
}
