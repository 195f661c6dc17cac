import type { Finding, Hot, Report, ReportSide, Root, TotalsOfBoth } from '../model/index.ts';
import { isForStatement, meaningOf, mentionsMadeUp, withoutPackage } from '../text/made-up.ts';
import { clip } from './width.ts';

/** How a surface writes code and emphasis into a sentence. */
export type Code = (text: string) => string;

/** Longer expressions are cut in sentences; the source line below shows them whole. */
const longestExpression = 80;

/** `1 allocation`, `2 allocations`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `+5`, `−2`; `±0` for no change. */
export function signed(change: number): string {
  return change === 0 ? '±0' : change > 0 ? `+${change}` : `−${-change}`;
}

/** What happens to the value, as a sentence without a full stop: `err now moves to the heap`. */
export function whatHappens(finding: Finding, code: Code): string {
  const { kind, state, allocation } = finding;
  if (kind === 'lost-stack' && state !== 'fixed') return lostStack(finding, code);
  const { contract } = finding;
  if (contract !== undefined && contract.reaches !== null && state === 'new')
    return `${code(short(contract.reaches))} is now reached from here, and allocates ${finding.expression}`;
  const subject = subjectOf(finding, code);
  const moves = kind === 'variable';
  if (state === 'fixed')
    return `${subject} ${moves ? 'no longer moves to the heap' : 'is no longer allocated on the heap'}`;
  if (finding.grewFrom !== null && state !== 'new') {
    const [from, to] = [finding.grewFrom, allocation.bytes ?? 0].map((bytes) => bytes.toLocaleString('en-US'));
    return `${subject} grew from ${from ?? ''} to ${to ?? ''} bytes`;
  }
  const now = state === 'new' && finding.origin === 'existing-function' ? 'now ' : '';
  if (allocation.status === 'none') return `${subject} ${now}escapes to the heap, at no runtime cost`;
  if (allocation.status === 'unknown') return `${subject} may ${now}${moves ? 'move to' : 'be allocated on'} the heap`;
  // It was there before, and the change makes it happen on more ways, or in a loop.
  const often = finding.silent === 'more-often' || finding.silent === 'unguarded' ? ' more often' : '';
  return moves ? `${subject} ${now}moves to the heap${often}` : `${subject} is ${now}allocated on the heap${often}`;
}

/** The value alone, as a table names it: `err`, `the closure`, `&bytes.Reader{...} made in bytes.NewReader`. */
export function subjectOf(finding: Finding, code: Code): string {
  const { kind, expression, madeIn, contract } = finding;
  if (contract !== undefined && contract.reaches !== null) return `${expression} in ${code(short(contract.reaches))}`;
  const inside = madeIn === null ? null : code(short(madeIn));
  if (kind === 'append' && expression === 'append')
    return `the array that ${code('append')} grows${inside === null ? '' : ` in ${inside}`}`;
  // The slice of a call is named by it.
  return inside === null || mentionsMadeUp(expression) || variadicCallee(finding) !== undefined
    ? valueOf(finding, code)
    : `${valueOf(finding, code)} made in ${inside}`;
}

/** Of values of any type only variadic arguments are put into an array that no message announces. */
const anyArray = /^\[\d+\]interface \{\}$/;

function valueOf(finding: Finding, code: Code): string {
  const { kind, expression, source } = finding;
  if (kind === 'closure') {
    const statement = /^(go|defer) statement$/.exec(expression)?.[1];
    if (statement !== undefined) return `the closure of the ${code(statement)} statement`;
    if (expression !== 'func literal') return `the closure ${code(short(expression))}`;
    return isForStatement(source) ? 'the body of the loop, a closure,' : 'the closure';
  }
  if (expression === '... argument' || (kind === 'other' && anyArray.test(expression)))
    return variadicOf(finding, code);
  if (kind === 'boxing' && expression === 'interface value') return 'an interface value';
  const meaning = meaningOf(expression);
  if (meaning !== null) return meaning;
  if (kind === 'variable' && finding.madeIn !== null) return code(short(withoutPackage(expression)));
  return mentionsMadeUp(expression) || isInstance(finding) ? written(finding, code) : code(short(expression));
}

/** `the slice of the arguments of log.Printf`, where the call stands at the finding's place. */
function variadicOf(finding: Finding, code: Code): string {
  const callee = variadicCallee(finding);
  return callee === undefined
    ? 'the slice of the variadic arguments'
    : `the slice of the arguments of ${code(short(callee))}`;
}

