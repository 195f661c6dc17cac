import type { Escape } from '../model/index.ts';
import { collapse } from './collapse.ts';
import type { Compared } from './match.ts';

/** One side's escapes, compared with nothing: each of them is `unchanged`, and copies of an allocation are one. */
export function alone(escapes: readonly Escape[]): readonly Compared[] {
  return collapse(
    escapes.map((escape) => ({ state: 'unchanged', origin: 'existing-function', base: escape, head: escape })),
  );
}
