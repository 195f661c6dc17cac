import { withoutShapes } from './shapes.ts';

/** The name of a function, taken apart: as the listing and profiles write it, or as the compiler's messages do. */
export interface FunctionName {
  /**
   * The names in it, outermost first: `F`; `(*T).m`; `T`, `m`; '' for what makes the variables of a package. More than the declared function's where
   * calls were inlined, `F`, `G` of `F.G.func1`, and where a message puts the package's name in front.
   */
  readonly names: readonly string[];
  /** What the compiler made inside it, outermost first: `func1`, `1`, `gowrap1`, `deferwrap2`, `range1`. */
  readonly made: readonly string[];
}

/** The name of a function in the listing or in a profile, where it is complete. */
export interface FunctionSymbol extends FunctionName {
  /** Import path, `main` for a program's: every program calls its package so. */
  readonly package: string;
}

/** What a name in a message can mean: a function of the package itself, or one of a package that is called `qualifier`. */
export interface NameReading {
  /** '' for the package itself. */
  readonly qualifier: string;
  /** As Go names it in its package: `F`, `T.m`, `(*T).m`. */
  readonly name: string;
  /** As FunctionName.made. */
  readonly made: readonly string[];
}

/**
 * What the compiler calls what it makes inside a function.
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/ir/func.go (closureName)
 */
const madeInside = /^(?:(?:func|gowrap|deferwrap|dwrap|stmp_|range)?·?\d+)$/;

/**
 * Reads the name of a function as the linker knows it: `github.com/a/b.(*T[...]).m.func1.2`, `gopkg.in/yaml%2ev3.F`, `main.T.m-fm`,
 * `a/b.F-range1`, `a/b.glob..func3`. Null for what is no name of a Go function, such as C's. Never throws.
 */
export function readSymbol(symbol: string): FunctionSymbol | null {
  const plain = withoutTypeArguments(symbol);
  const end = packageEnd(plain);
  if (end <= plain.lastIndexOf('/') + 1) return null;
  const name = readName(plain.slice(end + 1));
  return name.names.length === 0 ? null : { package: importPathOf(plain.slice(0, end)), ...name };
}

/** Reads the name of a function without its package, or one of a message: `(*T).m.func1`, `cache.New`. Type arguments stay where they stand. */
export function readName(name: string): FunctionName {
  const parts = split(name).filter((part) => part !== '');
  const names: string[] = [];
  const made: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isNumberOfInit = parts[index - 1] === 'init' && /^\d+$/.test(part);
    if (isNumberOfInit || part === 'fm') continue;
    if (index > 0 && madeInside.test(part)) made.push(part);
    else if (names.at(-1)?.startsWith('(') === true && names.at(-1)?.endsWith(')') === true)
      names.push(`${names.pop() ?? ''}.${part}`);
    else names.push(part);
  }
  // The declared ones are numbered; the one without number makes the variables of the package, which was called glob up to Go 1.20.
  const makesVariables = (names[0] === 'init' && !/^\d+$/.test(parts[1] ?? '')) || name.startsWith('glob..');
  return { names: makesVariables ? ['', ...names.slice(1)] : names, made };
}

/**
 * The declared function that a symbol's code stands in, as findings name it: `F`, `T.m`, `(*T).m`; '' for code of package level. Function literals of an
 * inlined function bear the names of both, `F.G.func1`, which looks like one in a method, `T.m.func1`.
 *
 * @param isDeclared tells what there is.
 */
export function declaredName({ names, made }: FunctionName, isDeclared: (name: string) => boolean): string {
  const [first = '', second] = names;
  const last = names.at(-1) ?? first;
  if (made.length > 0) {
    const method = names.length > 1 ? names.slice(-2).join('.') : '';
    const found = [method, last].find((name) => name !== '' && isDeclared(name));
    if (found !== undefined) return found;
  }
  if (first === '') return '';
  const whole = second === undefined ? first : `${first}.${second}`;
  if (whole === 'init') return isDeclared(whole) ? whole : '';
  // The compiler makes a method of the pointer from one of the value.
  const ofValue = whole.replace(/^\(\*(.*)\)\./, '$1.');
  return !isDeclared(whole) && isDeclared(ofValue) ? ofValue : whole;
}

/** The declared function that a name in a message belongs to, with the package's name in front where the message has it. */
export function declaredFunction(printed: string): string {
  return readPrinted(printed).names.join('.');
}

function readPrinted(printed: string): FunctionName {
  return readName(withoutShapes(printed).replaceAll('[...]', ''));
}

/**
 * What a name in a message can mean. The compiler calls a function `F`, `(*T).m` or `T.m` in its own package, and puts the package's name before it
 * elsewhere: `cache.New`, `cache.(*T).m`; `(*cache.T).m` in calls. What there is, decides: `cache.get` is a method as well.
 */
export function readingsOf(printed: string): readonly NameReading[] {
  const { names, made } = readPrinted(printed);
  const whole = names.join('.');
  const [, inside, rest = ''] = /^\(\*([\p{L}_][\p{L}\p{N}_]*)\.(.*)$/su.exec(whole) ?? [];
  if (inside !== undefined) return [{ qualifier: inside, name: `(*${rest}`, made }];
  const own = { qualifier: '', name: whole, made };
  const [, outside, name = ''] = /^([\p{L}_][\p{L}\p{N}_]*)\.(.+)$/su.exec(whole) ?? [];
  return outside === undefined ? [own] : [own, { qualifier: outside, name, made }];
}

/** Is it a function literal, or the body of a range over a function? */
export function isLiteral(symbol: string): boolean {
  // Most are none, and every call in the generated code is asked for.
  if (!/[\d\]#]$/.test(symbol)) return false;
  const made = readName(withoutTypeArguments(symbol).replace(/^.*\//, '')).made.at(-1);
  return made !== undefined && /^(?:func|range)?\d+$/.test(made);
}

/**
 * A symbol, or a function's name, without type arguments, which may hold dots, slashes and brackets of their own; and without what Go 1.27 puts behind the
 * name of a literal to tell its copies in other functions apart: `F.func1#f3dLtG5+NCo=#`.
 */
export function withoutTypeArguments(whole: string): string {
  const symbol = whole.includes('#') ? whole.replaceAll(/#[\w+/=]+#/g, '') : whole;
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
  const names = /[[(#]/.exec(symbol)?.index ?? symbol.length;
  return symbol.indexOf('.', symbol.lastIndexOf('/', names) + 1);
}

/** The import path of what a symbol names, `main` for a program's; '' for what has none, such as C's. */
export function packageOf(symbol: string): string {
  return importPathOf(symbol.slice(0, Math.max(0, packageEnd(symbol))));
}

/**
 * The import path that the linker writes so: dots behind the last slash, and what is no ASCII, are `%2e`.
 * https://github.com/golang/go/blob/master/src/cmd/internal/objabi/path.go (PathToPrefix)
 */
function importPathOf(prefix: string): string {
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

/** At the dots outside of brackets, and before `-fm` and `-range1`. */
function split(name: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < name.length; index++) {
    const character = name[index];
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (depth === 0 && (character === '.' || character === '-')) {
      parts.push(name.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, name.slice(start)];
}
