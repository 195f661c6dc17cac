import { folderOf } from '../build/relevant.ts';
import type { UnannouncedAllocation } from '../codegen/index.ts';
import type { Escape } from '../model/index.ts';
import { unknownAllocation, type AnalysedSide } from './analyse.ts';
import { identityOf } from './identity.ts';

const messageStart = 'the generated code';

/** Whether the generated code tells of a value and no message does: of its place only the line is known. */
export function isUnannounced({ message }: Pick<Escape, 'message'>): boolean {
  return message.startsWith(`${messageStart} `);
}

/**
 * Allocations in the generated code that no message announces, as escapes: `make(chan T)`, the closure of a go statement, the growth of
 * a map. They take part in comparing like all others.
 */
export function unannouncedEscapes(
  found: readonly UnannouncedAllocation[],
  side: Pick<AnalysedSide, 'contextAt' | 'files'>,
  packageOf: (folder: string) => string | null,
): readonly Escape[] {
  return found.flatMap(({ place, kind, expression, allocation, conditional }): Escape[] => {
    // What stands outside the repository is announced, if at all, at the call that was inlined.
    if (!side.files.has(place.file)) return [];
    const source = side.contextAt(place);
    return [
      {
        package: packageOf(folderOf(place.file)) ?? '',
        place,
        kind,
        expression,
        identity: identityOf(`${expression} unannounced`),
        message: `${messageStart} ${conditional ? 'may call' : 'calls'} ${allocation.call ?? 'the allocator'}`,
        source,
        flow: [],
        inlinedFrom: [],
        // Nobody knows whether the buffer on the stack is large enough, or the slice full: that fails no check.
        allocation: conditional ? unknownAllocation : allocation,
        occurrences: [],
      },
    ];
  });
}
