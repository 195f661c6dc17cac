import { constants } from 'node:os';
import { CancelledError, InconclusiveError, UsageError, type Conclusion } from '../../model/index.ts';

/** https://man.freebsd.org/cgi/man.cgi?query=sysexits: the command was used incorrectly; an internal software error. */
const usage = 64;
const software = 70;

const conclusions: Readonly<Record<Conclusion, number>> = { pass: 0, fail: 1, inconclusive: 2 };

/**
 * The exit status of a run: of its conclusion, or of what it threw. A cancelled run tells by its `cause` which signal it was
 * (`new CancelledError('…', { cause: 'SIGTERM' })`) and ends as a shell would show it, with 128 and the signal's number; without a
 * signal (a timeout) it is inconclusive.
 */
export function exitStatus(outcome: Conclusion | Error): number {
  if (typeof outcome === 'string') return conclusions[outcome];
  if (outcome instanceof UsageError) return usage;
  if (outcome instanceof InconclusiveError) return conclusions.inconclusive;
  if (outcome instanceof CancelledError) return signalStatus(outcome.cause) ?? conclusions.inconclusive;
  return software;
}

function signalStatus(cause: unknown): number | null {
  const signals: Readonly<Record<string, number>> = constants.signals;
  const number = typeof cause === 'string' ? signals[cause] : undefined;
  return number === undefined ? null : 128 + number;
}
