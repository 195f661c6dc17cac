import type { Build, CompiledSide } from '../build/build.ts';
import {
  schemaVersion,
  type Comparison,
  type Counts,
  type Finding,
  type Options,
  type Report,
  type ReportSide,
  type Revision,
  type Verdict,
} from '../model/index.ts';
import { version } from '../version.ts';

/** What a run found out. `build` is null where nothing that Go compiles differs between the sides. */
export interface Outcome {
  readonly comparison: Comparison;
  readonly options: Options;
  readonly build: Build | null;
  readonly sides: { readonly base: CompiledSide; readonly head: CompiledSide } | null;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  readonly notices: readonly string[];
}

/**
 * Puts the report together. Findings without a runtime cost and unchanged ones are left out unless asked for; they stay in the
 * counts.
 */
export function assembleReport({
  comparison,
  options,
  build,
  sides,
  verdict,
  counts,
  findings,
  notices,
}: Outcome): Report {
  const settings = build?.settings;
  const side = (revision: Revision, compiled: CompiledSide | undefined): ReportSide => ({
    revision: revision.commit ?? 'working tree',
    label: revision.label,
    goVersion: settings?.goVersion ?? '',
    status: compiled?.status ?? 'built',
    problems: compiled?.problems ?? [],
  });
  const isListed = (finding: Finding): boolean =>
    (finding.state !== 'unchanged' || options.include.includes('unchanged')) &&
    (finding.allocation.status !== 'none' || options.include.includes('no-runtime-cost'));
  return {
    schemaVersion,
    tool: { name: 'escapediff', version },
    base: side(comparison.base, sides?.base),
    head: side(comparison.head, sides?.head),
    configuration: {
      goos: settings?.goos ?? options.goos ?? '',
      goarch: settings?.goarch ?? options.goarch ?? '',
      tags: options.tags,
      packages: options.packages.length === 0 ? ['./...'] : options.packages,
      affectedPackages: build?.affected ?? [],
      tests: options.tests,
    },
    verdict,
    counts,
    notices,
    findings: findings.filter(isListed),
  };
}
