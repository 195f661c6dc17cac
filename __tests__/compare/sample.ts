import { folderOf } from '../../src/build/relevant.ts';
import type { Correspondence } from '../../src/compare/correspondence.ts';
import type { BodyPairs } from '../../src/compare/history.ts';
import type { Numbering } from '../../src/compare/scenarios.ts';
import type { SideDiagnostics } from '../../src/diagnostics/collect.ts';
import { always, type Test } from '../../src/model/condition.ts';
import type { Escape, Place, SourceContext } from '../../src/model/index.ts';
import { declaredFunction } from '../../src/model/symbol.ts';
import type { Body, BodyCall, SideBodies } from '../../src/side/bodies.ts';
import { identityOf } from '../../src/side/identity.ts';
import { bodyKey } from '../../src/side/names.ts';
import type { Site } from '../../src/side/sites.ts';
import type { UnderstoodSide } from '../../src/side/understand.ts';
import { atOnce, type Circumstances } from '../../src/source/index.ts';

/** A value that `F` allocates, with everything that a test does not name filled in. */
export function escape(
  line: number,
  expression: string,
  rest: Partial<Omit<Escape, 'source' | 'place'>> & { file?: string; source?: Partial<SourceContext> } = {},
): Escape {
  const { file = 'a.go', source, ...given } = rest;
  const place: Place = { file, line, column: 2 };
  return {
    package: 'example.com/a',
    place,
    kind: 'composite',
    expression,
    identity: identityOf(expression),
    message: `${expression} escapes to heap`,
    flow: [],
    inlinedFrom: [],
    allocation: { status: 'confirmed', call: 'runtime.newobject', type: 'a.T', bytes: 8 },
    certainty: 'sure',
    ways: null,
    inLiteral: false,
    unit: 'F',
    evidence: 'message',
    occurrences: [],
    ...given,
    source: {
      function: given.unit ?? 'F',
      functionRange: null,
      range: { ...place, endLine: line, endColumn: 5 },
      cold: false,
      inLoop: false,
      lineText: `\tuse(${expression})`,
      ...source,
    },
  };
}

/** Lines move by `shift`; those in `gone` of the base have no counterpart, those in `added` of the head neither. */
export function shifted(shift: number, gone: readonly number[] = [], added: readonly number[] = []): Correspondence {
  return {
    headFile: (file) => file,
    toHead: (place) => (gone.includes(place.line) ? null : { ...place, line: place.line + shift }),
    toBase: (place) => (added.includes(place.line) ? null : { ...place, line: place.line - shift }),
    hasChanges: true,
    isChanged: (_, line) => added.includes(line),
    removedAt: () => [],
    baseText: () => null,
    isTouched: () => true,
  };
}

/** A condition of the source, such as `n<3`, on line 1. */
export function test(text: string, rest: Partial<Test> = {}): Test {
  return { kind: 'test', text, file: 'a.go', line: 1, stable: true, exits: 'nothing', isWritten: true, ...rest };
}

/** Tests of the same words are one. */
export function byWords(): Numbering {
  const numbers = new Map<string, number>();
  return ({ text }) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return { number, negated: false };
  };
}

/** A value that its body allocates by itself, whenever it runs. */
export function site(value: Escape, rest: Partial<Site> = {}): Site {
  return {
    escape: value,
    body: keyIn(value.place.file, value.unit),
    origin: 'own',
    call: null,
    condition: always,
    loops: 0,
    weight: 1,
    cold: false,
    sure: true,
    ...rest,
  };
}

/** A call on a line, between functions of the repository's root. */
export function call(caller: string, callee: string, line: number, rest: Partial<BodyCall> = {}): BodyCall {
  return {
    caller: bodyKey('', caller),
    callee: bodyKey('', callee),
    place: { file: 'a.go', line, column: 0 },
    ways: null,
    inLiteral: false,
    isOfLiteral: false,
    ...rest,
  };
}

interface GivenBody extends Partial<Omit<Body, 'calls' | 'inlined'>> {
  readonly file?: string;
  /** Where its text starts. */
  readonly line?: number;
  readonly text?: readonly string[];
  /** What it calls, by line. */
  readonly calls?: Readonly<Record<number, string>>;
  /** What it has inlined, by line. */
  readonly inlined?: Readonly<Record<number, string>>;
}