/** What is called, as the source writes it, where a value is the slice of a call's variadic arguments. */
export function variadicCallee(finding: Finding): string | undefined {
  const { kind, expression } = finding;
  if (expression !== '... argument' && !(kind === 'other' && anyArray.test(expression))) return undefined;
  return /^[\p{L}_][\p{L}\p{N}_.]*(?=\()/u.exec(sourceFrom(finding))?.[0];
}

/** Of a generic function the compiler prints what a type parameter stands for, down to its fields. */
function isInstance({ expression, source, line, endLine, column, madeIn }: Finding): boolean {
  return (
    /\bstruct \{ /.test(expression) && !source.includes('struct') && line === endLine && column > 0 && madeIn === null
  );
}

/** What stands in the source where the compiler has no name for a value: `slog.Int("n", n)` for `~r0`. */
function written({ source, line, endLine, column, endColumn }: Finding, code: Code): string {
  if (line !== endLine || column === 0) return 'a value';
  const text = sourceFrom({ source, column }, endColumn);
  return text === '' ? 'a value' : code(short(text));
}

/** The line from a column on, and up to another: columns count bytes. */
function sourceFrom({ source, column }: Pick<Finding, 'source' | 'column'>, endColumn?: number): string {
  // The page runs this, too, and has no Buffer.
  const bytes = new TextEncoder().encode(source);
  return new TextDecoder().decode(
    bytes.subarray(Math.max(0, column - 1), endColumn === undefined ? undefined : endColumn - 1),
  );
}

/** The comparison names the callee in the message: `parse is no longer inlined: its &T{...} escapes to heap`. */
function lostStack(finding: Finding, code: Code): string {
  const callee = /^(\S.*?) is no longer inlined/.exec(finding.message)?.[1];
  const call = callee === undefined ? 'the call' : code(short(callee));
  const happens = finding.allocation.status === 'confirmed' ? 'is allocated' : 'may be allocated';
  return `${call} is no longer inlined, so ${subjectOf(finding, code)} ${happens} on the heap`;
}

/** Its line is not in the diff. */
export const untouched = 'unchanged line, affected by this change';

/** What sets a finding apart: how often it runs, where it comes from. */
export function marks(finding: Finding): readonly string[] {
  const { hot, builds } = finding;
  return [
    ...(finding.inLoop ? ['in a loop'] : []),
    ...(hot === null ? [] : [heat(hot)]),
    ...(finding.cold ? ['cold: on an error path or in init'] : []),
    ...(finding.state === 'new' && finding.origin === 'new-function' ? ['new function'] : []),
    ...(finding.remote ? [untouched] : []),
    ...(builds === null ? [] : [`only with ${builds.join(', ')}`]),
  ];
}

/** `hot: 12 % of cpu.pprof, 3 % on this line`; of the line only what is known to be more than nothing. */
function heat({ share, line, own, profile }: Hot): string {
  const ofLine =
    line === null || line === 0 ? '' : line === share ? ', all on this line' : `, ${percent(line)} on this line`;
  // Of a memory profile it is the same.
  const ownPart = line === null || own === null || own === line || own === 0 ? '' : ` (its own: ${percent(own)})`;
  return `hot: ${percent(share)} of ${profile}${ofLine}${ownPart}`;
}

/** `12.5 %`. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return 'under 0.1 %';
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}

/** What the compiler itself said, one line each; a lost stack allocation has a message of ours. Empty where it said nothing. */
export function compilerWords({ kind, message, flow }: Finding): readonly string[] {
  const isCompilers = kind !== 'lost-stack' && /escapes to heap|moved to heap/.test(message);
  return [...(isCompilers ? [message] : []), ...flow];
}

/** The line of the diff that causes a finding, where that is another line than its own; else null. */
export function rootElsewhere({ state, file, line, cause: { root } }: Finding): Root | null {
  if (root === null) return null;
  const own = state === 'fixed' ? 'base' : 'head';
  return root.side === own && root.file === file && root.line === line ? null : root;
}

/** `p.go:7`, or `p.go:7 (deleted)` for a line that the change took away. */
export function rootPlace({ side, file, line }: Root): string {
  return `${file}:${line}${side === 'base' ? ' (deleted)' : ''}`;
}

/** `read.go:257:64`; without a column where the compiler gave none. */
export function placeOf({ file, line, column }: { file: string; line: number; column: number }): string {
  return column > 0 ? `${file}:${line}:${column}` : `${file}:${line}`;
}

/** `read.go:257`. */
export function lineOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

/** An expression or a function's name in a sentence. */
export function short(text: string): string {
  return clip(text, longestExpression);
}

/** The findings of a report by the section that they belong to. Waived ones are in no other section. */
export interface Sections {
  /** What existing functions newly allocate, and whatever fails the check. */
  readonly fresh: readonly Finding[];
  /** What new functions allocate, as long as it fails nothing: to know, not to act on. */
  readonly added: readonly Finding[];
  /** Nobody knows whether these allocate: it depends on lengths at run time. They fail nothing. */
  readonly possible: readonly Finding[];
  readonly cold: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly free: readonly Finding[];
  readonly fixed: readonly Finding[];
  /** What was there before, and asks for more bytes now. */
  readonly grew: readonly Finding[];
  readonly unchanged: readonly Finding[];
}

/** Sorts a report's findings into sections, each in the report's order. `changed` and `moved` ones are only counted. */
export function sections({ findings }: Report): Sections {
  const costs = findings.filter(({ allocation }) => allocation.status !== 'none');
  const allNew = costs.filter(({ state, waiver }) => state === 'new' && waiver === null);
  const isNew = allNew.filter(({ allocation }) => allocation.status === 'confirmed');
  return {
    possible: allNew.filter(({ allocation }) => allocation.status === 'unknown'),
    fresh: [
      ...isNew.filter((finding) => finding.gating || (!finding.cold && !isAddedCode(finding))),
      ...costs.filter((finding) => hasGrown(finding) && finding.gating),
    ],
    added: isNew.filter((finding) => !finding.gating && !finding.cold && isAddedCode(finding)),
    cold: isNew.filter(({ cold, gating }) => cold && !gating),
    waived: costs.filter(({ state, waiver }) => state !== 'fixed' && waiver !== null),
    free: findings.filter(({ state, allocation }) => state === 'new' && allocation.status === 'none'),
    // What may have been allocated, depending on sizes, is not said to be gone.
    fixed: costs.filter(({ state, allocation }) => state === 'fixed' && allocation.status === 'confirmed'),
    grew: costs.filter((finding) => hasGrown(finding) && !finding.gating && finding.waiver === null),
    unchanged: costs.filter(
      (finding) => finding.state === 'unchanged' && finding.waiver === null && !hasGrown(finding),
    ),
  };
}

/** It was there before, and asks for more bytes now. */
export function hasGrown({ grewFrom, state }: Finding): boolean {
  return grewFrom !== null && state !== 'new';
}

function isAddedCode({ origin }: Finding): boolean {
  return origin === 'new-function';
}

/** What an audit counts and does not list: `3 without a runtime cost`. Of a comparison, what stayed as it was says nothing to its reader. */
export function quietCounts({ kind, counts: { unchanged }, findings }: Report): string {
  const free = unchanged - findings.length;
  return kind === 'audit' && free > 0 ? `${free} without a runtime cost` : '';
}

/** The sides that the reader knows of: an audit has one. */
export function sidesOf({ kind, base, head }: Report): readonly (readonly ['base' | 'head', ReportSide])[] {
  return kind === 'audit'
    ? [['head', head]]
    : [
        ['base', base],
        ['head', head],
      ];
}

function auditWords(findings: readonly Finding[]): string {
  const count = (wanted: Finding['allocation']['status']): number =>
    findings.filter(({ allocation }) => allocation.status === wanted).length;
  const possible = count('unknown');
  const sure = count('confirmed');
  return `${sure === 0 ? 'no allocations' : plural(sure, 'allocation')}${possible === 0 ? '' : ` and ${possible} possible`}`;
}

function releaseWords({ base, head }: TotalsOfBoth): string {
  const change = head.allocations - base.allocations;
  const by = change === 0 ? 'as many as before' : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'}`;
  return `${base.allocations} → ${plural(head.allocations, 'allocation')}, ${by}`;
}

/** The verdict in a few words: `2 new allocations, 1 fails the check`. */
export function verdictWords(report: Report): string {
  const { verdict, counts, findings } = report;
  const waived = findings.filter(
    ({ state, waiver, allocation }) => state === 'new' && waiver !== null && allocation.status !== 'none',
  ).length;
  const audited = report.kind === 'audit' ? auditWords(findings) : null;
  const possible = sections(report).possible.length;
  const sure = counts.new - possible;
  const news = [
    sure === 0 ? 'no new allocations' : `${plural(sure, 'new allocation')}${waived === 0 ? '' : ` (${waived} waived)`}`,
    ...(possible === 0 ? [] : [`${possible} possible`]),
  ].join(' and ');
  const grown = findings.filter((finding) => hasGrown(finding) && finding.waiver === null).length;
  const grew = grown === 0 ? '' : `, ${grown} grew`;
  const because = verdict.reasons.map((reason) => reason.replace(/\.$/, '')).join('; ');
  switch (verdict.conclusion) {
    case 'inconclusive':
      return `inconclusive: ${because === '' ? 'not everything could be looked at' : because}`;
    case 'fail':
      return `${news}${grew}, ${counts.gating} ${counts.gating === 1 ? 'fails' : 'fail'} the check`;
    case 'pass':
      if (report.totals !== null) return releaseWords(report.totals);
      if (audited !== null) return audited;
      return sure === 0 ? `${news}${grew}` : `${news}${grew}, none fails the check`;
  }
}

/** The command that shows a comparison, or an audit, on the reader's own machine. */
export function reproduceCommand({ kind, base, head, configuration: { tags, tests } }: Report): string {
  const named = (flag: string, { revision, label }: ReportSide): readonly string[] =>
    /^[0-9a-f]{40,64}$/.test(revision) ? [flag, revision.slice(0, 12)] : label === 'working tree' ? [] : [flag, label];
  return [
    'escapediff',
    kind === 'comparison' ? 'diff' : 'audit',
    ...(kind === 'audit' ? named('--rev', head) : [...named('--base', base), ...named('--head', head)]),
    ...(tags.length === 0 ? [] : ['--tags', tags.join(',')]),
    ...(tests ? ['--tests'] : []),
  ].join(' ');
}
