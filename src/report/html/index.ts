import type { Trend } from '../../history/index.ts';
import type { Comparison, FileChange, Report } from '../../model/index.ts';
import { plural } from '../words.ts';
import { isAuditPage } from './audit.ts';
import { maxFindings } from './limits.ts';
import { pack, packFlows } from './pack.ts';
import { renderPage, type PageAssets } from './render.ts';
import { readSources, type SourceTrees } from './sources.ts';
import { pageTrend } from './trend.ts';

export type { PageAssets } from './render.ts';
export type { SourceTrees } from './sources.ts';

/** What a run leaves for the page: its report, and where to read the sources that the report is about. */
export interface PageRequest {
  readonly report: Report;
  readonly comparison: Comparison;
  readonly changes: readonly FileChange[];
  /** Of an audit with a history. */
  readonly trend?: Trend | null;
}

/** The report as `--format html` writes it: one file with the findings, the sources, and the program that shows them. */
export async function renderHtml(
  { report, comparison, changes, trend = null }: PageRequest,
  trees: SourceTrees,
  assets: PageAssets,
): Promise<string> {
  const { findings: all, ...rest } = report;
  const findings = all.slice(0, maxFindings);
  const cut = all.length - findings.length;
  const sources = await readSources(findings, comparison, changes, trees);
  const leftOut = [
    ...(cut === 0
      ? []
      : [
          `${plural(cut, 'finding')} of less weight ${cut === 1 ? 'is' : 'are'} not in this page, which lists ${maxFindings} at most.`,
        ]),
    ...sources.leftOut,
  ];
  const files = sources.files.map(({ path, basePath, status }) => ({ path, basePath, status }));
  const blocks = {
    page: { report: rest, ...pack(findings), files, leftOut, ...(trend === null ? {} : { trend: pageTrend(trend) }) },
    sources: sources.files.map(({ head, base, hunks }) => ({ head, base, hunks })),
    flows: packFlows(findings),
  };
  return renderPage(blocks, titleOf(report), assets);
}

function titleOf(report: Report): string {
  const { base, head } = report;
  return isAuditPage(report) ? `${head.label} – escapediff` : `${base.label} → ${head.label} – escapediff`;
}
