import { importPathOf, isMade, packageEnd, splitSymbol, withoutInlineHash, type SymbolPart } from './symbol-parts.ts';

/** The name of a function: as the listing and profiles print it, or as the compiler's messages do. */
export interface FunctionSymbol {
  /** Import path; '' where a message's qualifier stands for none that is known, or for several. */
  readonly package: string;
  /** The type of a method's receiver, without star and type parameters. */
  readonly receiver: string | null;
  /** Is the receiver a pointer? */
  readonly pointer: boolean;
  /**
   * The declared function or method. `init` makes the variables of the package; the functions that are declared so are `init.0` and
   * so on, in the order in which the compiler meets them.
   */
  readonly name: string;
  /**
   * What the compiler made inside it, outermost first: `func1`, `1`, `gowrap1`, `deferwrap1`, `range1`, `fm` for a method value. A
   * function that was inlined stands before its own literals, up to Go 1.26: `uses.(*T).set.func1` has `T`, `set`, `func1`.
   */
  readonly closures: readonly string[];
  /**
   * Is it the copy of a literal that came with an inlined function, from Go 1.27 on? It then bears the name of the original, and stands
   * in the listing of any package.
   */
  readonly copy: boolean;
  /** Has the declared function or its receiver got type arguments? */
  readonly instantiated: boolean;
}

/** Has the package in question a type of this name with this method, with a pointer or without? */
export type MethodTest = (typeName: string, method: string) => boolean;

/**
 * Reads the name of a function in the listing or in a profile.
 *
 *     gopkg.in/yaml%2ev3.(*parser).peek      main.main.func1.2      example.com/p.F[go.shape.int].func1
 *     example.com/p.T.m-fm                   example.com/p.init.0   example.com/p.F.G.func1
 *
 * The last is a literal of G that was inlined into F, and looks as one in a method G of a type F. Out: null for what is no function's name,
 * such as `type:.eq.p.T` and C's. Never throws.
 *
 * @param importPathOfMain what `main` stands for; every program calls its package so.
 * @param isMethod tells such names apart; without it they are taken for methods.
 */
export function readSymbol(printed: string, importPathOfMain = 'main', isMethod?: MethodTest): FunctionSymbol | null {
  const symbol = withoutInlineHash(printed);
  const end = packageEnd(symbol);
  if (end <= 0 || /^(?:type|go):/.test(symbol)) return null;
  const prefix = symbol.slice(0, end);
  const parts = splitSymbol(symbol.slice(end + 1).replace(/·f$/, ''));
  const found = inPackage(parts, isMethod ?? ((_, method) => !isMade({ ...plain, text: method })));
  if (found === null) return null;
  const copy = symbol !== printed;
  return { package: prefix === 'main' ? importPathOfMain : importPathOf(prefix), ...found, copy };
}

/** What the names in the messages of one package's compilation can stand for. */
export interface MessageNames {
  readonly ownPackage: string;
  readonly ownMethods: MethodTest;
  /**
   * Import paths by the names of the packages (`go list`'s Name, the one of the package clause). Those that the package's imports import
   * belong to it, too: what is inlined brings their names along.
   */
  readonly importNames: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the name of a function in a message of the compiler. Its own package has no name there, others have the one of their package
 * clause:
 *
 *     T.get   (*T).set.func1   F   init.0   cache.New   cache.T.Get   cache.(*Box[go.shape.int]).Ptr   "example.com/cache".New
 *
 * `cache.get` is a method of the package's own type `cache`, if there is one, else a function of a package of that name. Out: null for
 * what is no name. Never throws.
 */
export function readMessageName(printed: string, names: MessageNames): FunctionSymbol | null {
  const name = withoutInlineHash(printed);
  const quoted = /^"([^"]*)"\./.exec(name);
  if (quoted) return ofPackage(quoted[1] ?? '', splitSymbol(name.slice(quoted[0].length)));
  // Before methods of other packages were written as pkg.(*T).m.
  const inside = /^\(\*([\p{L}_][\p{L}\p{N}_]*)\.(.*)$/su.exec(name);
  if (inside) return ofPackage(onlyPath(names, inside[1] ?? ''), splitSymbol(`(*${inside[2] ?? ''}`));
  const parts = splitSymbol(name);
  const [first = plain, second = plain] = parts;
  const isOwn =
    parts.length === 1 ||
    first.isPointer ||
    first.hasArguments ||
    isPackageLevel(parts) ||
    names.ownMethods(first.text, second.text) ||
    (isMade(second) && !second.hasArguments) ||
    !names.importNames.has(first.text);
  if (!isOwn) return ofPackage(onlyPath(names, first.text), parts.slice(1));
  const found = inPackage(parts, names.ownMethods);
  return found === null ? null : { package: names.ownPackage, ...found, copy: name !== printed };
}

