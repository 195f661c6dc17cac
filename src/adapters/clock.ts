/** Where elapsed times come from. Reports hold none: the same inputs give the same bytes. */
export interface Clock {
  /** Milliseconds since some fixed moment; never runs backwards. */
  now(): number;
}

/** The machine's monotonic clock. */
export const systemClock: Clock = { now: () => performance.now() };