/** A declared function, in `a.go` of the repository's root; with `text`, its lines. */
export function body(name: string, given: GivenBody = {}): Body {
  const { file = 'a.go', line = 1, text = [], calls = {}, inlined = {}, ...rest } = given;
  const key = rest.key ?? keyIn(file, name);
  const places = new Map<string, Place[]>();
  for (const [at, callee] of Object.entries(inlined)) {
    const of = keyIn(file, callee);
    places.set(of, [...(places.get(of) ?? []), { file, line: Number(at), column: 3 }]);
  }
  return {
    key,
    folder: folderOf(file),
    name,
    isForeign: false,
    declared: { file, name, line, endLine: line + Math.max(text.length, 10) - 1, text },
    escapes: [],
    calls: Object.entries(calls).map(([at, callee]) => ({
      ...call(name, callee, Number(at)),
      caller: key,
      callee: keyIn(file, callee),
      place: { file, line: Number(at), column: 0 },
    })),
    makers: [],
    inlined: places,
    ...rest,
  };
}

/** Who calls whom follows from the bodies; names mean the functions of the folder. All that are called are reached, and all have code. */
export function sideBodies(bodies: readonly Body[], rest: Partial<SideBodies> = {}): SideBodies {
  const known = new Map(bodies.map((each) => [each.key, each]));
  const callers = new Map<string, Set<string>>();
  for (const { key, calls, inlined } of bodies) {
    for (const callee of [...calls.map((each) => each.callee), ...inlined.keys()]) {
      callers.set(callee, (callers.get(callee) ?? new Set()).add(key));
    }
  }
  return {
    bodies: known,
    callers,
    reached: new Set(bodies.flatMap(({ calls }) => calls.map(({ callee }) => callee))),
    addressed: new Set(),
    compiled: new Set(known.keys()),
    resolve: (name, folder) => {
      const key = bodyKey(folder, declaredFunction(name));
      return known.has(key) ? key : null;
    },
    ...rest,
  };
}

interface GivenSide extends Partial<Omit<UnderstoodSide, 'bodies' | 'circumstances'>> {
  readonly bodies?: Partial<SideBodies>;
  /** When and how often what stands on a line runs; else at once. */
  readonly when?: Readonly<Record<number, Partial<Circumstances>>>;
}

/** A side of some bodies, all of package `example.com/a` in the repository's root. */
export function side(name: UnderstoodSide['name'], bodies: readonly Body[], given: GivenSide = {}): UnderstoodSide {
  const { bodies: others = {}, when = {}, ...rest } = given;
  return {
    name,
    escapes: bodies.flatMap(({ escapes }) => escapes),
    functions: bodies.flatMap(({ declared }) => declared ?? []),
    files: new Map(),
    unread: [],
    contextAt: (place) => ({
      function: bodies.find(({ declared }) => isIn(declared, place))?.name ?? '',
      functionRange: null,
      range: { ...place, endLine: place.line, endColumn: place.column },
      cold: false,
      inLoop: false,
      lineText: '',
    }),
    circumstances: ({ line }) => ({ ...atOnce, ...when[line] }),
    diagnostics: silent,
    code: { functions: [], packages: new Set() },
    bodies: sideBodies(bodies, others),
    packageNames: new Map([['example.com/a', 'a']]),
    importPathOf: (folder) => (folder === '' ? 'example.com/a' : null),
    ...rest,
  };
}

/** What a compiler says that says nothing. */
export const silent: SideDiagnostics = {
  escapes: [],
  inlined: new Map(),
  inlinability: [],
  leaks: [],
  unknown: { count: 0, samples: [] },
  messages: 0,
};

/** Bodies are the same by name, but for `renamed`: from the base's name to the head's. */
export function pairsOf(
  base: SideBodies,
  head: SideBodies,
  renamed: Readonly<Record<string, string>> = {},
  extracted: readonly string[] = [],
): BodyPairs {
  const after = new Map(Object.entries(renamed).map(([from, to]) => [bodyKey('', from), bodyKey('', to)]));
  const before = new Map([...after].map(([from, to]) => [to, from]));
  return {
    toHead: (key) => after.get(key) ?? (head.bodies.has(key) ? key : null),
    toBase: (key) => before.get(key) ?? (base.bodies.has(key) ? key : null),
    isExtracted: (key) => extracted.includes(key.slice(1)),
  };
}

function keyIn(file: string, name: string): string {
  return bodyKey(folderOf(file), name);
}

function isIn(declared: Body['declared'], { file, line }: Place): boolean {
  return declared !== null && declared.file === file && declared.line <= line && line <= declared.endLine;
}
