import type { Place } from '../model/index.ts';
import { groupBy } from '../compare/group.ts';
import type { DeclaredFunction } from './analyse.ts';
import type { BodyPackage, BodySource, SideBodies } from './bodies.ts';
import { readingsOf } from '../model/symbol.ts';

/** Methods are the same whether their receiver is a pointer or not. */
export function bodyKey(folder: string, name: string): string {
  return `${folder}\0${name.replace(/^\(\*(.*?)\)/s, '$1')}`;
}

export function folderOfKey(key: string): string {
  return key.slice(0, key.indexOf('\0'));
}

/**
 * Which of several that have one import path is meant in a folder: the one of its own module, which is the one that most folders above both are
 * common to. Null where there is none.
 */
export function nearest<T>(found: readonly T[], folderOf: (each: T) => string, folder: string): T | null {
  const common = (each: T): number => commonFolders(folderOf(each), folder);
  const depth = (each: T): number => folderOf(each).split('/').length;
  const [first] = found.length < 2 ? found : [...found].sort((a, b) => common(b) - common(a) || depth(a) - depth(b));
  return first ?? null;
}

/** How many folders, from the top, a folder has in common with another one. */
export function commonFolders(one: string, other: string): number {
  const [parts, others] = [one.split('/'), other.split('/')];
  const differs = parts.findIndex((part, index) => part !== others[index]);
  return differs < 0 ? parts.length : differs;
}

/** The declared function around a place. */
export function surroundings(
  functions: readonly DeclaredFunction[],
): (place: Pick<Place, 'file' | 'line'>) => string | null {
  const files = new Map(
    [...groupBy(functions, ({ file }) => file)].map(([file, found]) => [
      file,
      [...found].sort((a, b) => a.line - b.line),
    ]),
  );
  return ({ file, line }) => {
    const sorted = files.get(file) ?? [];
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low - 1];
    return found !== undefined && line <= found.endLine ? found.name : null;
  };
}

/** Finds out which of a side's bodies a name in a message means, by what there is and by what the package imports. */
export function resolver(
  side: BodySource,
  known: ReadonlyMap<string, unknown>,
  keyOf: (folder: string, name: string) => string,
): SideBodies['resolve'] {
  const outside = side.foreign.map((found) => ({ ...found, folder: found.importPath }));
  const folders = groupBy([...side.packages.values(), ...outside], ({ name }) => name);
  const keyIn = ({ importPath, folder }: BodyPackage, name: string): string =>
    folder === importPath ? bodyKey(importPath, name) : keyOf(folder ?? '', name);
  const resolved = new Map<string, string | null>();
  const find = (printed: string, folder: string): string | null => {
    const readings = readingsOf(printed);
    const own = readings.find(({ qualifier }) => qualifier === '');
    if (own !== undefined && known.has(keyOf(folder, own.name))) return keyOf(folder, own.name);
    const outside = readings.find(({ qualifier }) => qualifier !== '');
    if (outside === undefined) return null;
    const fitting = (folders.get(outside.qualifier) ?? []).filter(
      (each) => each.folder !== null && known.has(keyIn(each, outside.name)),
    );
    const imports = side.packages.get(folder)?.imports ?? [];
    const direct = fitting.filter(({ importPath }) => imports.includes(importPath));
    const meant = direct.length > 0 ? direct : fitting;
    // Modules of one repository may have one name.
    if (new Set(meant.map(({ importPath }) => importPath)).size !== 1) return null;
    const only = nearest(meant, (each) => each.folder ?? '', folder);
    return only === null ? null : keyIn(only, outside.name);
  };
  return (name, folder) => {
    const key = `${folder}\0${name}`;
    let found = resolved.get(key);
    if (found === undefined) {
      found = find(name, folder);
      resolved.set(key, found);
    }
    return found;
  };
}
