import type { FlowStep } from './diagnostic.ts';
import type { Place, Range } from './place.ts';

/** What kind of value a finding is about; see docs/guide.md for an example of each. */
export type FindingKind =
  | 'variable'
  | 'composite'
  | 'closure'
  | 'make'
  | 'new'
  | 'append'
  | 'concat'
  | 'conversion'
  | 'boxing'
  | 'lost-stack'
  | 'other';

export type AllocationStatus = 'confirmed' | 'none' | 'unknown';

/** Whether the generated code calls the runtime's allocator for a value, and with what. */
export interface Allocation {
  readonly status: AllocationStatus;
  /** The runtime function, such as `runtime.newobject`; null unless confirmed. */
  readonly call: string | null;
  /** The Go type that is allocated, as the compiler writes it (`pkg.T`); null where the call names none. */
  readonly type: string | null;
  /** Bytes that one allocation asks for; null where the size is not static. */
  readonly bytes: number | null;
}

/** How often an instruction of a function runs each time the function does, as its jumps tell. */
export interface Ways {
  /**
   * panic: only on ways that end without a return, in a panic or in the runtime's death; some, every: on some, on every way from the entry to
   * a return. Where a function goes round for ever, each round ends a way.
   */
  readonly reach: 'panic' | 'some' | 'every';
  /** How many loops of its function, or function literal, it stands in. What leaves a loop by a return, or for a panic, is not in it. */
  readonly loops: number;
}

/**
 * How sure it is that a value is allocated where its code runs. `may`: depends on lengths at run time; `unread`: no generated code was read
 * that could tell.
 */
export type Certainty = 'sure' | 'may' | 'never' | 'unread';

/** How often a place runs, as the source around it says, for the sentence that tells what it costs. */
export interface Runs {
  /** The line of the loop around it, in its function or function literal; null where there is none. */
  readonly loop: number | null;
  /** The line of the function literal whose calls count; null where those of the function do. */
  readonly literal: number | null;
  /** The nearest branch within that; the text is empty where it is too long to be told. */
  readonly condition: { readonly kind: 'if' | 'else' | 'case'; readonly text: string; readonly line: number } | null;
  /** What stands before it may leave first. */
  readonly leftBefore: boolean;
}

/** What the syntax tree knows about a place. */
export interface SourceContext {
  /** The enclosing declared function as Go names it, `F` or `(*T).m`; empty at package level. Closures belong to it. */
  readonly function: string;
  /** Parameters of the enclosing function included: where it is declared, from `func` to its closing brace. */
  readonly functionRange: Range | null;
  /** The expression or declaration that stands at the place. */
  readonly range: Range;
  /** On an error or panic path, or in init: seldom run. */
  readonly cold: boolean;
  readonly inLoop: boolean;
  /** Missing where no syntax tells. */
  readonly runs?: Runs;
  /** The text of the line, without its line break. */
  readonly lineText: string;
}

/** One escape decision of the compiler on one side: normalised, with its place, its function and its flow. */
export interface Escape {
  /** Import path of the package, test variants folded in. */
  readonly package: string;
  readonly place: Place;
  readonly kind: FindingKind;
  /** As the compiler prints it, such as `&T{...}`, `err`, `func literal`. */
  readonly expression: string;
  /** The expression without what differs between releases and instantiations: the identity that comparing uses. */
  readonly identity: string;
  /** The compiler's own message, such as `moved to heap: err`. */
  readonly message: string;
  readonly source: SourceContext;
  /** From `-m=2`; empty where the compiler gave none. */
  readonly flow: readonly FlowStep[];
  /** Functions inlined at this place, outermost call first; the value belongs to the body of one of them. Else empty. */
  readonly inlinedFrom: readonly string[];
  readonly allocation: Allocation;
  readonly certainty: Certainty;
  /** Of its call of the allocator; null where that is not known. */
  readonly ways: Ways | null;
  /** Is it in the code of a function literal? One that is inlined has no code of its own. */
  readonly inLiteral: boolean;
  /** The declared function that it counts for, or `var x` in the initialiser of a package's variable. */
  readonly unit: string;
  /** What tells of it: a message of the compiler, the generated code alone, or a call that is no longer inlined. */
  readonly evidence: 'message' | 'code' | 'lost-stack';
  /** Other places that are the same allocation: inlined copies, instantiations. */
  readonly occurrences: readonly Place[];
  /** Where several small variables have one allocation together. */
  readonly shared?: SharedAllocation;
}

/** One allocation for several variables. It counts for the first of them. */
export interface SharedAllocation {
  readonly isFirst: boolean;
  /** The other variables. */
  readonly others: readonly string[];
}

export type FindingState = 'new' | 'changed' | 'moved' | 'fixed' | 'unchanged';

export type FindingOrigin = 'existing-function' | 'new-function';

