import type { Place } from '../model/index.ts';

/** Lines: what lies further apart is another change. */
export const farthest = 200;

/**
 * The counterpart of the nearest line that both sides have, from a line on upwards or downwards; null where there is none in fewer than `within` lines.
 *
 * @param to where a line of this side is on the other; null where it is gone there.
 */
export function nearestKept(
  { file, line: from }: Pick<Place, 'file' | 'line'>,
  step: 1 | -1,
  to: (place: Place) => Place | null,
  within: number,
): Place | null {
  for (let line = from; line > 0 && Math.abs(line - from) < within; line += step) {
    const place = to({ file, line, column: 0 });
    if (place !== null) return place;
  }
  return null;
}
