import type { LostStackAllocation } from '../compare/lost-stack.ts';
import type { InlinabilityRecord } from '../diagnostics/collect.ts';
import { declaredFunction } from '../model/symbol.ts';
import type { CauseStep, Root } from '../model/index.ts';
import { describe } from './catalogue.ts';
import type { ExplainContext } from './context.ts';
import type { ExplainedCause } from './explain.ts';
import { changedWithin } from './root.ts';
import type { SideIndex } from './side-index.ts';
import { capital, code, on, sentence } from './text.ts';

/**
 * The cause of an allocation that appears, without an escape of its own, because a call is no longer inlined: what the function cost before
 * and costs now, and the first changed line of its body.
 *
 * @param context of the side where the call is not inlined: the head for new ones, the base for fixed ones.
 */
export function explainLostStack(lost: LostStackAllocation, context: ExplainContext, index: SideIndex): ExplainedCause {
  const { escape, callee, before, after } = lost;
  const function_ = after ?? before;
  const name = code(function_ === null ? callee.source.function : declaredFunction(function_.function));
  const home = escape.place.file;
  const value = callee.expression === 'func literal' ? 'the closure' : code(callee.expression);
  const explanation = [
    sentence(`${name} ${whyNot(before, after)}`),
    `Where it is inlined, ${value} stays on the stack of its caller; called${on(escape.place, home)} as a function of its own, it allocates ${value}${on(callee.place, home)}.`,
  ].join(' ');
  const chain: CauseStep[] = [
    ...(after === null ? [] : [{ text: `${name} ${inlinability(after)}`, ...after.place }]),
    { text: `The call of ${name} is not inlined`, ...escape.place },
    { text: capital(`${value} is allocated in ${name}`), ...callee.place },
  ];
  const { remedies, whenNot } = describe('no-longer-inlined');
  return {
    category: 'no-longer-inlined',
    explanation,
    advice: statementOf(lost.after)?.remedy ?? remedies[0] ?? '',
    caution: escape.source.cold ? 'Do not bother: this is an error path, which seldom runs.' : whenNot,
    madeIn: null,
    handedTo: () => null,
    chain,
    root: rootIn(lost, context, index),
  };
}

/** `no longer fits the inlining budget: cost 76 → 111, budget 80`. */
function whyNot(before: InlinabilityRecord | null, after: InlinabilityRecord | null): string {
  if (after === null) return 'is not inlined here';
  const { cost, budget, reason } = after;
  if (cost !== null && budget !== null) {
    const change =
      before?.cost === undefined || before.cost === null ? `cost ${cost}` : `cost ${before.cost} → ${cost}`;
    return `does not fit the inlining budget: ${change}, budget ${budget}`;
  }
  if (after.inlinable) return 'can be inlined, but is not at this call: its caller is large, or the call is recursive';
  return `can no longer be inlined${because(before, reason)}`;
}

function inlinability({ cost, budget, reason, inlinable }: InlinabilityRecord): string {
  if (inlinable) return 'can be inlined';
  return cost !== null && budget !== null
    ? `costs ${cost}, and the inlining budget is ${budget}`
    : `cannot be inlined: ${whyImpossible(reason)}`;
}

/** Functions that cost too much before are told apart from those that became impossible to inline. */
function because(before: InlinabilityRecord | null, reason: string): string {
  const now = whyImpossible(reason);
  return before !== null && !before.inlinable && before.reason !== reason
    ? `: before, ${whyImpossible(before.reason)}; now, ${now}`
    : `: ${now}`;
}

/**
 * The compiler's reasons, in words about the source.
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/compile/internal/inline/inl.go (InlineImpossible, hairyVisitor)
 */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^marked go:noinline/, 'it is marked `//go:noinline`'],
  [/^unhandled op DEFER/, 'it has a `defer` statement'],
  [/^unhandled op GO\b/, 'it has a `go` statement'],
  [/^unhandled op SELECT/, 'it has a `select` statement'],
  [/^unhandled op (?:RANGE|FOR)/, 'it has a loop'],
  [/^unhandled op TYPESW/, 'it has a type switch'],
  [/^unhandled op DCLTYPE/, 'it declares a type'],
  [/^defer call in range func/, 'it has a `defer` statement in a loop over a function'],
  [/^recursive/, 'it calls itself'],
  [/^call to recover/, 'it calls `recover`'],
  [/^not inlining functions with closures/, 'it has a function literal'],
  [/^no function body/, 'it is written in assembly'],
  [/^(?:function too complex|too expensive|cost)/, 'it is too long'],
];

/** Statements that no function with them is inlined for: how they look, and what to do without. */
const statements: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /^unhandled op DEFER|^defer call/,
    /\bdefer\b/,
    'Do without `defer` there, if each way out can do it by itself; or leave in the small function what needs no `defer`.',
  ],
  [/^unhandled op GO\b/, /\bgo\b/, 'Start the goroutine in a function of its own.'],
  [/^unhandled op SELECT/, /\bselect\b/, 'Move the `select` to a function of its own.'],
  [/^call to recover/, /\brecover\(/, 'Recover in a function of its own, around the one that is to be inlined.'],
];

function whyImpossible(reason: string): string {
  const call = /^call to ([\w.]+)$/.exec(reason);
  const known = reasons.find(([pattern]) => pattern.test(reason))?.[1];
  return known ?? (call === null ? code(reason) : `it calls ${code(call[1] ?? '')}`);
}

function statementOf(after: InlinabilityRecord | null): { readonly sign: RegExp; readonly remedy: string } | null {
  if (after === null || after.inlinable) return null;
  const [, sign, remedy] = statements.find(([reason]) => reason.test(after.reason)) ?? [];
  return sign === undefined || remedy === undefined ? null : { sign, remedy };
}

/** The first changed line in the body of the function that is no longer inlined, or what is written above it, or the call. */
function rootIn({ after, escape }: LostStackAllocation, context: ExplainContext, index: SideIndex): Root | null {
  const { file, line } = escape.place;
  if (after !== null) {
    const { place } = after;
    const range = index
      .declarations(place.file)
      .map((declaration) => declaration.range)
      .find((candidate) => candidate.line <= place.line && place.line <= candidate.endLine);
    const [first, last] = [range?.line ?? place.line, range?.endLine ?? place.line];
    const sign = statementOf(after)?.sign;
    const root =
      (sign === undefined ? null : changedWithin(place.file, first, last, context, sign)) ??
      (first < last ? changedWithin(place.file, first + 1, last, context) : null) ??
      changedWithin(place.file, first, first, context) ??
      (after.reason.startsWith('marked go:') && first > 1
        ? changedWithin(place.file, first - 1, first - 1, context)
        : null);
    if (root !== null) return root;
  }
  return changedWithin(file, line, line, context);
}
