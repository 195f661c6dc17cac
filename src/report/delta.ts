import type { Finding, Report } from '../model/index.ts';
import { plural } from './words.ts';

/** The change in numbers; empty where nothing came or went. `3 more allocations (72 bytes), 1 fewer (16 bytes)`. */
export function delta({ findings }: Report): string {
  const of = (state: Finding['state']): readonly Finding[] =>
    findings.filter(
      (finding) => finding.state === state && finding.waiver === null && finding.allocation.status === 'confirmed',
    );
  const [came, went] = [of('new'), of('fixed')];
  const parts = [
    ...(came.length === 0 ? [] : [`${plural(came.length, 'more allocation', 'more allocations')}${bytesOf(came)}`]),
    ...(went.length === 0
      ? []
      : [
          `${came.length === 0 ? plural(went.length, 'fewer allocation', 'fewer allocations') : `${went.length} fewer`}${bytesOf(went)}`,
        ]),
  ];
  return parts.length === 0 ? '' : `In all: ${parts.join(', ')}.`;
}

/** Sizes that the compiler fixes, each once. */
export function bytesOf(findings: readonly Finding[]): string {
  const bytes = findings.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0);
  const isWhole = findings.every(({ allocation }) => allocation.bytes !== null);
  return bytes === 0 ? '' : ` (${isWhole ? '' : 'at least '}${plural(bytes, 'byte')})`;
}
