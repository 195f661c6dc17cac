import { createHash } from 'node:crypto';
import { groupBy } from '../compare/group.ts';
import type { CommentOn, FailOn, Finding, Suggestion } from '../model/index.ts';
import { isGating } from '../policy/verdict.ts';
import { hasGrown } from '../report/words.ts';
import { isShowable } from '../report/suggestion.ts';
import type { DesiredComment } from './desired.ts';
import type { Side } from './hunks.ts';

/** The findings that one comment tells of. They share their root in the diff, or there is only one. */
export interface CommentGroup {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** LEFT for a line that the change took away. */
  readonly side: Side;
  readonly startLine: number | null;
  readonly findings: readonly Finding[];
  /** A rewrite of exactly the lines that the comment spans. */
  readonly suggestion: Suggestion | null;
}

/** Longer ranges than this hide the line that matters. */
const longestRange = 10;

/**
 * Which findings deserve a comment, and where: each new one that allocates, at its own line or, when another line of the diff
 * causes it, there, together with everything else that the same line causes. What a new function allocates is told in one comment.
 * Cold and waived ones, those of which nobody knows whether they allocate, those in generated files, and unless `all` is wanted what neither fails the
 * check nor is hot, are in the summary only.
 * The findings come sorted by weight, and so do the groups.
 */
export function commentGroups(
  findings: readonly Finding[],
  commentOn: CommentOn,
  failOn: FailOn = 'regression',
): readonly CommentGroup[] {
  const deserving = new Set(findings.filter((each) => deservesComment(each, commentOn, failOn)));
  const causes = new Set([...deserving].map(causeKey));
  const told = findings.filter((each) => deserving.has(each) || (belongsToCause(each) && causes.has(causeKey(each))));
  const groups = groupBy(told, causeKey);
  const ordinals = new Map<string, number>();
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const name = nameOf(first);
    const ordinal = ordinals.get(name) ?? 0;
    ordinals.set(name, ordinal + 1);
    return [groupOf(first, members, `${name}-${ordinal}`)];
  });
}

/**
 * The comment for a group, once its Markdown is written.
 *
 * @param render writes it with the group's suggestion or, given null, without.
 */
export function desiredComment(
  { id, path, line, side, startLine, suggestion }: CommentGroup,
  render: (suggestion: Suggestion | null) => string,
): DesiredComment {
  const comment = { id, path, line, startLine, side, body: render(suggestion) } as const;
  return suggestion === null ? comment : { ...comment, bodyElsewhere: render(null) };
}

function causeKey(finding: Finding): string {
  const { side, file, line } = anchorOf(finding);
  return isAddedCode(finding) ? `${file}\0${finding.function}` : `${side}\0${file}\0${line}`;
}

/** Where a line is commented on, all that it causes is told: the sum would be too small without. */
function belongsToCause({ state, allocation, waiver, generated, cold }: Finding): boolean {
  return state === 'new' && allocation.status === 'confirmed' && waiver === null && !generated && !cold;
}

/**
 * Comments are for what a reviewer should stop at; and what a program wrote, nobody rewrites. Where nothing fails the check, a team sees what will once it
 * does: what fails it by default.
 */
export function deservesComment(finding: Finding, commentOn: CommentOn, failOn: FailOn): boolean {
  const gates = finding.gating || (failOn === 'none' && isGating(finding, 'regression'));
  return (
    !finding.generated &&
    (commentOn === 'all' || gates || finding.hot !== null) &&
    (finding.state === 'new' || (finding.gating && hasGrown(finding))) &&
    finding.allocation.status === 'confirmed' &&
    finding.waiver === null &&
    (finding.gating || !finding.cold)
  );
}

/** A new function is read as a whole, and nobody's existing code got slower by it. */
function isAddedCode(finding: Finding): boolean {
  return finding.origin === 'new-function' && finding.function !== '' && !finding.gating;
}

interface Anchor {
  readonly side: 'base' | 'head';
  readonly file: string;
  readonly line: number;
}

function anchorOf(finding: Finding): Anchor {
  return finding.cause.root ?? { side: 'head', file: finding.file, line: finding.line };
}

function groupOf(first: Finding, members: readonly Finding[], id: string): CommentGroup {
  const anchor = anchorOf(first);
  const suggestion = suggestionAt(anchor, members);
  if (suggestion !== null) {
    const { file, startLine, endLine } = suggestion;
    return {
      id,
      path: file,
      line: endLine,
      side: 'RIGHT',
      startLine: startLine < endLine ? startLine : null,
      findings: members,
      suggestion,
    };
  }
  const alone =
    members.length === 1 && anchor.side === 'head' && anchor.file === first.file && anchor.line === first.line;
  const range = alone && first.endLine > first.line && first.endLine - first.line < longestRange;
  return {
    id,
    path: anchor.file,
    line: range ? first.endLine : anchor.line,
    side: anchor.side === 'base' ? 'LEFT' : 'RIGHT',
    startLine: range ? first.line : null,
    findings: members,
    suggestion: null,
  };
}

/**
 * The suggestion that a comment may carry: one of lines around its own. The comment on a whole new function may stand anywhere in it, so
 * it takes the first there is.
 */
function suggestionAt(anchor: Anchor, members: readonly Finding[]): Suggestion | null {
  const isAround = ({ file, startLine, endLine }: Suggestion): boolean =>
    anchor.side === 'head' && file === anchor.file && startLine <= anchor.line && anchor.line <= endLine;
  const found = members.find(
    (finding) =>
      finding.suggestion !== null &&
      finding.suggestion.file === finding.file &&
      !finding.remote &&
      isShowable(finding.suggestion) &&
      (isAddedCode(finding) || isAround(finding.suggestion)),
  );
  return found?.suggestion ?? null;
}

/** By what stands on the line: a shifted line, or another place that the same line affects, edits the comment and posts no second one. */
function nameOf(finding: Finding): string {
  const { root } = finding.cause;
  const parts = isAddedCode(finding)
    ? [finding.file, finding.function]
    : root === null
      ? [finding.file, finding.source.trim()]
      : [root.file, root.text.trim()];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}
