import { isContractReason } from '../contracts/findings.ts';
import { byPlace } from '../diagnostics/collect.ts';
import {
  UsageError,
  type Counts,
  type Finding,
  type Measured,
  type Measurement,
  type Place,
  type Problem,
  type Report,
  type ReportShard,
  type ReportSide,
} from '../model/index.ts';
import { byWeight } from '../policy/judge.ts';
import { verdict } from '../policy/verdict.ts';

type Part = Report & { readonly shard: ReportShard };

/**
 * One report of the parts that a job matrix made: what one job would have written. A part that is missing makes the verdict inconclusive.
 *
 * @throws UsageError for parts that are not of one run: other revisions, compilers or settings, or a part twice.
 */
export function mergeShards(reports: readonly Report[]): Report {
  const parts = reports.map(partOf).toSorted((a, b) => a.shard.index - b.shard.index);
  const [first] = parts;
  if (first === undefined) throw new UsageError('No report was given. Accepted: the reports of all parts of a run.');
  refuseStrangers(first, parts);
  const { count } = first.shard;
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (index) => !parts.some(({ shard }) => shard.index === index),
  );
  const counts = parts.map((part) => part.counts).reduce(sum);
  const base = mergedSide(parts, 'base');
  const head = mergedSide(parts, 'head');
  const isAudit = first.kind === 'audit';
  const found = verdict(
    first.verdict.failOn,
    counts,
    (isAudit
      ? ([['head', head]] as const)
      : ([
          ['base', base],
          ['head', head],
        ] as const)
    ).map(([name, side]) => ({ name, ...side })),
    parts.map(({ shard }) => shard.messages),
    [],
    parts.flatMap(({ findings }) => findings).filter(({ gating, grewFrom }) => gating && grewFrom !== null).length,
    parts.flatMap((part) => part.verdict.reasons).filter(isContractReason),
    first.verdict.rules,
  );
  const contracts = parts.flatMap((part) => part.contracts ?? []);
  const lost = missing.map((index) => `Part ${index} of ${count} is missing: nothing is known of its packages.`);
  return {
    ...first,
    ...(contracts.length === 0 ? {} : { contracts }),
    measured: mergedMeasures(parts),
    shard: null,
    base,
    head,
    verdict: {
      ...found,
      conclusion: found.conclusion === 'pass' && lost.length > 0 ? 'inconclusive' : found.conclusion,
      reasons: [...found.reasons, ...lost],
    },
    counts,
    notices: [...distinct(parts.flatMap(({ notices }) => notices)), ...unusedWaivers(parts.map(({ shard }) => shard))],
    findings: mergedFindings(parts),
  };
}

/** The report of a part as its reader should see it: what it answers for. */
export function ownPart(report: Report): Report {
  const { shard, findings } = report;
  if (shard === null) return report;
  const mine = new Set(shard.packages);
  return { ...report, findings: findings.filter((finding) => mine.has(finding.package)) };
}

/** What no part has a use for, of all that some part looked for. Sorted: no part knows the order of all. */
export function unusedWaivers(seen: readonly Pick<ReportShard, 'waivers'>[]): readonly string[] {
  const used = new Set(seen.flatMap(({ waivers }) => waivers.used));
  return distinct(seen.flatMap(({ waivers }) => waivers.unused))
    .filter((notice) => !used.has(notice))
    .sort();
}

function partOf(report: Report): Part {
  const { shard } = report;
  if (shard === null) {
    throw new UsageError(
      'Several reports were given, and one of them is no part of a run: it was made without shard. Accepted: one whole report, or the reports of all parts.',
    );
  }
  if (shard.index > shard.count)
    throw new UsageError(`A report says that it is part ${shard.index} of ${shard.count}.`);
  return { ...report, shard };
}

