import { groupBy } from '../compare/group.ts';
import type { Finding, Report } from '../model/index.ts';
import { shortened } from '../text/shortened.ts';
import { plural, short, type Code } from './words.ts';

/** Functions that the sentence names. */
const namedFunctions = 4;

/**
 * The change in numbers, in all and by function; empty where nothing came or went.
 * `In all: up to 3 more allocations (72 bytes), 1 fewer (16 bytes). By function: F +2 (56 bytes), G +1 (16 bytes), −1 (16 bytes).`
 *
 * @param code how the surface writes code.
 */
export function delta({ findings }: Report, code: Code): string {
  const counted = findings.filter(
    ({ state, waiver, allocation }) =>
      (state === 'new' || state === 'fixed') && waiver === null && allocation.status === 'confirmed',
  );
  const [came, went] = [counted.filter(isNew), counted.filter((finding) => !isNew(finding))];
  const parts = [
    ...(came.length === 0 ? [] : [moreAllocations(came)]),
    ...(went.length === 0 ? [] : [fewerAllocations(went, came.length === 0)]),
  ];
  return parts.length === 0 ? '' : `In all: ${parts.join(', ')}.${byFunction(counted, code)}`;
}

function isNew({ state }: Finding): boolean {
  return state === 'new';
}

/** Those that grew by the most first. Nothing for one function: the sum says it. */
function byFunction(findings: readonly Finding[], code: Code): string {
  const groups = groupBy(findings, (finding) => `${finding.package}\0${finding.function}`);
  if (groups.size < 2) return '';
  const change = (group: readonly Finding[]): number => 2 * group.filter(isNew).length - group.length;
  const texts = [...groups.values()]
    .sort((a, b) => change(b) - change(a))
    .map((group) => {
      const [came, went] = [group.filter(isNew), group.filter((finding) => !isNew(finding))];
      const parts = [
        ...(came.length === 0 ? [] : [`+${atMost(came).count}${bytesOf(came)}`]),
        ...(went.length === 0 ? [] : [`−${atMost(went).count}${bytesOf(went)}`]),
      ];
      const name = group[0]?.function ?? '';
      return `${name === '' ? 'package level' : code(short(name))} ${parts.join(', ')}`;
    });
  return ` By function: ${shortened(texts, namedFunctions)}.`;
}

/** `3 more allocations (72 bytes)`; `up to`, where a branch decides on one of several: they need not all run. Of two that exclude each other, one does. */
export function moreAllocations(findings: readonly Finding[]): string {
  const isSure =
    findings.length === 1 ||
    findings.every(({ runs }) => runs === undefined || (runs.condition === null && !runs.leftBefore));
  return `${isSure ? '' : 'up to '}${plural(atMost(findings).count, 'more allocation', 'more allocations')}${bytesOf(findings)}`;
}

function fewerAllocations(findings: readonly Finding[], isAlone: boolean): string {
  const { count } = atMost(findings);
  const words = isAlone ? plural(count, 'fewer allocation', 'fewer allocations') : `${count} fewer`;
  return `${count < findings.length ? 'up to ' : ''}${words}${bytesOf(findings)}`;
}

/** What findings come to where each runs as often as it can. */
interface Sum {
  readonly count: number;
  readonly bytes: number;
}

/**
 * All of them, but of the two branches of one `if` that which has more: a call, or a round of their loop, takes only one. Cases of a switch and chains of
 * `else if` count in full: a finding knows its nearest branch, and not which of them belong together.
 */
function atMost(findings: readonly Finding[]): Sum {
  const sums = [...groupBy(findings, ifOf)].map(([place, group]): Sum => {
    if (place === '') return sumOf(group);
    const branches = [...groupBy(group, ({ runs }) => runs?.condition?.kind ?? '').values()].map(sumOf);
    return {
      count: Math.max(...branches.map(({ count }) => count)),
      bytes: Math.max(...branches.map(({ bytes }) => bytes)),
    };
  });
  return {
    count: sums.reduce((sum, { count }) => sum + count, 0),
    bytes: sums.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function sumOf(findings: readonly Finding[]): Sum {
  return { count: findings.length, bytes: findings.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0) };
}

/** The `if` that decides on a finding; '' where none does. */
function ifOf({ package: path, file, function: name, runs }: Finding): string {
  if (runs === undefined || runs.condition === null || runs.condition.kind === 'case') return '';
  return [path, file, name, runs.loop, runs.literal, runs.condition.line].join('\0');
}

/** Sizes that the compiler fixes, each once, and of two branches those of the one with more. */
export function bytesOf(findings: readonly Finding[]): string {
  const { bytes } = atMost(findings);
  const isWhole = findings.every(({ allocation }) => allocation.bytes !== null);
  return bytes === 0 ? '' : ` (${isWhole ? '' : 'at least '}${plural(bytes, 'byte')})`;
}
