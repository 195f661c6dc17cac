/** A symbol, or a function's name, without type arguments, which may hold dots, slashes and brackets of their own. */
export function withoutTypeArguments(symbol: string): string {
  if (!symbol.includes('[')) return symbol;
  let result = '';
  let depth = 0;
  for (const character of symbol) {
    if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (depth === 0) result += character;
  }
  return result;
}

/** Where the package of a symbol ends: at the first dot behind its last slash. -1 where there is none. */
export function packageEnd(symbol: string): number {
  const names = /[[(]/.exec(symbol)?.index ?? symbol.length;
  return symbol.indexOf('.', symbol.lastIndexOf('/', names) + 1);
}

/**
 * The import path that the linker writes so: dots behind the last slash, and what is no ASCII, are `%2e`.
 * https://github.com/golang/go/blob/master/src/cmd/internal/objabi/path.go (PathToPrefix)
 */
export function importPathOf(prefix: string): string {
  let path = prefix;
  // No import path has a percent sign: https://go.dev/ref/mod#go-mod-file-ident
  while (/%[0-9a-f]{2}/.test(path)) {
    try {
      path = decodeURIComponent(path);
    } catch {
      return prefix;
    }
  }
  return path;
}
