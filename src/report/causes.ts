import { groupBy } from '../compare/group.ts';
import type { Finding } from '../model/index.ts';
import { rootElsewhere } from './words.ts';

/**
 * Findings by what causes them: those that the same line of the diff causes are one group, in the place of the first, and the one
 * on that line is the first of them; where no line of the diff is known, their own line is. Else their order is kept, in each group and of the groups.
 */
export function byCause(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = groupBy(findings, (finding) => {
    const { side, file, line } = finding.cause.root ?? { ...finding, side: 'head' };
    return `${side}\0${file}\0${line}`;
  });
  return [...groups.values()].map((group) => {
    const lead = leadOf(group);
    return lead === null ? group : [lead, ...group.filter((finding) => finding !== lead)];
  });
}

/** Of findings with one cause the one that stands where the cause does; null where none does. */
export function leadOf(group: readonly Finding[]): Finding | null {
  return group.find((finding) => finding.cause.root !== null && rootElsewhere(finding) === null) ?? null;
}
