import { folderOf } from '../build/relevant.ts';
import type { InlinabilityRecord } from '../diagnostics/collect.ts';
import { withoutShapes } from '../model/shapes.ts';
import type { Escape, Place } from '../model/index.ts';
import type { Body } from '../side/bodies.ts';
import { declaredFunction } from '../model/symbol.ts';
import type { UnderstoodSide } from '../side/understand.ts';
import type { CalledSite } from './states.ts';
import { shortName } from '../text/short-name.ts';

/** A value that stays on its caller's stack where the callee is inlined, and is allocated by the callee where it is called. */
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
 * Puts into words what a call costs that the other side has inlined. No "escapes" line tells of it: the callee's own body says the same on both sides.
 *
 * @param side where it is called, and `other` where it is inlined.
 * @param counterpart the other side's key of a body.
 */
export function lostStackAllocations(
  found: readonly CalledSite[],
  side: UnderstoodSide,
  other: UnderstoodSide,
  counterpart: (key: string) => string | null,
): readonly LostStackAllocation[] {
  const recordsOf = records(side);
  const recordsOfOther = records(other);
  const columns = new Map<string, number>();
  return found.flatMap(({ site }): LostStackAllocation[] => {
    const { call, escape: value } = site;
    const callee = call === null ? undefined : side.bodies.bodies.get(call.callee);
    if (call === null || callee === undefined) return [];
    const key = counterpart(callee.key);
    const before = key === null ? undefined : other.bodies.bodies.get(key);
    const after = recordsOf(callee);
    const name = withoutShapes(after?.function ?? callee.name);
    const place = atCall(call.place, callee.name, side, columns, value);
    const context = side.contextAt(place);
    return [
      {
        escape: {
          ...value,
          package: packageAt(place, side) ?? value.package,
          place,
          kind: 'lost-stack',
          message: `${name} is no longer inlined: its ${value.message}`,
          source: { ...context, cold: site.cold, inLoop: site.loops > 0 },
          inlinedFrom: [],
          occurrences: [],
          unit: context.function,
          evidence: 'lost-stack',
        },
        callee: value,
        before: before === undefined ? null : recordsOfOther(before),
        after,
      },
    ];
  });
}

/** The listing has lines only: the call's bracket is looked for in the text, the next one for each further call of a line. */
function atCall(line: Place, name: string, side: UnderstoodSide, columns: Map<string, number>, value: Escape): Place {
  const text = side.files.get(line.file)?.line(line.line) ?? '';
  const short = shortName(name);
  const key = `${line.file}:${line.line}:${short}:${value.place.line}:${value.place.column}:${value.identity}`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])${short.replaceAll(/[^\p{L}\p{N}_]/gu, '')}(?:\\[[^\\]]*\\])?\\(`,
    'gu',
  );
  pattern.lastIndex = columns.get(key) ?? 0;
  const match = pattern.exec(text);
  if (match === null) return line;
  columns.set(key, pattern.lastIndex);
  return { ...line, column: Buffer.byteLength(text.slice(0, match.index + match[0].length)) };
}

function packageAt({ file }: Place, side: UnderstoodSide): string | null {
  return side.importPathOf(folderOf(file));
}

/** What the compiler says of inlining a body, found by the place of its name. */
function records(side: UnderstoodSide): (body: Body) => InlinabilityRecord | null {
  let byFile: Map<string, InlinabilityRecord[]> | null = null;
  return ({ declared }) => {
    if (declared === null) return null;
    if (byFile === null) {
      byFile = new Map();
      for (const record of side.diagnostics.inlinability) {
        const list = byFile.get(record.place.file);
        if (list === undefined) byFile.set(record.place.file, [record]);
        else list.push(record);
      }
    }
    const inside = (byFile.get(declared.file) ?? []).filter(
      ({ place }) => declared.line <= place.line && place.line <= declared.endLine,
    );
    const named = inside.filter((record) => declaredFunction(record.function) === declared.name);
    // Its function literals have records of their own.
    const own = named.find((record) => !/\.(?:func|gowrap|deferwrap)\d/.test(record.function));
    return own ?? named[0] ?? inside[0] ?? null;
  };
}
