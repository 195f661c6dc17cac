import { byPlace } from '../diagnostics/collect.ts';
import type { Escape } from '../model/index.ts';
import type { Correspondence } from './correspondence.ts';
import { lazy } from './group.ts';
import { declaredFunction, withoutQualifier } from './identity.ts';
import { inlinedByLine, lineKey, type Inlined } from './inlined.ts';
import type { Compared } from './match.ts';

/**
 * Makes one finding of an allocation and its inlined copies: a new value in the body of a function appears again wherever that
 * function is inlined, with the same words at each call. The copies become the occurrences of the value in the body; where the
 * body says nothing (a call of another module's function), each call stays a finding of its own. So does a copy that weighs more than
 * the body: in a function that existed, inlined from a new one, or on a warm path.
 *
 * A copy that only one side has is no finding where the other side calls the function on the same line instead: there
 * the body allocates the value at each call.
 *
 * @param calls tells of a value and a function inlined at its place whether the other side calls that function there.
 */
export function collapse(
  compared: readonly Compared[],
  calls: (item: Compared, callee: string) => boolean = () => false,
): readonly Compared[] {
  const nameOf = splitNames();
  const inlined = new Set<string>();
  for (const item of compared) for (const callee of valueOf(item)?.inlinedFrom ?? []) inlined.add(nameOf(callee).name);
  if (inlined.size === 0) return compared;
  const bodies = new Map<string, number>();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null || !inlined.has(escape.source.function)) continue;
    const body = [packageName(escape), escape.source.function, escape.identity];
    bodies.set([item.state, ...body].join('\0'), index);
    if (item.base !== null && item.head !== null) bodies.set(['both', ...body].join('\0'), index);
  }
  const copies = new Map<number, Escape[]>();
  const isCopy = new Set<number>();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null) continue;
    for (const callee of escape.inlinedFrom) {
      const { qualifier, name } = nameOf(callee);
      const identity = qualifier === '' ? escape.identity : withoutQualifier(escape.identity, qualifier);
      const key = [qualifier === '' ? packageName(escape) : qualifier, name, identity].join('\0');
      const body = bodies.get(`${item.state}\0${key}`);
      const original = body === undefined ? undefined : compared[body];
      if (body !== undefined && body !== index && !isCopy.has(body) && original !== undefined) {
        if (weighsMore(item, original)) continue;
        const others = copies.get(body);
        if (others === undefined) copies.set(body, [escape]);
        else others.push(escape);
        isCopy.add(index);
        break;
      }
      const both = compared[bodies.get(`both\0${key}`) ?? -1];
      if (both === undefined || (item.base !== null && item.head !== null) || !calls(item, callee)) continue;
      if (valueOf(both)?.allocation.status === 'none' && escape.allocation.status !== 'none') continue;
      isCopy.add(index);
      break;
    }
  }
  if (isCopy.size === 0) return compared;
  return compared.flatMap((item, index) => {
    if (isCopy.has(index)) return [];
    const found = copies.get(index);
    if (found === undefined) return [item];
    const occurrences = found.map((escape) => escape.place).sort(byPlace);
    const withCopies = (escape: Escape | null): Escape | null => (escape === null ? null : { ...escape, occurrences });
    return [{ ...item, head: withCopies(item.head), base: item.head === null ? withCopies(item.base) : item.base }];
  });
}

/**
 * Tells whether the side that lacks a value calls, on the same line, a function that is inlined at the value's place. The line is the same
 * to the letter, so what is not inlined there is called.
 *
 * @param inlined what is inlined where, by `file:line:column`, at the two sides.
 */
export function callsInstead(
  inlined: Readonly<Record<'base' | 'head', Inlined>>,
  places: Pick<Correspondence, 'toBase' | 'toHead'>,
): (item: Compared, callee: string) => boolean {
  const there = { base: lazy(() => inlinedByLine(inlined.base)), head: lazy(() => inlinedByLine(inlined.head)) };
  return ({ base, head }, callee) => {
    const other = base === null ? 'base' : 'head';
    const place = head !== null ? places.toBase(head.place) : base !== null ? places.toHead(base.place) : null;
    return place !== null && there[other]().get(lineKey(place))?.has(callee) !== true;
  };
}

function valueOf({ head, base }: Compared): Escape | null {
  return head ?? base;
}

function weighsMore(copy: Compared, body: Compared): boolean {
  const [a, b] = [valueOf(copy), valueOf(body)];
  if (a === null || b === null) return true;
  return (
    (copy.origin === 'existing-function' && body.origin === 'new-function') ||
    (!a.source.cold && b.source.cold) ||
    (a.allocation.status === 'confirmed' && b.allocation.status !== 'confirmed')
  );
}

function packageName({ package: importPath }: Escape): string {
  return importPath.slice(importPath.lastIndexOf('/') + 1);
}

interface SplitName {
  readonly qualifier: string;
  readonly name: string;
}

/** Splits each name once: few functions are inlined in many places. */
function splitNames(): (callee: string) => SplitName {
  const known = new Map<string, SplitName>();
  return (callee) => {
    let found = known.get(callee);
    if (found === undefined) {
      found = splitName(declaredFunction(callee));
      known.set(callee, found);
    }
    return found;
  };
}

/** `pkg.(*T).m` and `pkg.F`; a method of the same package, `T.m`, has no qualifier that a package could have. */
function splitName(callee: string): SplitName {
  const match = /^([\p{L}_][\p{L}\p{N}_]*)\.(\(.*|[\p{L}_][\p{L}\p{N}_]*$)/su.exec(callee);
  return match === null ? { qualifier: '', name: callee } : { qualifier: match[1] ?? '', name: match[2] ?? '' };
}
