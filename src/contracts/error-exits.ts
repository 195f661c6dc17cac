import type { Node } from 'web-tree-sitter';
import { field, last, parts, same, walk, type NodePath } from '../source/tree.ts';
import { assigned, errorResult, isEnd, isWhereNone, soundsLikeError, tells } from './error-values.ts';
import type { FileLines } from './lines.ts';

const functions = ['func_literal', 'function_declaration', 'method_declaration'];
const loops = ['for_statement'];
const lists = ['statement_list', 'source_file'];

/**
 * Can a function go on well from a place on, as far as its text shows it: return no error, leave a branch for errors, go round a loop? A place that
 * looks as if only failures came there is one only where it can't: `if err != nil { err = nil; retry() }` is a way like any other. Also yes where
 * a deferred literal takes the error back, and where the function returns no error at all.
 *
 * @param path from the root of the file to the place.
 */
export function mayGoOnWell(path: NodePath, lines: FileLines): boolean {
  return goesOnWell(path, lines, false);
}

/**
 * The same for an error that has come from a call, from a statement on, the statement itself included. A test for an error that a package keeps
 * (`err == io.EOF`) lets none through that was made for the call.
 */
export function mayGoOnWellFrom(path: NodePath, lines: FileLines): boolean {
  return goesOnWell(path, lines, true);
}

function goesOnWell(path: NodePath, lines: FileLines, isGiven: boolean): boolean {
  const start = path.findLastIndex(({ type }, depth) => functions.includes(type) && depth < path.length - 1);
  const around = path[start];
  if (around === undefined) return false;
  const exits = new Exits(around, lines, isGiven);
  if (exits.takesBack()) return true;
  if (path[start - 2]?.type === 'defer_statement' && isInDeferredErrorWay(path, start, lines)) return false;
  if (exits.keepsError(path, start)) return false;
  for (let depth = path.length - 2; depth >= start; depth--) {
    const [node, child] = [path[depth], path[depth + 1]];
    if (node === undefined || child === undefined) continue;
    if (child.type === 'return_statement') return exits.isWell(child, path.slice(0, depth + 1));
    // In an argument of a call that does not return.
    if (child.type === 'expression_statement' && isEnd(child, lines)) return false;
    const isCondition = node.type === 'if_statement' && same(field(node, 'condition'), child);
    if (isCondition || (node.type === 'if_statement' && same(field(node, 'initializer'), child))) {
      const found = exits.through(node, path.slice(0, depth));
      if (found !== 'goes on') return found === 'well';
    }
    if (loops.includes(node.type) && child.type === 'block') return true;
    if (!lists.includes(node.type)) continue;
    const all = parts(node);
    const index = all.findIndex((statement) => same(statement, child));
    const from = isGiven && depth === path.length - 2 ? index : index + 1;
    const found = exits.behind(all.slice(from), path.slice(0, depth + 1));
    if (found !== 'goes on') return found === 'well';
  }
  return true;
}

/** `defer func() { if err != nil { err = fmt.Errorf(…) } }()`: the function that defers it leaves with an error then. */
function isInDeferredErrorWay(path: NodePath, start: number, lines: FileLines): boolean {
  const outer = path.findLast(({ type }, depth) => depth < start && functions.includes(type));
  const name = outer === undefined ? null : errorResult(outer, lines);
  if (outer === undefined || name === null || name === '' || new Exits(outer, lines, false).takesBack()) return false;
  return path.some(
    (node, depth) =>
      depth > start &&
      node.type === 'if_statement' &&
      same(field(node, 'consequence'), path[depth + 1]) &&
      lines.text(field(node, 'condition')) === `${name} != nil`,
  );
}

/** What lies behind: some way out that is none of an error, none but those of errors, or the end of the statements. */
type Found = 'well' | 'fails' | 'goes on';

class Exits {
  readonly #function: Node;
  readonly #lines: FileLines;
  /** The name of the error among the results; '' for one without a name. Null where the function returns none. */
  readonly #error: string | null;

  readonly #isGiven: boolean;

  /** @param isGiven is it asked for an error that a call has given? */
  constructor(declaration: Node, lines: FileLines, isGiven: boolean) {
    this.#isGiven = isGiven;
    this.#function = declaration;
    this.#lines = lines;
    this.#error = errorResult(declaration, lines);
  }

