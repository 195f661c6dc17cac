import type { Escape, Root } from '../model/index.ts';
import { lineText, type ExplainContext, type OtherLine } from './context.ts';
import { baseName, mentions } from './expression.ts';
import { follow, inlinedLeaks, leakBehind, type Journey, type Leg } from './journey.ts';
import type { SideIndex } from './side-index.ts';
import { isMadeUp } from './text.ts';

/** Calls behind calls: further down nobody would call it the cause. */
const deepest = 6;
/** How many ways through callees are looked at for one value. */
const mostLegs = 200;
/** A directive stands right above its function, at the end of the comment. */
const longestComment = 40;

/** A function that a value passes, and what the value is called there. */
interface Station {
  readonly file: string;
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

/**
 * The line that is gone: a copy that kept a value from those who keep it (`vals := append([]string(nil), vals...)`), a directive
 * (`//go:noescape`), a condition that the value stood under. Looked for in the functions that the value passes, the last first, and asked for only
 * where no line that is there explains it. For what is fixed it is the line that has come.
 */
export function goneRoot(escape: Escape, journey: Journey, context: ExplainContext, index: SideIndex): Root | null {
  const stations = stationsOf(escape, journey, index).reverse();
  for (const { file, first, last, names } of stations) {
    const lines = goneLines(file, first, last, context);
    const protecting = lines.find(({ text }) => names.some((name) => givesValue(text, name)));
    const mentioning = protecting ?? lines.find(({ text }) => names.some((name) => mentions(text, name)));
    if (mentioning !== undefined) return rootAt(mentioning, context);
  }
  for (const { file, first } of stations) {
    const directive = context
      .otherLines(file, Math.max(1, first - longestComment), first)
      .find(({ text }) => /^\/\/go:(?:noescape|linkname|uintptr)/.test(text.trim()));
    if (directive !== undefined) return rootAt(directive, context);
  }
  return condition(escape, context);
}

/** A condition that is gone above the value, in its function: what seldom ran runs always. */
function condition({ place, source: { functionRange } }: Escape, context: ExplainContext): Root | null {
  if (functionRange?.file !== place.file) return null;
  const lines = goneLines(place.file, functionRange.line, place.line, context);
  const gone = lines.findLast(({ text }) =>
    /^\s*(?:\}\s*else\b|if\b|switch\b|case\b|for\b|return\b|continue\b|break\b)/.test(text),
  );
  return gone === undefined ? null : rootAt(gone, context);
}

/** What only the other side has. A line that was indented otherwise, or moved nearby, is not gone. */
function goneLines(file: string, first: number, last: number, context: ExplainContext): readonly OtherLine[] {
  const lines = context.otherLines(file, first, last).filter(({ text }) => text.trim() !== '');
  if (lines.length === 0) return lines;
  const come = new Set<string>();
  for (let line = first; line <= last; line++) {
    if (context.isChanged(file, line)) come.add(lineText(context.side, file, line).trim());
  }
  return lines.filter(({ text }) => !come.has(text.trim()));
}

function stationsOf(escape: Escape, journey: Journey, index: SideIndex): Station[] {
  const stations: Station[] = [];
  const seen = new Set<unknown>();
  const visit = (legs: Journey, depth: number): void => {
    for (const leg of legs) {
      stations.push(...ofLeg(leg, index));
      if (depth >= deepest || seen.size > mostLegs) continue;
      for (const step of leg.steps) {
        const leaks = [
          ...(step.reason === 'call parameter' ? leakBehind(step, leg.steps, index) : []),
          ...inlinedLeaks(step.place, index),
        ];
        for (const { leak, callee } of leaks) {
          if (seen.has(leak)) continue;
          seen.add(leak);
          const [head, ...rest] = follow(leak.flow, index);
          if (head !== undefined) visit([{ ...head, callee, parameter: leak.parameter }, ...rest], depth + 1);
        }
      }
    }
  };
  visit(journey, 0);
  const { functionRange } = escape.source;
  const own =
    functionRange === null
      ? []
      : [
          {
            file: functionRange.file,
            first: functionRange.line,
            last: functionRange.endLine,
            names: named([escape.expression]),
          },
        ];
  return [...own, ...stations];
}

function ofLeg({ steps, callee, parameter }: Leg, index: SideIndex): readonly Station[] {
  const names = named([parameter, ...steps.flatMap(({ source, destination }) => [source, destination])]);
  const range = callee?.declaration?.range;
  if (range !== undefined) return [{ file: range.file, first: range.line, last: range.endLine, names }];
  if (callee !== null) return [{ file: callee.place.file, first: callee.place.line, last: callee.place.line, names }];
  const place = steps.at(-1)?.place;
  const around =
    place === undefined
      ? undefined
      : index
          .declarations(place.file)
          .find(({ range: { line, endLine } }) => line <= place.line && place.line <= endLine)?.range;
  return around === undefined ? [] : [{ file: around.file, first: around.line, last: around.endLine, names }];
}

/** The variables among what a flow names. */
function named(expressions: readonly string[]): readonly string[] {
  const names = expressions
    .map((expression) => expression.replace(/^[&*]+/, ''))
    .filter((name) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !isMadeUp(name))
    .map(baseName);
  return [...new Set(names)];
}

/** `vals := append(…)`, `x = …`: the copy that stood between. */
export function givesValue(text: string, name: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}_.])${name}\\s*(?:,[^=]*)?:?=(?!=)`, 'u').test(text);
}

function rootAt({ file, line, text }: OtherLine, { name }: ExplainContext): Root {
  return { side: name === 'head' ? 'base' : 'head', file, line, text };
}
