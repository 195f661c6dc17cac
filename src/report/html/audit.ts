import type { Report } from '../../model/index.ts';
import { isAudit } from '../words.ts';

/** An audit that found nothing is one, too: a comparison of a revision with itself has no packages to look at. */
export function isAuditPage(report: Report): boolean {
  const { base, head, findings, configuration } = report;
  const isSame = base.revision === head.revision && base.label === head.label;
  return isAudit(report) || (isSame && findings.length === 0 && configuration.affectedPackages.length > 0);
}
