import type { ConfigNode } from './node.ts';
import { describe, type NodeKind } from './kinds.ts';
import { accepted, quote, refused, suggestion, type Refused } from './reading.ts';

/** What a mapping may hold: a kind for each key. */
export type Fields = Readonly<Record<string, NodeKind<unknown>>>;

/** What is read of it: keys that are not there stay out. */
export type Mapping<F extends Fields> = { readonly [K in keyof F]?: F[K] extends NodeKind<infer T> ? T : never };

/** A mapping with known keys only, so that a mistyped key is an error and not a setting without effect. */
export function mapping<const F extends Fields>(fields: F): NodeKind<Mapping<F>> {
  const keys = Object.keys(fields);
  return {
    fromNode: (node) => {
      if (node.kind !== 'mapping') return refused(describe(node), node, null, `a mapping with ${keys.join(', ')}`);
      const values: Record<string, unknown> = {};
      for (const { key, node: valueNode } of node.entries) {
        const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
        if (field === undefined) return unknownKey(key, keys);
        const reading = field.fromNode(valueNode);
        if (!reading.ok) return { ...reading, within: `.${key.value}${reading.within}` };
        values[key.value] = reading.value;
      }
      return accepted(values as Mapping<F>);
    },
  };
}

function unknownKey(key: ConfigNode & { readonly value: string }, keys: readonly string[]): Refused {
  const hint = suggestion(key.value, keys);
  const problem = `is not known${hint === null ? '.' : `; ${hint}`} Accepted: ${keys.join(', ')}.`;
  return { ok: false, found: `the key ${quote(key.value)}`, problem, within: '', node: key };
}
