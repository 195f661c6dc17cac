import type { Report } from '../../model/index.ts';
import { isAudit, sidesOf } from '../words.ts';

/** An audit that found nothing is one, too: a comparison of a revision with itself has no packages to look at. */
export function isAuditPage(report: Report): boolean {
  const { findings, configuration } = report;
  const isSame = sidesOf(report).length === 1;
  return isAudit(report) || (isSame && findings.length === 0 && configuration.affectedPackages.length > 0);
}
