import type { CauseCategory, Escape } from '../model/index.ts';
import { clause, type Pronoun } from './clause.ts';
import type { Reason } from './reason.ts';
import type { SideIndex } from './side-index.ts';
import { isBoxedConstant, isMethodValue, isVariadic } from './classify.ts';
import type { Journey } from './journey.ts';
import { makerOf } from './inlined.ts';
import { isForStatement, meaningOf, withoutPackage } from '../text/made-up.ts';
import { callCode, capital, code, mentionsMadeUp, on, sentence, withoutRepeats } from './text.ts';

/** The value and why it is on the heap, in one or two sentences about the user's code. */
export function explanationOf(
  escape: Escape,
  category: CauseCategory,
  reason: Reason,
  journey: Journey,
  index: SideIndex,
): string {
  if (escape.flow.length === 0)
    return sentence(withoutRepeats(unannounced(escape, category, index), escape.place.line));
  const { home, verb, pronoun } = opening(escape, journey, index);
  const why = sentence(withoutRepeats(`${capital(verb)} because ${clause(reason, pronoun, home)}`, escape.place.line));
  return escape.shared === undefined ? why : `${why} ${together(escape.shared.others)}`;
}

function together(others: readonly string[]): string {
  const [last = '', ...rest] = others.map(code).reverse();
  const names = rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
  return `It has one allocation together with ${names}, which counts once.`;
}

/** A name for the value: source text where the compiler's would say nothing. */
export function subjectOf(escape: Escape, index: SideIndex): string {
  const { expression, place, source } = escape;
  if (expression === 'func literal')
    return isForStatement(source.lineText) ? 'the body of the loop, a closure,' : 'the closure';
  const meaning = meaningOf(expression);
  if (meaning !== null) return meaning;
  const file = index.side.files.get(place.file);
  const call = place.column > 0 ? (file?.callAt(place.line, place.column) ?? null) : null;
  const isInstance = /\bstruct \{ /.test(expression) && !source.lineText.includes('struct');
  if (mentionsMadeUp(expression) || (isInstance && escape.inlinedFrom.length === 0)) {
    if (call !== null && isInside(escape)) return `a value in ${callCode(call.callee)} (inlined here)`;
    if (call !== null && !isInstance)
      return expression.startsWith('new(')
        ? code(`new(${call.arguments[0] ?? '…'})`)
        : `the result of ${callCode(call.callee)}`;
    const { line, endLine, column, endColumn } = source.range;
    const text = Buffer.from(source.lineText, 'utf8');
    return line === endLine && endColumn > column
      ? code(text.subarray(column - 1, endColumn - 1).toString('utf8'))
      : 'the value';
  }
  const maker = makerOf(escape, index);
  const named = escape.kind === 'variable' ? withoutPackage(expression) : expression;
  return maker === null ? code(expression) : `${code(named)}, made in ${callCode(maker.call)} (inlined here),`;
}

/** Does what becomes of it happen in the inlined code that makes it? */
function isInside({ inlinedFrom, place, flow }: Escape): boolean {
  const passed = flow.findLast((step) => step.kind === 'from' && step.reason === 'call parameter');
  return (
    inlinedFrom.length > 0 &&
    passed?.kind === 'from' &&
    passed.place?.file === place.file &&
    passed.place.line === place.line &&
    passed.place.column === place.column
  );
}

function opening(
  escape: Escape,
  journey: Journey,
  index: SideIndex,
): { readonly home: string; readonly verb: string; readonly pronoun: Pronoun } {
  const home = escape.place.file;
  const subject = subjectOf(escape, index);
  if (isMethodValue(escape, index)) {
    return { home, verb: `the method value ${subject} is a closure on the heap`, pronoun: 'it' };
  }
  if (escape.expression === '... argument') {
    return { home, verb: 'the slice made for the variadic arguments is on the heap', pronoun: 'it' };
  }
  switch (escape.kind) {
    case 'variable': {
      // A pointer to it goes somewhere, unless it is captured, too large, or goes by its own name.
      const first = journey[0]?.steps[0]?.reason;
      const isAddressed =
        journey[0]?.steps.some(({ reason }) => reason === 'address-of') === true || first === 'address-of';
      const isSliced = journey[0]?.steps.some(({ reason }) => reason === 'slice') === true;
      return {
        home,
        verb: `${subject} is moved to the heap`,
        pronoun: isAddressed && !isSliced ? 'its address' : isSliced ? 'a slice of it' : 'it',
      };
    }
    case 'boxing':
      return isBoxedConstant(escape)
        ? { home, verb: `the constant ${subject} is used as an interface value that outlives the call,`, pronoun: 'it' }
        : {
            home,
            verb: isVariadic(journey)
              ? `${subject} is boxed as a variadic argument, on the heap`
              : `${subject} is copied to the heap when it becomes an interface value`,
            pronoun: 'it',
          };
    case 'append': {
      return {
        home,
        verb: `the array that ${code('append')} grows into${inside(escape, index)} is on the heap`,
        pronoun: 'it',
      };
    }
    case 'concat':
      return { home, verb: `${subject} builds its string on the heap`, pronoun: 'it' };
    case 'conversion':
      return { home, verb: `${subject} copies its operand to the heap`, pronoun: 'it' };
    default:
      return { home, verb: `${subject} is allocated on the heap`, pronoun: 'it' };
  }
}

function inside(escape: Escape, index: SideIndex): string {
  const maker = makerOf(escape, index);
  return maker === null ? '' : ` in ${callCode(maker.call)} (inlined here)`;
}

/** What is boxed, as far as the runtime's function tells. */
function boxedThing(call: string | null, type: string): string {
  if (call === 'runtime.convTslice') return 'A slice';
  if (call === 'runtime.convTstring') return 'A string';
  return type === 'interface value' ? 'A value' : `A value of type ${code(type)}`;
}

/** Allocations that only the generated code tells of. */
function unannounced(escape: Escape, category: CauseCategory, index: SideIndex): string {
  const { expression, allocation, kind, place } = escape;
  const where = on(place, place.file);
  switch (category) {
    case 'go-statement':
      return `The ${code('go')} statement${where} allocates a closure for the call and its arguments, because the goroutine may run on after the function has returned`;
    case 'defer-statement':
      return `The ${code('defer')} statement${where} allocates a closure for the call and its arguments, because it stands in a loop: the call waits until the function returns`;
    case 'append':
      return `${code('append')}${inside(escape, index)}${where} allocates a larger array when the slice is full`;
    case 'string-building':
      return `The copy made by ${code(expression)}${where} is allocated when it is larger than the 32 bytes that fit a buffer on the stack`;
    case 'converted-to-interface':
      return `${boxedThing(allocation.call, allocation.type ?? expression)} is copied to the heap when it becomes an interface value${where}`;
    case 'non-constant-size':
      return `${code(expression)}${where} allocates when its size, which is not a constant, is more than fits a small buffer on the stack`;
    case 'stored-in-heap':
      return `Storing in a map${where} allocates when the map has to grow`;
    default:
      if (/^\[\d+\]interface \{\}$/.test(expression))
        return `The slice made for variadic arguments${where} is allocated, in code that is inlined there`;
      return allocation.call?.startsWith('runtime.makechan') === true
        ? `A channel is made${inside(escape, index)}${where}; channels are always on the heap`
        : `The generated code${where} allocates ${kind === 'make' ? code(expression) : `a value (${code(expression)})`}; the compiler gives no explanation`;
  }
}
