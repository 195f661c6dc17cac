import type { Finding, Options } from '../model/index.ts';

/** Does a report list it? Else it only counts: what did not change is of interest in an audit, what costs nothing to few. */
export function isListed(
  { state, allocation, grewFrom }: Pick<Finding, 'state' | 'allocation' | 'grewFrom'>,
  { command, base, include }: Pick<Options, 'command' | 'base' | 'include'>,
): boolean {
  const isAudit = command === 'audit' && base === null;
  return (
    (state !== 'unchanged' || grewFrom !== null || isAudit || include.includes('unchanged')) &&
    (allocation.status !== 'none' || include.includes('no-runtime-cost'))
  );
}
