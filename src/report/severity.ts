import type { Finding, Report } from '../model/index.ts';

/** How loud a finding is for tools that know three volumes. */
export type Severity = 'error' | 'warning' | 'notice';

/** What fails the check is an error; what was not there before, is seldom run, or is only looked at is a notice. */
export function severityOf({ gating, cold, origin, state }: Finding): Severity {
  if (gating) return 'error';
  return state !== 'new' || cold || origin === 'new-function' ? 'notice' : 'warning';
}

/** What tools that show one message a line are told: what is new or, of an audit, there; without what costs nothing or is accepted. */
export function toldToTools({ findings }: Report): readonly Finding[] {
  return findings.filter(
    ({ state, waiver, allocation }) =>
      (state === 'new' || state === 'unchanged') && waiver === null && allocation.status !== 'none',
  );
}
