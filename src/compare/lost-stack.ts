import { folderOf } from '../build/relevant.ts';
import { placeKey, type InlinabilityRecord, type SideDiagnostics } from '../diagnostics/collect.ts';
import { withoutShapes } from '../diagnostics/shapes.ts';
import type { Escape, Place, SourceContext } from '../model/index.ts';
import { groupBy, lazy } from './group.ts';
import { declaredFunction } from './identity.ts';
import { inlinedByLine, lineKey, placeOf } from './inlined.ts';

/** One side of a comparison, as this module needs it. */
export interface InlinedSide {
  readonly diagnostics: Pick<SideDiagnostics, 'inlined' | 'inlinability'>;
  readonly escapes: readonly Escape[];
}

/** A value that stayed on its caller's stack while the callee was inlined, and is allocated by the callee now that it is not. */
export interface LostStackAllocation {
  /** The call, on the side where it is no longer inlined. */
  readonly escape: Escape;
  /** The value in the callee's body. */
  readonly callee: Escape;
  /** What the compiler said of inlining the callee, on the two sides; null where it said nothing. */
  readonly before: InlinabilityRecord | null;
  readonly after: InlinabilityRecord | null;
}

/**
 * Finds the calls that were inlined at one side and are not at the other, and whose callee allocates by itself.
 * No "escapes" line tells of them: the callee's own body says the same on both sides.
 *
 * With the sides (and `place`) swapped it finds the allocations that a callee's new inlining saves.
 *
 * @param place maps a place of `before` to one of `after`; null where the line is gone.
 * @param contextAt what the syntax tree of `after` knows about a place.
 * @param wasThere whether an escape of `after` was there before: a new one in the callee is a finding of its own.
 */
export function lostStackAllocations(
  before: InlinedSide,
  after: InlinedSide,
  place: (place: Place) => Place | null,
  contextAt: (place: Place) => SourceContext | null,
  wasThere: (escape: Escape) => boolean,
): readonly LostStackAllocation[] {
  const inlinedAfter = inlinedByLine(after.diagnostics.inlined);
  // In most comparisons nothing asks for these: putting all that is known of both sides in order would be for nothing.
  const inBody = lazy(() =>
    groupBy(
      after.escapes.filter((escape) => escape.allocation.status !== 'none' && wasThere(escape)),
      (escape) => escape.source.function,
    ),
  );
  const escapesBefore = lazy(() => groupBy(before.escapes, (escape) => placeKey(escape.place)));
  const recordsBefore = lazy(() => byFunction(before));
  const recordsAfter = lazy(() => byFunction(after));

  const calls: {
    readonly key: string;
    readonly at: Place;
    readonly now: Place;
    readonly callees: readonly string[];
  }[] = [];
  for (const [key, inlined] of before.diagnostics.inlined) {
    const at = placeOf(key);
    const now = place(at);
    if (now === null) continue;
    const still = inlinedAfter.get(lineKey(now));
    const callees = inlined.filter((name) => still?.has(name) !== true);
    if (callees.length > 0) calls.push({ key, at, now, callees });
  }
  const found: LostStackAllocation[] = [];
  for (const { key, at, now, callees } of calls.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    for (const callee of callees) {
      const function_ = declaredFunction(callee);
      const record = recordFor(recordsAfter(), function_, now);
      // Without the callee's own heading it lies in a package that was not compiled with our flags: nothing is known of its body.
      if (record === null || record.inlinable) continue;
      const context = contextAt(now);
      if (context === null || context.function === unqualified(function_)) continue;
      const known = new Set((escapesBefore().get(key) ?? []).map((escape) => escape.identity));
      const body = (inBody().get(unqualified(function_)) ?? []).filter(
        (escape) => folderOf(escape.place.file) === folderOf(record.place.file),
      );
      for (const value of body.filter((escape) => !known.has(escape.identity))) {
        found.push({
          escape: {
            ...value,
            place: now,
            kind: 'lost-stack',
            message: `${withoutShapes(callee)} is no longer inlined: its ${value.message}`,
            source: {
              ...context,
              cold: context.cold || value.source.cold,
              inLoop: context.inLoop || value.source.inLoop,
            },
            inlinedFrom: [],
            occurrences: [],
          },
          callee: value,
          before: recordFor(recordsBefore(), function_, at),
          after: record,
        });
      }
    }
  }
  return found;
}

function byFunction(side: InlinedSide): ReadonlyMap<string, readonly InlinabilityRecord[]> {
  return groupBy(side.diagnostics.inlinability, (record) => unqualified(declaredFunction(record.function)));
}

/** Functions of one name may stand in several packages: the caller's own first, else the only one that the qualifier fits. */
function recordFor(
  records: ReadonlyMap<string, readonly InlinabilityRecord[]>,
  callee: string,
  caller: Place,
): InlinabilityRecord | null {
  const candidates = records.get(unqualified(callee)) ?? [];
  const qualifier = qualifierOf(callee);
  if (qualifier === '')
    return candidates.find((record) => folderOf(record.place.file) === folderOf(caller.file)) ?? null;
  const fitting = candidates.filter(
    (record) => record.package === qualifier || record.package.endsWith(`/${qualifier}`),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** `pkg.(*T).m` → `(*T).m`, `pkg.F` → `F`, `T.m` of the same package stays. */
function unqualified(name: string): string {
  const qualifier = qualifierOf(name);
  return qualifier === '' ? name : name.slice(qualifier.length + 1);
}

function qualifierOf(name: string): string {
  const pointer = /^([\p{L}_][\p{L}\p{N}_]*)\.\(/u.exec(name);
  if (pointer) return pointer[1] ?? '';
  const plain = /^([\p{Ll}_][\p{L}\p{N}_]*)\.[\p{L}_]/u.exec(name);
  return plain?.[1] ?? '';
}
