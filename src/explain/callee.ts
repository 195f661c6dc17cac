import { baseName, parseCall, type PrintedCall } from './expression.ts';
import type { Step } from './journey.ts';
import type { SideIndex } from './side-index.ts';
import { isLiteral } from '../model/symbol.ts';
import { rangedOver } from '../text/made-up.ts';
import { importedNames } from './imports.ts';

/** What a `call parameter` step calls. */
export interface Callee {
  /**
   * `dynamic`: through an interface or a function value, so that the compiler can't see which code runs.
   * `builtin`: append, copy, panic. `static`: a known function or method.
   */
  readonly kind: 'static' | 'dynamic' | 'builtin';
  /** As the source writes it where that is known, such as `c.prepareRead`; else as the compiler does. */
  readonly name: string;
  /** As the compiler writes it. */
  readonly printed: string;
  /** The function of this repository in whose inlined code the call stands; else ''. */
  readonly inlinedFrom: string;
  readonly variadic: boolean;
  /** A method of a type parameter: generic code calls it through a table of its instantiation. */
  readonly ofTypeParameter: boolean;
  /** What a range over a function calls with the loop's body. */
  readonly isIterator: boolean;
}

/** Called by the name of a variable; behind a dot it may as well be a method of an interface. */
export function isFunctionValue({ kind, printed, ofTypeParameter }: Callee): boolean {
  return kind === 'dynamic' && !ofTypeParameter && !printed.includes('.');
}

/** Runs its argument in a goroutine, as a go statement does. */
export function startsGoroutine({ printed }: Callee): boolean {
  return /^\(\*(?:sync\.WaitGroup|errgroup\.Group)\)\.(?:Go|TryGo)$/.test(printed);
}

const builtins = new Set(['append', 'copy', 'panic', 'min', 'max', 'clear']);

