import type { Clock } from '../model/ports.ts';

/** The machine's monotonic clock. */
export const systemClock: Clock = { now: () => performance.now() };
