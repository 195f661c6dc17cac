import type { Place } from '../model/index.ts';
import type { CapturingClosure } from '../source/index.ts';
import { calleeOf, inlinedCall, type Callee } from './callee.ts';
import { lineText } from './context.ts';
import { importedNames } from './imports.ts';
import { baseName, mentions, parseCall } from './expression.ts';
import { assignedTo, type Journey, type Leg, type Step } from './journey.ts';
import type { SideIndex } from './side-index.ts';
import { isMadeUp } from './text.ts';

/** Why a value can't stay on the stack, as one flow tells it; `then` is what becomes of the thing that holds the value. */
export type Reason =
  /** `through` is the call that hands the value back, as the source writes it; '' where there is none. */
  | {
      readonly kind: 'returned';
      readonly through: string;
      /** The named result that it is assigned to; '' where a return statement names it. */
      readonly result: string;
      readonly place: Place;
    }
  | {
      readonly kind: 'captured';
      readonly by: 'reference' | 'value';
      readonly variable: string;
      readonly place: Place;
      readonly closure: CapturingClosure | null;
      readonly then: Reason | null;
    }
  /** The closure of a go or defer statement, or an argument of one. */
  | {
      readonly kind: 'statement';
      readonly statement: 'go' | 'defer';
      readonly argument: boolean;
      readonly place: Place;
    }
  | {
      readonly kind: 'stored';
      readonly form: StoreForm;
      readonly target: string;
      /** The call, as the source writes it, whose inlined code does it; else ''. */
      readonly by: string;
      /** That code is of another module: its names mean nothing to the reader. */
      readonly foreign: boolean;
      readonly place: Place;
    }
  /** Kept in a variable or value that lives on itself. */
  | { readonly kind: 'held'; readonly holder: string; readonly place: Place; readonly then: Reason | null }
  | { readonly kind: 'sent'; readonly place: Place }
  | {
      readonly kind: 'passed';
      readonly callee: Callee;
      readonly place: Place;
      /** It is what the method is called on. */
      readonly receiver: boolean;
      /** What the callee does with it; null where its body is not known. */
      readonly parameter: string;
      readonly then: Reason | null;
    }
  | { readonly kind: 'appended'; readonly copied: boolean; readonly place: Place }
  | { readonly kind: 'size'; readonly problem: 'large' | 'aligned' | 'unknown' | 'zero'; readonly place: Place }
  /** A pointer into the value is kept in the value. */
  | { readonly kind: 'itself'; readonly place: Place }
  | { readonly kind: 'method-value'; readonly method: string; readonly place: Place; readonly then: Reason | null }
  | { readonly kind: 'unsafe'; readonly place: Place }
  | { readonly kind: 'unknown' };

/** Where a pointer is stored: `element` is one of a map, slice or array; `pointer` is `*p`, `local` a field of what a local variable points to. */
export type StoreForm = 'global' | 'element' | 'field' | 'local' | 'pointer' | 'map-literal' | 'map-key';

const unknown: Reason = { kind: 'unknown' };

