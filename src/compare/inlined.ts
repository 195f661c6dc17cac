import { parsePosition } from '../diagnostics/position.ts';
import type { Place } from '../model/index.ts';

/** Callees inlined at a place, by `placeKey`. */
export type Inlined = ReadonlyMap<string, readonly string[]>;

/** What is inlined anywhere on a line, by `lineKey`. */
export function inlinedByLine(inlined: Inlined): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = new Map<string, Set<string>>();
  for (const [key, callees] of inlined) {
    const line = key.slice(0, key.lastIndexOf(':'));
    const known = lines.get(line);
    if (known === undefined) lines.set(line, new Set(callees));
    else for (const callee of callees) known.add(callee);
  }
  return lines;
}

export function lineKey({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** The place of a `placeKey`. */
export function placeOf(key: string): Place {
  return parsePosition(key) ?? { file: '', line: 0, column: 0 };
}
