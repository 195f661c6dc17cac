import type { Build, CompiledSide } from '../build/build.ts';
import { combineFindings } from '../matrix/combine.ts';
import type { ComparedContract } from '../contracts/compare.ts';
import { contractReasons } from '../contracts/findings.ts';
import type { BuildPlan } from '../matrix/choose.ts';
import {
  schemaVersion,
  type Comparison,
  type Finding,
  type Measured,
  type Options,
  type Problem,
  type Report,
  type ReportBuild,
  type ReportShard,
  type ReportSide,
  type Revision,
  type Shard,
  type SideStatus,
  type TotalsOfBoth,
} from '../model/index.ts';
import type { WaiverUses } from '../policy/waive.ts';
import { unusedWaivers } from '../shards/merge.ts';
import type { Part } from '../shards/split.ts';
import { countFindings } from '../policy/judge.ts';
import { isListed } from '../policy/listed.ts';
import { policyByPath } from '../policy/rules.ts';
import { verdict, type SideOutcome } from '../policy/verdict.ts';
import { version } from '../version.ts';

/** What building both sides once found out. */
export interface Found {
  readonly build: Build;
  /** The part of the whole that was built. */
  readonly part: Part;
  readonly sides: { readonly base: CompiledSide; readonly head: CompiledSide };
  readonly findings: readonly Finding[];
  /** Escapes of packages that needed no look: all unchanged. */
  readonly unchangedElsewhere: number;
  /** One sentence each, for the reader of the report. */
  readonly notices: readonly string[];
  readonly waivers: WaiverUses;
  readonly measured: Measured | null;
  readonly totals: TotalsOfBoth | null;
  /** Of a comparison: what was promised in the affected packages. */
  readonly contracts?: readonly ComparedContract[];
}

/** `found` is null where there was nothing to build with, or on: then `failure` says why. */
export type BuildOutcome = { readonly plan: BuildPlan } & (
  { readonly found: Found; readonly failure: null } | { readonly found: null; readonly failure: string }
);

/** What a run found out. */
export interface Outcome {
  readonly comparison: Comparison;
  readonly options: Options;
  readonly notices: readonly string[];
  /** Empty where nothing that Go compiles differs between the sides. */
  readonly outcomes: readonly BuildOutcome[];
  /** What changed and could not be looked at, one sentence each: without it there is no pass. */
  readonly unseen?: readonly string[];
}

/**
 * Puts the report together: one verdict on all builds. Findings without a runtime cost and unchanged ones are left out unless asked for; they
 * stay in the counts.
 */
export function assembleReport({ comparison, options, notices, outcomes, unseen = [] }: Outcome): Report {
  const isSeveral = outcomes.length > 1;
  const isAudit = options.command === 'audit' && options.base === null;
  const found = outcomes.flatMap((outcome) => outcome.found ?? []);
  const [first] = found;
  const findings = isSeveral
    ? combineFindings(
        outcomes.flatMap(({ plan, found }) =>
          found === null ? [] : [{ name: plan.name, findings: found.findings, broken: brokenIn(found) }],
        ),
      )
    : (first?.findings ?? []);
  const contracts = first?.contracts ?? [];
  const own = findings.filter((finding) => first?.part.isMine(finding.package) === true);
  const counts = countFindings(own, Math.max(0, ...found.map(({ unchangedElsewhere }) => unchangedElsewhere)));
  const sides = outcomes.flatMap((outcome) => sideOutcomes(outcome, isAudit, isSeveral));
  const side = (revision: Revision, name: 'base' | 'head'): ReportSide => {
    const compiled = sideOf(outcomes, isAudit ? 'head' : name, isSeveral);
    return {
      revision: revision.commit ?? 'working tree',
      label: revision.label,
      goVersion: first?.build.settings.goVersion ?? '',
      ...compiled,
    };
  };
  const body = {
    schemaVersion,
    tool: { name: 'escapediff', version },
    base: side(isAudit ? comparison.head : comparison.base, 'base'),
    head: side(comparison.head, 'head'),
    configuration: {
      goos: first?.build.settings.goos ?? options.goos ?? '',
      goarch: first?.build.settings.goarch ?? options.goarch ?? '',
      tags: options.tags,
      packages: options.packages.length === 0 ? ['./...'] : options.packages,
      affectedPackages: [...new Set(found.flatMap(({ build }) => build.affected))].sort(),
      tests: options.tests,
    },
    builds: isSeveral ? outcomes.map(reportBuild) : [],
    measured: first?.measured ?? null,
    shard: reportShard(options.shard, first),
    verdict: verdict(
      isAudit ? 'none' : options.failOn,
      counts,
      sides,
      found.map(messagesOf),
      [...unseen, ...failuresOf(outcomes, isSeveral)],
      own.filter(({ gating, grewFrom }) => gating && grewFrom !== null).length,
      contractReasons(contracts, policyByPath(options)),
      options.rules,
    ),
    counts,
    ...(contracts.length === 0 ? {} : { contracts: contracts.map(({ head }) => head) }),
    notices: [
      ...notices,
      ...buildNotices(outcomes),
      ...totalsNotice(outcomes),
      ...(options.shard === null ? unusedWaivers(found) : []),
    ],
    findings: findings.filter((finding) => isListed(finding, options)),
  } as const;
  if (options.command === 'diff') return { ...body, kind: 'comparison', totals: null };
  return isAudit
    ? { ...body, kind: 'audit', totals: null }
    : { ...body, kind: 'release', totals: first?.totals ?? null };
}

