import { describe } from '../explain/catalogue.ts';
import type { Finding, ReleaseReport, Report, Totals, TotalsOfBoth } from '../model/index.ts';

/** The report of an audit that compares two revisions, both of which could be looked at. */
export type CountedRelease = ReleaseReport & { readonly totals: TotalsOfBoth };

/** Narrows to a release audit that has something to tell; one that has not tells its problems as any report does. */
export function isCountedRelease(report: Report): report is CountedRelease {
  return report.kind === 'release' && report.totals !== null;
}

/** How many findings are shown with their cause; few people would act on more at a time. */
export const mostWorthALook = 20;

/** What came between two revisions, what went, and what is there in another form. Each in the report's order, which is that of weight. */
export interface Turnover {
  readonly came: readonly Finding[];
  readonly went: readonly Finding[];
  readonly changed: readonly Finding[];
  readonly moved: readonly Finding[];
  readonly waived: readonly Finding[];
}

/** Sorts what costs something. Waived ones are in no other group. */
export function turnoverOf({ findings }: Report): Turnover {
  const costs = findings.filter(({ allocation }) => allocation.status !== 'none');
  const of = (wanted: Finding['state']): readonly Finding[] =>
    costs.filter(({ state, waiver }) => state === wanted && waiver === null);
  return {
    came: of('new'),
    went: of('fixed'),
    changed: of('changed'),
    moved: of('moved'),
    waived: costs.filter(({ waiver }) => waiver !== null),
  };
}

/** One group of a turnover, such as a package. */
export interface TurnoverRow {
  readonly key: string;
  readonly came: number;
  readonly went: number;
  readonly changed: number;
  readonly moved: number;
}

/** By what a turnover is looked at. `plain`: its keys are words of ours and no code. */
export const groupings: readonly {
  readonly heading: string;
  readonly plain: boolean;
  readonly keyOf: (finding: Finding) => string;
}[] = [
  { heading: 'Package', plain: false, keyOf: (finding) => finding.package },
  { heading: 'Function', plain: false, keyOf: ({ package: path, function: name }) => `${path}.${name || 'init'}` },
  { heading: 'Cause', plain: true, keyOf: ({ cause }) => describe(cause.category).title },
];

/** A turnover's groups, those with the most coming and going first. */
export function turnoverRows(
  { came, went, changed, moved }: Turnover,
  keyOf: (finding: Finding) => string,
): readonly TurnoverRow[] {
  const rows = new Map<string, TurnoverRow>();
  const add = (findings: readonly Finding[], count: (row: TurnoverRow) => TurnoverRow): void => {
    for (const finding of findings) {
      const key = keyOf(finding);
      rows.set(key, count(rows.get(key) ?? { key, came: 0, went: 0, changed: 0, moved: 0 }));
    }
  };
  add(came, (row) => ({ ...row, came: row.came + 1 }));
  add(went, (row) => ({ ...row, went: row.went + 1 }));
  add(changed, (row) => ({ ...row, changed: row.changed + 1 }));
  add(moved, (row) => ({ ...row, moved: row.moved + 1 }));
  return [...rows.values()].sort(
    (a, b) =>
      b.came + b.went - a.came - a.went ||
      b.changed + b.moved - a.changed - a.moved ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

/** The rows beyond the first ones, summed up; null where there are none. */
export function otherRows(rows: readonly TurnoverRow[], shown: number): TurnoverRow | null {
  const others = rows.slice(shown);
  if (others.length === 0) return null;
  const sum = (of: (row: TurnoverRow) => number): number => others.reduce((all, row) => all + of(row), 0);
  return {
    key: `${others.length} more`,
    came: sum(({ came }) => came),
    went: sum(({ went }) => went),
    changed: sum(({ changed }) => changed),
    moved: sum(({ moved }) => moved),
  };
}

/** What both sides' totals are shown as, in this order. */
export const totalsInWords: readonly { readonly words: string; readonly of: (totals: Totals) => number }[] = [
  { words: 'Allocations', of: ({ allocations }) => allocations },
  { words: 'of them in loops', of: ({ inLoops }) => inLoops },
  { words: 'of them cold', of: ({ cold }) => cold },
  { words: 'Possible', of: ({ possible }) => possible },
  { words: 'Bytes, each allocated once', of: ({ bytes }) => bytes },
];

/** Why what came and went is not the difference of the totals; empty where it is. */
export function whyNoSum({ totals: { base, head } }: CountedRelease, { came, went }: Turnover): readonly string[] {
  const sure = (findings: readonly Finding[]): number =>
    findings.filter(({ allocation }) => allocation.status === 'confirmed').length;
  if (head.allocations - base.allocations === sure(came) - sure(went)) return [];
  return [
    'The totals count the allocation of an inlined function once, in its body; what came and went counts it at a call, too, where one side alone ' +
      'inlines it there. So came less went is not the change of the totals.',
  ];
}
