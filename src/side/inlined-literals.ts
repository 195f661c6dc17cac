import { groupBy } from '../compare/group.ts';
import type { CompiledFunction } from '../codegen/index.ts';
import { isLiteral, withoutTypeArguments } from '../model/symbol.ts';
import type { Escape, Place } from '../model/index.ts';
import { folderOf } from '../build/relevant.ts';
import { isOriginal } from './originals.ts';

/**
 * The escapes of a side without those of function literals that are inlined wherever they are called, as local ones mostly are: the compiler keeps code of
 * such a literal, which nobody reaches, and tells of its values there and at each call.
 *
 * @param isInLiteral whether a place stands in a function literal.
 */
export function withoutUnreachedLiterals(
  escapes: readonly Escape[],
  functions: readonly Pick<CompiledFunction, 'symbol' | 'calls'>[],
  isInLiteral: (place: Place, expression: string) => boolean,
): readonly Escape[] {
  const copies = escapes.filter(({ inlinedFrom }) => literalOf(inlinedFrom) !== undefined);
  if (copies.length === 0) return escapes;
  const reached = new Set(
    functions
      .flatMap(({ calls }) => calls.map(({ callee }) => callee))
      .filter(isLiteral)
      .map(nameOf),
  );
  const unreached = new Set(
    functions
      .map(({ symbol }) => symbol)
      .filter(isLiteral)
      .map(nameOf)
      .filter((name) => !reached.has(name)),
  );
  const byUnit = groupBy(escapes, unitOf);
  const again = copies.flatMap((copy) => {
    const literal = literalOf(copy.inlinedFrom);
    if (literal === undefined || !unreached.has(withoutTypeArguments(literal))) return [];
    const found = (byUnit.get(unitOf(copy)) ?? []).filter(
      (each) =>
        literalOf(each.inlinedFrom) === undefined && isOriginal(each, copy) && isInLiteral(each.place, each.expression),
    );
    // Of several it cannot be told which literal has which.
    return found.length === 1 ? found : [];
  });
  const left = new Set(again);
  return escapes.filter((escape) => !left.has(escape));
}

function unitOf({ place, unit }: Escape): string {
  return `${folderOf(place.file)}\0${unit}`;
}

function literalOf(inlinedFrom: readonly string[]): string | undefined {
  return inlinedFrom.findLast(isLiteral);
}

/** A symbol without its package, as messages of that package name it. */
function nameOf(symbol: string): string {
  const plain = withoutTypeArguments(symbol);
  return plain.slice(plain.indexOf('.', plain.lastIndexOf('/') + 1) + 1);
}
