import { InconclusiveError } from '../model/index.ts';
import type { GoCommand } from './port.ts';

/** A run took longer than it may. What it had found out by then still counts. */
export class TimeoutError extends InconclusiveError {}

/**
 * Lets go commands run until the time is over, counted from now. Then they are ended, with their compilers, and from then on they reject with a
 * TimeoutError. All but the compiler's work is a matter of seconds.
 *
 * @param milliseconds null: as long as it takes.
 */
export function deadlineIn(milliseconds: number | null): (go: GoCommand) => GoCommand {
  if (milliseconds === null) return (go) => go;
  const signal = AbortSignal.timeout(milliseconds);
  const refuseLate = (): void => {
    if (!signal.aborted) return;
    throw new TimeoutError(`Stopped after ${duration(milliseconds)} (timeout): not everything was compiled by then.`);
  };
  return (go) => ({
    ...go,
    run: async (request) => {
      refuseLate();
      const exitCode = await go.run({ ...request, signal });
      // The last words of a command that was ended may be half a line, and its last package half a package.
      refuseLate();
      return exitCode;
    },
  });
}

/** `1h30m`; 90 seconds as `1m30s`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  const shown = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value}${unit}`);
  return shown.length === 0 ? '0s' : shown.join('');
}
