import type { Report } from '../model/index.ts';

/** The report as `--format json` writes it: two spaces, a final newline. Its schema is schema/report.schema.json. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
