import type { Node } from 'web-tree-sitter';
import type { Call } from './call.ts';

/**
 * What the compiler is asked about an expression: whether it can be assigned to a type. None of the named ones can be assigned to from
 * another defined type, so "yes" means exactly this type (https://go.dev/ref/spec#Assignability); `[]byte`, `[]string` and `[]int` may
 * have a name and methods.
 */
export type Type =
  | 'string'
  | 'int'
  | 'int32'
  | 'int64'
  | 'uint'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | '[]byte'
  | '[]string'
  | '[]int'
  | '*bytes.Buffer'
  | '*os.File'
  | '*regexp.Regexp'
  | '*strings.Builder'
  | 'error'
  | 'fmt.Formatter'
  | 'fmt.Stringer'
  | 'io.Writer';

export interface Requirement {
  /** As the source writes it, or `&` and what the source writes. */
  readonly expression: string;
  readonly type: Type;
  /** Whether it has to be of that type, or must not be. */
  readonly holds: boolean;
}

/** One way to write a call otherwise: it does the same wherever the requirements are met and the result compiles. */
export interface Rewrite {
  readonly requires: readonly Requirement[];
  readonly replace: Node;
  readonly by: string;
}

/** The ways to write a call without an allocation, the best first; empty for calls that the rule has no answer to. */
export type Rule = (call: Call) => readonly Rewrite[];

export const is = (expression: string, type: Type): Requirement => ({ expression, type, holds: true });

export const isNot = (expression: string, type: Type): Requirement => ({ expression, type, holds: false });
