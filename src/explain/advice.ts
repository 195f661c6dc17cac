import type { CauseCategory, Escape } from '../model/index.ts';
import { isFunctionValue } from './callee.ts';
import { isBoxedConstant } from './classify.ts';
import { describe } from './catalogue.ts';
import type { Journey } from './journey.ts';
import { inlinedRemedy } from './inlined.ts';
import { isFinal, libraryRemedy } from './libraries.ts';
import type { SideIndex } from './side-index.ts';
import { isAssembly, iteratorOf } from './clause.ts';
import type { Reason } from './reason.ts';
import { baseName } from './expression.ts';
import { callCode, code, isMadeUp } from './text.ts';

/** Bytes: one allocation of up to a cache line is about as cheap as they get. */
const tiny = 16;

/** What to do about it, in one sentence or two. Whether it is worth the trouble is another question: see `cautionOf`. */
export function adviceOf(
  escape: Escape,
  category: CauseCategory,
  reason: Reason,
  journey: Journey,
  index: SideIndex,
): string {
  if (isBoxedConstant(escape))
    return 'Nothing to do: a constant is boxed when the program is compiled, and costs nothing at run time.';
  if (isOfPool(escape, index)) return 'The pool makes one only where it has none to give: do not bother.';
  const found =
    libraryRemedy(escape, category, reason, journey, index) ??
    inlinedRemedy(escape, index) ??
    remedy(escape, category, reason, journey);
  return boxesInteger(escape, index) ? `${found} ${smallIntegers}` : found;
}

/** What ends the advice about a boxed integer. */
export const smallIntegers = 'Integers from 0 to 255 cost nothing when boxed.';

/** Lines of a pool's `New` above what it returns. */
const poolLines = 6;