  /** Does a deferred literal set the error to something that is none? */
  takesBack(): boolean {
    const name = this.#error;
    if (name === null || name === '') return false;
    let found = false;
    walk(this.#function, (node) => {
      if (node.type !== 'defer_statement') return !found;
      const recovers = this.#lines.text(node).includes('recover()');
      walk(node, (inner) => {
        if (inner.type === 'assignment_statement' && !found)
          found = assigned(inner, this.#lines).some(
            ([target, value]) =>
              target === name &&
              (recovers ? value?.type === 'nil' : !tells(value, name, this.#lines)) &&
              !isWhereNone(inner, node, name, this.#lines),
          );
        if (inner.type === 'unary_expression' && this.#lines.text(inner) === `&${name}`) found = true;
        return !found;
      });
      return false;
    });
    return found;
  }

  /**
   * Is the place in what the error result is set to (`err = &Corrupt{n}; break`), so that the function leaves with it, however far it goes on: nothing
   * sets it to something else behind, and each return there returns it, or another error?
   */
  keepsError(path: NodePath, start: number): boolean {
    const name = this.#error;
    const depth = path.findLastIndex(({ type }, at) => type === 'assignment_statement' && at > start);
    const statement = path[depth];
    if (name === null || name === '' || statement === undefined) return false;
    if (!assigned(statement, this.#lines).some(([target, value]) => target === name && value !== undefined))
      return false;
    const loop = path.findLastIndex(({ type }, at) => loops.includes(type) && at > start);
    const isLeft = path.slice(loop < 0 ? depth : loop, depth).some((node, index) => {
      const child = path[(loop < 0 ? depth : loop) + index + 1];
      const all = node.type === 'statement_list' ? parts(node) : [];
      return all.slice(all.findIndex((one) => same(one, child)) + 1).some(({ type }) => type === 'break_statement');
    });
    if (loop >= 0 && !isLeft) return false;
    let isKept = true;
    walk(this.#function, (node) => {
      if (node.endIndex <= statement.endIndex || (functions.includes(node.type) && !same(node, this.#function)))
        return false;
      if (node.type === 'return_statement' && this.isWell(node, [this.#function])) isKept = false;
      if (node.type === 'assignment_statement' && node.startIndex > statement.startIndex)
        for (const [target, value] of assigned(node, this.#lines))
          if (target === name && !tells(value, name, this.#lines)) isKept = false;
      return isKept;
    });
    return isKept;
  }

  /** Is a return none of an error? */
  isWell(statement: Node, around: NodePath): boolean {
    if (this.#error === null) return true;
    const results = parts(statement).flatMap((part) => (part.type === 'expression_list' ? parts(part) : [part]));
    const result = last(results);
    if (result?.type === 'nil') return true;
    if (result === undefined && this.#error === '') return true;
    if (result?.type === 'call_expression' && !soundsLikeError(result, this.#lines)) return true;
    const name = result === undefined ? this.#error : this.#lines.text(result);
    return /^\w+$/.test(name) && this.#isTakenBack(name, statement, around);
  }

  /** Has the error variable been set to something else in the branch that it brought the function into? */
  #isTakenBack(name: string, statement: Node, around: NodePath): boolean {
    const branch = around.findLast((node, depth) => {
      const child = around[depth + 1];
      return (
        node.type === 'if_statement' &&
        child?.type === 'block' &&
        new RegExp(`(?:^|[^\\w.])${name}\\b`).test(this.#lines.text(field(node, 'condition')))
      );
    });
    const body = branch === undefined ? field(this.#function, 'body') : field(branch, 'consequence');
    if (body === null) return false;
    let isBack = false;
    walk(body, (node) => {
      if (functions.includes(node.type) || node.startIndex >= statement.startIndex) return false;
      if (node.type !== 'assignment_statement' && node.type !== 'short_var_declaration') return true;
      for (const [target, value] of assigned(node, this.#lines))
        if (target === name && (branch !== undefined || value?.type === 'nil'))
          isBack = !tells(value, name, this.#lines);
        else if (target === name) isBack = false;
      return true;
    });
    return isBack;
  }

  behind(statements: readonly Node[], around: NodePath): Found {
    for (const statement of statements) {
      const found = this.through(statement, around);
      if (found !== 'goes on') return found;
    }
    return 'goes on';
  }

  /** @param around the path to what holds the statement. */
  through(statement: Node, around: NodePath): Found {
    const here = [...around, statement];
    switch (statement.type) {
      case 'return_statement':
        return this.isWell(statement, here) ? 'well' : 'fails';
      case 'break_statement':
      case 'continue_statement':
      case 'goto_statement':
        return 'well';
      case 'expression_statement':
        return isEnd(statement, this.#lines) ? 'fails' : 'goes on';
      case 'block':
        return this.behind(
          statement.namedChildren.filter(({ type }) => type === 'statement_list').flatMap(parts),
          here,
        );
      case 'if_statement': {
        const [then, otherwise] = [field(statement, 'consequence'), field(statement, 'alternative')];
        const condition = this.#lines.text(field(statement, 'condition'));
        const isOther = this.#isGiven && /== (?:\w+\.)?(?:EOF|[eE]rr[A-Z]\w*)$/.test(condition);
        const ways = [isOther ? null : then, otherwise].map((each) =>
          each === null ? 'goes on' : this.through(each, here),
        );
        return ways.includes('well') ? 'well' : ways.every((way) => way === 'fails') ? 'fails' : 'goes on';
      }
      default: {
        // Loops, switches and the like: their breaks lead behind them.
        const isWell = (node: Node, path: NodePath): boolean =>
          !functions.includes(node.type) &&
          ((node.type === 'return_statement' && this.isWell(node, path)) ||
            node.namedChildren.some((child) => isWell(child, [...path, child])));
        return isWell(statement, here) ? 'well' : 'goes on';
      }
    }
  }
}
