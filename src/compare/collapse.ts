import { byPlace } from '../diagnostics/collect.ts';
import type { Escape } from '../model/index.ts';
import { declaredFunction } from './identity.ts';
import type { Compared } from './match.ts';

/**
 * Makes one finding of an allocation and its inlined copies: a new value in the body of a function appears again wherever that
 * function is inlined, with the same words at each call. The copies become the occurrences of the value in the body; where the
 * body says nothing (a call of another module's function), each call stays a finding of its own.
 */
export function collapse(compared: readonly Compared[]): readonly Compared[] {
  const bodies = new Map<string, number>();
  const valueOf = (item: Compared): Escape | null => item.head ?? item.base;
  const key = (item: Compared, name: string, escape: Escape): string => `${item.state}\0${name}\0${escape.identity}`;
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null || escape.source.function === '') continue;
    bodies.set(key(item, escape.source.function, escape), index);
  }
  const copies = new Map<number, Escape[]>();
  const isCopy = new Set<number>();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null) continue;
    for (const callee of escape.inlinedFrom) {
      const body = bodies.get(key(item, bareName(callee), escape));
      if (body === undefined || body === index || isCopy.has(body)) continue;
      copies.set(body, [...(copies.get(body) ?? []), escape]);
      isCopy.add(index);
      break;
    }
  }
  return compared.flatMap((item, index) => {
    if (isCopy.has(index)) return [];
    const found = copies.get(index);
    if (found === undefined) return [item];
    const occurrences = found.map((escape) => escape.place).sort(byPlace);
    const withCopies = (escape: Escape | null): Escape | null => (escape === null ? null : { ...escape, occurrences });
    return [{ ...item, head: withCopies(item.head), base: item.head === null ? withCopies(item.base) : item.base }];
  });
}

/** `pkg.(*T).m` and `pkg.F` without the package. */
function bareName(callee: string): string {
  return declaredFunction(callee).replace(/^[\p{L}_][\p{L}\p{N}_]*\.(?=\(|[\p{L}_][\p{L}\p{N}_]*$)/u, '');
}
