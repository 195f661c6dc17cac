import type { Node } from 'web-tree-sitter';
import { always, choice, never, testsOf, type Condition } from '../model/condition.ts';
import { declarationOf, usesOf } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, parts, pathTo, same, statements, type NodePath } from './tree.ts';

/** Formulas of more tests tell nobody anything. */
const mostTests = 8;

/**
 * What a local variable that is given `true` and `false` only stands for where it is asked: `ok` is `!bad` behind `ok := true; if bad { ok = false }`.
 * Null where loops, closures or anything else have a say in it.
 *
 * @param use the variable, in a condition.
 * @param testOf reads the conditions of the branches that set it.
 */
export function flagAt(use: Node, text: SourceText, testOf: (condition: Node) => Condition): Condition | null {
  const name = text.slice(use);
  const declaration = declarationOf(name, pathTo(use.tree, use), use.startIndex, text);
  if (declaration === null) return null;
  const { scope, name: declared } = declaration;
  // Looking at all uses is slow, and few variables are flags.
  if (!/ = (?:true|false)\b/.test(text.slice(scope))) return null;
  const sets: Setting[] = [];
  for (const path of usesOf(declaration, text)) {
    if (same(path.at(-1), declared)) continue;
    if (path.some(({ type }) => type === 'func_literal') || path.at(-2)?.type === 'unary_expression') {
      if (!isNegation(path.at(-2), text)) return null;
    }
    const assignment = assignmentOf(path);
    if (assignment === null) continue;
    const value = literalOf(field(assignment, 'right'));
    if (value === null || parts(field(assignment, 'left') ?? assignment).length !== 1) return null;
    sets.push({ assignment, value });
  }
  const start = startOf(declared);
  if (start === null || sets.length === 0) return null;
  const value = new Course(use, sets, testOf).within(statements(scope), start.statement, start.value);
  return value === null || testsOf(value).length > mostTests ? null : value;
}

function isNegation(node: Node | undefined, text: SourceText): boolean {
  return node !== undefined && text.text[node.startIndex] === '!';
}

/** The assignment of which a path's end is a target. */
function assignmentOf(path: NodePath): Node | null {
  const [assignment, list] = path.slice(-3);
  if (
    assignment === undefined ||
    !/^(?:assignment_statement|short_var_declaration|range_clause)$/.test(assignment.type)
  )
    return null;
  return same(field(assignment, 'left'), list) ? assignment : null;
}

function literalOf(list: Node | null): Condition | null {
  const [value, ...others] = list === null ? [] : list.type === 'expression_list' ? parts(list) : [list];
  if (value === undefined || others.length > 0) return null;
  return value.type === 'true' ? always : value.type === 'false' ? never : null;
}

/** What declares it with a literal, or as a bool without one. */
function startOf(declared: Node): { readonly statement: Node; readonly value: Condition } | null {
  const around = declared.parent;
  if (around?.type === 'var_spec') {
    const value = field(around, 'value');
    const statement = around.parent?.type === 'var_spec_list' ? around.parent.parent : around.parent;
    const start = value === null ? (field(around, 'type')?.text === 'bool' ? never : null) : literalOf(value);
    return start === null || statement === null || around.childrenForFieldName('name').length !== 1
      ? null
      : { statement, value: start };
  }
  const statement = around?.parent;
  if (statement?.type !== 'short_var_declaration' || around === null || parts(around).length !== 1) return null;
  const value = literalOf(field(statement, 'right'));
  return value === null ? null : { statement, value };
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
