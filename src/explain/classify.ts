import type { CauseCategory, Escape } from '../model/index.ts';
import { startsGoroutine } from './callee.ts';
import type { Journey } from './journey.ts';
import type { Reason } from './reason.ts';
import type { SideIndex } from './side-index.ts';

/** What an allocation that no message announces is, by the runtime function that is called. */
const runtimeCalls: readonly (readonly [RegExp, CauseCategory])[] = [
  [/^runtime\.growslice/, 'append'],
  [/^runtime\.(?:concat|rawstring|intstring|slicebytetostring|slicerunetostring|stringtoslice)/, 'string-building'],
  [/^runtime\.conv/, 'converted-to-interface'],
  [/^runtime\.makeslice/, 'non-constant-size'],
  [/^runtime\.map/, 'stored-in-heap'],
];

/**
 * The category of a cause. The reason decides, unless the value itself allocates whatever becomes of it: what append grows, strings that
 * are built, boxes of interfaces.
 */
export function categoryOf(escape: Escape, reason: Reason, journey: Journey, index: SideIndex): CauseCategory {
  if (escape.kind === 'lost-stack') return 'no-longer-inlined';
  if (escape.flow.length === 0) return unannounced(escape);
  if (reason.kind === 'size') return sizeCategory[reason.problem];
  if (isMethodValue(escape, index)) return 'method-value';
  if (escape.expression === '... argument') return 'variadic-arguments';
  const byReason = categoryOfReason(reason);
  if (byReason === 'reflection') return byReason;
  switch (escape.kind) {
    case 'append':
      return 'append';
    case 'concat':
    case 'conversion':
      // A parameter that leaks is worth naming: the copy was on the stack, if it was small, before it leaked.
      return reason.kind === 'passed' && reason.then !== null ? byReason : 'string-building';
    case 'boxing':
      return isVariadic(journey) ? 'variadic-arguments' : 'converted-to-interface';
    default:
      return byReason;
  }
}

const sizeCategory = { large: 'too-large', aligned: 'too-large', unknown: 'non-constant-size', zero: 'other' } as const;

function categoryOfReason(reason: Reason): CauseCategory {
  switch (reason.kind) {
    case 'returned':
    case 'itself':
      return 'returned-pointer';
    case 'captured':
      return reason.by === 'reference' ? 'captured-by-reference' : 'captured-by-value';
    case 'statement':
      return reason.statement === 'go' ? 'go-statement' : 'defer-statement';
    case 'stored':
      return !reason.foreign && (reason.form === 'local' || reason.form === 'pointer')
        ? 'assigned-through-pointer'
        : 'stored-in-heap';
    case 'held':
    case 'appended':
      return 'stored-in-heap';
    case 'sent':
      return 'sent-to-channel';
    case 'passed': {
      const { printed, kind } = reason.callee;
      if (/^(?:\(\*?)?(?:reflect\.|_Cfunc_|_cgo|C\.|unsafe\.)/.test(printed)) return 'reflection';
      if (startsGoroutine(reason.callee)) return 'go-statement';
      if (printed === 'panic') return 'converted-to-interface';
      return kind === 'dynamic' ? 'interface-method-call' : 'leaking-parameter';
    }
    case 'size':
      return sizeCategory[reason.problem];
    case 'method-value':
      return 'method-value';
    case 'unsafe':
      return 'reflection';
    case 'unknown':
      return 'other';
  }
}

/**
 * `t.get` as a value. The compiler prints it like a field that is converted to an interface; the generated code tells them apart
 * (src/codegen/ makes it a closure then), or else the name of a method of the package.
 */
export function isMethodValue({ expression, kind, allocation, place }: Escape, index: SideIndex): boolean {
  const method = /^[\p{L}_(*&][^"'`{}]*\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(expression)?.[1];
  if (method === undefined) return false;
  if (kind === 'closure') return true;
  return kind === 'boxing' && allocation.status !== 'confirmed' && index.hasMethod(method, place.file);
}

/** Boxed constants are read-only data: they cost nothing at run time. */
export function isBoxedConstant({ kind, expression }: Escape): boolean {
  return kind === 'boxing' && /^(?:"[^]*"|'[^]*'|-?\d[^]*|true|false)$/.test(expression);
}

/** Does the value go into the slice that the compiler makes for `...` arguments? */
export function isVariadic(journey: Journey): boolean {
  return (
    journey[0]?.steps.some(({ reason, text }) => reason === 'slice-literal-element' && text === '... argument') ?? false
  );
}

function unannounced({ expression, allocation, kind }: Escape): CauseCategory {
  if (expression === 'go statement') return 'go-statement';
  if (expression === 'defer statement') return 'defer-statement';
  const call = allocation.call ?? '';
  return (
    runtimeCalls.find(([pattern]) => pattern.test(call))?.[1] ??
    (kind === 'append' ? 'append' : kind === 'concat' || kind === 'conversion' ? 'string-building' : 'other')
  );
}
