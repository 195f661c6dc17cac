import { folderOf } from '../build/relevant.ts';
import type { Escape, Place, Root } from '../model/index.ts';
import type { CapturingClosure } from '../source/index.ts';
import { lineText, type ExplainContext } from './context.ts';
import { calleeOf } from './callee.ts';
import { mentions } from './expression.ts';
import { isOfSize, sizeRoot } from './declared.ts';
import { givesValue, goneRoot } from './gone.ts';
import { follow, inlinedLeaks, leakBehind, type Journey, type Leak, type Leg } from './journey.ts';
import type { Reason } from './reason.ts';
import type { SideIndex } from './side-index.ts';

/** Calls behind calls behind calls: further down nobody would call it the cause. */
const deepest = 6;

/** How many leaks are looked at for one value. */
const mostLeaks = 500;

interface Search {
  readonly context: ExplainContext;
  readonly index: SideIndex;
  readonly seen: Set<Leak['leak']>;
}

/** What was found: the line, and the ways through callees that lead there. */
export interface FoundRoot {
  readonly root: Root | null;
  readonly through: Journey;
}

/**
 * The line of the diff that makes a value escape: its own line, else the last changed line on its way, else a changed line in the
 * functions that it is passed to, or that are inlined on its way, through several calls if need be; in the declarations that its size depends on; else a
 * line that the change took away. Null where none is in the diff: the cause is then in a dependency, in go.mod, or in the compiler.
 */
export function rootOf(
  escape: Escape,
  reason: Reason,
  journey: Journey,
  context: ExplainContext,
  index: SideIndex,
): FoundRoot {
  if (!context.hasChanges) return { root: null, through: [] };
  const search: Search = { context, index, seen: new Set() };
  const { place, source } = escape;
  const own = changedWithin(place.file, place.line, Math.min(source.range.endLine, place.line + mostLeaks), context);
  if (own !== null) return { root: own, through: [] };
  const onWay = onLegs(journey, context);
  if (onWay !== null) return { root: onWay, through: [] };
  const behind = behindCalls(journey, search, 0);
  if (behind !== null) return behind;
  const root =
    (isOfSize(reason) ? sizeRoot(escape, context) : null) ??
    inInlined(escape, search) ??
    inClosure(escape, journey, search) ??
    inDeclaration(journey, search) ??
    inValue(escape, context) ??
    goneRoot(escape, journey, context, index);
  return { root, through: [] };
}

function onLegs(journey: Journey, context: ExplainContext): Root | null {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ place }) => context.isChanged(place.file, place.line));
    if (step !== undefined) return rootAt(step.place, context);
  }
  return null;
}

/** Follows calls on the way, the last first: to the heap through their parameters, or through results and inlined bodies. */
function behindCalls(journey: Journey, search: Search, depth: number): FoundRoot | null {
  if (depth >= deepest) return null;
  for (const leg of [...journey].reverse()) {
    for (const step of [...leg.steps].reverse()) {
      const leaks = [
        ...(step.reason === 'call parameter' ? leakBehind(step, leg.steps, search.index) : []),
        ...inlinedLeaks(step.place, search.index),
      ];
      const found = inLeaks(leaks, search, depth);
      if (found !== null) return found;
    }
  }
  return null;
}

function inLeaks(leaks: readonly Leak[], search: Search, depth: number): FoundRoot | null {
  for (const { leak, callee } of leaks) {
    if (search.seen.has(leak) || search.seen.size > mostLeaks) continue;
    search.seen.add(leak);
    const [first, ...rest] = follow(leak.flow, search.index);
    if (first === undefined) continue;
    const journey: readonly Leg[] = [{ ...first, callee, parameter: leak.parameter }, ...rest];
    const root = onLegs(journey, search.context);
    if (root !== null) return { root, through: journey };
    const deeper = behindCalls(journey, search, depth + 1);
    if (deeper !== null) return { root: deeper.root, through: [...journey, ...deeper.through] };
    // The parameter's own line: it has become a pointer or an interface.
    if (search.context.isChanged(leak.place.file, leak.place.line)) {
      return { root: rootAt(leak.place, search.context), through: journey };
    }
  }
  return null;
}

/** A value made in an inlined function escapes there for reasons that have no lines at the call: the function's own body has. */
function inInlined(escape: Escape, { context, index }: Search): Root | null {
  for (const name of escape.inlinedFrom) {
    const callee = index.function(name, escape.place.file);
    const range = callee?.declaration?.range;
    if (callee === null || range === undefined) continue;
    const own = index
      .escapesOf(escape.expression, callee.place.file)
      .find(({ place }) => place.line >= range.line && place.line <= range.endLine);
    const root =
      (own === undefined
        ? null
        : (changedWithin(own.place.file, own.place.line, own.place.line, context) ??
          onLegs(follow(own.flow, index), context))) ??
      changedWithin(callee.place.file, range.line, range.endLine, context);
    if (root !== null) return root;
  }
  return null;
}

