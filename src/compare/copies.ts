import { folderOf } from '../build/relevant.ts';
import { byPlace } from '../diagnostics/collect.ts';
import type { Escape } from '../model/index.ts';
import { isLiteral } from '../model/symbol.ts';
import type { SideBodies } from '../side/bodies.ts';
import { isOriginal } from '../side/originals.ts';
import { bodyKey } from '../side/names.ts';
import type { Compared } from './compare.ts';

/**
 * Makes one finding of an allocation and its inlined copies: a value in the body of a function appears again wherever that function is inlined.
 * The copies become the occurrences of the value in the body; where the body says nothing (a call of another module's function), each call
 * stays a finding of its own, and so does a copy that rose while its body did not.
 *
 * A body that nothing reaches but by inlined calls costs nothing by itself: what is new in it, and in none of its copies, is not.
 *
 * @param paid copies that the other side pays for by calling the body.
 */
export function foldCopies(
  compared: readonly Compared[],
  paid: ReadonlySet<Escape>,
  base: SideBodies,
  head: SideBodies,
): readonly Compared[] {
  const items = new Map<Escape, Compared>();
  for (const item of compared) {
    const escape = valueOf(item);
    if (escape !== null) items.set(escape, item);
  }
  const copies = new Map<Escape, Compared[]>();
  const isFolded = new Set<Escape>();
  const originals = (copy: Escape, bodies: SideBodies): readonly Escape[] =>
    copy.inlinedFrom.flatMap((name) => {
      const callee = bodies.resolve(name, folderOf(copy.place.file));
      const found = (callee === null ? undefined : bodies.bodies.get(callee))?.escapes ?? [];
      // Two copies of literals of one function are no originals of each other.
      const isCopy = ({ inlinedFrom, place }: Escape): boolean =>
        inlinedFrom.some((from) => isLiteral(from) && bodies.resolve(from, folderOf(place.file)) === callee);
      return found.filter((each) => each !== copy && isOriginal(each, copy) && !isCopy(each));
    });
  /** The first of the copies of a literal that its own function has inlined more than once: the body of a range over a function, at each of its yields. */
  const firstOfTwins = new Map<string, Escape>();
  for (const item of compared) {
    const copy = valueOf(item);
    if (copy === null || copy.inlinedFrom.length === 0) continue;
    const found = originals(copy, item.head === null ? base : head);
    if (paid.has(copy) && found.length > 0) {
      isFolded.add(copy);
      continue;
    }
    const free = (each: Escape): boolean => (copies.get(each)?.length ?? 0) === 0;
    const fitting = found.filter((each) => belongs(item, items.get(each)));
    const inBody = fitting.find((each) => sameValue(each, copy) && free(each)) ?? bestOf(fitting, copy, copies);
    const twin = twinKey(item, copy);
    const original = inBody ?? firstOfTwins.get(twin ?? '');
    if (original === undefined) {
      if (twin !== null) firstOfTwins.set(twin, copy);
      continue;
    }
    isFolded.add(copy);
    const known = copies.get(original);
    if (known === undefined) copies.set(original, [item]);
    else known.push(item);
  }
  return compared.flatMap((item) => {
    const escape = valueOf(item);
    if (escape === null || isFolded.has(escape)) return [];
    const found = copies.get(escape) ?? [];
    const merged = found.length === 0 ? item : withCopies(item, found);
    return item.state === 'new' && item.head !== null && isUnreached(item.head, head) && !found.some(costs)
      ? [{ ...merged, head: asFree(item.head) }]
      : [merged];
  });
}

function twinKey({ state }: Compared, { inlinedFrom, unit, place, identity }: Escape): string | null {
  const literal = inlinedFrom.findLast((name) => /-range\d+$/.test(name)) ?? inlinedFrom.at(-1);
  if (literal === undefined || !isLiteral(literal)) return null;
  return [state, unit, place.file, place.line, literal, identity].join('\0');
}

/** Of several values of the same words the one with the fewest copies on the copy's line: each line has one copy of each. */
function bestOf(
  found: readonly Escape[],
  copy: Escape,
  copies: ReadonlyMap<Escape, readonly Compared[]>,
): Escape | undefined {
  const onLine = (each: Escape): number =>
    (copies.get(each) ?? []).filter((item) => {
      const place = valueOf(item)?.place;
      return place?.file === copy.place.file && place.line === copy.place.line;
    }).length;
  return [...found].sort((a, b) => onLine(a) - onLine(b))[0];
}

function sameValue(a: Escape, b: Escape): boolean {
  return a.kind === b.kind && a.certainty === b.certainty;
}

/** New ones belong to what is new in the body; what was there before to whatever was there in the body. */
function belongs(copy: Compared, original: Compared | undefined): boolean {
  if (original === undefined) return false;
  if (copy.state === 'new') return original.state === 'new' && !weighsMore(copy, original);
  if (copy.state === 'fixed') return original.state === 'fixed';
  return original.state !== 'new' && original.state !== 'fixed';
}

function weighsMore(copy: Compared, body: Compared): boolean {
  const [a, b] = [valueOf(copy), valueOf(body)];
  if (a === null || b === null) return true;
  return (
    (copy.origin === 'existing-function' && body.origin === 'new-function') ||
    (!a.source.cold && b.source.cold) ||
    (a.certainty === 'sure' && b.certainty !== 'sure' && b.certainty !== 'unread')
  );
}

function withCopies(item: Compared, copies: readonly Compared[]): Compared {
  const places = copies.flatMap((copy) => valueOf(copy)?.place ?? []).sort(byPlace);
  const distinct = places.filter((place, index) => {
    const before = places[index - 1];
    return before === undefined || byPlace(before, place) !== 0;
  });
  const extend = (escape: Escape | null): Escape | null => {
    if (escape === null) return null;
    // Nobody may have compiled the body by itself: then its copies tell what it costs.
    const told = escape.certainty === 'unread' ? copies.map(valueOf).find((copy) => copy?.certainty === 'sure') : null;
    const cost = told === null || told === undefined ? {} : { certainty: told.certainty, allocation: told.allocation };
    return { ...escape, ...cost, occurrences: distinct };
  };
  return { ...item, head: extend(item.head), base: item.head === null ? extend(item.base) : item.base };
}

function costs(item: Compared): boolean {
  const certainty = valueOf(item)?.certainty;
  return certainty === 'sure' || certainty === 'may';
}

/** A plain function of the package's own that is inlined wherever it is called. */
function isUnreached({ unit, place }: Escape, { callers, reached }: SideBodies): boolean {
  if (!/^[\p{Ll}_][\p{L}\p{N}_]*$/u.test(unit) || unit === 'main' || unit === 'init') return false;
  const key = bodyKey(folderOf(place.file), unit);
  return !reached.has(key) && (callers.get(key)?.size ?? 0) > 0;
}

function asFree(escape: Escape): Escape {
  return { ...escape, certainty: 'never', allocation: { status: 'none', call: null, type: null, bytes: null } };
}

function valueOf({ head, base }: Compared): Escape | null {
  return head ?? base;
}
