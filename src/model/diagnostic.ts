import type { Place } from './place.ts';

/**
 * One step of the explanation that `-m=2` prints above an escape:
 *
 *     flow: ~r0 ← &v:                                  → { kind: 'flow', text: '~r0 ← &v' }
 *       from &v (address-of) at ./s.go:15:9            → { kind: 'from', text: '&v', reason: 'address-of', place }
 *
 * Printed by https://github.com/golang/go/blob/master/src/cmd/compile/internal/escape/escape.go (explainPath, explainFlow).
 */
export type FlowStep =
  | { readonly kind: 'flow'; readonly to: string; readonly from: string; readonly text: string }
  | { readonly kind: 'from'; readonly text: string; readonly reason: string; readonly place: Place | null };

/** What one message of the compiler says, without the words of a particular release. */
export type Diagnostic =
  /** `X escapes to heap` or `moved to heap: X`: the compiler decided against the stack. */
  | {
      readonly kind: 'escapes';
      readonly place: Place;
      readonly expression: string;
      readonly message: string;
      readonly moved: boolean;
    }
  /** `X does not escape`. */
  | { readonly kind: 'stays'; readonly place: Place; readonly expression: string; readonly message: string }
  /** `leaking param: p`, `leaking param content: p`, `leaking param: p to result ~r0 level=0`. `to` is 'heap' or the result. */
  | {
      readonly kind: 'leaks';
      readonly place: Place;
      readonly parameter: string;
      readonly content: boolean;
      readonly to: string;
      readonly message: string;
    }
  /** `can inline F with cost 14 as: …` */
  | { readonly kind: 'can-inline'; readonly place: Place; readonly function: string; readonly cost: number | null }
  /** `cannot inline F: function too complex: cost 111 exceeds budget 80` */
  | {
      readonly kind: 'cannot-inline';
      readonly place: Place;
      readonly function: string;
      readonly reason: string;
      readonly cost: number | null;
      readonly budget: number | null;
    }
  /** `inlining call to F` */
  | { readonly kind: 'inlined-call'; readonly place: Place; readonly callee: string }
  /** The block above an escape: `X escapes to heap in F:` with its flow. `function` is empty before Go 1.25. */
  | {
      readonly kind: 'escape-flow';
      readonly place: Place;
      readonly expression: string;
      readonly function: string;
      readonly flow: readonly FlowStep[];
    }
  /** `parameter p leaks to {heap} for F with derefs=0:` with its flow. */
  | {
      readonly kind: 'leak-flow';
      readonly place: Place;
      readonly parameter: string;
      readonly to: string;
      readonly function: string;
      readonly derefs: number;
      readonly flow: readonly FlowStep[];
    }
  /** `F capturing by value: x (addr=false assign=false width=8)` */
  | {
      readonly kind: 'captures';
      readonly place: Place;
      readonly function: string;
      readonly variable: string;
      readonly by: 'value' | 'ref';
    };