/** The reason that a journey ends up with, told from its first leg on. */
export function reasonOf(journey: Journey, index: SideIndex): Reason {
  const [leg, ...rest] = journey;
  if (leg === undefined) return unknown;
  const last = leg.steps.at(-1);
  if (last === undefined) return unknown;
  const then = rest.length === 0 ? null : reasonOf(rest, index);
  const { place } = last;
  switch (last.reason) {
    case 'too large for stack':
      return { kind: 'size', problem: 'large', place };
    case 'too aligned for stack':
      return { kind: 'size', problem: 'aligned', place };
    case 'non-constant size':
      return { kind: 'size', problem: 'unknown', place };
    case 'zero-sized element':
      return { kind: 'size', problem: 'zero', place };
    case 'return':
      return { kind: 'returned', through: handedBack(leg, index), result: '', place };
    case 'captured by a closure':
    case 'reference':
      return captured(leg, last, then, index);
    case 'send':
      return { kind: 'sent', place };
    case 'call parameter':
    case 'callee operand':
      return passed(leg, last, rest, then, index);
    case 'copied slice':
      return { kind: 'appended', copied: true, place };
    case 'appendee slice':
    case 'appended slice...':
      return { kind: 'appended', copied: false, place };
    case 'map literal key':
    case 'map literal value':
      return { kind: 'stored', form: 'map-literal', target: '', ...inlinedCall(last, index), place };
    case 'key of map put':
      return {
        kind: 'stored',
        form: 'map-key',
        target: last.text.replace(/\[[^]*$/, ''),
        ...inlinedCall(last, index),
        place,
      };
    case 'conversion to unsafe.Pointer':
    case 'reflect.Header.Data':
    case '//go:uintptrescapes':
      return { kind: 'unsafe', place };
    default:
      return arrived(leg, last, then, index);
  }
}

/** A function of this repository that returns what it is given, on the way to the return. */
function handedBack({ steps }: Leg, index: SideIndex): string {
  const step = steps.findLast(({ reason }) => reason === 'call parameter');
  const callee = step === undefined ? null : calleeOf(step, steps, index);
  return callee?.kind === 'static' ? callee.name : '';
}

/** The steps that carry on inside a leg (address-of, assign, spill, dot, slice, …) say where the value ends: in its destination. */
function arrived(leg: Leg, last: Step, then: Reason | null, index: SideIndex): Reason {
  const { destination } = leg;
  const { place } = last;
  const stored = /^\{storage for (.*)\}$/s.exec(destination)?.[1];
  if (stored !== undefined) {
    // What carries a value to a method value's receiver has no step of its own.
    if (last.destination !== destination && /^[^{}()]+\.[^.{}()]+$/.test(stored)) {
      return { kind: 'method-value', method: stored, place, then };
    }
    const isTransparent = stored === '... argument' || last.reason === 'interface-converted';
    return isTransparent && then !== null ? then : { kind: 'held', holder: stored, place, then };
  }
  if (destination === '{heap}') {
    const target = last.reason.startsWith('assign') ? assignedTo(last, leg.steps) : null;
    if (target !== null)
      return { kind: 'stored', form: storeForm(target, place, index), target, ...inlinedCall(last, index), place };
    return statementAt(last, index) ?? unknown;
  }
  if (destination.startsWith('{') || isMadeUp(destination)) return unknown;
  if (isNamedResult(destination, place, index)) return { kind: 'returned', through: '', result: destination, place };
  const first = leg.steps[0];
  if (first?.source.replace(/^[&*]+/, '') === destination && then === null) return { kind: 'itself', place };
  return { kind: 'held', holder: destination, place, then };
}

/** `func F() (p *T, err error)`: what is assigned to `p` goes to the caller. */
function isNamedResult(name: string, place: Place, index: SideIndex): boolean {
  const declared = index.side.files.get(place.file)?.declarationOf(name, place.line, place.column) ?? null;
  return index
    .declarations(place.file)
    .some(({ results }) =>
      results.some(
        (result) => result.name === name && result.line === declared?.line && result.column === declared.column,
      ),
    );
}

function captured(leg: Leg, last: Step, then: Reason | null, index: SideIndex): Reason {
  const { place } = last;
  // The wrapper that the compiler makes of `go f(x)` captures the arguments.
  if (isMadeUp(last.text) && !last.text.startsWith('#')) {
    const form =
      index.side.files.get(place.file)?.callAt(place.line, place.column)?.form ?? statementWord(place, index);
    return { kind: 'statement', statement: form === 'defer' ? 'defer' : 'go', argument: true, place };
  }
  const closure =
    index.side.files
      .get(place.file)
      ?.closuresCapturing(place.line, place.column)
      .find(({ line, endLine }) => line <= place.line && place.line <= endLine) ?? null;
  const by = leg.steps.some(({ reason, text }) => reason === 'reference' && text === last.text) ? 'reference' : 'value';
  const statement: Reason | null =
    closure?.form === 'go' || (closure?.form === 'defer' && (then === null || then.kind === 'unknown'))
      ? {
          kind: 'statement',
          statement: closure.form,
          argument: false,
          place: { ...place, line: closure.line, column: closure.column },
        }
      : null;
  return { kind: 'captured', by, variable: last.text, place, closure, then: statement ?? then };
}

function passed(leg: Leg, last: Step, rest: Journey, then: Reason | null, index: SideIndex): Reason {
  const { place } = last;
  const callee = calleeOf(last, leg.steps, index);
  if (callee === null) return unknown;
  if (callee.kind === 'builtin' && callee.printed !== 'panic') {
    return { kind: 'appended', copied: callee.printed === 'copy', place };
  }
  const call = parseCall(last.text);
  const value = last.source.replace(/^[&*]+/, '');
  const receiver =
    callee.kind === 'dynamic' &&
    value === baseName(callee.printed) &&
    !(call?.arguments ?? []).some((argument) => mentions(argument, value));
  const parameter = rest[0]?.parameter ?? '';
  return { kind: 'passed', callee, place, receiver, parameter, then: parameter === '' ? null : then };
}

function statementAt(step: Step, index: SideIndex): Reason | null {
  const { place } = step;
  if (step.reason !== 'spill') return null;
  const form = index.side.files.get(place.file)?.callAt(place.line, place.column)?.form;
  const statement = form === 'go' || form === 'defer' ? form : statementWord(place, index);
  return statement === null ? null : { kind: 'statement', statement, argument: false, place };
}

function statementWord(place: Place, index: SideIndex): 'go' | 'defer' | null {
  const word = /^\s*(go|defer)\b/.exec(index.side.files.get(place.file)?.line(place.line) ?? '')?.[1];
  return word === 'go' || word === 'defer' ? word : null;
}

/** The heap in the flow stands for all memory that a pointer leads to, wherever that is. */
function storeForm(target: string, place: Place, index: SideIndex): StoreForm {
  if (target.startsWith('*')) return 'pointer';
  if (target.endsWith(']')) return 'element';
  if (!target.includes('.')) return 'global';
  const file = index.side.files.get(place.file);
  if (file === undefined) return 'field';
  if (index.inlinedAt(place).length > 0) {
    return target.split('.').length === 2 && importedNames(file, index.side.packageNames).has(baseName(target))
      ? 'global'
      : 'field';
  }
  const base = baseName(target);
  const declared = file.declarationOf(base, place.line, place.column);
  if (declared === null) return 'global';
  const isParameter = index
    .declarations(place.file)
    .some(({ receiver, parameters }) =>
      [...(receiver === null ? [] : [receiver]), ...parameters].some(
        ({ name, line, column }) => name === base && line === declared.line && column === declared.column,
      ),
    );
  return isParameter || !pointsToNewStackValue(base, { file: place.file, ...declared }, index) ? 'field' : 'local';
}

/** `p := &T{}` or `p := new(T)` that stays on the stack itself: only because of that is the store through `p` what matters. */
function pointsToNewStackValue(name: string, declared: Place, index: SideIndex): boolean {
  const made = new RegExp(`\\b${name}\\b[^=]*=\\s*(?:&|new\\()`, 'u').test(
    lineText(index.side, declared.file, declared.line),
  );
  const escapes = index
    .escapesOn(declared.file, declared.line)
    .some(({ flow }) => flow.some((step) => step.kind === 'flow' && step.to === name));
  return made && !escapes;
}
