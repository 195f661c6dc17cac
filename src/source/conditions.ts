import type { Node } from 'web-tree-sitter';
import { all, always, any, isAlways, isNever, never, not, type Condition } from '../model/condition.ts';
import { closureForm } from './closures.ts';
import { calleeOf } from './failure/calls.ts';
import { endsTheProgram } from './failure/names.ts';
import type { SourceText } from './text.ts';
import { field, parts, same, walk, withoutParentheses, type NodePath } from './tree.ts';

/** When and how often a place runs, as the syntax of its function tells. */
export interface Circumstances {
  readonly condition: Condition;
  /** Loops around it in its function, those around function literals among them. */
  readonly loops: number;
  /** Those around the innermost function literal; null outside of literals. */
  readonly loopsOutside: number | null;
}

/** @param path from the root down to the expression or statement. */
export function circumstancesOf(path: NodePath, text: SourceText): Circumstances {
  const functionDepth = path.findIndex(({ type }) => type === 'function_declaration' || type === 'method_declaration');
  const tests = new Tests(path[Math.max(0, functionDepth)], text);
  const conditions: Condition[] = [];
  let loops = 0;
  let loopsOutside: number | null = null;
  for (let depth = Math.max(0, functionDepth); depth < path.length - 1; depth++) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === undefined || child === undefined) continue;
    switch (node.type) {
      case 'if_statement': {
        const condition = field(node, 'condition');
        if (condition === null) break;
        if (same(field(node, 'consequence'), child)) conditions.push(tests.of(condition));
        else if (same(field(node, 'alternative'), child)) conditions.push(not(tests.of(condition)));
        break;
      }
      case 'statement_list':
        for (const statement of parts(node)) {
          if (same(statement, child)) break;
          conditions.push(flowOf(statement, tests).next);
        }
        break;
      case 'expression_case':
      case 'type_case':
      case 'communication_case':
      case 'default_case': {
        const around = path[depth - 1];
        if (child.type === 'statement_list' && around !== undefined) conditions.push(tests.ofCase(node, around));
        break;
      }
      case 'binary_expression': {
        const operator = field(node, 'operator')?.type;
        const left = field(node, 'left');
        if (left === null || !same(field(node, 'right'), child)) break;
        if (operator === '&&') conditions.push(tests.of(left));
        else if (operator === '||') conditions.push(not(tests.of(left)));
        break;
      }
      case 'for_statement':
        if (same(field(node, 'body'), child) && !leaves(child)) loops++;
        break;
      case 'func_literal': {
        loopsOutside = loops;
        const { form } = closureForm(path.slice(0, depth + 1), text);
        if (form === 'call' || form === 'defer' || form === 'go') break;
        conditions.push(tests.named('func literal', node));
        break;
      }
    }
  }
  return { condition: all(...conditions), loops, loopsOutside };
}

/** How control goes on behind a statement. */
interface Flow {
  /** When the next statement runs. */
  readonly next: Condition;
  /** When it leaves the switch, select or loop around it. */
  readonly breaks: Condition;
  /** When it leaves the function, or the program. */
  readonly returns: Condition;
}

const goesOn: Flow = { next: always, breaks: never, returns: never };
const returns: Flow = { next: never, breaks: never, returns: always };
/** Somewhere else in the function. */
const jumps: Flow = { next: never, breaks: never, returns: never };

function flowOf(statement: Node, tests: Tests): Flow {
  switch (statement.type) {
    case 'return_statement':
      return returns;
    case 'goto_statement':
    case 'continue_statement':
      return jumps;
    case 'break_statement':
      return parts(statement).length === 0 ? { ...jumps, breaks: always } : jumps;
    case 'expression_statement': {
      const [expression] = parts(statement);
      return expression?.type === 'call_expression' && endsTheProgram(calleeOf(expression, tests.text))
        ? returns
        : goesOn;
    }
    case 'labeled_statement': {
      const inner = parts(statement).at(-1);
      return inner === undefined || !mayLeave(inner) ? goesOn : flowOf(inner, tests);
    }
    case 'block':
      return flowOfList(statement, tests);
    case 'if_statement': {
      if (!mayLeave(statement)) return goesOn;
      const [condition, consequence, alternative] = ['condition', 'consequence', 'alternative'].map((name) =>
        field(statement, name),
      );
      if (condition === null || condition === undefined) return goesOn;
      const then = consequence === null || consequence === undefined ? goesOn : flowOf(consequence, tests);
      const otherwise = alternative === null || alternative === undefined ? goesOn : flowOf(alternative, tests);
      const test = tests.of(condition);
      return {
        next: choice(test, then.next, otherwise.next),
        breaks: choice(test, then.breaks, otherwise.breaks),
        returns: choice(test, then.returns, otherwise.returns),
      };
    }
    case 'expression_switch_statement':
    case 'type_switch_statement':
    case 'select_statement': {
      if (!mayLeave(statement)) return goesOn;
      const cases = parts(statement).filter(({ type }) => type.endsWith('_case'));
      const flows = cases.map((each) => ({ when: tests.ofCase(each, statement), flow: flowOfList(each, tests) }));
      if (flows.every(({ flow }) => isAlways(any(flow.next, flow.breaks)))) return goesOn;
      const passed = flows.map(({ when, flow }) => all(when, any(flow.next, flow.breaks)));
      const hasDefault = cases.some(({ type }) => type === 'default_case') || statement.type === 'select_statement';
      const none = hasDefault ? never : all(...flows.map(({ when }) => not(when)));
      return {
        next: any(...passed, none),
        breaks: never,
        returns: any(...flows.map(({ when, flow }) => all(when, flow.returns))),
      };
    }
    case 'for_statement':
      return mayLeave(statement) ? flowOfLoop(statement, tests) : goesOn;
    default:
      return goesOn;
  }
}

