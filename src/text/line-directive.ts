/**
 * Where a position counts that a `//line` directive gives: the file of that name in the folder of the package. The name may lead anywhere
 * (`../gen/parser.y`, `/src/parser.y`), but the values under it are this package's. Null for a name that no directive gives.
 *
 * @param name as the compiler prints it.
 * @param folder of the package, relative to the repository, with `/`.
 */
export function underDirective(name: string, folder: string): string | null {
  if (!isOfDirective(name)) return null;
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return folder === '' || folder === '.' ? file : `${folder}/${file}`;
}

/**
 * Go files are printed with their own paths, and so are those of other packages whose generic or inlined code is compiled here: below the go
 * command's folder, in GOROOT/src, or in the module cache.
 */
function isOfDirective(name: string): boolean {
  if (name.startsWith('<') || !/[/\\]/.test(name)) return false;
  if (!name.endsWith('.go')) return !/\.(?:s|S|c|h|cc|cpp|m|swig)$/.test(name);
  const isAbsolute = /^(?:[/\\]|[A-Za-z]:)/.test(name);
  return isAbsolute ? !/[/\\](?:src|pkg[/\\]mod)[/\\]/.test(name) : /^\.\.[/\\]/.test(name);
}