/**
 * Whether the diff itself says that a new allocation is made (`plain`), or Go decides it silently, and how: a variable moves; a value is boxed,
 * captured, or passed to what keeps it; what was a value became a pointer; its line is untouched; a call is no longer inlined; it was there
 * before, and runs more often now (`unguarded`: an early exit before it is gone, and other conditions still decide). See docs/policy.md.
 */
export type Silence =
  | 'plain'
  | 'moved'
  | 'boxed'
  | 'captured'
  | 'passed'
  | 'became-pointer'
  | 'remote'
  | 'lost-stack'
  | 'more-often'
  | 'unguarded';

/** Why a value can't stay on the stack; each has its own explanation and advice in src/explain/. */
export type CauseCategory =
  | 'returned-pointer'
  | 'captured-by-reference'
  | 'captured-by-value'
  | 'go-statement'
  | 'defer-statement'
  | 'stored-in-heap'
  | 'sent-to-channel'
  | 'converted-to-interface'
  | 'interface-method-call'
  | 'leaking-parameter'
  | 'variadic-arguments'
  | 'too-large'
  | 'non-constant-size'
  | 'append'
  | 'string-building'
  | 'method-value'
  | 'reflection'
  | 'assigned-through-pointer'
  | 'no-longer-inlined'
  | 'other';

export interface CauseStep extends Place {
  /** One step of the value's way, as a sentence about the user's code. */
  readonly text: string;
}

/** The place in the diff that makes a value escape. `text` is that line's source. */
export interface Root {
  /** `base`: a line that the change took away; file and line are then the base's. */
  readonly side: 'base' | 'head';
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface Cause {
  readonly category: CauseCategory;
  readonly explanation: string;
  readonly advice: string;
  readonly chain: readonly CauseStep[];
  readonly root: Root | null;
}

/** A person accepted a finding, with a reason. */
export interface Waiver {
  readonly source: 'comment' | 'config' | 'label';
  readonly reason: string;
  /** Where it stands: `file.go:12`, `.github/escapediff.yml`, or the label's name. */
  readonly where: string;
}

/** A rewrite that removes the allocation and keeps what the code does: found in the syntax, proved by compiling it. */
export interface Suggestion {
  readonly file: string;
  /** The whole lines that it replaces, both included. */
  readonly startLine: number;
  readonly endLine: number;
  /** What stands there instead: whole lines, without the last line break. */
  readonly replacement: string;
}

/** The weight that a profile gives to the function of a finding; see docs/profiles.md. */
export interface Hot {
  /** The part of the profile, 0 to 1, that passes through the function. */
  readonly share: number;
  /** The part that the line has of the profile; null where the profile has no lines of the function. */
  readonly line: number | null;
  /** Of that, what the line itself has, and the runtime for it (memory, copies), without the functions that it calls: what there is to gain. */
  readonly own: number | null;
  /** The name of the profile, without its folder. */
  readonly profile: string;
}

/** The contract that a finding breaks. */
export interface BrokenContract {
  /** The function that promised, and the promise as it was written. */
  readonly function: string;
  readonly source: string;
  /** The function that allocates, where that is reached by calls from the finding's line; null where the finding is the allocation itself. */
  readonly reaches: string | null;
}

/** One escape decision as the report tells it: how it compares, what it costs, why it happens. */
export interface Finding {
  /** Stable fingerprint that survives line shifts. */
  readonly id: string;
  readonly state: FindingState;
  readonly origin: FindingOrigin;
  /** On a line that the change does not touch. */
  readonly remote: boolean;
  readonly gating: boolean;
  /** Of new ones; null of all others. */
  readonly silent: Silence | null;
  readonly waiver: Waiver | null;
  readonly kind: FindingKind;
  readonly package: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly function: string;
  readonly expression: string;
  readonly message: string;
  /** The text of the line it stands on. */
  readonly source: string;
  readonly allocation: Allocation;
  readonly cause: Cause;
  /** The compiler's flow, verbatim, one line each. */
  readonly flow: readonly string[];
  readonly cold: boolean;
  readonly inLoop: boolean;
  /** How often its line runs; missing where no source tells. */
  readonly runs?: Runs;
  /** In a file that a program wrote, or that the configuration's `ignore` names: counted, and never commented on. */
  readonly generated: boolean;
  /** Null where no profile is given, and where none gives the function enough weight. */
  readonly hot: Hot | null;
  readonly occurrences: readonly Place[];
  /** Where it stood at the base; null for new ones. For fixed ones the finding's own place is the base's. */
  readonly baseline: Place | null;
  /** The bytes that it asked for at the base, where it asks for more now; else null. */
  readonly grewFrom: number | null;
  /** Of new and changed ones that nobody waived, where a rewrite was found and held. */
  readonly suggestion: Suggestion | null;
  /** The names of the builds that have it in this state; null where all have it that could be made, as where there is one. */
  readonly builds: readonly string[] | null;
  /** The call whose inlined body makes the value, as the source writes it; null where the value stands in the source itself. */
  readonly madeIn: string | null;
  /** Missing where it breaks none. */
  readonly contract?: BrokenContract;
}
