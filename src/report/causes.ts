import type { Finding } from '../model/index.ts';

/**
 * Findings by what causes them: those that the same line of the diff causes are one group, in the place of the first; any other stands alone. Their order
 * is kept, in each group and of the groups.
 */
export function byCause(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const [index, finding] of findings.entries()) {
    const { root } = finding.cause;
    const key = root === null ? `alone\0${index}` : `${root.file}\0${root.line}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}
