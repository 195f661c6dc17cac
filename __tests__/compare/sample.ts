import type { Escape, Place, SourceContext } from '../../src/model/index.ts';
import type { Correspondence } from '../../src/compare/correspondence.ts';
import { identityOf } from '../../src/side/identity.ts';

/** An escape with everything that a test does not name filled in. */
export function escape(
  line: number,
  expression: string,
  rest: Partial<Omit<Escape, 'source' | 'place'>> & { file?: string; source?: Partial<SourceContext> } = {},
): Escape {
  const place: Place = { file: rest.file ?? 'a.go', line, column: 2 };
  const { source, ...given } = rest;
  return {
    package: 'example.com/a',
    place,
    kind: 'composite',
    expression,
    identity: identityOf(expression),
    message: `${expression} escapes to heap`,
    flow: [],
    inlinedFrom: [],
    allocation: { status: 'confirmed', call: 'runtime.newobject', type: 'a.T', bytes: 8 },
    certainty: 'sure',
    ways: null,
    inLiteral: false,
    unit: 'F',
    evidence: 'message',
    occurrences: [],
    ...given,
    source: {
      function: 'F',
      functionRange: null,
      range: { ...place, endLine: line, endColumn: 5 },
      cold: false,
      inLoop: false,
      lineText: `\t${expression} // ${line}`,
      ...source,
    },
  };
}

/** Lines move by `shift`; those in `gone` of the base have no counterpart. */
export function shifted(shift: number, gone: readonly number[] = []): Correspondence {
  return {
    headFile: (file) => file,
    toHead: (place) => (gone.includes(place.line) ? null : { ...place, line: place.line + shift }),
    toBase: (place) => ({ ...place, line: place.line - shift }),
    hasChanges: true,
    isChanged: () => false,
    removedAt: () => [],
    baseText: () => null,
    isTouched: () => true,
  };
}
