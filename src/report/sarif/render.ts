import { gzipSync } from 'node:zlib';
import type { Log, Run, VersionControlDetails } from 'sarif';
import type { Finding, Report } from '../../model/index.ts';
import { maxGzippedBytes, maxResults } from './limits.ts';
import { sourceRoot } from './location.ts';
import { plainText } from './message.ts';
import { notificationsOf, type LeftOut } from './notifications.ts';
import { resultOf, type ResultStyle } from './result.ts';
import { homepage } from '../guide-link.ts';
import { rules } from './rules.ts';

/** What a report does not know about itself, and how it is to be read. */
export interface SarifContext {
  /** `https://server/owner/repo`; null where nobody knows. */
  readonly repositoryUrl: string | null;
  /** The run's name. Code scanning keeps the results of each apart: jobs for several platforms need several. */
  readonly name: string;
  /**
   * Waived findings as suppressed results, as the standard has it, or left out and counted: GitHub's code scanning does not know
   * suppressions, and shows such results as open alerts (https://github.com/github/codeql-action/issues/1230).
   */
  readonly waived: 'suppressed' | 'left-out';
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * The report as SARIF 2.1.0, for GitHub's code scanning and other readers of the standard: a rule for each category of cause, a result for
 * each confirmed allocation that a comparison found new, or that an audit found. Other states are there where the report lists unchanged ones.
 *
 * No file is larger than code scanning takes: then the heaviest results stay, and a notification has the number of the others. The same report
 * gives the same bytes.
 */
export function renderSarif(report: Report, context: SarifContext): string {
  const style: ResultStyle = {
    isComparison: report.kind !== 'audit',
    withSuppressions: context.waived === 'suppressed',
  };
  const { listed, left } = select(report, style);
  const results = listed.slice(0, maxResults).map((finding) => resultOf(finding, style));
  for (let count = results.length; ;) {
    const cut = listed.length - count;
    const log = logOf(report, context, results.slice(0, count), { ...left, cut });
    const text = `${JSON.stringify(log, null, 2)}\n`;
    const size = gzippedSize(text);
    if (size <= maxGzippedBytes || count === 0) return text;
    count = Math.floor(count * Math.min(0.95, maxGzippedBytes / size));
  }
}

/** In the report's order, which is that of weight. */
function select(
  { findings }: Report,
  { withSuppressions }: ResultStyle,
): { readonly listed: readonly Finding[]; readonly left: Omit<LeftOut, 'cut'> } {
  const isWhole = findings.some(({ state }) => state === 'unchanged');
  const present = findings.filter(({ state }) => state === 'new' || (isWhole && state !== 'fixed'));
  const confirmed = present.filter(({ allocation }) => allocation.status === 'confirmed');
  const listed = confirmed.filter(({ waiver }) => withSuppressions || waiver === null);
  const possible = present.filter(({ allocation }) => allocation.status === 'unknown').length;
  return { listed, left: { waived: confirmed.length - listed.length, possible } };
}

function logOf(report: Report, context: SarifContext, results: Run['results'], left: LeftOut): Log {
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [runOf(report, context, results ?? [], left)],
  };
}

function runOf(
  report: Report,
  { repositoryUrl, name }: SarifContext,
  results: NonNullable<Run['results']>,
  left: LeftOut,
): Run {
  const { tool, base, head, verdict, counts, configuration } = report;
  const isComplete = [base, head].every(({ status, problems }) => status === 'built' && problems.length === 0);
  const notifications = notificationsOf(report, results.length, left);
  const { goos, goarch } = configuration;
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        ...(/^\d+\.\d+\.\d+/.test(tool.version) ? { semanticVersion: tool.version } : {}),
        informationUri: homepage,
        rules: [...rules],
      },
    },
    // Up to the last slash it is the category; what follows would tell runs of one category apart.
    // https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#runautomationdetails-object
    automationDetails: { id: `${plainText(name)}/` },
    invocations: [
      {
        executionSuccessful: verdict.conclusion !== 'inconclusive' && isComplete,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      },
    ],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
    ...(repositoryUrl === null ? {} : { versionControlProvenance: [provenance(report, repositoryUrl)] }),
    results,
    properties: {
      conclusion: verdict.conclusion,
      failOn: verdict.failOn,
      counts,
      base: plainText(base.revision),
      head: plainText(head.revision),
      goVersion: plainText(head.goVersion),
      platform: plainText([goos, goarch].filter((part) => part !== '').join('/')),
    },
  };
}

function provenance({ head }: Report, repositoryUrl: string): VersionControlDetails {
  const isCommit = /^[0-9a-f]{40,64}$/.test(head.revision);
  return {
    repositoryUri: repositoryUrl,
    ...(isCommit ? { revisionId: head.revision } : {}),
    mappedTo: { uriBaseId: sourceRoot },
  };
}

/** Bytes of the file as it is uploaded; gzip never adds more than a few hundred to a file of this size. */
function gzippedSize(text: string): number {
  const margin = 10_000;
  return Buffer.byteLength(text) <= maxGzippedBytes - margin ? 0 : gzipSync(text).length;
}
