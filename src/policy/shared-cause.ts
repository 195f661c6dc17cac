import type { Finding, Place } from '../model/index.ts';

/**
 * Values that a new allocation takes along have its line as their cause, whatever stands on their own: what a closure captures goes to the heap because the
 * closure does, what a composite literal holds because that does. One cause is then told once, with all that it moves.
 */
export function withSharedCauses<T extends Finding>(findings: readonly T[]): readonly T[] {
  const holders = findings.filter(isHolder);
  if (holders.length === 0) return findings;
  return findings.map((finding) => {
    const root =
      finding.state === 'new' ? holders.find((holder) => takesAlong(holder, finding))?.cause.root : undefined;
    return root === undefined || root === null ? finding : { ...finding, cause: { ...finding.cause, root } };
  });
}

/** A new allocation that can hold others, on a line of the diff. */
function isHolder({ state, kind, allocation, file, line, endLine, cause: { root } }: Finding): boolean {
  return (
    state === 'new' &&
    (kind === 'closure' || kind === 'composite') &&
    allocation.status === 'confirmed' &&
    root?.side === 'head' &&
    root.file === file &&
    line <= root.line &&
    root.line <= endLine
  );
}

/** A closure captures where its body uses the value; a literal is named by its own place. */
function takesAlong(holder: Finding, finding: Finding): boolean {
  if (holder === finding || isInside(finding, holder)) return false;
  return finding.cause.chain.some((step) =>
    holder.kind === 'closure'
      ? isInside(step, holder)
      : step.file === holder.file && step.line === holder.line && step.column === holder.column,
  );
}

function isInside(
  { file, line, column }: Place,
  { line: first, column: start, endLine, endColumn, ...holder }: Finding,
): boolean {
  if (file !== holder.file || line < first || line > endLine) return false;
  return (line > first || column > start) && (line < endLine || column < endColumn);
}
