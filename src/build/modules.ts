import path from 'node:path';

/** What a go.mod says that tells whose packages are imported where. https://go.dev/ref/mod#go-mod-file */
export interface GoMod {
  readonly path: string;
  /** Go 1.17 and later list every module that provides a package: https://go.dev/ref/mod#graph-pruning */
  readonly listsAll: boolean;
  readonly requires: readonly { readonly path: string; readonly version: string }[];
  /**
   * The module that stands in for another one, by the path of that one, or by path and version where only that version is replaced; without a
   * version it is a folder, relative to the go.mod's.
   */
  readonly replaces: ReadonlyMap<string, { readonly path: string; readonly version: string | null }>;
}

/**
 * Reads a go.mod as the go command writes it; null for one in another style (quoted paths), or that takes folders out of `./...`, which only the go
 * command should read.
 */
export function readGoMod(text: string): GoMod | null {
  const lines = text.split('\n').map((line) => line.replace(/\/\/.*$/, '').trim());
  if (lines.some((line) => /["'`*]|\/\*/.test(line))) return null;
  const said = directives(lines);
  const module = said.find(({ name }) => name === 'module')?.rest;
  if (module === undefined || said.some(({ name }) => name === 'ignore')) return null;
  const minor = /^1\.(\d+)/.exec(said.find(({ name }) => name === 'go')?.rest ?? '')?.[1];
  const requires = said.flatMap(({ name, rest }) => {
    const [required = '', version = ''] = rest.split(/\s+/);
    return name === 'require' ? [{ path: required, version }] : [];
  });
  const replaces = said.flatMap(({ name, rest }): [string, { path: string; version: string | null }][] => {
    const [, from = '', only, to = '', version] = /^(\S+)(?:\s+(v\S+))?\s+=>\s+(\S+)(?:\s+(v\S+))?$/.exec(rest) ?? [];
    const replaced = only === undefined ? from : `${from} ${only}`;
    return name === 'replace' ? [[replaced, { path: to, version: version ?? null }]] : [];
  });
  return { path: module, listsAll: Number(minor ?? 0) >= 17, requires, replaces: new Map(replaces) };
}

/** Directives of the same name may share a pair of brackets. */
function directives(lines: readonly string[]): readonly { readonly name: string; readonly rest: string }[] {
  let block: string | null = null;
  return lines.flatMap((line) => {
    const opened = /^(\w+)\s*\($/.exec(line)?.[1];
    if (opened !== undefined || line === ')') {
      block = opened ?? null;
      return [];
    }
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (block !== null) return line === '' ? [] : [{ name: block, rest: line }];
    return name === '' ? [] : [{ name, rest }];
  });
}

/** Is a replacement a folder? https://go.dev/ref/mod#go-mod-file-replace */
export function isFolderPath(target: string): boolean {
  return /^\.\.?(?:[/\\]|$)|^[/\\]|^[A-Za-z]:/.test(target);
}

/** Where the module cache keeps a module's go.mod and its files; capital letters are written as `!` and the small one. */
export function cachedModule(
  cache: string,
  module: { readonly path: string; readonly version: string },
): { readonly goMod: string; readonly folder: string } {
  const escaped = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
  const [name, version] = [escaped(module.path), escaped(module.version)];
  return {
    goMod: path.join(cache, 'cache/download', name, '@v', `${version}.mod`),
    folder: path.join(cache, `${name}@${version}`),
  };
}
