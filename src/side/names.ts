import type { Place } from '../model/index.ts';
import { groupBy } from '../compare/group.ts';
import type { DeclaredFunction } from './analyse.ts';
import type { BodyPackage, BodySource, SideBodies } from './bodies.ts';
import { declaredFunction } from './identity.ts';

/** Methods are the same whether their receiver is a pointer or not. */
export function bodyKey(folder: string, name: string): string {
  return `${folder}\0${name.replace(/^\(\*(.*?)\)/s, '$1')}`;
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

/** The compiler calls a function `F`, `(*T).m` or `T.m` in its own package, and puts the package's name before it elsewhere. */
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
    const name = declaredFunction(printed);
    const own = keyOf(folder, name);
    if (known.has(own)) return own;
    const [, qualifier = '', rest = ''] = /^([\p{L}_][\p{L}\p{N}_]*)\.(.+)$/su.exec(name) ?? [];
    const fitting = (folders.get(qualifier) ?? []).filter(
      (each) => each.folder !== null && known.has(keyIn(each, rest)),
    );
    const imports = side.packages.get(folder)?.imports ?? [];
    const direct = fitting.filter(({ importPath }) => imports.includes(importPath));
    const [only] = direct.length === 1 ? direct : fitting;
    return only?.folder === undefined || only.folder === null || (direct.length !== 1 && fitting.length !== 1)
      ? null
      : keyIn(only, rest);
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