/**
 * The declared function that a symbol's code belongs to, as `SourceContext.function` has it: `F`, `T.m`, `(*T).m`; '' for what makes the
 * package's variables.
 *
 * @param isDeclared where it is given, the method that the compiler makes of a pointer for one of its value, `(*T).m` of `T.m`, is the
 * declared one.
 */
export function declaredName(
  { receiver, pointer, name }: FunctionSymbol,
  isDeclared: (name: string) => boolean = () => true,
): string {
  if (receiver === null) return name === 'init' ? '' : name.replace(/^init\.\d+$/, 'init');
  const ofValue = `${receiver}.${name}`;
  const whole = pointer ? `(*${receiver}).${name}` : ofValue;
  return !isDeclared(whole) && isDeclared(ofValue) ? ofValue : whole;
}

const plain: SymbolPart = { text: '', isPointer: false, hasArguments: false };

type InPackage = Omit<FunctionSymbol, 'package' | 'copy'>;

function inPackage(parts: readonly SymbolPart[], isMethod: MethodTest): InPackage | null {
  const [first = plain, second] = parts;
  if (first.text === '') return null;
  if (isPackageLevel(parts)) {
    const isDeclared = /^\d+$/.test(second?.text ?? '') && first.text === 'init';
    const name = isDeclared ? `init.${second?.text ?? ''}` : 'init';
    const made = parts.slice(isDeclared ? 2 : 1).filter(({ text }) => text !== '');
    return { receiver: null, pointer: false, name, closures: made.map(({ text }) => text), instantiated: false };
  }
  const isOfType = second !== undefined && second.text !== '' && (first.isPointer || isValueMethod(parts, isMethod));
  return {
    receiver: isOfType ? first.text : null,
    pointer: first.isPointer,
    name: isOfType ? second.text : first.text,
    closures: parts.slice(isOfType ? 2 : 1).map(({ text }) => text),
    instantiated: first.hasArguments,
  };
}

/** Is `F.G…` a method G of a type F? Else G was inlined into a function F, or the compiler made it there. */
function isValueMethod(parts: readonly SymbolPart[], isMethod: MethodTest): boolean {
  const [first = plain, second = plain, third] = parts;
  // Methods have no type parameters of their own, and a type is no package.
  if (second.hasArguments || second.isPointer) return false;
  if (isMethod(first.text, second.text)) return true;
  if (isMade(second)) return false;
  // Only what holds a literal can be a function with another one inlined.
  return third === undefined || third.text === 'fm';
}

/** `init`, `init.0`, `init.func1`, and `glob..func1` up to Go 1.21. */
function isPackageLevel([first = plain, second]: readonly SymbolPart[]): boolean {
  if (first.text === 'glob') return second?.text === '';
  return first.text === 'init' && !first.isPointer && (second === undefined || isMade(second));
}

function ofPackage(importPath: string, parts: readonly SymbolPart[]): FunctionSymbol | null {
  const found = inPackage(parts, (_, method) => !isMade({ ...plain, text: method }));
  return found === null ? null : { package: importPath, ...found, copy: false };
}

function onlyPath({ importNames }: MessageNames, name: string): string {
  const paths = importNames.get(name) ?? [];
  return paths.length === 1 ? (paths[0] ?? '') : '';
}
