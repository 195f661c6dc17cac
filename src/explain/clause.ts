import type { Place } from '../model/index.ts';
import type { CapturingClosure } from '../source/index.ts';
import { isFunctionValue, startsGoroutine, type Callee } from './callee.ts';
import { baseName } from './expression.ts';
import type { Reason } from './reason.ts';
import { at, callCode, code, isMadeUp, mentionsMadeUp, on } from './text.ts';

/** What a sentence calls the value: `it` for one that is made, `its address` for a variable. */
export type Pronoun = 'it' | 'its address' | 'a slice of it';

/**
 * A reason as a clause that follows `because`, such as ``its address is returned on line 15``. Tense-neutral: it serves values that are
 * gone as well as new ones.
 *
 * @param home the file that the sentence is about: places in it are named by their line alone.
 */
export function clause(reason: Reason, pronoun: Pronoun, home: string, depth = 0): string {
  switch (reason.kind) {
    case 'returned':
      if (reason.result !== '')
        return `${pronoun} is assigned to the result ${code(reason.result)}${on(reason.place, home)}, which the caller gets`;
      return `${pronoun} is ${reason.through === '' ? '' : `handed back by ${callCode(reason.through)} and `}returned${on(reason.place, home)}`;
    case 'captured': {
      const fate = reason.then === null ? '' : fateOf(reason.then, home, depth + 1);
      const iterator = iteratorOf(reason.then);
      if (iterator !== null) {
        return `the body of the loop${on(iterator.place, home)} uses it, and is a closure that goes to the iterator ${callCode(iterator.name)}, which is not inlined there`;
      }
      return `${closureName(reason.closure, reason.place, home)} ${capturing(reason)}${fate === '' ? '' : `, and that closure ${fate}`}`;
    }
    case 'statement':
      if (reason.argument) {
        return reason.statement === 'go'
          ? `${pronoun} is handed to the goroutine that is started${on(reason.place, home)}, which may run on after the function has returned`
          : `${pronoun} is kept for the call that is deferred${on(reason.place, home)}; a ${code('defer')} in a loop keeps its arguments on the heap until the function returns`;
      }
      return reason.statement === 'go'
        ? `it runs in a goroutine of its own (${code('go')}${on(reason.place, home)}), which may go on after the function has returned`
        : `it is deferred inside a loop (${at(reason.place, home)}), and has to be kept until the function returns`;
    case 'stored':
      return reason.foreign
        ? `${callCode(reason.by)} stores ${pronoun} in ${foreignStore(reason)}${on(reason.place, home)}`
        : `${pronoun} is stored in ${storedIn(reason, home)}`;
    case 'held': {
      const holder = mentionsMadeUp(reason.holder) ? 'a value' : code(reason.holder);
      const why = reason.then === null || depth >= mostNested ? '' : rest(reason.then, home, depth + 1);
      return `${pronoun} is kept in ${holder} (${at(reason.place, home)}), which outlives ${
        reason.then === null ? 'the block that declares it' : 'the call'
      }${why}`;
    }
    case 'sent':
      return `${pronoun} is sent on a channel${on(reason.place, home)}, and the receiver may keep it`;
    case 'passed':
      return passed(reason, pronoun, home, depth);
    case 'appended':
      return reason.copied
        ? `${pronoun} is copied into another slice${on(reason.place, home)}, which may live longer`
        : `${pronoun} is appended to a slice${on(reason.place, home)}, whose array may be on the heap`;
    case 'size':
      return sizeClause[reason.problem];
    case 'itself':
      return `a pointer into it is kept in the value itself (${at(reason.place, home)}) and travels on with its copies`;
    case 'method-value':
      return `the method value ${code(reason.method)}${on(reason.place, home)} keeps it as its receiver`;
    case 'unsafe':
      return `${pronoun} becomes an ${code('unsafe.Pointer')} or ${code('uintptr')}${on(reason.place, home)}, where the compiler loses sight of it`;
    case 'unknown':
      return 'the compiler cannot show that nothing uses it after the function has returned';
  }
}

