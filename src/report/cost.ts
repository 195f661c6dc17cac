import type { Finding, Runs } from '../model/index.ts';
import { plural, short, variadicCallee, type Code } from './words.ts';

/** Runtime functions that allocate as much as their operands need, whatever the types: see src/codegen/runtime-calls.ts. */
const sizedByOperands =
  /^runtime\.(?:growslice|makeslice|mallocgc$|concat|slice(?:byte|rune)tostring|stringtoslice|raw)/;

/** `16 bytes`, `size known only at run time`; empty where the size is fixed but the listing did not tell it. */
export function sizeOf({ allocation, cause }: Finding): string {
  const { status, call, bytes } = allocation;
  if (bytes !== null) return plural(bytes, 'byte');
  const varies = cause.category === 'non-constant-size' || sizedByOperands.test(call ?? '');
  return status === 'confirmed' && varies ? 'size known only at run time' : '';
}

/** What it costs each time: `1 more allocation (16 bytes)`, less surely where less is known; without `more` where nothing is compared. */
function cost(finding: Finding): string {
  const { status, call } = finding.allocation;
  const size = sizeOf(finding);
  // growslice is called only where the capacity does not do.
  const sure = status === 'unknown' ? 'possibly ' : call?.startsWith('runtime.growslice') === true ? 'up to ' : '';
  const more = finding.state === 'new' ? 'more ' : '';
  return `${sure}1 ${more}allocation${size === '' ? '' : ` (${size})`}`;
}

/**
 * What it costs and how often, as far as that is certain: the parameters and results of a function are allocated by every call, anything
 * else when its line runs.
 */
export function costHowOften(finding: Finding, code: Code): string {
  return `${cost(finding)} ${frequency(finding, code)}`;
}

/** How often alone: `per call of F`, `per round of the loop on line 36 of F, only when n > 0`. */
export function frequency(finding: Finding, code: Code): string {
  if (finding.function === '') return 'when the package is initialised';
  const name = code(short(finding.function));
  // gofmt writes a blank after `func` in declarations only.
  const isSignature = finding.kind === 'variable' && /^func\s/.test(finding.source.trimStart());
  if (isSignature) return `per call of ${name}`;
  const { runs } = finding;
  if (finding.inLoop && (runs === undefined || (runs.loop ?? runs.literal) === null))
    return `per round of a loop in ${name}`;
  if (runs === undefined) return `whenever ${finding.kind === 'lost-stack' ? 'that' : 'its'} line of ${name} runs`;
  return howOften(finding, runs, name, code);
}

/** `per round of the loop on line 36 of F, only when n > 0`. */
function howOften(finding: Finding, { loop, literal, condition, leftBefore }: Runs, name: string, code: Code): string {
  const unit =
    loop !== null
      ? `per round of the loop on line ${loop} of ${name}`
      : literal !== null
        ? `per call of the closure on line ${literal} of ${name}`
        : `per call of ${name}`;
  // What an inlined function makes is made on some ways through it.
  const { line, madeIn } = finding;
  const isInlined = madeIn !== null && variadicCallee(finding) === undefined;
  if (condition === null) return leftBefore || isInlined ? `${unit} that reaches line ${line}` : unit;
  const { kind, text } = condition;
  if (kind === 'case') return `${unit}, only in ${text === '' ? `the case on line ${condition.line}` : code(text)}`;
  const test = text === '' ? `the condition on line ${condition.line}` : code(text);
  if (kind === 'else') return `${unit}, only when ${test} does not hold`;
  return `${unit}, only when ${test}${text === '' ? ' holds' : ''}`;
}
