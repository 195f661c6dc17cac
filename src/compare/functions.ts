import type { Correspondence } from './correspondence.ts';

/** A declared function on one side. `name` as in SourceContext; lines from `func` to the closing brace. */
export interface DeclaredFunction {
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
}

/** Tells which function of the base a function of the head was. */
export interface FunctionHistory {
  /** The base's `folder`-less name of the head's function; null where the head added it. */
  baseName(folder: string, name: string): string | null;
}

/** At least this share of a renamed function's lines comes from the function it was. */
const renamedShare = 0.5;

/**
 * Functions are the same by name within their package's folder; a function under a new name is the same when most of its
 * lines were those of one function that no longer exists. Only functions of changed files need be given; all others are as they were.
 */
export function functionHistory(
  base: readonly DeclaredFunction[],
  head: readonly DeclaredFunction[],
  places: Correspondence,
): FunctionHistory {
  const key = (folder: string, name: string): string => `${folder}\0${name}`;
  const folderAtHead = (found: DeclaredFunction): string => folderOf(places.headFile(found.file) ?? found.file);
  const atBase = new Map(base.map((found) => [key(folderAtHead(found), found.name), found]));
  const atHead = new Set(head.map((found) => key(found.folder, found.name)));
  const gone = [...atBase].filter(([name]) => !atHead.has(name)).map(([, found]) => found);

  const votes = new Map<string, Map<DeclaredFunction, number>>();
  const added = head.filter((found) => !atBase.has(key(found.folder, found.name)));
  for (const before of gone) {
    for (let line = before.line; line <= before.endLine; line++) {
      const place = places.toHead({ file: before.file, line, column: 0 });
      if (place === null) continue;
      const after = added.find(
        (found) => found.file === place.file && found.line <= place.line && place.line <= found.endLine,
      );
      if (after === undefined) continue;
      const tally = votes.get(key(after.folder, after.name)) ?? new Map<DeclaredFunction, number>();
      tally.set(before, (tally.get(before) ?? 0) + 1);
      votes.set(key(after.folder, after.name), tally);
    }
  }
  const renamed = new Map<string, string>();
  for (const after of added) {
    const [winner] = [...(votes.get(key(after.folder, after.name)) ?? [])].sort(([, a], [, b]) => b - a);
    if (winner !== undefined && winner[1] >= (after.endLine - after.line + 1) * renamedShare) {
      renamed.set(key(after.folder, after.name), winner[0].name);
    }
  }
  const isAdded = new Set(added.map((found) => key(found.folder, found.name)));
  return {
    baseName(folder, name) {
      const found = key(folder, name);
      return isAdded.has(found) ? (renamed.get(found) ?? null) : name;
    },
  };
}

function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}