/** What becomes of a closure or another thing that holds the value, as a predicate: `is returned on line 254`. '' where it adds nothing. */
export function fateOf(reason: Reason, home: string, depth = 0): string {
  switch (reason.kind) {
    case 'unknown':
    case 'size':
    case 'itself':
      return '';
    case 'captured':
      return `is captured by a closure${on(reason.place, home)}`;
    case 'stored':
      return `is stored in ${storedIn(reason, home)}`;
    case 'statement':
      return reason.statement === 'go'
        ? `runs in a goroutine (${code('go')}${on(reason.place, home)})`
        : `is deferred inside a loop (${at(reason.place, home)})`;
    case 'method-value':
      return `is kept as the receiver of the method value ${code(reason.method)}${on(reason.place, home)}`;
    case 'passed':
      if (reason.receiver) {
        return `has its method ${callCode(reason.callee.name)} called through an interface${on(reason.place, home)}, and the compiler cannot see what that method does with it`;
      }
      return passed(reason, 'it', home, depth).replace(/^it /, '');
    default:
      return clause(reason, 'it', home, depth).replace(/^it /, '');
  }
}

/** How many hands a sentence follows a value through; the chain has them all. */
const mostNested = 2;

const sizeClause = {
  large:
    'it is too large for the stack, whatever happens to it (64 KB for values made in expressions; for declared variables 128 KB, or 10 MB before Go 1.24)',
  aligned: 'its type asks for a stricter alignment than the stack has',
  unknown: 'its size is not a constant, and this release of Go puts only values of constant size on the stack',
  zero: 'its elements have no size, and such slices are never put on the stack; nothing is allocated for them at run time',
} as const;

function capturing({ by, variable, closure }: Extract<Reason, { kind: 'captured' }>): string {
  if (by === 'value') return `captures ${code(variable)}`;
  const why =
    closure === null
      ? ''
      : closure.assignsVariable
        ? ' and assigns it'
        : closure.takesAddress
          ? ' and takes its address'
          : '';
  return `captures ${code(variable)} by reference${why}`;
}

export function closureName(
  closure: CapturingClosure | null,
  place: { file: string; line: number },
  home: string,
): string {
  const line = at({ file: place.file, line: closure?.line ?? place.line, column: 0 }, home);
  const where = line.startsWith('line') ? `on ${line}` : `at ${line}`;
  switch (closure?.form) {
    case 'go':
      return `the closure of the ${code('go')} statement ${where}`;
    case 'defer':
      return `the deferred closure ${where}`;
    case 'argument':
      return `the closure passed to ${callCode(closure.callee)} ${where}`;
    default:
      return `the closure ${where}`;
  }
}

/** The names in another module's code mean nothing to the reader. */
function foreignStore({ form }: Pick<Extract<Reason, { kind: 'stored' }>, 'form'>): string {
  return form === 'element' || form.startsWith('map') ? 'a map or slice' : 'memory that lives on';
}