/** A matrix whose jobs checked out different commits, or that was re-run after a push, must not pass for one run. */
function refuseStrangers(first: Part, parts: readonly Part[]): void {
  const seen = new Set<number>();
  for (const part of parts) {
    if (seen.has(part.shard.index))
      throw new UsageError(`Part ${part.shard.index} of ${part.shard.count} was given twice.`);
    seen.add(part.shard.index);
    for (const [what, of] of mustAgree) {
      const [mine, theirs] = [JSON.stringify(of(part)), JSON.stringify(of(first))];
      if (mine === theirs) continue;
      throw new UsageError(
        `Part ${part.shard.index} is not of the same run as part ${first.shard.index}: its ${what} is ${shown(mine)}, not ${shown(theirs)}.`,
      );
    }
  }
  const owners = new Map<string, number>();
  for (const { shard } of parts) {
    for (const name of shard.packages) {
      const other = owners.get(name);
      if (other !== undefined)
        throw new UsageError(`Parts ${other} and ${shard.index} both answer for ${shown(name)}.`);
      owners.set(name, shard.index);
    }
  }
}

const mustAgree: readonly (readonly [string, (part: Part) => unknown])[] = [
  ['kind', ({ kind }) => kind],
  ['number of parts', ({ shard }) => shard.count],
  ['head', ({ head }) => head.revision],
  ['base', ({ base }) => base.revision],
  ['Go release', ({ head }) => head.goVersion],
  ['version of escapediff', ({ tool }) => tool.version],
  ['policy', ({ verdict: { failOn } }) => failOn],
  ['configuration', ({ configuration }) => configuration],
];

function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function mergedSide(parts: readonly Part[], name: 'base' | 'head'): ReportSide {
  const sides = parts.map((part) => part[name]);
  const [first] = sides;
  if (first === undefined) throw new Error('no part');
  const problems = distinctItems(sides.flatMap((side) => side.problems)).toSorted(byText);
  // A part without packages of its own is built, whatever else is broken.
  const statuses = sides
    .filter((_, index) => (parts[index]?.shard.packages.length ?? 0) > 0)
    .map(({ status }) => status);
  const isFailed = statuses.length > 0 && statuses.every((status) => status === 'failed');
  const isBuilt = statuses.every((status) => status === 'built') && problems.length === 0;
  return { ...first, problems, status: isFailed ? 'failed' : isBuilt ? 'built' : 'partial' };
}

/** Each part measures its own packages. */
function mergedMeasures(parts: readonly Part[]): Measured | null {
  const all = parts.flatMap(({ measured }) => measured ?? []);
  const [first] = all;
  if (first === undefined) return null;
  const key = ({ package: path, name }: Measurement): string => `${path}\0${name}`;
  const benchmarks = all.flatMap((measured) => measured.benchmarks);
  return { ...first, benchmarks: benchmarks.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) };
}

/** As its owner tells it, with the copies of it that only other parts saw. */
function mergedFindings(parts: readonly Part[]): readonly Finding[] {
  const owned = new Map(
    parts.flatMap((part) => ownPart(part).findings.map((finding): [string, Finding] => [finding.id, finding])),
  );
  const places = new Map<string, Place[]>();
  for (const { findings } of parts) {
    for (const { id, occurrences } of findings) places.set(id, withMore(places.get(id) ?? [], occurrences));
  }
  return [...owned.values()]
    .map((finding) => ({ ...finding, occurrences: (places.get(finding.id) ?? []).toSorted(byPlace) }))
    .sort(byWeight);
}

/** Each place as often as the part has it that has it most often. */
function withMore(known: readonly Place[], others: readonly Place[]): Place[] {
  const left = new Map<string, number>();
  for (const place of known) left.set(keyOf(place), (left.get(keyOf(place)) ?? 0) + 1);
  const more = others.filter((place) => {
    const count = left.get(keyOf(place)) ?? 0;
    left.set(keyOf(place), count - 1);
    return count <= 0;
  });
  return [...known, ...more];
}

function keyOf({ file, line, column }: Place): string {
  return `${file}\0${line}\0${column}`;
}

function sum(a: Counts, b: Counts): Counts {
  return {
    new: a.new + b.new,
    changed: a.changed + b.changed,
    moved: a.moved + b.moved,
    fixed: a.fixed + b.fixed,
    unchanged: a.unchanged + b.unchanged,
    noRuntimeCost: a.noRuntimeCost + b.noRuntimeCost,
    waived: a.waived + b.waived,
    gating: a.gating + b.gating,
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function distinctItems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function byText(a: Problem, b: Problem): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
