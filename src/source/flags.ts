import type { Node } from 'web-tree-sitter';
import { always, choice, never, testsOf, type Condition } from '../model/condition.ts';
import { declarationOf, usesOf } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, parts, pathTo, same, statements, type NodePath } from './tree.ts';
import { valueOf } from './written-type.ts';

/** Formulas of more tests tell nobody anything. */
const mostTests = 8;

/** What is asked of a variable: is it true, is it nil, is it below zero (`at >= 0`, `at != -1` where something was found)? */
export type Question = 'true' | 'nil' | 'negative';

/** What a variable must be given somewhere for its value to be known where it is asked. */
const answers = {
  true: / = (?:.*, )?(?:true|false)\b/,
  nil: / = (?:nil|&|make\(|new\(|map\[|\[\])/,
  negative: / :?= (?:.*, )?-1\b/,
} as const;

/**
 * What decides a local variable where it is asked, if its function says all that it is given: `ok` is `!bad` behind
 * `ok := true; if bad { ok = false }`, and `m == nil` is `!a` behind `var m *T; if a { m = &T{} }`. Null where loops, closures or anything else have a
 * say in it.
 *
 * @param use the variable, in a condition.
 * @param testOf reads the conditions of the branches that set it, and those that it is given.
 */
export function flagAt(
  use: Node,
  question: Question,
  text: SourceText,
  testOf: (condition: Node) => Condition,
): Condition | null {
  const name = text.slice(use);
  const declaration = declarationOf(name, pathTo(use.tree, use), use.startIndex, text);
  if (declaration === null) return null;
  const { scope, name: declared } = declaration;
  // Looking at all uses is slow, and few variables are flags.
  const words = text.slice(scope);
  if (!answers[question].test(words) || !isSetAgain(name, words)) return null;
  const answer = (value: Node | null): Condition | null =>
    value === null ? null : answerOf(value, question, text, testOf);
  const start = startOf(declared, question, text, answer);
  if (start === null) return null;
  const sets: Setting[] = [];
  for (const path of usesOf(declaration, text)) {
    if (same(path.at(-1), declared)) continue;
    const around = path.at(-2);
    if (path.some(({ type }) => type === 'func_literal') || isAddress(around, text)) return null;
    if (around?.type === 'inc_statement' || around?.type === 'dec_statement') return null;
    const set = assignmentOf(path);
    if (set === null) continue;
    const value = answer(set.value);
    if (value === null) return null;
    sets.push({ assignment: set.assignment, value });
  }
  if (sets.length === 0) return null;
  const value = new Course(use, sets, testOf).within(statements(scope), start.statement, start.value);
  return value === null || testsOf(value).length > mostTests ? null : value;
}

/** A look at the words for `name = …`, or a second `name := …`. */
function isSetAgain(name: string, words: string): boolean {
  const sets = words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${name}(?:,[^\\n=]*)? (:?)= `, 'gu'));
  const [first, second] = Array.from(sets, ([, colon]) => colon);
  return first === '' || second !== undefined;
}

function isAddress(node: Node | undefined, text: SourceText): boolean {
  return node?.type === 'unary_expression' && text.text[node.startIndex] === '&';
}

/** The assignment of which a path's end is a target, and what it is given; null where one call gives several. */
function assignmentOf(path: NodePath): { readonly assignment: Node; readonly value: Node | null } | null {
  const [assignment, list, target] = path.slice(-3);
  if (
    assignment === undefined ||
    target === undefined ||
    !/^(?:assignment_statement|short_var_declaration|range_clause)$/.test(assignment.type)
  )
    return null;
  const left = field(assignment, 'left');
  if (left === null || !same(left, list)) return null;
  const isPlain = assignment.type !== 'range_clause' && (field(assignment, 'operator')?.type ?? '=') === '=';
  return { assignment, value: isPlain ? valueOf(target, parts(left), field(assignment, 'right')) : null };
}

function answerOf(
  value: Node,
  question: Question,
  text: SourceText,
  testOf: (condition: Node) => Condition,
): Condition | null {
  if (question === 'nil') {
    if (value.type === 'nil') return always;
    if (value.type === 'composite_literal' || text.slice(value).startsWith('&')) return never;
    const callee = value.type === 'call_expression' ? field(value, 'function') : null;
    return callee !== null && /^(?:make|new)$/.test(text.slice(callee)) ? never : null;
  }
  if (question === 'negative') {
    if (value.type === 'int_literal' || isRangeIndex(value, text)) return never;
    return /^-\d+$/.test(text.slice(value)) ? always : null;
  }
  if (value.type === 'true') return always;
  if (value.type === 'false') return never;
  return value.type === 'binary_expression' ? testOf(value) : null;
}

/** `i` of `for i, x := range xs`, which nobody else gives a value. */
function isRangeIndex(value: Node, text: SourceText): boolean {
  if (value.type !== 'identifier') return false;
  const declaration = declarationOf(text.slice(value), pathTo(value.tree, value), value.startIndex, text);
  const list = declaration?.name.parent;
  const clause = list?.parent;
  if (declaration === null || clause?.type !== 'range_clause' || list === null || list === undefined) return false;
  if (!same(field(clause, 'left'), list) || !same(parts(list)[0], declaration.name)) return false;
  return usesOf(declaration, text).every(
    (path) => same(path.at(-1), declaration.name) || (assignmentOf(path) === null && !isAddress(path.at(-2), text)),
  );
}

/** What declares it, and what it is from then on. */
function startOf(
  declared: Node,
  question: Question,
  text: SourceText,
  answer: (value: Node | null) => Condition | null,
): { readonly statement: Node; readonly value: Condition } | null {
  const around = declared.parent;
  if (around?.type === 'var_spec') {
    const names = around.childrenForFieldName('name');
    const value = field(around, 'value');
    const statement = around.parent?.type === 'var_spec_list' ? around.parent.parent : around.parent;
    const zero = zeroOf(text.slice(field(around, 'type') ?? declared), question);
    const start = value === null ? zero : answer(valueOf(declared, names, value));
    return start === null || statement === null ? null : { statement, value: start };
  }
  const statement = around?.parent;
  if (statement?.type !== 'short_var_declaration' || around === null) return null;
  const value = answer(valueOf(declared, parts(around), field(statement, 'right')));
  return value === null ? null : { statement, value };
}

function zeroOf(type: string, question: Question): Condition | null {
  if (question === 'true') return type === 'bool' ? never : null;
  if (question === 'negative') return type === 'int' ? never : null;
  return /^(?:\*|map\[|\[\]|chan\b|func\()|^(?:any|error)$/.test(type) ? always : null;
}

/** A place where it gets a value. */
interface Setting {
  readonly assignment: Node;
  readonly value: Condition;
}

/** Follows one variable through the statements of a function. */
class Course {
  readonly #use: Node;
  readonly #sets: readonly Setting[];
  readonly #testOf: (condition: Node) => Condition;

  constructor(use: Node, sets: readonly Setting[], testOf: (condition: Node) => Condition) {
    this.#use = use;
    this.#sets = sets;
    this.#testOf = testOf;
  }

  /** Its value where it is asked, in one of the statements behind `from`. */
  within(list: readonly Node[], from: Node | null, value: Condition): Condition | null {
    let now: Condition | null = value;
    const first = from === null ? 0 : list.findIndex((statement) => same(statement, from)) + 1;
    for (const statement of list.slice(first)) {
      if (now === null) return null;
      if (this.#isAskedIn(statement)) return this.#inside(statement, now);
      now = this.#after(statement, now);
    }
    return null;
  }

  #isAskedIn({ startIndex, endIndex }: Node): boolean {
    return startIndex <= this.#use.startIndex && this.#use.endIndex <= endIndex;
  }

  #inside(statement: Node, value: Condition): Condition | null {
    if (!this.#isSetIn(statement)) return value;
    if (statement.type === 'block') return this.within(statements(statement), null, value);
    if (statement.type !== 'if_statement') return null;
    const [consequence, alternative] = [field(statement, 'consequence'), field(statement, 'alternative')];
    const branch = [consequence, alternative].find((each) => each !== null && this.#isAskedIn(each));
    return branch === undefined || branch === null ? value : this.#inside(branch, value);
  }

  /** Its value behind a statement, given the one before. */
  #after(statement: Node, value: Condition, isInLoop = false): Condition | null {
    if (!this.#isSetIn(statement)) return value;
    switch (statement.type) {
      case 'assignment_statement':
        return this.#sets.find(({ assignment }) => same(assignment, statement))?.value ?? null;
      case 'block': {
        let now: Condition | null = value;
        for (const each of statements(statement)) now = now === null ? null : this.#after(each, now, isInLoop);
        return now;
      }
      case 'if_statement': {
        const [condition, consequence, alternative] = ['condition', 'consequence', 'alternative'].map((name) =>
          field(statement, name),
        );
        // A way that leaves does not reach what follows; behind a loop it does not matter in which round.
        const leaves = isInLoop ? /\b(?:return|goto|(?:continue|break) \w)/ : /\b(?:return|continue|break|goto)\b/;
        if (condition === null || condition === undefined || leaves.test(statement.text)) return null;
        const [then, otherwise] = [consequence, alternative].map((each) =>
          each === null || each === undefined ? value : this.#after(each, value, isInLoop),
        );
        if (then === null || then === undefined || otherwise === null || otherwise === undefined) return null;
        return choice(this.#testOf(condition), then, otherwise);
      }
      case 'for_statement': {
        const body = field(statement, 'body');
        const values = this.#setIn(statement);
        // Some round may set it, and none sets it back.
        if (body === null || values.some((each) => each !== values[0] || each === value)) return null;
        return this.#after(body, value, true);
      }
      default:
        return null;
    }
  }

  #isSetIn(statement: Node): boolean {
    return this.#setIn(statement).length > 0;
  }

  #setIn({ startIndex, endIndex }: Node): readonly Condition[] {
    return this.#sets
      .filter(({ assignment }) => startIndex <= assignment.startIndex && assignment.endIndex <= endIndex)
      .map(({ value }) => value);
  }
}
