import type { UnderstoodSide } from '../side/understand.ts';
import type { Compared } from './compare.ts';
import { foldCopies } from './copies.ts';

/** One side's escapes, compared with nothing: each of them is `unchanged`, and copies of an allocation are one. */
export function alone({ escapes, bodies }: Pick<UnderstoodSide, 'escapes' | 'bodies'>): readonly Compared[] {
  return foldCopies(
    escapes.map((escape) => ({
      state: 'unchanged',
      origin: 'existing-function',
      base: escape,
      head: escape,
    })),
    new Set(),
    bodies,
    bodies,
  );
}
