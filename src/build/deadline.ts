import { InconclusiveError } from '../model/index.ts';
import type { Breathe } from '../model/ports.ts';
import type { GoCommand } from './port.ts';

/** A run took longer than it may. What it had found out by then still counts. */
export class TimeoutError extends InconclusiveError {}

/** Ends work in time: what is under way when the time is over, and what would begin later, rejects with a TimeoutError. */
export interface Deadline {
  /** The same go command; what it runs is ended with its compilers. */
  readonly forGo: (go: GoCommand) => GoCommand;
  /** The same breath: our own computing ends at the next one. */
  readonly forBreath: (breathe: Breathe) => Breathe;
}

/**
 * A deadline for the go command and for our own computing, counted from now.
 *
 * @param milliseconds null: as long as it takes.
 */
export function deadlineIn(milliseconds: number | null): Deadline {
  if (milliseconds === null) return { forGo: (go) => go, forBreath: (breathe) => breathe };
  const signal = AbortSignal.timeout(milliseconds);
  const refuseLate = (what: 'compiled' | 'compared'): void => {
    if (!signal.aborted) return;
    throw new TimeoutError(`Stopped after ${duration(milliseconds)} (timeout): not everything was ${what} by then.`);
  };
  return {
    forGo: (go) => ({
      ...go,
      run: async (request) => {
        refuseLate('compiled');
        const exitCode = await go.run({ ...request, signal });
        // The last words of a command that was ended may be half a line, and its last package half a package.
        refuseLate('compiled');
        return exitCode;
      },
    }),
    forBreath: (breathe) => async () => {
      await breathe();
      refuseLate('compared');
    },
  };
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
