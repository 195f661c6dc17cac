import type { Node } from 'web-tree-sitter';
import { all, always, any, never, not, type Condition } from '../model/condition.ts';
import { flagAt } from './flags.ts';
import { Remembered } from './remembered.ts';
import type { SourceText } from './text.ts';
import { field, parts, same, statements, walk, withoutParentheses } from './tree.ts';

const assignments = new Remembered<SourceText, ReadonlySet<string>>();

/** Reads conditions of one function. */
export class Tests {
  readonly text: SourceText;
  readonly #function: Node | undefined;
  /** The name of the receiver where it stands by itself; null in a function. */
  readonly #receiver: RegExp | null;

  constructor(function_: Node | undefined, text: SourceText) {
    this.#function = function_;
    this.text = text;
    const receiver = function_ === undefined ? null : field(function_, 'receiver');
    const [declared] = receiver === null ? [] : parts(receiver);
    const name = declared === undefined ? null : field(declared, 'name');
    this.#receiver =
      name === null ? null : new RegExp(`(?<![\\p{L}\\p{N}_.])${text.slice(name)}(?![\\p{L}\\p{N}_])`, 'gu');
  }

  of(expression: Node): Condition {
    const node = withoutParentheses(expression);
    if (node.type === 'unary_expression' && this.text.text[node.startIndex] === '!') {
      const operand = field(node, 'operand');
      if (operand !== null) return not(this.of(operand));
    }
    if (node.type === 'identifier') {
      const flag = flagAt(node, 'true', this.text, (condition) => this.of(condition));
      if (flag !== null) return flag;
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
        return this.#known(left, right) ?? this.#equal(a, b, [node]);
      case '!=':
        return not(this.#known(left, right) ?? this.#equal(a, b, [node]));
      case '<':
        return this.#isNegative(left, b) ?? this.#test(`${a}<${b}`, [node]);
      case '>':
        return this.#test(`${b}<${a}`, [node]);
      case '>=':
        return not(this.#isNegative(left, b) ?? this.#test(`${a}<${b}`, [node]));
      case '<=':
        return not(this.#test(`${b}<${a}`, [node]));
      default:
        return this.#test(this.#words(node), [node]);
    }
  }

  /** When a case of a switch or select is taken: it fits, and none before it does; or the one before it falls through to it. */
  ofCase(each: Node, around: Node): Condition {
    const cases = parts(around).filter(({ type }) => type.endsWith('_case'));
    const before = cases.slice(
      0,
      cases.findIndex((one) => same(one, each)),
    );
    // The default is taken where no other case fits, wherever it stands.
    const others = (each.type === 'default_case' ? cases : before).filter(({ type }) => type !== 'default_case');
    const none = all(...others.map((one) => not(this.#fits(one, around))));
    const chosen = each.type === 'default_case' ? none : all(none, this.#fits(each, around));
    const previous = before.at(-1);
    return previous !== undefined && fallsThrough(previous) ? any(this.ofCase(previous, around), chosen) : chosen;
  }

  named(words: string, at: Node): Condition {
    return { kind: 'test', text: words, ...this.#place(at), stable: false, exits: 'nothing', isWritten: true };
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

  /** `x == nil`, `at == -1`, of a variable of which the function says all that it is given. */
  #known(left: Node, right: Node): Condition | null {
    if (this.#words(right) === '-1') return this.#isNegative(left, '0');
    if (left.type !== 'identifier' || right.type !== 'nil') return null;
    return flagAt(left, 'nil', this.text, (condition) => this.of(condition));
  }

  #isNegative(left: Node, bound: string): Condition | null {
    if (left.type !== 'identifier' || bound !== '0') return null;
    return flagAt(left, 'negative', this.text, (condition) => this.of(condition));
  }

  #equal(a: string, b: string, nodes: readonly Node[]): Condition {
    const [first, second] = /^(?:["'`\d-]|nil$|true$|false$)/.test(a) ? [b, a] : [a, b];
    return this.#test(`${first}==${second}`, nodes);
  }

  #test(words: string, nodes: readonly Node[]): Condition {
    const [first] = nodes;
    if (first === undefined) return always;
    const stable = nodes.every((node) => this.#isStable(node));
    return { kind: 'test', text: words, ...this.#place(first), stable, exits: 'nothing', isWritten: true };
  }

  #place(node: Node): { readonly file: string; readonly line: number } {
    const { file, line } = this.text.range(node);
    return { file, line };
  }

  #words(node: Node): string {
    const words = this.text.slice(withoutParentheses(node)).replaceAll(/\s+/g, '');
    // Methods that are moved to another type call their receiver otherwise.
    return this.#receiver === null ? words : words.replaceAll(this.#receiver, 'this');
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
    return assignments.of(this.text, this.#function?.startIndex ?? 0, () => this.#findAssigned());
  }

  #findAssigned(): ReadonlySet<string> {
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
    return assigned;
  }
}

function fallsThrough(each: Node): boolean {
  return statements(each).at(-1)?.type === 'fallthrough_statement';
}
