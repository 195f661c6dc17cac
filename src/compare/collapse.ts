import { byPlace } from '../diagnostics/collect.ts';
import type { Escape } from '../model/index.ts';
import { declaredFunction } from './identity.ts';
import type { Compared } from './match.ts';

/**
 * Makes one finding of an allocation and its inlined copies: a new value in the body of a function appears again wherever that
 * function is inlined, with the same words at each call. The copies become the occurrences of the value in the body; where the
 * body says nothing (a call of another module's function), each call stays a finding of its own. So does a copy that weighs more than
 * the body: in a function that existed, inlined from a new one, or on a warm path.
 */
export function collapse(compared: readonly Compared[]): readonly Compared[] {
  const bodies = new Map<string, number>();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null || escape.source.function === '') continue;
    bodies.set([item.state, packageName(escape), escape.source.function, escape.identity].join('\0'), index);
  }
  const copies = new Map<number, Escape[]>();
  const isCopy = new Set<number>();
  for (const [index, item] of compared.entries()) {
    const escape = valueOf(item);
    if (escape === null) continue;
    for (const callee of escape.inlinedFrom) {
      const { qualifier, name } = splitName(declaredFunction(callee));
      const identity = qualifier === '' ? escape.identity : withoutQualifier(escape.identity, qualifier);
      const key = [item.state, qualifier === '' ? packageName(escape) : qualifier, name, identity].join('\0');
      const body = bodies.get(key);
      if (body === undefined || body === index || isCopy.has(body)) continue;
      const original = compared[body];
      if (original === undefined || weighsMore(item, original)) continue;
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

/** `pkg.(*T).m` and `pkg.F`; a method of the same package, `T.m`, has no qualifier that a package could have. */
function splitName(callee: string): { readonly qualifier: string; readonly name: string } {
  const match = /^([\p{L}_][\p{L}\p{N}_]*)\.(\(.*|[\p{L}_][\p{L}\p{N}_]*$)/su.exec(callee);
  return match === null ? { qualifier: '', name: callee } : { qualifier: match[1] ?? '', name: match[2] ?? '' };
}

/** Inlined into another package, `copied` is called `audit.copied`, and `&Event{...}` is `&audit.Event{...}`. */
function withoutQualifier(identity: string, qualifier: string): string {
  return identity.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${qualifier}\\.`, 'gu'), '');
}
