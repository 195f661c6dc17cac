import { setImmediate } from 'node:timers/promises';
import type { Breathe, Clock } from '../model/ports.ts';

/** Milliseconds that work may keep signals and timers waiting. */
const longest = 50;

/** Gives signals and timers their turn, where the last one was long ago. What listens to a signal ends the process by itself: see lifetime.ts. */
export function breathing(clock: Clock): Breathe {
  let last = clock.now();
  return async () => {
    if (clock.now() - last < longest) return;
    // The first may still be in the turn of the event loop that runs already; signals and timers are looked for at the beginning of the next.
    await setImmediate();
    await setImmediate();
    last = clock.now();
  };
}