/** Of a part without anything to build, too: whoever puts the parts together waits for all. */
function reportShard(shard: Shard | null, found: Found | undefined): ReportShard | null {
  if (shard === null) return null;
  const nothing = { packages: [], messages: { unknown: 0, total: 0 }, waivers: { used: [], unused: [] } };
  if (found === undefined) return { ...shard, ...nothing };
  return { ...shard, packages: found.part.packages, messages: messagesOf(found), waivers: found.waivers };
}

function reportBuild({ plan: { name, options }, found }: BuildOutcome): ReportBuild {
  const settings = found?.build.settings;
  return {
    name,
    goVersion: settings?.goVersion ?? '',
    goos: settings?.goos ?? options.goos ?? '',
    goarch: settings?.goarch ?? options.goarch ?? '',
    tags: options.tags,
    status: found === null ? 'failed' : worst([found.sides.base.status, found.sides.head.status]),
    counts: countFindings(found?.findings ?? [], found?.unchangedElsewhere ?? 0),
  };
}

/** Null where one of the sides could not be built at all. */
function brokenIn({ sides: { base, head } }: Found): ReadonlySet<string> | null {
  if (base.status === 'failed' || head.status === 'failed') return null;
  return new Set([...base.problems, ...head.problems].flatMap((problem) => problem.package ?? []));
}

/** An audit has one side, the head. */
function sideOutcomes({ plan, found }: BuildOutcome, isAudit: boolean, isSeveral: boolean): readonly SideOutcome[] {
  if (found === null) return [];
  const names = isAudit ? (['head'] as const) : (['base', 'head'] as const);
  const where = isSeveral ? ` with ${plan.name}` : '';
  return names.map((name) => ({ name: `${name}${where}`, ...found.sides[name] }));
}

function failuresOf(outcomes: readonly BuildOutcome[], isSeveral: boolean): readonly string[] {
  return outcomes.flatMap(({ plan, failure }) => {
    if (failure === null) return [];
    const sentence = failure.endsWith('.') ? failure : `${failure}.`;
    return [isSeveral ? `${plan.name}: ${sentence}` : sentence];
  });
}

/** One side of all builds: what all say once, what only some say with their names. */
function sideOf(
  outcomes: readonly BuildOutcome[],
  name: 'base' | 'head',
  isSeveral: boolean,
): Pick<ReportSide, 'status' | 'problems'> {
  const sides = outcomes.map(({ plan, found, failure }) => ({
    build: plan.name,
    status: found?.sides[name].status ?? ('failed' as const),
    problems: found?.sides[name].problems ?? [failed(failure ?? '')],
  }));
  const said = tellWho(sides.map(({ build, problems }) => ({ build, items: problems })));
  return {
    status: worst(sides.map(({ status }) => status)),
    problems: said.map(({ item, builds }) =>
      isSeveral && builds.length < outcomes.length
        ? { ...item, message: `${builds.join(', ')}: ${item.message}` }
        : item,
    ),
  };
}

function failed(message: string): Problem {
  return { package: null, message, position: null };
}

function buildNotices(outcomes: readonly BuildOutcome[]): readonly string[] {
  const said = tellWho(outcomes.map(({ plan, found }) => ({ build: plan.name, items: found?.notices ?? [] })));
  const all = outcomes.filter(({ found }) => found !== null).length;
  return said.map(({ item, builds }) => (builds.length < all ? `${builds.join(', ')}: ${item}` : item));
}

function totalsNotice(outcomes: readonly BuildOutcome[]): readonly string[] {
  const first = outcomes.find(({ found }) => found !== null);
  if (outcomes.length < 2 || first === undefined || (first.found?.totals ?? null) === null) return [];
  return [`The totals are those of ${first.plan.name}; what came and went is that of all builds.`];
}

function messagesOf({ sides: { base, head } }: Found): { readonly unknown: number; readonly total: number } {
  const sides = base === head ? [head] : [base, head];
  const sum = (of: (side: CompiledSide) => number): number => sides.map(of).reduce((a, b) => a + b, 0);
  return { unknown: sum((side) => side.diagnostics.unknown.count), total: sum((side) => side.diagnostics.messages) };
}

/** Each different item once, in the order of first appearance, with the builds that have it. */
function tellWho<T>(
  sides: readonly { readonly build: string; readonly items: readonly T[] }[],
): readonly { readonly item: T; readonly builds: readonly string[] }[] {
  const said = new Map<string, { item: T; builds: string[] }>();
  for (const { build, items } of sides) {
    for (const item of items) {
      const key = JSON.stringify(item);
      const known = said.get(key);
      if (known === undefined) said.set(key, { item, builds: [build] });
      else if (!known.builds.includes(build)) known.builds.push(build);
    }
  }
  return [...said.values()];
}

function worst(statuses: readonly SideStatus[]): SideStatus {
  if (statuses.includes('failed')) return statuses.every((status) => status === 'failed') ? 'failed' : 'partial';
  return statuses.includes('partial') ? 'partial' : 'built';
}
