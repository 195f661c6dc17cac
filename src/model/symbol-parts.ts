/** One of the names that a symbol joins with dots: `T`, `(*T)`, `func1`; and `range1`, `fm`, which a dash joins. */
export interface SymbolPart {
  /** Without star, brackets and type arguments. */
  readonly text: string;
  /** `(*T)` */
  readonly isPointer: boolean;
  /** Did type arguments stand behind it? */
  readonly hasArguments: boolean;
}

/**
 * Takes `(*T[go.shape.int]).m.func1` apart. Type arguments may hold anything, dots, slashes, blanks and brackets among it. In: the name
 * behind the package. Out: its parts; empty ones where dots follow each other, as in `glob..func1`. Never fails: a bracket that is not
 * closed goes on to the end. Takes time in proportion to the length.
 */
export function splitSymbol(name: string): readonly SymbolPart[] {
  const parts: SymbolPart[] = [];
  let [text, isPointer, hasArguments] = ['', false, false];
  const finish = (): void => {
    parts.push({ text, isPointer, hasArguments });
    [text, isPointer, hasArguments] = ['', false, false];
  };
  let depth = 0;
  for (const character of name) {
    if (character === '[') {
      depth++;
      hasArguments = true;
    } else if (character === ']') depth--;
    else if (depth > 0) continue;
    else if (character === '.' || character === '-') finish();
    else if (character === '*') isPointer = true;
    else if (character !== '(' && character !== ')') text += character;
  }
  finish();
  return parts;
}

/**
 * Go 1.27 names the copy of a literal that came with an inlined function after its original, in the package of that, with a hash behind
 * (`example.com/b.F.func1#uEdU6Ipdki8=#`), and escapes the package's path once more for each copy.
 * https://github.com/golang/go/blob/release-branch.go1.27/src/cmd/compile/internal/ir/func.go (closureName)
 */
export function withoutInlineHash(symbol: string): string {
  return symbol.replaceAll(/#[A-Za-z0-9+/]{11}=#/g, '');
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

/**
 * Is it a name that the compiler makes inside a function? `func1`, `1`, `gowrap1`, `deferwrap1`, `range1`, `fm`, `tramp0`; `dwrap·1` up to
 * Go 1.17.
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/ir/func.go (closureName)
 */
export function isMade({ text, isPointer }: SymbolPart): boolean {
  return !isPointer && /^(?:(?:func|gowrap|deferwrap|dwrap·?|range|tramp)?\d+|fm)$/.test(text);
}
