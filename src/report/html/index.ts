import type { Trend } from '../../history/index.ts';
import type { Comparison, FileChange, Report } from '../../model/index.ts';
import type { Forge } from '../forge.ts';
import { clip } from '../width.ts';
import { plural, verdictWords } from '../words.ts';
import { maxFindings } from './limits.ts';
import { pack, packFlows } from './pack.ts';
import { renderPage, type PageAssets } from './render.ts';
import { readSources, type SourceTrees } from './sources.ts';
import { pageTrend } from './trend.ts';

export type { PageAssets } from './render.ts';
export type { SourceTrees } from './sources.ts';

/** Where to read the sources that a report is about. */
export interface PageSources {
  readonly comparison: Pick<Comparison, 'base' | 'head'>;
  readonly changes: readonly FileChange[];
  readonly trees: SourceTrees;
  /** Why sources are missing, one sentence each; left out where none are. */
  readonly missing?: readonly string[];
}

/** What a run leaves for the page. */
export interface PageRequest extends PageSources {
  readonly report: Report;
  /** Of an audit with a history. */
  readonly trend?: Trend | null;
  /** Where people read the source; null where nobody knows. */
  readonly forge?: Forge | null;
}

/** The report as `--format html` writes it: one file with the findings, the sources, and the program that shows them. */
export async function renderHtml(
  { report, comparison, changes, trees, missing = [], trend = null, forge = null }: PageRequest,
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
    ...missing,
  ];
  const files = sources.files.map(({ path, basePath, status }) => ({ path, basePath, status }));
  const blocks = {
    page: {
      report: rest,
      ...pack(findings),
      files,
      leftOut,
      ...(trend === null ? {} : { trend: pageTrend(trend) }),
      ...(forge === null ? {} : { forge }),
    },
    sources: sources.files.map(({ head, base, hunks }) => ({ head, base, hunks })),
    flows: packFlows(findings),
  };
  return renderPage(blocks, titleOf(report), assets);
}

/** Several tabs are told apart by it: the repository, the revisions, and what was found. */
export function titleOf(report: Report): string {
  const { base, head } = report;
  const revisions = report.kind === 'audit' ? head.label : `${base.label} → ${head.label}`;
  const name = nameOf(report);
  return `${name === '' ? '' : `${name} · `}${revisions}: ${clip(verdictWords(report), longestTitle)} – escapediff`;
}

const longestTitle = 80;

/** Of the repository, as its packages have it: what their paths begin with, without the host's name. */
function nameOf({ configuration: { affectedPackages } }: Report): string {
  const [first, ...others] = affectedPackages.map((name) => name.split('/'));
  if (first === undefined) return '';
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const common = end < 0 ? first : first.slice(0, end);
  return common.slice(common[0]?.includes('.') === true && common.length > 1 ? 1 : 0, 3).join('/');
}
