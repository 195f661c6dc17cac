import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../text.ts';

/** What a function of the package does, whatever it is given. */
export interface OwnFunction {
  /** Every way through it ends the program, the goroutine or the test. */
  readonly dies: boolean;
  /** Every way through it fails: it returns an error that is never nil, keeps one, answers with one, or dies. */
  readonly fails: boolean;
  /** The same, provided that the errors which it is given are not nil. */
  readonly wraps: boolean;
  /** Its last result is an error. */
  readonly givesError: boolean;
  /** Without giving an error, every way through it tells of one that its arguments speak of: `s.fail("no %s", x)`, `writeError(w, 400)`. */
  readonly tells: boolean;
}

/** What the whole package tells about its names. */
export interface PackageKnowledge {
  /** Whether a type of the package implements error; null for a type that it does not declare. */
  isErrorType(type: string): boolean | null;
  /** Whether a variable or constant of the package holds an error from the beginning; null for what is no variable of the package. */
  isFixedError(name: string): boolean | null;
  /** Whether a function or a method of this name may be one that always fails: false for most, without reading them. */
  mayAlwaysFail(name: string): boolean;
  /** Null where the package declares no function of this name. */
  functionNamed(name: string): OwnFunction | null;
  /** @param type of the receiver, without `*`; null where it isn't known: then all methods of that name have to agree. */
  methodNamed(name: string, type: string | null): OwnFunction | null;
}

/** What the last result of a function can be: an error, a type that is one, something else; `none` without results. */
export type LastResult = 'error' | 'error-type' | 'other' | 'none';

/** What is known wherever a function's body is read. */
export interface Scope {
  readonly text: SourceText;
  readonly knowledge: PackageKnowledge;
  /** The names under which the file imports packages, with the name that each is known by: `stderrors` is `errors`. */
  readonly imports: ReadonlyMap<string, string>;
  /** Receivers, parameters and results of the function and of those around it: their types, as written. */
  readonly types: ReadonlyMap<string, string>;
  /** It is handed on to another function, which may call it for each of many. */
  readonly isCallback: boolean;
  /** The method's receiver. */
  readonly receiver: string | null;
  readonly lastResult: LastResult;
  /** The name of the last result, where it has one and is an error. */
  readonly namedError: string | null;
}

/** Whether somebody was told of a failure: `perhaps` where only a function's name says so. */
export type Told = 'nothing' | 'perhaps' | 'surely';

/** What is known when a statement is reached. Expressions are kept as they are written, without white space. */
export interface Known {
  /** Errors that are not nil: tested, or made there. */
  readonly notNil: ReadonlySet<string>;
  /** Errors that tell of the end of something that went well. */
  readonly ended: ReadonlySet<string>;
  /** Errors that a call gave and that nobody has looked at. */
  readonly unseen: ReadonlySet<string>;
  /** What recover() gave. */
  readonly recovered: ReadonlySet<string>;
  /** Function literals in variables. */
  readonly closures: ReadonlyMap<string, OwnFunction>;
  /** An error was kept, sent or answered with. */
  readonly told: Told;
  /** A context has ended: its Err() is not nil. */
  readonly done: boolean;
}

export const nothingKnown: Known = {
  notNil: new Set(),
  ended: new Set(),
  unseen: new Set(),
  recovered: new Set(),
  closures: new Map(),
  told: 'nothing',
  done: false,
};

/** Longer than any name or condition that is compared. */
const longestWritten = 300;

/** An expression as it is written, without white space; '' for one that is too long to be a name. */
export function written(node: Node | null, text: SourceText): string {
  if (node === null || node.endIndex - node.startIndex > longestWritten) return '';
  return text.slice(node).replaceAll(/\s/g, '');
}
