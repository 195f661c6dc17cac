import { withoutTypeArguments } from '../model/symbol-parts.ts';

/** The name of a function in a profile, taken apart. */
export interface Symbol {
  /** Import path, as the linker names the package: `main` for a program's. */
  readonly package: string;
  /**
   * The names in it, outermost first: `F`, `(*T).m`, `T`, `m`; '' where it makes the package's variables. More than the declared function's
   * where calls were inlined.
   */
  readonly names: readonly string[];
  /** A function literal, a range loop's body, or a wrapper of a go or defer statement, inside the declared function. */
  readonly isClosure: boolean;
}

/**
 * What the compiler calls what it makes inside a function: `func1`, `1`, `gowrap1`, `deferwrap2`, `0` (of `init.0`).
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/ir/func.go (closureName)
 */
const made = /^(?:(?:func|gowrap|deferwrap|dwrap|stmp_)?·?\d+)$/;

/**
 * Reads the names that Go writes into profiles: `github.com/a/b.(*T[...]).m.func1.2`, `gopkg.in/yaml%2ev3.F`, `main.T.m-fm`,
 * `a/b.F-range1`, `a/b.glob..func3`. Null for what is no name of a Go function, such as C's.
 */
export function parseSymbol(name: string): Symbol | null {
  const plain = withoutTypeArguments(name);
  const afterSlash = plain.lastIndexOf('/') + 1;
  const dot = plain.indexOf('.', afterSlash);
  if (dot <= afterSlash) return null;
  const rest = plain.slice(dot + 1);
  const parts = rest
    .replaceAll(/-(?:fm|range\d+)/g, (suffix) => (suffix === '-fm' ? '' : '.func1'))
    .split(/\.(?![^(]*\))/)
    .filter((part) => part !== '');
  const names: string[] = [];
  let isClosure = false;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && made.test(part)) isClosure ||= !(names.length === 1 && names[0] === 'init' && /^\d+$/.test(part));
    else if (names.at(-1)?.startsWith('(') === true && !names.at(-1)?.includes(').'))
      names.push(`${names.pop() ?? ''}.${part}`);
    else names.push(part);
  }
  if (names.length === 0) return null;
  // The declared ones are numbered; the one without number makes the variables of the package.
  if (names[0] === 'init' && !/^\d+$/.test(parts[1] ?? '')) names[0] = '';
  return { package: decoded(plain.slice(0, dot)), names, isClosure };
}

/**
 * The declared function that a symbol's code stands in, as findings name it. Function literals of an inlined function bear the names of
 * both, `F.G.func1`, which looks like one in a method, `T.m.func1`: `isDeclared` tells what there is. '' for code of package level.
 */
export function declaredName({ names, isClosure }: Symbol, isDeclared: (name: string) => boolean): string {
  const [first = '', second] = names;
  const last = names.at(-1) ?? first;
  if (isClosure) {
    const method = names.length > 1 ? names.slice(-2).join('.') : '';
    const found = [method, last].find((name) => name !== '' && isDeclared(name));
    if (found !== undefined) return found;
  }
  if (first === '') return '';
  const whole = second === undefined ? first : `${first}.${second}`;
  if (whole === 'init' || whole === 'glob') return isDeclared(whole) ? whole : '';
  // The compiler makes a method of the pointer from one of the value.
  const ofValue = whole.replace(/^\(\*(.*)\)\./, '$1.');
  return !isDeclared(whole) && isDeclared(ofValue) ? ofValue : whole;
}

/** The linker writes dots after the last slash, and bytes that are no ASCII, as `%2e`: https://pkg.go.dev/cmd/internal/objabi#PathToPrefix. */
function decoded(prefix: string): string {
  try {
    return decodeURIComponent(prefix);
  } catch {
    return prefix;
  }
}