function flowOfList(block: Node, tests: Tests): Flow {
  let next: Condition = always;
  let breaks: Condition = never;
  let returning: Condition = never;
  for (const statement of block.namedChildren.filter(({ type }) => type === 'statement_list').flatMap(parts)) {
    const flow = flowOf(statement, tests);
    breaks = any(breaks, all(next, flow.breaks));
    returning = any(returning, all(next, flow.returns));
    next = all(next, flow.next);
    if (isNever(next)) break;
  }
  return { next, breaks, returns: returning };
}

/** Behind a loop goes on what no round of it has made return. */
function flowOfLoop(loop: Node, tests: Tests): Flow {
  const body = field(loop, 'body');
  if (body === null) return goesOn;
  const inner = flowOfList(body, tests);
  const clause = parts(loop).find((part) => !same(part, body));
  const isEndless = clause === undefined || (clause.type === 'for_clause' && field(clause, 'condition') === null);
  if (isEndless && !/\bbreak\b/.test(body.text)) return { ...jumps, returns: inner.returns };
  // It may have no round at all.
  const returning = isAlways(inner.returns) && !isEndless ? tests.named('loop', loop) : inner.returns;
  return { next: not(returning), breaks: never, returns: returning };
}

function choice(test: Condition, then: Condition, otherwise: Condition): Condition {
  if (isAlways(then) && isAlways(otherwise)) return always;
  if (isNever(then)) return all(not(test), otherwise);
  if (isNever(otherwise)) return all(test, then);
  return any(all(test, then), all(not(test), otherwise));
}

/** A look at the words before the structure is looked at: most statements only go on. */
function mayLeave(statement: Node): boolean {
  return /\b(?:return|goto|continue|break|panic|Fatal\w*|Panic\w*|Exit|Goexit|FailNow)\b/.test(statement.text);
}

/** The last statement of a loop's body leaves the loop: the body runs once at most. */
function leaves(body: Node): boolean {
  const statements = body.namedChildren.filter(({ type }) => type === 'statement_list').flatMap(parts);
  const end = statements.at(-1);
  if (end === undefined || (end.type !== 'return_statement' && end.type !== 'break_statement')) return false;
  let goesRound = false;
  walk(body, (node) => {
    if (node.type === 'continue_statement') goesRound = true;
    return node.type !== 'func_literal';
  });
  return !goesRound;
}

/** By file, and by where a function begins in it: many places of one function are asked for, one by one. */
const knownAssignments = new WeakMap<SourceText, Map<number, ReadonlySet<string>>>();

/** Reads conditions of one function. */
class Tests {
  readonly text: SourceText;
  readonly #function: Node | undefined;

  constructor(function_: Node | undefined, text: SourceText) {
    this.#function = function_;
    this.text = text;
  }