function storedIn({ form, target, by, foreign, place }: Extract<Reason, { kind: 'stored' }>, home: string): string {
  const where = `${by === '' || foreign ? '' : ` by ${callCode(by)}`}${on(place, home)}`;
  if (foreign) return `${foreignStore({ form })} by ${callCode(by)}${where}`;
  switch (form) {
    case 'map-literal':
      return `a map literal${where}, and what maps hold is always on the heap`;
    case 'map-key':
      return `a map as a key${where}, and what maps hold is always on the heap`;
    case 'element': {
      const container = target.replace(/\[[^[]*\]$/, '');
      return `an element of ${mentionsMadeUp(container) ? 'a map or slice' : code(container)}${where}, which may live longer`;
    }
    case 'global':
      return isMadeUp(target)
        ? `a variable${where} that lives on`
        : `the package variable ${code(baseName(target) === target ? target : target)}${where}`;
    case 'field':
      return `${code(target)}${where}, which lives on after the call`;
    case 'local':
      return `${code(target)}${where}, through the pointer ${code(baseName(target))}: the compiler does not track where such pointers lead`;
    case 'pointer':
      return `${code(target)}${where}: the compiler does not track where that pointer leads`;
  }
}

function passed(reason: Extract<Reason, { kind: 'passed' }>, pronoun: Pronoun, home: string, depth: number): string {
  const { callee, place, receiver, parameter, then } = reason;
  const where = on(place, home);
  if (callee.isIterator) {
    return `the loop${where} passes ${pronoun} to the iterator ${callCode(callee.name)}, which is not inlined there and may keep it`;
  }
  if (callee.printed === 'panic') return `${pronoun} is passed to ${code('panic')}${where}`;
  if (receiver) {
    return `the method ${code(callee.name)} is called on it through an interface${where}, and the compiler cannot see what that method does with it`;
  }
  const to = `${pronoun} is passed to ${callCode(callee.name)}${callee.inlinedFrom === '' ? '' : ` by ${callCode(callee.inlinedFrom)}`}${where}`;
  if (callee.kind === 'dynamic') return `${to}, ${unseen(callee)}`;
  if (startsGoroutine(callee)) return `${to}, which runs it in a goroutine`;
  if (then === null) return `${to}, which may keep it`;
  if (isAssembly(then)) {
    return `${to}, which has no body in Go and no ${code('//go:noescape')} above it, so that its arguments count as kept`;
  }
  if (depth >= mostNested) return `${to}, and ${furtherOn(then, home)}`;
  const does = then.kind === 'captured' ? clause(then, 'it', home, depth + 1) : fateOf(then, home, depth + 1);
  if (does === '') return `${to}, which may keep it`;
  return then.kind === 'captured' ? `${to}, where ${does}` : `${to}, whose parameter ${code(parameter)} ${does}`;
}

/** The iterator that a range over a function calls with its body, where that is what becomes of a closure; else null. */
export function iteratorOf(then: Reason | null): { readonly name: string; readonly place: Place } | null {
  return then?.kind === 'passed' && then.callee.isIterator ? { name: then.callee.name, place: then.place } : null;
}

/** A function without a body hands its parameters on to its own wrapper. */
export function isAssembly(then: Reason | null): boolean {
  return then?.kind === 'passed' && then.place.file.startsWith('<');
}

/** Why the compiler does not know which code runs. */
function unseen(callee: Callee): string {
  if (callee.ofTypeParameter)
    return 'a method of a type parameter: generic code calls it through a table, so the compiler cannot see what it does with its arguments';
  const how = isFunctionValue(callee) ? 'a function value' : 'which is called through an interface or a function value';
  return `${how}: the compiler cannot see what happens to the arguments`;
}

/** The end of a long way, which says most; the chain has what lies between. */
function furtherOn(reason: Reason, home: string): string {
  let [last, hands] = [reason, 0];
  for (let next = thenOf(last); next !== null && !isEnd(next); next = thenOf(last)) {
    last = next;
    hands++;
  }
  const fate =
    last.kind === 'passed'
      ? passed({ ...last, then: null }, 'it', home, 0)
      : `it ${fateOf(last, home, mostNested + 1)}`;
  if (fate === 'it ') return 'from there on';
  return hands === 0 ? `there ${fate}` : `after ${hands === 1 ? 'one more step' : `${hands} more steps`} ${fate}`;
}

function isEnd({ kind }: Reason): boolean {
  return kind === 'unknown' || kind === 'size' || kind === 'itself';
}

function thenOf(reason: Reason): Reason | null {
  return 'then' in reason ? reason.then : null;
}

function rest(reason: Reason, home: string, depth: number): string {
  const fate = fateOf(reason, home, depth);
  return fate === '' ? '' : `: that ${fate}`;
}