/** `New: func() any { return new(T) }`, of a sync.Pool. */
function isOfPool({ place, flow, source }: Escape, index: SideIndex): boolean {
  if (!flow.some((step) => step.kind === 'from' && step.reason === 'return')) return false;
  const file = index.side.files.get(place.file);
  if (file === undefined || !/^\s*return\b|func\(\)/.test(source.lineText)) return false;
  return Array.from({ length: poolLines }, (_, above) => file.line(Math.max(1, place.line - above))).some((line) =>
    /\bNew\s*[:=]\s*func\(\)\s*(?:any|interface\s*\{\s*\})\s*\{/.test(line),
  );
}

/** https://github.com/golang/go/blob/master/src/runtime/iface.go (convT16, convT32, convT64) */
const numbers = /^runtime\.convT(?:16|32|64)$/;

/** The runtime boxes numbers of a width alike; that it is a float only the source says, if it does. */
function boxesInteger({ allocation, place, expression }: Escape, index: SideIndex): boolean {
  // What a call gives is seldom that small by chance, and whoever reads of a time.Duration is led astray.
  if (!numbers.test(allocation.call ?? '') || /^~r|^(?!(?:len|cap)\().*\)$/s.test(expression)) return false;
  const type = index.side.files.get(place.file)?.typeOf(expression, place.line, place.column) ?? '';
  return !/^(?:float|time\.Duration)/.test(type);
}

function isSliced(journey: Journey): boolean {
  return journey[0]?.steps.some((step) => step.reason === 'slice') ?? false;
}

/** What a loop can do once: a slice or map that each round makes anew, and that nothing keeps. */
function beforeLoop({ kind, expression, source }: Escape, category: CauseCategory): string | null {
  const isKept = !['non-constant-size', 'too-large', 'interface-method-call'].includes(category);
  const makesMap = /^(?:make\()?map\[/.test(expression);
  const isSlice = kind === 'make' ? !/^make\((?:map|chan)\b/.test(expression) : expression.startsWith('[]');
  if (!source.inLoop || isKept || !(makesMap || isSlice)) return null;
  return makesMap
    ? 'Make it once before the loop, and empty it in each round (`clear(m)`).'
    : 'Make it once before the loop, and use it again in each round (`b = b[:0]`).';
}

/** `[]string{"a", "b"}`: nothing in it differs from one call to the next. */
const constants = /^\[\][\w.]+\{\s*(?:"[^"]*"|'[^']*'|-?[\d.]+)(?:\s*,\s*(?:"[^"]*"|'[^']*'|-?[\d.]+))*\s*,?\s*\}$/;

function isConstantList({ kind, source: { range, lineText } }: Escape): boolean {
  if (kind !== 'composite' || range.line !== range.endLine) return false;
  return constants.test(
    Buffer.from(lineText, 'utf8')
      .subarray(range.column - 1, range.endColumn - 1)
      .toString('utf8'),
  );
}

/** Functions that make a text of their arguments, by their names. */
const formats = /(?:print|log|format|trace|debug|info|warn|error|fatal|panic|append)(?:f|ln|w|ctx|context)?$|f$/i;

function isMap({ allocation, expression }: Escape): boolean {
  return allocation.call?.startsWith('runtime.makemap') === true || /^(?:make\()?map\[/.test(expression);
}

function remedy(escape: Escape, category: CauseCategory, reason: Reason, journey: Journey): string {
  if (isConstantList(escape)) return 'Make it once, as a variable of the package, if nobody changes its elements.';
  const once = beforeLoop(escape, category);
  if (once !== null) return once;
  if (iteratorOf(reason) !== null || (reason.kind === 'captured' && iteratorOf(reason.then) !== null))
    return 'Loop over an index or a slice where it runs often, or keep the iterator small enough to be inlined: then the body of the loop needs no closure.';
  const general = describe(category).remedies[0] ?? '';
  const name = code(escape.expression);
  switch (category) {
    case 'returned-pointer':
      if (/^&(?:errors|fmt)\.\w*[eE]rror/.test(escape.expression)) {
        return 'Return an error that is made once (`var errX = errors.New(…)`) where it needs no details.';
      }
      if (escape.inlinedFrom.length > 0)
        return `It is made in inlined code that hands out a pointer: call something that fills a value of yours, or keep the result and use it again.`;
      if (escape.kind === 'closure')
        return 'Return a plain function or a method that takes what it needs as parameters, instead of a new closure for each call.';
      if (reason.kind === 'itself')
        return `Keep an index or a length instead of a pointer into ${name}, or let the caller declare it and pass its address.`;
      if (isMap(escape)) return 'Let the caller pass the map to fill, or make it where the first entry is added.';
      if (escape.kind === 'composite' && escape.expression.startsWith('['))
        return 'Let the caller pass the slice to append to, or return a slice of what is there already.';
      if (escape.kind === 'make' || escape.kind === 'new')
        return `Let the caller pass the ${escape.kind === 'make' ? 'slice' : 'value'} to fill.`;
      if (isSliced(journey)) return `Return the array itself, or let the caller pass a slice to append to.`;
      return escape.kind === 'variable'
        ? `Return ${name} by value, or let the caller pass a pointer to the variable to fill.`
        : general;
    case 'captured-by-reference': {
      const variable = reason.kind === 'captured' ? code(reason.variable) : name;
      const assigns = reason.kind === 'captured' && reason.closure?.assignsVariable === true;
      if (assigns && reason.then?.kind === 'statement' && reason.then.statement === 'go')
        return `Send the result over a channel, or write it into something that both share anyway. Beside the start of a goroutine ${variable} costs little.`;
      if (assigns)
        return `Let the closure return its result, or call a function with ${variable} as a parameter, so that ${variable} need not be shared.`;
      return `If the closure only reads ${variable}, capture a copy that nothing assigns to afterwards (up to 128 bytes are then captured by value), or pass it as an argument.`;
    }
    case 'captured-by-value':
      return escape.kind === 'closure'
        ? 'Make it a method, or a function that gets what it needs as parameters: then no closure has to be kept.'
        : general;
    case 'converted-to-interface':
      if (reason.kind === 'stored' && reason.form.startsWith('map'))
        return 'Use a struct, or a map whose values have a concrete type, instead of a map of interfaces.';
      return reason.kind === 'stored' && reason.form === 'element'
        ? 'Use a struct, or elements of a concrete type, instead of elements that are interfaces.'
        : general;
    case 'go-statement':
      return reason.kind === 'statement' &&
        reason.argument &&
        (escape.kind === 'variable' || escape.expression.startsWith('&'))
        ? `Pass ${escape.kind === 'variable' ? name : 'the value'} to the goroutine by value instead of a pointer to it.`
        : general;
    case 'stored-in-heap':
      if (reason.kind === 'held' && reason.then === null)
        return `Declare ${isMadeUp(reason.holder) ? 'what holds it' : code(reason.holder)} as a value instead of a pointer and copy into it, so that each round needs none of its own.`;
      if (escape.kind === 'closure')
        return 'Make the closure once and keep it, or store what it needs and a plain function.';
      if (escape.kind === 'make' || isMap(escape) || escape.expression.startsWith('['))
        return `Make it once and use it again (${isMap(escape) ? '`clear(m)`' : '`s = s[:0]`'}), or take large ones from a \`sync.Pool\`.`;
      if (reason.kind === 'appended') return 'Make it a slice of values instead of pointers.';
      return general;
    case 'leaking-parameter':
      if (reason.kind === 'passed' && isAssembly(reason.then)) {
        return `Declare ${callCode(reason.callee.name)} with ${code('//go:noescape')} right above it, if it keeps none of its arguments.`;
      }
      if (reason.kind === 'passed' && reason.then?.kind === 'captured') {
        return `Let the closure in ${callCode(reason.callee.name)} get ${code(reason.parameter)} as an argument when it is called (a method does), instead of keeping it.`;
      }
      if (reason.kind === 'passed' && reason.then?.kind === 'passed' && reason.then.callee.kind === 'dynamic') {
        return `Pass memory that is used again (a field, a \`sync.Pool\`), or let ${callCode(reason.callee.name)} call ${callCode(reason.then.callee.name)} on a concrete type.`;
      }
      return reason.kind === 'passed' && reason.then !== null
        ? `Let ${callCode(reason.callee.name)} copy what it needs of ${code(reason.parameter)} instead of keeping it, or pass it a value.`
        : 'Pass a value or a buffer that is used again (a field, a `sync.Pool`): the called function may keep what it gets.';
    case 'interface-method-call':
      if (reason.kind === 'passed' && isFunctionValue(reason.callee)) {
        return `Call the function itself instead of ${code(reason.callee.name)} where it is known, or pass a value instead of a pointer.`;
      }
      return reason.kind === 'passed' && !reason.receiver
        ? `Call ${code(reason.callee.name)} on the concrete type where it is known, or pass ${escape.expression === 'func literal' ? 'a function that captures nothing' : 'a buffer that is used again'}.`
        : 'Use the concrete type where it is known, so that the compiler can look into the method.';
    case 'assigned-through-pointer':
      return reason.kind === 'stored' && reason.form === 'local'
        ? `If ${code(baseName(reason.target))} need not be a pointer, declare it as a plain variable; else set the field in its literal.`
        : 'Return the value and let the caller store it, or write into what the pointer leads to already.';
    case 'non-constant-size':
      return escape.flow.length === 0 ? 'Give it a constant capacity, or let the caller pass a buffer.' : general;
    case 'variadic-arguments': {
      const holds = escape.allocation.type;
      const isFormatting = holds === null || /\]?(?:interface \{\}|any)$/.test(holds);
      if (escape.expression === '... argument' && !isFormatting)
        return 'Pass a slice that exists already (`f(list...)`), or give the usual number of arguments a function of its own.';
      return reason.kind === 'passed' && !formats.test(reason.callee.name)
        ? 'Pass a pointer that is there already, or give the usual arguments a function of its own, with parameters of their types.'
        : general;
    }
    case 'append':
      return escape.inlinedFrom.some((name) => /^(?:strings\.\(\*Builder\)|bytes\.\(\*Buffer\))/.test(name))
        ? 'Call `Grow` with the length to be expected before the first write.'
        : general;
    case 'string-building':
      if (escape.kind === 'concat') return joining(escape);
      return escape.kind === 'conversion'
        ? 'Stay with one of the two types (`bytes` and `strings` have the same functions), or let the caller pass the slice to append to.'
        : general;
    case 'too-large':
      return escape.inlinedFrom.length > 0 ? (describe(category).remedies[1] ?? general) : general;
    case 'other':
      if (reason.kind === 'size') return 'Nothing: no memory is allocated for elements without size.';
      if (/^make\(chan\b/.test(escape.expression))
        return 'A channel is always on the heap: make it once and use it again, or wait in another way (a `sync.WaitGroup`, a callback).';
      return general;
    default:
      return general;
  }
}

/** What is put together of a few parts needs no builder: a long string grows in a loop. */
function joining({ expression, source }: Escape): string {
  const format = /\bfmt\.Sprintf?\(/.exec(expression)?.[0].slice(0, -1);
  if (format !== undefined) return `Put the whole into ${code(format)}, which then makes one string instead of two.`;
  if (source.inLoop && /\+=|(\b[\p{L}_][\p{L}\p{N}_]*) = \1 \+/u.test(source.lineText))
    return describe('string-building').remedies[0] ?? '';
  return 'Make it once and keep it where the parts are the same again, or append to a byte slice that is used again.';
}

/** Does it send the reader to a profile? */
export function isAboutProfile(caution: string): boolean {
  return caution.includes('profile');
}

/**
 * When not to bother: the circumstances at hand come first; what holds for the category in general comes last. For what neither fails a check nor
 * shows in a profile: there it would contradict.
 */
export function cautionOf(
  escape: Escape,
  category: CauseCategory,
  reason: Reason,
  advice: string,
  index: SideIndex,
): string {
  const { source, allocation, place, kind } = escape;
  if (isBoxedConstant(escape) || isFinal(advice)) return '';
  if (allocation.status === 'none') return 'Do not bother: the generated code allocates nothing here.';
  if (source.function === 'init' || (source.function === '' && !escape.inLiteral))
    return 'Do not bother if it runs once, when the program starts.';
  if (source.cold) return 'Do not bother: this is an error path, which seldom runs.';
  if (place.file.endsWith('_test.go')) return 'Do not bother: it is test code.';
  if (!source.inLoop && kind !== 'lost-stack' && allocation.bytes !== null && allocation.bytes <= tiny) {
    return `It is only ${allocation.bytes} bytes a call: a memory profile shows whether that matters.`;
  }
  if ((reason.kind === 'passed' && reason.then !== null) || inlinedRemedy(escape, index) !== null)
    return 'Not worth it where the call is rare.';
  return describe(category).whenNot;
}
