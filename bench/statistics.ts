/** What repeated measurements of one thing say. All in the unit of what was measured. */
export interface Spread {
  readonly runs: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Throws a RangeError for no measurements: of nothing there is no median. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError('no measurements');
  return { runs: sorted.length, median: median(sorted), min, max };
}

/** The middle value; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  if (low === undefined || high === undefined) throw new RangeError('no measurements');
  return (low + high) / 2;
}

/**
 * How many times `of` is as large as `to`, round by round: both were measured in turns, so what else the machine did in a round
 * slowed both, and its part falls out of the ratio. Rounds that only one of them has are left out.
 */
export function ratioOf(of: readonly number[], to: readonly number[]): Spread {
  const rounds = Math.min(of.length, to.length);
  return spreadOf(Array.from({ length: rounds }, (_, round) => (of[round] ?? 0) / (to[round] ?? 1)));
}

/**
 * The power of `size` that `cost` grows with: 1 is linear, 2 quadratic. The slope of the line through the logarithms, by least squares.
 * Throws a RangeError for fewer than two different sizes.
 */
export function growth(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((log) => log.x)), mean(logs.map((log) => log.y))];
  const width = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  if (!(width > 0)) throw new RangeError('growth needs two sizes');
  return logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0) / width;
}
