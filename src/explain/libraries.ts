import type { CauseCategory, Escape } from '../model/index.ts';
import { startsGoroutine } from './callee.ts';
import { declarationText } from './declared.ts';
import type { Journey } from './journey.ts';
import type { Reason } from './reason.ts';
import type { SideIndex } from './side-index.ts';
import { code } from './text.ts';

/**
 * What people do about allocations that a well-known library asks for; null where no library is known. More specific than the remedies of a
 * category, and never against the library's own rules.
 */
export function libraryRemedy(
  escape: Escape,
  category: CauseCategory,
  reason: Reason,
  journey: Journey,
  index: SideIndex,
): string | null {
  return (
    (isShared(category, reason) && isNeverCopied(escape, index) ? lockRemedy(escape, reason) : null) ??
    poolRemedy(escape, journey) ??
    loggerRemedy(escape, journey, index)
  );
}

/** `don't bother` stands in it already: nothing more is to be said. */
export function isFinal(remedy: string): boolean {
  return remedy.endsWith('no bother.') || remedy.endsWith('do not bother.');
}

function isShared(category: CauseCategory, reason: Reason): boolean {
  return (
    reason.kind === 'captured' ||
    reason.kind === 'statement' ||
    reason.kind === 'passed' ||
    category === 'go-statement' ||
    category === 'captured-by-reference'
  );
}

/** Types that `go vet`'s copylocks (or the type itself) forbids to copy. https://pkg.go.dev/golang.org/x/tools/go/analysis/passes/copylock */
const neverCopied =
  /(?:^|[^\p{L}\p{N}_])(?:sync\.(?:Mutex|RWMutex|WaitGroup|Once|Cond|Map|Pool)|(?:sync\/)?atomic\.(?:Bool|U?[iI]nt(?:32|64|ptr)|Uintptr|Pointer|Value)|errgroup\.Group|singleflight\.Group|strings\.Builder|noCopy)(?![\p{L}\p{N}_])/u;

function isNeverCopied({ kind, allocation, expression, source, place }: Escape, index: SideIndex): boolean {
  if (!['variable', 'new', 'composite'].includes(kind)) return false;
  const type = allocation.type ?? '';
  if (neverCopied.test(type)) return true;
  const name = /([\p{L}_][\p{L}\p{N}_]*)(?:\[.*\])?$/u.exec(type)?.[1];
  if (type !== '') return name !== undefined && neverCopied.test(declarationText(name, place.file, index.side));
  // Several small variables may share one allocation, which has no type.
  return (
    kind === 'variable' &&
    new RegExp(`\\b${expression}\\b`, 'u').test(source.lineText) &&
    neverCopied.test(source.lineText)
  );
}

function lockRemedy({ kind, expression }: Escape, reason: Reason): string {
  const name = kind === 'variable' ? code(expression) : 'It';
  const goes = reason.kind === 'statement' || (reason.kind === 'captured' && becomesGoroutine(reason.then));
  return goes
    ? `${name} is shared with goroutines and must not be copied, so it has to be on the heap: do not bother.`
    : `${name} must not be copied, so whatever outlives the call has to share it: keep it in a struct that is on the heap anyway, or do not bother.`;
}

function becomesGoroutine(then: Reason | null): boolean {
  if (then === null) return false;
  return then.kind === 'statement' ? then.statement === 'go' : then.kind === 'passed' && startsGoroutine(then.callee);
}

function calls(journey: Journey): readonly string[] {
  return journey.flatMap(({ steps }) =>
    steps.filter(({ reason }) => reason === 'call parameter').map(({ text }) => text),
  );
}

function poolRemedy({ kind }: Escape, journey: Journey): string | null {
  if (kind !== 'boxing' || !calls(journey).some((text) => text.startsWith('(*sync.Pool).Put('))) return null;
  return 'Put a pointer into the pool, and let `New` make one: an interface holds a pointer without an allocation. What goes back must be the pointer that `Get` gave, not a new one.';
}

/** Loggers, and what else boxes its arguments, by what the flow calls in the compiler's words. */
const loggers: readonly (readonly [RegExp, string])[] = [
  [
    /^\(\*slog\.Logger\)\.(?!logAttrs)|^slog\.(?:Debug|Info|Warn|Error|Log)/,
    'Call `LogAttrs` of the logger with typed attributes (`slog.Int`, `slog.String`): they are not boxed. Or ask `Enabled` before a call that seldom logs.',
  ],
  [
    /(?:[cC]tx|Context\(\))\.Value\(|^context\.WithValue\(/,
    'Look it up with a key that costs nothing in an interface: a `struct{}` type of its own, a constant, or the address of a variable of the package.',
  ],
  [
    /^fmt\.Errorf\(/,
    'Make the error only on the way that fails, or keep the values in an error type of its own that formats them in `Error()`.',
  ],
  [/^sort\.Slice/, 'Use `slices.SortFunc`: it takes the slice as it is, and boxes nothing.'],
  [/^reflect\.DeepEqual\(/, 'Compare with `slices.Equal`, `maps.Equal`, or a method of the type where it runs often.'],
  [
    /^\(\*zap\.SugaredLogger\)\./,
    'Use the typed `zap.Logger` instead of the sugared one (`zap.Int("n", n)`): its fields are not boxed. Or ask `Check` before a call that seldom logs.',
  ],
  [
    /^\(\*zerolog\.Event\)\.(?:Interface|Any|Msgf|Fields)\(/,
    'Use the typed methods of the event (`Int`, `Str`, `Dur`) and `Msg`: they box nothing.',
  ],
  [
    /^(?:\(\*?(?:logrus\.(?:Entry|Logger)|klog\.Verbose|log\.Logger|glog\.Verbose)\)|logrus|klog|glog|log|logr\.Logger)\.\(?(?:[A-Z]|V\b|output\()/,
    'Ask for the level before the call (`if log.V(4).Enabled() { … }`), so that nothing is boxed for a line that is not written.',
  ],
];

function loggerRemedy(
  { kind, expression, inlinedFrom, place }: Escape,
  journey: Journey,
  index: SideIndex,
): string | null {
  if (kind !== 'boxing' && expression !== '... argument' && kind !== 'composite') return null;
  const written = index.side.files.get(place.file)?.callAt(place.line, place.column);
  const called = [...calls(journey), ...(written === null || written === undefined ? [] : [`${written.callee}(`])];
  return (
    loggers.find(
      ([pattern]) =>
        called.some((text) => pattern.test(text)) ||
        (called.length > 0 && inlinedFrom.some((name) => pattern.test(name))),
    )?.[1] ?? null
  );
}