/** Whether a closure captures by value or by reference depends on lines that no flow names: those that assign the variable. */
function inClosure(escape: Escape, journey: Journey, { context, index }: Search): Root | null {
  for (const leg of journey) {
    const step = leg.steps.find(({ reason }) => reason === 'captured by a closure');
    if (step === undefined) continue;
    const { file, line, column } = step.place;
    const closure = index.side.files
      .get(file)
      ?.closuresCapturing(line, column)
      .find((candidate: CapturingClosure) => candidate.line <= line && line <= candidate.endLine);
    const range = escape.source.functionRange;
    const within: readonly (readonly [number, number])[] = [
      ...(closure === undefined ? [] : ([[closure.line, closure.endLine]] as const)),
      ...(range?.file === file ? ([[range.line, range.endLine]] as const) : []),
    ];
    for (const [first, last] of within) {
      const lines = changedLines(file, first, last, context).filter((line) =>
        mentions(lineText(index.side, file, line), step.text),
      );
      const assigning = lines.find((changed) => assigns(lineText(index.side, file, changed), step.text));
      const found = assigning ?? lines[0];
      if (found !== undefined) return rootAt({ file, line: found, column: 0 }, context);
    }
  }
  return null;
}

/** A variable that is boxed now may have got another type, where it gets its value. */
function inValue({ kind, expression, source: { functionRange } }: Escape, context: ExplainContext): Root | null {
  if (kind !== 'boxing' || functionRange === null || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(expression)) return null;
  const { file, line, endLine } = functionRange;
  const found = changedLines(file, line, endLine, context).find((each) =>
    givesValue(lineText(context.side, file, each), expression),
  );
  return found === undefined ? null : rootAt({ file, line: found, column: 0 }, context);
}

/** A call that goes through an interface now may have lost its concrete type where the variable or field is declared. */
function inDeclaration(journey: Journey, { context, index }: Search): Root | null {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ reason }) => reason === 'call parameter');
    const callee = step === undefined ? null : calleeOf(step, leg.steps, index);
    if (step === undefined || callee?.kind !== 'dynamic') continue;
    const called = callee.ofTypeParameter ? callee.name : callee.printed;
    const names = called.split('.').slice(0, called.includes('.') ? -1 : 1);
    const { file, line, column } = step.place;
    const declared = index.side.files.get(file)?.declarationOf(names[0] ?? '', line, column) ?? null;
    if (declared !== null && context.isChanged(file, declared.line)) {
      return rootAt({ file, line: declared.line, column: declared.column }, context);
    }
    const member = names.at(-1) ?? '';
    const field = names.length > 1 || declared === null ? fieldDeclaration(member, file, context, index) : null;
    if (field !== null) return field;
  }
  return null;
}

/** The only changed line of the package that declares a field or variable of this name. */
function fieldDeclaration(name: string, from: string, context: ExplainContext, index: SideIndex): Root | null {
  const found: Place[] = [];
  for (const [file, facts] of [...index.side.files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (folderOf(file) !== folderOf(from)) continue;
    for (const line of changedLines(file, 1, mostLines, context)) {
      const declaration = /^\s*(?:var\s+)?([\p{L}_][\p{L}\p{N}_, ]*?)\s+[\p{L}_*[(][^=:]*(?:=.*)?$/u.exec(
        facts.line(line),
      );
      if (declaration?.[1]?.split(/,\s*/).includes(name) === true) found.push({ file, line, column: 0 });
    }
  }
  const [only] = found;
  return only === undefined || found.length > 1 ? null : rootAt(only, context);
}

/** Files longer than this are generated. */
const mostLines = 20_000;

/** The changed lines of a stretch that have any text. */
function changedLines(file: string, first: number, last: number, context: ExplainContext): readonly number[] {
  const files = changed.get(context) ?? new Map<string, readonly number[]>();
  changed.set(context, files);
  let lines = files.get(file);
  if (lines === undefined) {
    const found: number[] = [];
    for (let line = 1; line <= mostLines; line++) {
      // Past the end of the file all lines count as changed, and have no text.
      if (context.isChanged(file, line) && lineText(context.side, file, line).trim() !== '') found.push(line);
    }
    lines = found;
    files.set(file, lines);
  }
  return lines.filter((line) => first <= line && line <= last);
}

/** The changed lines of each file that has been asked for: that is the same for all escapes. */
const changed = new WeakMap<ExplainContext, Map<string, readonly number[]>>();

/** The first changed line of a stretch; of those that look so, if it says how. */
export function changedWithin(
  file: string,
  first: number,
  last: number,
  context: ExplainContext,
  look: RegExp | null = null,
): Root | null {
  for (let line = first; line <= Math.max(first, last); line++) {
    if (!context.isChanged(file, line)) continue;
    if (look === null || look.test(lineText(context.side, file, line)))
      return rootAt({ file, line, column: 0 }, context);
  }
  return null;
}

function assigns(text: string, name: string): boolean {
  const target = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(^|[^\\p{L}\\p{N}_.])${target}(\\.[\\w.]+|\\[[^\\]]*\\])*\\s*(,[^=]*)?([-+*/%&|^]|<<|>>|&\\^)?=[^=]|(^|[^\\p{L}\\p{N}_.])${target}\\s*(\\+\\+|--)`,
    'u',
  ).test(text);
}

function rootAt({ file, line }: Place, { name, side }: ExplainContext): Root {
  return { side: name, file, line, text: lineText(side, file, line) };
}