  of(expression: Node): Condition {
    const node = withoutParentheses(expression);
    if (node.type === 'unary_expression' && this.text.text[node.startIndex] === '!') {
      const operand = field(node, 'operand');
      if (operand !== null) return not(this.of(operand));
    }
    if (node.type === 'true') return always;
    if (node.type === 'false') return never;
    if (node.type !== 'binary_expression') return this.#test(this.#words(node), [node]);
    const [left, right] = [field(node, 'left'), field(node, 'right')];
    if (left === null || right === null) return this.#test(this.#words(node), [node]);
    const [a, b] = [this.#words(left), this.#words(right)];
    switch (field(node, 'operator')?.type) {
      case '&&':
        return all(this.of(left), this.of(right));
      case '||':
        return any(this.of(left), this.of(right));
      case '==':
        return this.#equal(a, b, [node]);
      case '!=':
        return not(this.#equal(a, b, [node]));
      case '<':
        return this.#test(`${a}<${b}`, [node]);
      case '>':
        return this.#test(`${b}<${a}`, [node]);
      case '>=':
        return not(this.#test(`${a}<${b}`, [node]));
      case '<=':
        return not(this.#test(`${b}<${a}`, [node]));
      default:
        return this.#test(this.#words(node), [node]);
    }
  }

  /** When a case of a switch or select is taken: it fits, and none before it does. */
  ofCase(each: Node, around: Node): Condition {
    const cases = parts(around).filter(({ type }) => type.endsWith('_case'));
    const fits = (one: Node): Condition => this.#fits(one, around);
    if (each.type === 'default_case') {
      return all(...cases.filter(({ type }) => type !== 'default_case').map((one) => not(fits(one))));
    }
    const before = cases.slice(
      0,
      cases.findIndex((one) => same(one, each)),
    );
    return all(...before.filter(({ type }) => type !== 'default_case').map((one) => not(fits(one))), fits(each));
  }

  named(words: string, at: Node): Condition {
    return { kind: 'test', text: words, ...this.#place(at), stable: false };
  }

  #fits(each: Node, around: Node): Condition {
    if (each.type === 'communication_case') return this.named(this.#words(field(each, 'communication') ?? each), each);
    const value = field(around, 'value');
    if (each.type === 'type_case') {
      const types = each.childrenForFieldName('type').filter(({ isNamed }) => isNamed);
      const tag = value === null ? '' : this.#words(value);
      return any(
        ...types.map((type) => this.#test(`${tag}.(${this.#words(type)})`, value === null ? [each] : [value])),
      );
    }
    const list = field(each, 'value');
    const values = list === null ? [] : parts(list);
    if (value === null) return any(...values.map((one) => this.of(one)));
    return any(...values.map((one) => this.#equal(this.#words(value), this.#words(one), [value, one])));
  }

  #equal(a: string, b: string, nodes: readonly Node[]): Condition {
    const [first, second] = /^(?:["'`\d-]|nil$|true$|false$)/.test(a) ? [b, a] : [a, b];
    return this.#test(`${first}==${second}`, nodes);
  }

  #test(words: string, nodes: readonly Node[]): Condition {
    const [first] = nodes;
    if (first === undefined) return always;
    return { kind: 'test', text: words, ...this.#place(first), stable: nodes.every((node) => this.#isStable(node)) };
  }

  #place(node: Node): { readonly file: string; readonly line: number } {
    const { file, line } = this.text.range(node);
    return { file, line };
  }

  #words(node: Node): string {
    return this.text.slice(withoutParentheses(node)).replaceAll(/\s+/g, '');
  }

  /** No calls but of len and cap, and no name that the function gives another value. */
  #isStable(node: Node): boolean {
    let stable = true;
    walk(node, (inner) => {
      if (inner.type === 'call_expression') {
        const callee = field(inner, 'function');
        stable &&= callee !== null && /^(?:len|cap)$/.test(this.text.slice(callee));
      }
      if (inner.type === 'unary_expression' && this.text.slice(inner).startsWith('<-')) stable = false;
      if (inner.type === 'identifier') stable &&= !this.#assignedNames().has(this.text.slice(inner));
      return stable;
    });
    return stable;
  }

  /** The names that are given a value more than once, or changed in place. */
  #assignedNames(): ReadonlySet<string> {
    const known = knownAssignments.get(this.text) ?? new Map<number, ReadonlySet<string>>();
    knownAssignments.set(this.text, known);
    const start = this.#function?.startIndex ?? 0;
    const before = known.get(start);
    if (before !== undefined) return before;
    const declared = new Set<string>();
    const assigned = new Set<string>();
    const note = (name: string, isNew: boolean): void => {
      if (!isNew || declared.has(name)) assigned.add(name);
      declared.add(name);
    };
    if (this.#function !== undefined) {
      walk(this.#function, (node) => {
        switch (node.type) {
          case 'short_var_declaration':
          case 'assignment_statement':
          case 'range_clause': {
            const left = field(node, 'left');
            const isNew = node.type === 'short_var_declaration';
            for (const target of left === null ? [] : left.type === 'expression_list' ? parts(left) : [left]) {
              const [root] = /^[*(&]*([\p{L}_][\p{L}\p{N}_]*)/u.exec(this.text.slice(target))?.slice(1) ?? [];
              if (root !== undefined) note(root, isNew);
            }
            break;
          }
          case 'inc_statement':
          case 'dec_statement': {
            const [root] = /^[*(&]*([\p{L}_][\p{L}\p{N}_]*)/u.exec(this.text.slice(node))?.slice(1) ?? [];
            if (root !== undefined) note(root, false);
            break;
          }
          case 'var_spec':
            for (const name of node.childrenForFieldName('name')) note(this.text.slice(name), true);
            break;
        }
        return true;
      });
    }
    known.set(start, assigned);
    return assigned;
  }
}
