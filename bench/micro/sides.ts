import type { Correspondence } from '../../src/compare/correspondence.ts';
import { always } from '../../src/model/condition.ts';
import type { DeclaredFunction } from '../../src/side/analyse.ts';
import { bodiesOf } from '../../src/side/bodies.ts';
import type { UnderstoodSide } from '../../src/side/understand.ts';
import { placeKey } from '../../src/diagnostics/collect.ts';
import type { Escape, FindingKind, Place, SourceContext } from '../../src/model/index.ts';

const filesPerPackage = 5;
const functionsPerFile = 20;
const escapesPerFunction = 5;
const linesPerFunction = 12;
/** Lines that the head has before everything else in each file that it touches: one file in so many. */
const shift = 3;
const touchedEvery = 4;
/** One value in so many is rewritten, and one in so many has another function's text. */
const rewrittenEvery = 50;

const kinds: readonly FindingKind[] = ['composite', 'variable', 'boxing', 'append', 'make'];

/** Two sides with `size` escapes each, as a change of many files leaves them: most where they were, some moved, rewritten, gone or new. */
export function twoSides(size: number): {
  readonly base: UnderstoodSide;
  readonly head: UnderstoodSide;
  readonly places: Correspondence;
} {
  return { base: side(size, 'base'), head: side(size, 'head'), places };
}

const isTouchedFile = (file: string): boolean => Number(/(\d+)\.go$/.exec(file)?.[1]) % touchedEvery === 0;

function moved(place: Place, by: number): Place {
  return isTouchedFile(place.file) ? { ...place, line: place.line + by } : place;
}

const places: Correspondence = {
  hasChanges: true,
  headFile: (file) => file,
  toHead: (place) => (place.line % 97 === 0 && isTouchedFile(place.file) ? null : moved(place, shift)),
  toBase: (place) => moved(place, -shift),
  isChanged: (file, line) => isTouchedFile(file) && line <= shift,
  isTouched: isTouchedFile,
  removedAt: () => [],
  baseText: () => null,
};

function side(size: number, name: 'base' | 'head'): UnderstoodSide {
  const escapes: Escape[] = [];
  const functions: DeclaredFunction[] = [];
  const inlined = new Map<string, readonly string[]>();
  for (let index = 0; index < size; index++) {
    const number = Math.floor(index / escapesPerFunction);
    const fileNumber = Math.floor(number / functionsPerFile);
    const folder = `internal/p${String(Math.floor(fileNumber / filesPerPackage))}`;
    const file = `${folder}/f${String(fileNumber)}.go`;
    const first =
      (number % functionsPerFile) * linesPerFunction + 1 + (name === 'head' && isTouchedFile(file) ? shift : 0);
    const functionName = `F${String(number)}`;
    const range = { file, line: first, column: 1, endLine: first + linesPerFunction - 2, endColumn: 2 };
    if (index % escapesPerFunction === 0) {
      const text = Array.from(
        { length: linesPerFunction - 1 },
        (_, line) => `value${String(line)} := call${String(number)}(a, b)`,
      );
      functions.push({ file, name: functionName, line: range.line, endLine: range.endLine, text });
    }
    const place: Place = { file, line: first + 1 + (index % escapesPerFunction) * 2, column: 8 };
    const escape = escapeAt(place, index, name, folder, { function: functionName, functionRange: range });
    escapes.push(escape);
    if (escape.inlinedFrom.length > 0) inlined.set(placeKey(place), escape.inlinedFrom);
  }
  const contextAt = (place: Place): SourceContext => contextOf(place, '', null);
  const code = { functions: [], packages: new Set<string>() };
  const diagnostics = {
    escapes: [],
    inlined,
    inlinability: [],
    leaks: [],
    unknown: { count: 0, samples: [] },
    messages: size,
  };
  const parts = { escapes, functions, diagnostics, code, files: new Map<string, never>() };
  const bodies = bodiesOf(
    { ...parts, packages: new Map(), foreign: [], growsForSure: () => true, unitAt: () => '' },
    (folder) => folder,
  );
  return {
    ...parts,
    name,
    unread: [],
    contextAt,
    bodies,
    packageNames: new Map(),
    importPathOf: (folder) => `example.com/${folder}`,
    escapes: [...bodies.bodies.values()].flatMap((body) => body.escapes),
    circumstances: () => ({ condition: always, loops: 0, loopsOutside: null, failsBefore: false, storedLiteral: null }),
  };
}

function escapeAt(
  place: Place,
  index: number,
  side: 'base' | 'head',
  folder: string,
  { function: name, functionRange }: Pick<SourceContext, 'function' | 'functionRange'>,
): Escape {
  const kind = kinds[index % kinds.length] ?? 'other';
  const isRewritten = index % rewrittenEvery === 0 && side === 'head';
  const expression = `&T${String(index % 7)}{${isRewritten ? 'rewritten' : '...'}}`;
  return {
    package: `example.com/${folder}`,
    place,
    kind,
    expression,
    identity: expression,
    message: `${expression} escapes to heap`,
    source: { ...contextOf(place, name, functionRange), lineText: `\tx${String(index)} := ${expression}` },
    flow: [],
    inlinedFrom: index % 10 === 3 ? [`helper${String(index % 11)}`] : [],
    allocation: { status: 'confirmed', call: 'runtime.newobject', type: `p.T${String(index % 7)}`, bytes: 24 },
    certainty: 'sure',
    ways: null,
    inLiteral: false,
    unit: name,
    evidence: 'message',
    occurrences: [],
  };
}

function contextOf(place: Place, name: string, functionRange: SourceContext['functionRange']): SourceContext {
  const range = {
    file: place.file,
    line: place.line,
    column: place.column,
    endLine: place.line,
    endColumn: place.column + 6,
  };
  return { function: name, functionRange, range, cold: false, inLoop: false, lineText: '' };
}
