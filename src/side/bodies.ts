import { folderOf } from '../build/relevant.ts';
import type { Call, CompiledFunction, GeneratedCode } from '../codegen/index.ts';
import { parsePosition } from '../diagnostics/position.ts';
import type { Escape, Place, Ways } from '../model/index.ts';
import { isLiteral, withoutTypeArguments } from '../model/symbol.ts';
import type { SideDiagnostics } from '../diagnostics/collect.ts';
import type { DeclaredFunction } from './analyse.ts';
import { foreignEscapes, foreignName } from './foreign.ts';
import { makesAnew } from './library.ts';
import { bodyKey, folderOfKey, nearest, resolver, surroundings } from './names.ts';
import { isBoxedByCaller } from './originals.ts';
import { settler } from './settled.ts';
import { shortName } from '../text/short-name.ts';

/** A call in the generated code of a body, of a function that its side declares. */
export interface BodyCall {
  /** Key of the body whose code calls. */
  readonly caller: string;
  /** Key of the body that is called. */
  readonly callee: string;
  /** Column 0: the listing has none. */
  readonly place: Place;
  readonly ways: Ways | null;
  /** Is it in the code of a function literal? */
  readonly inLiteral: boolean;
  /** It calls a function literal, which counts with its function: no recursion. */
  readonly isOfLiteral: boolean;
}

/** What a declared function, or the initialiser of a package's variable, is made of, on one side: its closures and instantiations are part of it. */
export interface Body {
  readonly key: string;
  readonly folder: string;
  /** As Escape.unit. */
  readonly name: string;
  /** Of another module: only its generated code is known, and nothing is told of it. */
  readonly isForeign: boolean;
  /** Null for variables, and where only the compiler tells of it. */
  readonly declared: DeclaredFunction | null;
  readonly escapes: readonly Escape[];
  readonly calls: readonly BodyCall[];
  /** Calls of functions of the standard library that make something each time: see library.ts. */
  readonly makers: readonly BodyCall[];
  /** Where calls of other bodies are inlined, by their keys. */
  readonly inlined: ReadonlyMap<string, readonly Place[]>;
}

/** The bodies of one side. Folders have the head's names on both sides, and methods the same key whether their receiver is a pointer or not. */
export interface SideBodies {
  readonly bodies: ReadonlyMap<string, Body>;
  /** The bodies that call a body, or have it inlined. */
  readonly callers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that the generated code calls, or whose address it takes. */
  readonly reached: ReadonlySet<string>;
  /** Those whose address the generated code takes. */
  readonly addressed: ReadonlySet<string>;
  /** Those of which the compiler kept code, generic ones left out: not what all callers inline, unless others may call it. */
  readonly compiled: ReadonlySet<string>;
  /** The body that the compiler means by a name at a place of the folder; null for what this side does not declare. */
  resolve(name: string, folder: string): string | null;
}

/** What the bodies of a side are made of. */
export interface BodySource {
  readonly escapes: readonly Escape[];
  readonly functions: readonly DeclaredFunction[];
  readonly files: ReadonlyMap<string, unknown>;
  readonly diagnostics: Pick<SideDiagnostics, 'inlined'>;
  readonly code: GeneratedCode;
  /** By folder. */
  readonly packages: ReadonlyMap<string, BodyPackage>;
  /** Packages of others whose generated code was read as well. */
  readonly foreign: readonly BodyPackage[];
  /** As Escape.unit, of a place outside of functions. */
  unitAt(place: Pick<Place, 'file' | 'line'>): string;
  /** Does the append at a place grow its slice whenever it runs? */
  growsForSure(place: Place): boolean;
}

export interface BodyPackage {
  readonly importPath: string;
  /** Of its package clause. */
  readonly name: string;
  readonly folder: string | null;
  readonly imports: readonly string[];
}

