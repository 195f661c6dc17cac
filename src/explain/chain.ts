import type { CauseStep, Place } from '../model/index.ts';
import { calleeOf, foreignCall, isFunctionValue } from './callee.ts';
import { closureName } from './clause.ts';
import { assignedTo, type Journey, type Leg, type Step } from './journey.ts';
import type { SideIndex } from './side-index.ts';
import { callCode, capital, code, isMadeUp, mentionsMadeUp } from './text.ts';

/** A reader follows no more than this. */
const mostSteps = 8;

/**
 * The way of a value as sentences with places, from where it is made to where it is kept. Steps that only move it between names of
 * the compiler's are left out, and what is said twice on a line is said once.
 */
export function chainOf(journey: Journey, index: SideIndex): readonly CauseStep[] {
  const steps: CauseStep[] = [];
  const add = (text: string, place: Place): void => {
    // A wrapper that the compiler wrote.
    if (place.file.startsWith('<')) return;
    const before = steps.at(-1);
    if (before?.text === text && before.file === place.file) return;
    if (steps.some((step) => step.text === text && step.file === place.file && step.line === place.line)) return;
    steps.push({ text, file: place.file, line: place.line, column: place.column });
  };
  for (const leg of journey) {
    for (const [position, step] of leg.steps.entries()) {
      const text = describeStep(step, leg, position, index);
      if (text !== null) add(capital(text), step.place);
    }
  }
  // The beginning and the end say most.
  return steps.length <= mostSteps ? steps : [...steps.slice(0, 2), ...steps.slice(2 - mostSteps)];
}

function describeStep(step: Step, leg: Leg, position: number, index: SideIndex): string | null {
  const { steps } = leg;
  const following = steps[position + 1];
  const inside = insideOf(step, index);
  switch (step.reason) {
    case 'too large for stack':
      return `${named(step.text)} is too large for the stack`;
    case 'too aligned for stack':
      return `${named(step.text)} needs a stricter alignment than the stack has`;
    case 'non-constant size':
      return `the size of ${named(step.text)} is not a constant`;
    case 'zero-sized element':
      return `the elements of ${named(step.text)} have no size`;
    case 'address-of':
      // `&v` next to what is done with it is said there.
      return following?.place.line === step.place.line &&
        following.text !== step.text &&
        mentionsSame(following.text, step.text)
        ? null
        : `the address of ${named(step.text.replace(/^&/, ''))} is taken${inside}`;
    case 'captured by a closure': {
      if (step.text.startsWith('#')) return 'the body of the loop, a closure, uses it';
      if (isMadeUp(step.text)) return 'it becomes an argument of a goroutine or deferred call';
      const byReference = steps.some(({ reason, text }) => reason === 'reference' && text === step.text);
      const closure = index.side.files
        .get(step.place.file)
        ?.closuresCapturing(step.place.line, step.place.column)
        .find(({ line, endLine }) => line <= step.place.line && step.place.line <= endLine);
      return `${closureName(closure ?? null, step.place, step.place.file)} captures ${named(step.text)}${byReference ? ' by reference' : ''}`;
    }
    case 'return':
      return `${leg.callee === null ? 'it' : named(leg.parameter)} is returned${inside}`;
    case 'send':
      return 'it is sent on a channel';
    case 'call parameter':
    case 'callee operand':
      return passedTo(step, leg, index);
    case 'interface-converted':
      return mentionsMadeUp(step.text) || inside !== '' ? null : `${named(step.text)} is converted to an interface`;
    case 'slice-literal-element':
      return step.text === '... argument'
        ? 'it is put into the slice of variadic arguments'
        : `it becomes an element of ${named(step.text)}${inside}`;
    case 'array literal element':
    case 'struct literal element':
      return `it becomes part of ${named(step.text)}${inside}`;
    case 'map literal key':
    case 'map literal value':
    case 'key of map put':
      return `it is stored in the map ${named(step.text)}${inside}`;
    case 'copied slice':
    case 'appendee slice':
    case 'appended slice...':
      return null;
    case 'conversion to unsafe.Pointer':
    case 'reflect.Header.Data':
    case '//go:uintptrescapes':
      return 'it is converted to a pointer that the compiler does not track';
    default: {
      const target = assignedTo(step, steps);
      if (target === null || isMadeUp(target) || mentionsMadeUp(target)) return null;
      const isHeap = step.destination === '{heap}';
      if (inside !== '' && !isHeap) return null;
      const foreign = foreignCall(step, index);
      if (foreign !== '') return `it is stored by ${callCode(foreign)} (inlined)`;
      return `it is ${isHeap ? 'stored in' : 'assigned to'} ${code(target)}${inside}`;
    }
  }
}

function passedTo(step: Step, leg: Leg, index: SideIndex): string | null {
  const callee = calleeOf(step, leg.steps, index);
  if (callee === null) return null;
  if (callee.kind === 'builtin') {
    if (callee.printed === 'append') return 'it is appended to a slice';
    if (callee.printed === 'copy') return 'it is copied to another slice';
    return `it is passed to ${code(callee.printed)}`;
  }
  if (callee.isIterator) return `the loop passes it to the iterator ${callCode(callee.name)}`;
  const inlined = callee.inlinedFrom === '' ? '' : ` by ${callCode(callee.inlinedFrom)} (inlined)`;
  const dynamic =
    callee.kind !== 'dynamic'
      ? ''
      : callee.ofTypeParameter
        ? ', a method of a type parameter, which generic code calls through a table'
        : isFunctionValue(callee)
          ? ', a function value'
          : ', through an interface or a function value';
  const who = leg.callee === null ? 'it' : code(leg.parameter);
  return `${who} is passed to ${callCode(callee.name)}${inlined}${dynamic}`;
}

/** ` in `fmt.Errorf` (inlined)`, where the step stands in no line that the reader can see. */
function insideOf({ place, text }: Step, index: SideIndex): string {
  if (index.inlinedAt(place).length === 0) return '';
  const call = index.side.files.get(place.file)?.callAt(place.line, place.column) ?? null;
  return call === null || text.startsWith('return ') ? '' : ` in ${callCode(call.callee)} (inlined)`;
}

function named(text: string): string {
  if (text === 'func literal') return 'the closure';
  return mentionsMadeUp(text) || isMadeUp(text) ? 'it' : code(text);
}

function mentionsSame(following: string, text: string): boolean {
  return following.includes(text);
}
