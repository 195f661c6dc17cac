import { groupBy } from '../compare/group.ts';
import { parsePosition } from '../diagnostics/position.ts';
import type { Escape, FlowStep, Place } from '../model/index.ts';
import { isLiteral, readName, withoutTypeArguments } from '../model/symbol.ts';
import type { InlinedLiteral } from '../source/index.ts';
import type { AnalysedSide } from './analyse.ts';
import { looseIdentity } from './loose.ts';
import { shortName } from '../text/short-name.ts';

/** A value that stands in a function literal, by what the compiler says. */
interface Inlined {
  readonly escape: Escape;
  readonly literal: InlinedLiteral;
}

/**
 * Gives the values of a function literal that is called where it stands, and of the body of a range over a function, the place where they stand. The
 * compiler inlines both, and prints the place of the call, or of the `for`, for all that is in them:
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/compile/internal/inline/inl.go. A value stays there unless as many in the literal fit it as the
 * compiler tells of.
 *
 * @param inlined as SideDiagnostics has it: names by `file:line:column`.
 */
export function atOwnPlaces(
  escapes: readonly Escape[],
  side: Pick<AnalysedSide, 'contextAt' | 'files'>,
  inlined: ReadonlyMap<string, readonly string[]>,
): readonly Escape[] {
  const found = escapes.flatMap((escape): readonly Inlined[] => {
    const { place, inlinedFrom, evidence } = escape;
    const isOfLiteral = inlinedFrom.some(isLiteral) || evidence === 'code';
    const literal = isOfLiteral ? side.files.get(place.file)?.inlinedLiteralAt(place.line, place.column) : null;
    return literal === null || literal === undefined ? [] : [{ escape, literal }];
  });
  if (found.length === 0) return escapes;
  const calls = callsByFile(inlined);
  const known = new Set(escapes.map(({ unit, identity }) => `${shortName(unit)} ${looseIdentity(identity)}`));
  const moved = new Map<Escape, Escape>();
  const left = new Set<Escape>();
  const groups = groupBy(
    found,
    ({ escape, literal }) =>
      `${escape.place.file}\0${literal.key}\0${escape.kind}\0${escape.kind === 'append' ? escape.expression : printedValue(escape)}`,
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { places, exact } = first.literal.candidates(first.escape.kind, printedValue(first.escape));
    if (places.length === 0) {
      const inside = callsInside(first, calls, known);
      if (inside.length !== group.length) continue;
      for (const [index, { escape, literal }] of group.entries()) {
        const call = inside[index];
        if (call !== undefined) moved.set(escape, { ...movedTo(escape, call, literal, side), inlinedFrom: call.names });
      }
      continue;
    }
    // The body of a range over a function is copied to each place where the iterator yields: the copy that runs most often tells of the value.
    const copies = places.length === 1 ? [...group].sort((a, b) => loopsOf(b) - loopsOf(a)) : group;
    const told = copies.slice(0, places.length);
    if (places.length > group.length) continue;
    if (told.length < group.length && (places.length > 1 || !first.literal.isLoop)) continue;
    if (isFromElsewhere(first, exact, calls, known)) continue;
    for (const { escape } of copies.slice(places.length)) left.add(escape);
    for (const [index, { escape, literal }] of told.entries()) {
      const place = places[index];
      if (place !== undefined) moved.set(escape, movedTo(escape, place, literal, side));
    }
  }
  const again = toldAgain(escapes, moved);
  return escapes.flatMap((escape) => (again.has(escape) || left.has(escape) ? [] : [moved.get(escape) ?? escape]));
}

function loopsOf({ escape: { ways } }: Inlined): number {
  return ways?.loops ?? 0;
}

/** A literal that captures nothing has code of its own as well, which nobody calls, and its values are told of there once more. */
function toldAgain(escapes: readonly Escape[], moved: ReadonlyMap<Escape, Escape>): ReadonlySet<Escape> {
  const key = ({ place: { file, line }, kind, expression }: Escape): string =>
    `${file}\0${line}\0${kind}\0${expression}`;
  const places = new Set([...moved.values()].map(key));
  const isOfLiteral = ({ inLiteral, certainty }: Escape): boolean => inLiteral || certainty !== 'sure';
  return new Set(escapes.filter((escape) => !moved.has(escape) && isOfLiteral(escape) && places.has(key(escape))));
}

