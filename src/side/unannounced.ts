import { folderOf } from '../build/relevant.ts';
import type { UnannouncedAllocation } from '../codegen/index.ts';
import { parsePosition } from '../diagnostics/position.ts';
import type { Escape } from '../model/index.ts';
import { unitOf, unknownAllocation, type AnalysedSide } from './analyse.ts';
import { readingsOf } from '../model/symbol.ts';
import { releaseOf } from '../text/go-release.ts';
import { identityOf } from './identity.ts';
import { isClone } from './library.ts';

/**
 * Allocations in the generated code that no message announces, as escapes: `make(chan T)`, the closure of a go statement, the growth of
 * a map. They take part in comparing like all others.
 *
 * @param goVersion of the compiler: `go1.26.8`. From Go 1.25 on it tells of each append that escapes; one that it doesn't tell of begins on the stack.
 */
export function unannouncedEscapes(
  found: readonly UnannouncedAllocation[],
  side: Pick<AnalysedSide, 'contextAt' | 'files'>,
  packageOf: (folder: string) => string | null,
  goVersion: string,
): readonly Escape[] {
  const tellsOfAppends = (releaseOf(goVersion) ?? Infinity) >= 25;
  return found.flatMap(
    ({ place, kind, expression, allocation, conditional: mayNot, ways, inLiteral, inlinedFrom, like }): Escape[] => {
      // What stands outside the repository is announced, if at all, at the call that was inlined.
      const file = side.files.get(place.file);
      if (file === undefined) return [];
      // Whether a slice is full its body tells, which may be that of an inlined function.
      const isTold = kind === 'append' && (!tellsOfAppends || like !== null);
      const isSure = kind === 'concat' && inlinedFrom.length === 0 && file.concatenatesForSure(place.line);
      const conditional = mayNot && !isTold && !isSure;
      const around = side.contextAt(place);
      // A function literal at package level runs when it is called, not when the program starts: the `New` of a sync.Pool.
      const source = inLiteral && around.function === '' ? { ...around, cold: false } : around;
      return [
        {
          package: packageOf(folderOf(place.file)) ?? '',
          place,
          kind,
          expression,
          identity: identityOf(inlinedFrom.length > 0 ? expression : `${expression} unannounced`),
          message: `the generated code ${conditional ? 'may call' : 'calls'} ${allocation.call ?? 'the allocator'}`,
          source,
          flow: like?.flow ?? [],
          inlinedFrom,
          // Nobody knows whether the buffer on the stack is large enough, or the slice full: that fails no check.
          allocation: conditional ? unknownAllocation : allocation,
          certainty: conditional ? 'may' : 'sure',
          ways,
          inLiteral,
          unit: unitOf(place, source.function, file),
          evidence: 'code',
          occurrences: [],
        },
      ];
    },
  );
}

/**
 * Says of what stands at an inlined call which functions it comes from: those inlined on its line that have the same in their own code.
 *
 * @param inlined as SideDiagnostics has it: names by `file:line:column`.
 */
export function withOrigins(
  escapes: readonly Escape[],
  inlined: ReadonlyMap<string, readonly string[]>,
): readonly Escape[] {
  if (escapes.length === 0) return escapes;
  const byLine = new Map<string, string[]>();
  for (const [position, names] of inlined) {
    const place = parsePosition(position);
    if (place === null) continue;
    const line = `${place.file}:${place.line}`;
    byLine.set(line, [...(byLine.get(line) ?? []), ...names]);
  }
  const values = new Set(escapes.map(({ unit, kind, expression }) => `${unit} ${kind} ${expression}`));
  return escapes.map((escape) => {
    const { place, kind, expression, unit } = escape;
    if (escape.inlinedFrom.length > 0) return escape;
    const from = (byLine.get(`${place.file}:${place.line}`) ?? []).filter(
      (printed) =>
        readingsOf(printed).some(({ name }) => name !== unit && values.has(`${name} ${kind} ${expression}`)) ||
        // Before Go 1.25 the compiler doesn't tell of its append.
        (kind === 'append' && isClone({ inlinedFrom: [printed] })),
    );
    return from.length === 0 ? escape : { ...escape, inlinedFrom: from };
  });
}
