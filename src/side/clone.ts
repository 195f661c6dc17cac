import type { Escape } from '../model/index.ts';

/**
 * `slices.Clone(s)` appends to a slice without room: it allocates for all but an empty one.
 * https://github.com/golang/go/blob/master/src/slices/slices.go (Clone), https://github.com/golang/go/blob/master/src/bytes/bytes.go (Clone)
 */
export function isClone({ inlinedFrom }: Pick<Escape, 'inlinedFrom'>): boolean {
  return inlinedFrom.some((name) => /^(?:slices|bytes)\.Clone(?:\[|$)/.test(name));
}
