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
    ...(went.length === 0
      ? []
      : [
          `${came.length === 0 ? plural(went.length, 'fewer allocation', 'fewer allocations') : `${went.length} fewer`}${bytesOf(went)}`,
        ]),
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
        ...(came.length === 0 ? [] : [`+${came.length}${bytesOf(came)}`]),
        ...(went.length === 0 ? [] : [`−${went.length}${bytesOf(went)}`]),
      ];
      const name = group[0]?.function ?? '';
      return `${name === '' ? 'package level' : code(short(name))} ${parts.join(', ')}`;
    });
  return ` By function: ${shortened(texts, namedFunctions)}.`;
}

/** `3 more allocations (72 bytes)`; `up to`, where a branch decides on one of several: they need not all run. */
export function moreAllocations(findings: readonly Finding[]): string {
  const isSure =
    findings.length === 1 ||
    findings.every(({ runs }) => runs === undefined || (runs.condition === null && !runs.leftBefore));
  return `${isSure ? '' : 'up to '}${plural(findings.length, 'more allocation', 'more allocations')}${bytesOf(findings)}`;
}

/** Sizes that the compiler fixes, each once. */
export function bytesOf(findings: readonly Finding[]): string {
  const bytes = findings.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0);
  const isWhole = findings.every(({ allocation }) => allocation.bytes !== null);
  return bytes === 0 ? '' : ` (${isWhole ? '' : 'at least '}${plural(bytes, 'byte')})`;
}
