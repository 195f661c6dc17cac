import type { Finding } from '../../../model/index.ts';
import type { Scope } from './filter.ts';
import { toneOf, tones, type Tone } from './tone.ts';

/** What the area of a tile stands for. */
export type Measure = 'count' | 'bytes';

/** A size that is known at run time only is drawn as this much: a small allocation. */
export const assumedBytes = 64;

/** One tile and what is in it. */
export interface Node {
  readonly kind: 'all' | 'package' | 'file' | 'function' | 'rest';
  /** A path or a function's name; '' for everything, and for what has no tile of its own. */
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly children: readonly Node[];
  /** Null but for the tile that stands for all those that would be too small. */
  readonly rest: Rest | null;
}

export interface Rest {
  readonly of: Node['kind'];
  readonly count: number;
  /** How many larger ones there are. */
  readonly from: number;
}

/** What one tile says. */
export interface Tally {
  readonly count: number;
  readonly bytes: number;
  /** How many are of a size known only at run time. */
  readonly unsized: number;
}

const levels: readonly { readonly kind: Node['kind']; readonly nameOf: (finding: Finding) => string }[] = [
  { kind: 'package', nameOf: (finding) => finding.package },
  { kind: 'file', nameOf: (finding) => finding.file },
  { kind: 'function', nameOf: (finding) => finding.function },
];

/** The findings as packages, files and functions, two levels deep from what is looked into. */
export function nodeOf(findings: readonly Finding[], scope: Scope | null): Node {
  const start = scope === null ? 0 : scope.file === null ? 1 : 2;
  const kind = scope === null ? 'all' : scope.file === null ? 'package' : 'file';
  const name = scope === null ? '' : (scope.file ?? scope.package);
  return grow({ kind, name, findings, rest: null }, start, start + 2);
}

function grow(node: Omit<Node, 'children'>, level: number, last: number): Node {
  const step = levels[level];
  if (step === undefined || level >= last) return { ...node, children: [] };
  const groups = new Map<string, Finding[]>();
  for (const finding of node.findings) {
    const key = step.nameOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const children = [...groups].map(([name, findings]) =>
    grow({ kind: step.kind, name, findings, rest: null }, level + 1, last),
  );
  return { ...node, children };
}

export function tallyOf(findings: readonly Finding[]): Tally {
  const sized = findings.flatMap(({ allocation: { bytes } }) => bytes ?? []);
  return {
    count: findings.length,
    bytes: sized.reduce((sum, bytes) => sum + bytes, 0),
    unsized: findings.length - sized.length,
  };
}

/** How much of a tile's area is of which tone, the loudest first; the parts sum up to 1. */
export function sharesOf(
  findings: readonly Finding[],
  measure: Measure,
): readonly { readonly tone: Tone; readonly share: number }[] {
  const areas = new Map<Tone, number>();
  for (const finding of findings) {
    const tone = toneOf(finding);
    areas.set(tone, (areas.get(tone) ?? 0) + areaOf(finding, measure));
  }
  const total = [...areas.values()].reduce((sum, area) => sum + area, 0);
  if (total === 0) return [];
  return tones.flatMap((tone) => {
    const area = areas.get(tone);
    return area === undefined ? [] : [{ tone, share: area / total }];
  });
}

/** The area of one finding. */
export function areaOf({ allocation: { bytes } }: Finding, measure: Measure): number {
  return measure === 'count' ? 1 : (bytes ?? assumedBytes);
}