/** The whole of an append, and the call that a slice of variadic arguments is made for, stand in the explanation only. */
function printedValue({ kind, expression, flow }: Escape): string {
  const told = (isIt: (text: string) => boolean): string =>
    flow.find((step) => step.kind === 'from' && isIt(step.text))?.text ?? expression;
  if (kind === 'append') return told((text) => text.startsWith('append('));
  return expression === '... argument' ? told((text) => text.includes('(... argument')) : expression;
}

interface InlinedCall {
  readonly line: number;
  readonly column: number;
  readonly names: readonly string[];
}

function callsByFile(inlined: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly InlinedCall[]> {
  const byFile = new Map<string, InlinedCall[]>();
  for (const [position, names] of inlined) {
    const place = parsePosition(position);
    if (place === null) continue;
    const call = { line: place.line, column: place.column, names };
    const calls = byFile.get(place.file);
    if (calls === undefined) byFile.set(place.file, [call]);
    else calls.push(call);
  }
  return byFile;
}

/** The calls in a literal of functions that are inlined there and have such a value, in the order of the text. */
function callsInside(
  { escape: { place, identity }, literal }: Inlined,
  calls: ReadonlyMap<string, readonly InlinedCall[]>,
  known: ReadonlySet<string>,
): readonly InlinedCall[] {
  const { first, last } = literal.lines;
  // What only the generated code tells of has no column.
  const isAt = (column: number): boolean => place.column === 0 || place.column === column;
  return (calls.get(place.file) ?? [])
    .filter(({ line, column }) => first <= line && line <= last && !(line === place.line && isAt(column)))
    .filter(({ names }) => names.some((printed) => known.has(`${declaredName(printed)} ${looseIdentity(identity)}`)))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function declaredName(printed: string): string {
  return shortName(readName(withoutTypeArguments(printed)).names.at(-1) ?? '');
}

/** May the value come from a function that is inlined inside the literal, and in turn with it? What is in those of others nobody knows. */
function isFromElsewhere(
  { escape: { place, unit, identity, kind }, literal }: Inlined,
  exact: boolean,
  calls: ReadonlyMap<string, readonly InlinedCall[]>,
  known: ReadonlySet<string>,
): boolean {
  const { first, last } = literal.lines;
  const names = (calls.get(place.file) ?? [])
    .filter(({ line }) => first <= line && line <= last)
    .flatMap((call) => call.names);
  return names.some((printed) => {
    const name = declaredName(printed);
    if (shortName(unit) === name) return false;
    return known.has(`${name} ${looseIdentity(identity)}`) || (!exact && kind !== 'composite');
  });
}

function movedTo(
  escape: Escape,
  { line, column }: Pick<Place, 'line' | 'column'>,
  literal: InlinedLiteral,
  side: Pick<AnalysedSide, 'contextAt'>,
): Escape {
  const { file, line: callLine, column: callColumn } = escape.place;
  // What only the generated code tells of has no column, here and elsewhere.
  const place = { file, line, column: callColumn === 0 ? 0 : column };
  const context = side.contextAt(place, escape.expression);
  const isAtCall = (at: Place | null): boolean =>
    at?.file === file && at.line === callLine && (callColumn === 0 || at.column === callColumn);
  const own = (step: FlowStep): FlowStep => {
    if (step.kind !== 'from' || !isAtCall(step.place)) return step;
    const found = literal.placeOf(step.text, step.reason === 'captured by a closure', line);
    return { ...step, place: { file, ...(found ?? { line, column }) } };
  };
  return {
    ...escape,
    place,
    source: context.function === '' ? { ...context, cold: escape.source.cold } : context,
    flow: escape.flow.map(own),
    inlinedFrom: [],
  };
}
