import type { SourceFacts } from './context.ts';

interface ImportSpec {
  /** The name that the file gives the package; null where it keeps the package's own. */
  readonly alias: string | null;
  readonly path: string;
}

const read = new WeakMap<SourceFacts, readonly ImportSpec[]>();

/** More lines than any list of imports has. */
const mostLines = 2000;

/**
 * The names under which a file knows the packages it imports. The name of a package may differ from the end of its path: where nobody knows it, each
 * part that could be it counts (https://go.dev/ref/spec#Import_declarations).
 *
 * @param packageNames as ExplainSide has it.
 */
export function importedNames(file: SourceFacts, packageNames: ReadonlyMap<string, string>): ReadonlySet<string> {
  const names = importsOf(file).flatMap(({ alias, path }) => {
    const own = packageNames.get(path);
    return alias !== null ? [alias] : own !== undefined ? [own] : namesOf(path);
  });
  return new Set(names);
}

function importsOf(file: SourceFacts): readonly ImportSpec[] {
  const known = read.get(file);
  if (known !== undefined) return known;
  const imports: ImportSpec[] = [];
  for (let number = 1; number < mostLines; number++) {
    const line = file.line(number);
    if (line.startsWith('func ') || line.startsWith('type ')) break;
    const spec =
      /^\s*(?:import\s+)?\(?\s*([\p{L}_][\p{L}\p{N}_]*|\.)?\s*["`]([^"`]+)["`]\s*;?\s*(?:\/[/*].*)?\)?$/u.exec(line);
    if (spec === null) continue;
    const [, alias, path = ''] = spec;
    imports.push({ alias: alias === undefined || alias === 'import' ? null : alias, path });
  }
  read.set(file, imports);
  return imports;
}

function namesOf(importPath: string): readonly string[] {
  const parts = importPath.split('/');
  const end = parts.at(-1) ?? '';
  const last = /^v\d+$/.test(end) ? (parts.at(-2) ?? end) : end.replace(/\.v\d+$/, '');
  return [last, end, ...last.split(/[-.]/), last.replaceAll(/[-.]/g, '')];
}
