import { folderOf } from '../build/relevant.ts';
import type { UnannouncedAllocation } from '../codegen/index.ts';
import type { Escape } from '../model/index.ts';
import { unitOf, unknownAllocation, type AnalysedSide } from './analyse.ts';
import { identityOf } from './identity.ts';

/**
 * Allocations in the generated code that no message announces, as escapes: `make(chan T)`, the closure of a go statement, the growth of
 * a map. They take part in comparing like all others.
 */
export function unannouncedEscapes(
  found: readonly UnannouncedAllocation[],
  side: Pick<AnalysedSide, 'contextAt' | 'files'>,
  packageOf: (folder: string) => string | null,
): readonly Escape[] {
  return found.flatMap(
    ({ place, kind, expression, allocation, conditional, ways, inLiteral, inlinedFrom }): Escape[] => {
      // What stands outside the repository is announced, if at all, at the call that was inlined.
      if (!side.files.has(place.file)) return [];
      const source = side.contextAt(place);
      return [
        {
          package: packageOf(folderOf(place.file)) ?? '',
          place,
          kind,
          expression,
          identity: identityOf(inlinedFrom.length > 0 ? expression : `${expression} unannounced`),
          message: `the generated code ${conditional ? 'may call' : 'calls'} ${allocation.call ?? 'the allocator'}`,
          source,
          flow: [],
          inlinedFrom,
          // Nobody knows whether the buffer on the stack is large enough, or the slice full: that fails no check.
          allocation: conditional ? unknownAllocation : allocation,
          certainty: conditional ? 'may' : 'sure',
          ways,
          inLiteral,
          unit: unitOf(place, source.function, side.files.get(place.file)),
          evidence: 'code',
          occurrences: [],
        },
      ];
    },
  );
}