/** @param headFolder the head's name of a folder of this side. */
export function bodiesOf(side: BodySource, headFolder: (folder: string) => string): SideBodies {
  const keyOf = (folder: string, name: string): string => bodyKey(headFolder(folder), name);
  const drafts = new Map<
    string,
    { folder: string; name: string; declared: DeclaredFunction | null; isForeign: boolean; escapes: Escape[] }
  >();
  const draft = (folder: string, name: string): { declared: DeclaredFunction | null; escapes: Escape[] } => {
    const key = keyOf(folder, name);
    let found = drafts.get(key);
    if (found === undefined) {
      found = { folder: headFolder(folder), name, declared: null, isForeign: false, escapes: [] };
      drafts.set(key, found);
    }
    return found;
  };
  for (const declared of side.functions) draft(folderOf(declared.file), declared.name).declared ??= declared;
  for (const escape of side.escapes) draft(folderOf(escape.place.file), escape.unit).escapes.push(escape);

  const around = surroundings(side.functions);
  const unitAt = (place: Pick<Place, 'file' | 'line'>): string => around(place) ?? side.unitAt(place);
  const resolve = resolver(side, drafts, keyOf);
  const declaredEscapes = (key: string): readonly Escape[] | null => {
    const found = drafts.get(key);
    return found === undefined || found.declared === null ? null : found.escapes;
  };
  for (const found of drafts.values()) {
    found.escapes = found.escapes.map((escape) =>
      isBoxedByCaller(escape, { resolve }, declaredEscapes) ? { ...escape, inlinedFrom: [] } : escape,
    );
  }

  /** Several where modules of one repository have one name. */
  const symbols = new Map<string, Set<string>>();
  const declares = (symbol: string, key: string): unknown =>
    symbols.set(symbol, (symbols.get(symbol) ?? new Set<string>()).add(key));
  const declaredNear = (symbol: string, folder: string): string | null =>
    nearest([...(symbols.get(symbol) ?? [])], folderOfKey, folder);
  const wrappers = new Map<string, CompiledFunction>();
  const foreign = new Set(side.foreign.map(({ importPath }) => importPath));
  for (const compiled of side.code.functions) {
    const symbol = withoutTypeArguments(compiled.symbol);
    const outside = compiled.file.startsWith('<') ? null : foreignName(symbol, foreign);
    if (compiled.file.startsWith('<')) wrappers.set(symbol, compiled);
    else if (outside !== null) {
      const key = bodyKey(outside.importPath, outside.name);
      declares(symbol, key);
      const before = drafts.get(key);
      // Of several copies the first one stands for all.
      const escapes =
        before === undefined || compiled.symbol.includes('.func') ? foreignEscapes(compiled, outside) : [];
      if (before !== undefined) before.escapes.push(...escapes);
      else
        drafts.set(key, {
          folder: outside.importPath,
          name: outside.name,
          declared: null,
          isForeign: true,
          escapes: [...escapes],
        });
    } else declares(symbol, keyOf(folderOf(compiled.file), unitAt(compiled)));
  }
  const calleeOf = (symbol: string, folder: string, depth = 0): string | null => {
    const found = declaredNear(symbol, folder);
    if (found !== null || depth > 4) return found;
    const inner = new Set((wrappers.get(symbol)?.calls ?? []).map(({ callee }) => withoutTypeArguments(callee)));
    const [only] = inner;
    return inner.size === 1 && only !== undefined ? calleeOf(only, folder, depth + 1) : null;
  };

  const calls = new Map<string, BodyCall[]>();
  const makers = new Map<string, BodyCall[]>();
  const reached = new Set<string>();
  const addressed = new Set<string>();
  for (const compiled of onePerFunction(side.code.functions)) {
    const folder = headFolder(folderOf(compiled.file));
    const caller =
      declaredNear(withoutTypeArguments(compiled.symbol), folder) ?? keyOf(folderOf(compiled.file), unitAt(compiled));
    for (const call of compiled.calls) {
      const callee = calleeOf(withoutTypeArguments(call.callee), folder);
      const read = (to: string): BodyCall => ({
        caller,
        callee: to,
        place: { file: call.file, line: call.line, column: 0 },
        ways: call.ways,
        inLiteral: isLiteral(compiled.symbol),
        isOfLiteral: isLiteral(call.callee),
      });
      if (callee === null) {
        if (makesAnew.has(call.callee) && isCall(call)) push(makers, caller, read(call.callee));
        continue;
      }
      // The literals of an inlined function are compiled with its caller: they don't lead to the function.
      if (callee !== caller && !isLiteral(call.callee)) reached.add(callee);
      if (!isCall(call)) {
        if (!isLiteral(call.callee)) addressed.add(callee);
        continue;
      }
      push(calls, caller, read(callee));
    }
  }
  const inlined = new Map<string, Map<string, Place[]>>();
  for (const [key, names] of side.diagnostics.inlined) {
    const place = parsePosition(key);
    if (place === null || !side.files.has(place.file)) continue;
    const folder = folderOf(place.file);
    const caller = keyOf(folder, unitAt(place));
    for (const name of names) {
      const callee = resolve(name, folder);
      if (callee === null) continue;
      const places = inlined.get(caller) ?? new Map<string, Place[]>();
      inlined.set(caller, places);
      push(places, callee, place);
    }
  }
  const settled = settler({
    growsForSure: (place) => side.growsForSure(place),
    resolve,
    escapesOf: (key) => drafts.get(key)?.escapes ?? [],
  });
  const settledEscapes = new Map([...drafts].map(([key, { escapes }]) => [key, escapes.map(settled)]));
  for (const [key, found] of drafts) found.escapes = settledEscapes.get(key) ?? [];
  const bodies = new Map<string, Body>();
  const callers = new Map<string, Set<string>>();
  for (const key of new Set([...drafts.keys(), ...calls.keys(), ...inlined.keys()])) {
    const [folder = '', name = ''] = key.split('\0');
    const body: Body = {
      key,
      ...(drafts.get(key) ?? { folder, name, declared: null, isForeign: false, escapes: [] }),
      calls: calls.get(key) ?? [],
      makers: makers.get(key) ?? [],
      inlined: inlined.get(key) ?? new Map<string, readonly Place[]>(),
    };
    bodies.set(key, body);
    for (const callee of [...body.calls.map((call) => call.callee), ...body.inlined.keys()]) {
      const known = callers.get(callee) ?? new Set<string>();
      callers.set(callee, known.add(key));
    }
  }
  const ownCode = side.code.functions.filter(({ symbol, file }) => !symbol.includes('[') && !file.startsWith('<'));
  const compiled = new Set(ownCode.flatMap(({ symbol }) => [...(symbols.get(symbol) ?? [])]));
  return { bodies, callers, reached, addressed, compiled, resolve };
}

function isCall({ how }: Call): boolean {
  return how !== 'address';
}

/**
 * Test variants, instantiations, and literals that are compiled again with each function that inlines them are copies of one function: the one
 * with the most calls stands for all.
 */
function onePerFunction(functions: readonly CompiledFunction[]): Iterable<CompiledFunction> {
  const best = new Map<string, CompiledFunction>();
  for (const compiled of functions) {
    if (compiled.file.startsWith('<') || compiled.calls.length === 0) continue;
    const symbol = withoutTypeArguments(compiled.symbol);
    const key = `${compiled.file}:${compiled.line}:${shortName(symbol)}`;
    const known = best.get(key);
    if (known === undefined || known.calls.length < compiled.calls.length) best.set(key, compiled);
  }
  return best.values();
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
