/**
 * When a place in a function runs, as the source tells: a formula over the conditions of its branches. Comparing needs to know which of two sides'
 * places run together, which exclude each other, and which runs more often.
 */
export type Condition =
  /** A condition that is no conjunction, disjunction or negation; comparisons are written with `==` and `<` only. */
  | {
      readonly kind: 'test';
      /** Without white space. */
      readonly text: string;
      readonly file: string;
      readonly line: number;
      /** Nothing in it changes while the function runs: wherever it stands again, it has the same outcome. */
      readonly stable: boolean;
      /** Where it keeps the place from running, it does so by leaving before it: the loop that both stand in, or more or less than that. */
      readonly exits: 'nothing' | 'loop' | 'other';
      /** It stands in the source; else it stands for what inlined code decides, of which the source tells nothing. */
      readonly isWritten: boolean;
    }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

export type Test = Extract<Condition, { readonly kind: 'test' }>;

export const always: Condition = { kind: 'all', of: [] };
export const never: Condition = { kind: 'any', of: [] };

export function isAlways(condition: Condition): boolean {
  return condition.kind === 'all' && condition.of.length === 0;
}

export function isNever(condition: Condition): boolean {
  return condition.kind === 'any' && condition.of.length === 0;
}

export function not(condition: Condition): Condition {
  if (condition.kind === 'not') return condition.of;
  if (isAlways(condition)) return never;
  return isNever(condition) ? always : { kind: 'not', of: condition };
}

export function all(...conditions: readonly Condition[]): Condition {
  const parts = conditions.flatMap((condition) => (condition.kind === 'all' ? condition.of : [condition]));
  if (parts.some(isNever)) return never;
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts };
}

export function any(...conditions: readonly Condition[]): Condition {
  const parts = conditions.flatMap((condition) => (condition.kind === 'any' ? condition.of : [condition]));
  if (parts.some(isAlways)) return always;
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'any', of: parts };
}

/** One condition where a test holds, another where it does not. */
export function choice(test: Condition, then: Condition, otherwise: Condition): Condition {
  if (isAlways(then) && isAlways(otherwise)) return always;
  if (isNever(then)) return all(not(test), otherwise);
  if (isNever(otherwise)) return all(test, then);
  return any(all(test, then), all(not(test), otherwise));
}

/** The same condition, of tests that `change` has changed. */
export function mapTests(condition: Condition, change: (test: Test) => Test): Condition {
  switch (condition.kind) {
    case 'test':
      return change(condition);
    case 'not':
      return { kind: 'not', of: mapTests(condition.of, change) };
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => mapTests(part, change)) };
  }
}

/** What is left of a condition where all of `facts` hold: tests that they decide are gone. */
export function under(condition: Condition, facts: readonly Condition[]): Condition {
  const known = facts.flatMap(literalsOf);
  if (known.length === 0) return condition;
  const simplify = (part: Condition): Condition => {
    switch (part.kind) {
      case 'test': {
        const fact = known.find(({ test }) => isSameTest(test, part));
        return fact === undefined ? part : fact.value ? always : never;
      }
      case 'not':
        return not(simplify(part.of));
      case 'all':
        return all(...part.of.map(simplify));
      case 'any':
        return any(...part.of.map(simplify));
    }
  };
  return simplify(condition);
}

function literalsOf(condition: Condition): readonly { readonly test: Test; readonly value: boolean }[] {
  switch (condition.kind) {
    case 'test':
      return [{ test: condition, value: true }];
    case 'not':
      if (condition.of.kind === 'any') return condition.of.of.flatMap((part) => literalsOf(not(part)));
      return condition.of.kind === 'test' ? [{ test: condition.of, value: false }] : [];
    case 'all':
      return condition.of.flatMap(literalsOf);
    case 'any':
      return [];
  }
}

/** With one outcome: what changes while the function runs has it only where it stands. */
function isSameTest(a: Test, b: Test): boolean {
  return a.text === b.text && (a.stable && b.stable ? true : a.file === b.file && a.line === b.line);
}

/** The tests that a condition is made of, each occurrence once, in the order of the text. */
export function testsOf(condition: Condition): readonly Test[] {
  switch (condition.kind) {
    case 'test':
      return [condition];
    case 'not':
      return testsOf(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(testsOf);
  }
}