/** Null where the step's text is no call. */
export function calleeOf(step: Step, steps: readonly Step[], index: SideIndex): Callee | null {
  const call = parseCall(step.text);
  if (call === null) return null;
  const file = index.side.files.get(step.place.file);
  const site = step.place.column > 0 ? (file?.callAt(step.place.line, step.place.column) ?? null) : null;
  const printed = call.callee;
  const variadic = call.arguments.some((argument) => argument.startsWith('... argument'));
  const isBuiltin = builtins.has(printed);
  const inlined = index.inlinedAt(step.place);
  const isInside =
    site !== null && inlined.length > 0 && !samePart(site.callee, printed) && !/\.dict\d*\b/.test(printed);
  // What a function of another module does inside is of no use to the reader: the call that stands in the source is.
  const isForeign = isInside && foreignCall(step, index) !== '';
  // `(func(go.shape.*uint8) int)(&.dict[0])`: https://go.googlesource.com/proposal/+/refs/heads/master/design/generics-implementation-dictionaries-go1.18.md
  const ofTypeParameter = /&?\.dict\d*\b/.test(printed);
  const isKnownMethod = site !== null && !isInside && isMethodExpression(call, site.callee);
  const isCalledThrough = ofTypeParameter || (!isKnownMethod && isDynamic(printed, step, steps, index, isInside));
  const iterated = call.arguments.some((argument) => /^#yield\d*$/.test(argument))
    ? (rangedOver(file?.line(step.place.line) ?? '') ?? printed)
    : null;
  const isUnknownIterator = iterated !== null && index.function(printed, step.place.file) === null;
  const isNamedInSource = site !== null && (isForeign || ofTypeParameter || samePart(site.callee, printed));
  return {
    kind: isBuiltin ? 'builtin' : isCalledThrough || isUnknownIterator ? 'dynamic' : 'static',
    name: iterated ?? (!isBuiltin && isNamedInSource ? site.callee : printed),
    printed,
    inlinedFrom: isInside && !isForeign ? site.callee : '',
    variadic,
    ofTypeParameter,
    isIterator: iterated !== null,
  };
}

/** `reflect.Value.SetMapIndex(m, k)` where the source has `m.SetMapIndex(k)`: the method of a type that is known, with what it is called on in front. */
function isMethodExpression({ callee, arguments: [first = ''] }: PrintedCall, source: string): boolean {
  const operand = /^(.+)\.[\p{L}_][\p{L}\p{N}_]*$/su.exec(withoutBlanks(source))?.[1];
  return (
    operand !== undefined &&
    withoutBlanks(callee) !== withoutBlanks(source) &&
    withoutBlanks(first)
      .replace(/^[&*(]+/, '')
      .startsWith(operand.replace(/^[&*(]+/, ''))
  );
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** The call in whose inlined code a step happens, and whether that code is of another module. */
export function inlinedCall(
  step: Pick<Step, 'place' | 'text'>,
  index: SideIndex,
): { readonly by: string; readonly foreign: boolean } {
  const foreign = foreignCall(step, index);
  if (foreign !== '') return { by: foreign, foreign: true };
  const { place } = step;
  const by =
    index.inlinedAt(place).length === 0
      ? ''
      : (index.side.files.get(place.file)?.callAt(place.line, place.column)?.callee ?? '');
  return { by, foreign: false };
}

/** The call in whose inlined code, of another module, a step happens; '' for code that the reader has before them. */
export function foreignCall({ place, text }: Pick<Step, 'place' | 'text'>, index: SideIndex): string {
  const inlined = index.inlinedAt(place);
  if (
    inlined.length === 0 ||
    text.startsWith('return ') ||
    inlined.some((name) => index.function(name, place.file) !== null)
  )
    return '';
  const site = index.side.files.get(place.file)?.callAt(place.line, place.column)?.callee ?? inlined[0] ?? '';
  return site.includes('\n') ? (inlined[0] ?? '') : site;
}

/**
 * Calls of methods are printed with the type in front, `(*T).m(t)` or `T.m(t)`, once they are known; those through an interface stay `x.m()`.
 * Function values are called by the name of a variable.
 */
function isDynamic(printed: string, step: Step, steps: readonly Step[], index: SideIndex, isInside: boolean): boolean {
  if (printed.startsWith('(') || printed === 'func literal' || isLiteral(printed)) return false;
  if (/\([^]*\)/.test(printed)) return /\)\.\w+$/.test(printed);
  const base = baseName(printed);
  if (base === '') return false;
  const parts = printed.split('.');
  if (index.function(printed, step.place.file) !== null) return false;
  const file = index.side.files.get(step.place.file);
  if (file === undefined) return parts.length > 2;
  // Of inlined code nothing is known but what is printed: `slog.Attr.String` is a method of a type, `slog.l.handler.Handle` one of what a variable holds.
  if (isInside)
    return isVariableOfFlow(printed, steps) || (parts.length > 2 && !/^[^.]+\.\p{Lu}[^.]*\.[^.]+$/u.test(printed));
  if (file.declarationOf(base, step.place.line, step.place.column) !== null) return true;
  // Where functions of a package were compiled with messages, a name that is not among them is a variable.
  if (parts.length === 1) return index.compiled(step.place.file);
  const isImport = importedNames(file, index.side.packageNames).has(base);
  return isImport ? parts.length > 2 : index.compiled(step.place.file);
}

/** A variable of inlined code is printed like a function of its package: `http.f`. The flow assigns to it before. */
function isVariableOfFlow(name: string, steps: readonly Step[]): boolean {
  return steps.some(
    ({ text, reason }) => reason.startsWith('assign') && new RegExp(`(^|, )${escapeText(name)}(,| :?= )`).test(text),
  );
}

function samePart(source: string, printed: string): boolean {
  return lastPart(source) === lastPart(printed);
}

function lastPart(name: string): string {
  return name.replace(/\[[^]*\]$/, '').replace(/^[^]*\./, '');
}

function escapeText(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
