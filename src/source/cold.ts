import type { Node } from 'web-tree-sitter';
import {
  endingOf,
  errorTest,
  isErrorCall,
  isFatalCall,
  isNewError,
  isNoErrorTest,
  mentionsError,
  returned,
  calleeOf,
  type ErrorTest,
} from './failure.ts';
import { closureForm } from './closures.ts';
import { isInLoop } from './loops.ts';
import { declarationOf, specs } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, last, parts, same, walk, withoutParentheses, type NodePath } from './tree.ts';

/**
 * Whether what stands at the end of a path seldom runs. A cold value does not fail the check, so each rule asks for a plain sign, and what
 * is in doubt is warm:
 *
 * 1. In an argument of a call that ends the program, the goroutine or the test: panic, log.Fatal, t.Fatalf.
 * 2. In a branch for any error (`if err != nil`, the else of `if err == nil`, `case err != nil`) that returns an error, panics or ends the
 *    program; or that leaves otherwise, with nothing to return, and speaks of the error: logs it, say. Making an error there counts wherever it goes.
 *    A branch for a particular error (errors.Is, errors.As, `== ErrX`; not io.EOF) must return an error or end the program.
 * 3. In another branch (if, else, case) with a single way out: a return of an error made there or a fixed one (`ErrX`), or a panic.
 * 4. In the error that a return statement in a branch makes, however many ways out the branch has.
 * 5. In a branch that is entered with what recover() gave.
 * 6. In func init, in a package-level variable's initialiser, in a function that a package-level sync.Once runs.
 * 7. In an error that a branch outside a loop makes, wherever it goes: one that is kept for later tells of a failure, too.
 *
 * A branch that returns something else is warm even inside a cold one: it recovered. What stands in a closure's body is as cold as the closure's
 * place only where the closure is called or deferred on the spot. main is warm: loops of command-line programs live there.
 *
 * @param path from the root down to the expression or declaration itself.
 */
export function isCold(path: NodePath, text: SourceText): boolean {
  const self = last(path);
  if (self === undefined) return false;
  // What such a call itself allocates holds its arguments.
  if (isFatalCall(self, text)) return true;
  let makesError = isErrorCall(self, text);
  let returnsIt = false;
  let inBranch = false;
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const node = path[depth];
    const child = path[depth + 1];
    if (node === undefined || child === undefined) continue;
    switch (node.type) {
      case 'source_file':
        return child.type === 'var_declaration';
      case 'function_declaration':
        if (same(field(node, 'body'), child) && text.slice(field(node, 'name') ?? node) === 'init') return true;
        return makesError && inBranch && !isInLoop(path);
      case 'method_declaration':
        return makesError && inBranch && !isInLoop(path);
      case 'func_literal': {
        const { form } = closureForm(path.slice(0, depth + 1), text);
        if (form !== 'call' && form !== 'defer') return isRunOnce(path.slice(0, depth + 1), text);
        returnsIt = false;
        break;
      }
      case 'call_expression':
        if (!same(field(node, 'arguments'), child)) break;
        if (isFatalCall(node, text)) return true;
        makesError ||= isErrorCall(node, text);
        break;
      case 'return_statement': {
        const error = last(returned(node));
        const at = error === undefined ? -1 : path.findIndex((inner) => same(inner, error));
        returnsIt = error !== undefined && at > 0 && isNewError(error, path, text);
        break;
      }
      default: {
        const branch = branchOf(node, child, text);
        if (branch === null) break;
        inBranch = true;
        const heat = branchHeat(branch, path.slice(0, depth + 2), { makesError, returnsIt }, text);
        if (heat !== null) return heat === 'cold';
      }
    }
  }
  return false;
}

interface Branch {
  readonly block: Node;
  readonly test: ErrorTest;
  readonly recovered: boolean;
}

/** The branch of `node` that `child` is; null where it is none. */
function branchOf(node: Node, child: Node, text: SourceText): Branch | null {
  const plain = { block: child, test: 'none', recovered: false } as const;
  switch (node.type) {
    case 'if_statement': {
      const condition = field(node, 'condition');
      if (condition === null || child.type !== 'block') return null;
      if (same(field(node, 'consequence'), child)) {
        return { ...plain, test: errorTest(condition, text), recovered: isRecovered(node, condition, text) };
      }
      return same(field(node, 'alternative'), child)
        ? { ...plain, test: isNoErrorTest(condition, text) ? 'any' : 'none' }
        : null;
    }
    case 'expression_case': {
      if (child.type !== 'statement_list') return null;
      const values = field(node, 'value');
      const tests = values === null ? [] : parts(values).map((value) => errorTest(value, text));
      const test =
        tests.includes('none') || tests.length === 0 ? 'none' : tests.includes('particular') ? 'particular' : 'any';
      return { ...plain, block: node, test };
    }
    case 'type_case':
    case 'default_case':
    case 'communication_case':
      return child.type === 'statement_list' ? { ...plain, block: node } : null;
    default:
      return null;
  }
}

/** Null where the branch does not decide: what is around it may. */
function branchHeat(
  { block, test, recovered }: Branch,
  path: NodePath,
  value: { readonly makesError: boolean; readonly returnsIt: boolean },
  text: SourceText,
): 'cold' | 'warm' | null {
  const ending = endingOf(block, path, text);
  if (ending === 'success') return value.returnsIt ? 'cold' : 'warm';
  if (recovered || value.returnsIt) return 'cold';
  if (ending === 'failure' && (test !== 'none' || hasOneWayOut(block))) return 'cold';
  if (ending === 'given-error' && test !== 'none') return 'cold';
  if (test !== 'any') return null;
  if (value.makesError) return 'cold';
  return ending === 'plain' && mentionsError(block, text) ? 'cold' : null;
}

/** The last statement is the only one that returns. */
function hasOneWayOut(block: Node): boolean {
  let returns = 0;
  walk(block, (node) => {
    if (node.type === 'return_statement') returns++;
    return node.type !== 'func_literal';
  });
  return returns <= 1;
}

/** `if r := recover(); r != nil`. */
function isRecovered(statement: Node, condition: Node, text: SourceText): boolean {
  const initializer = field(statement, 'initializer');
  const test = text.slice(withoutParentheses(condition)).replaceAll(/\s/g, '');
  if (test === 'recover()!=nil') return true;
  const [, name] =
    /^(\w+):?=recover\(\)$/.exec(initializer === null ? '' : text.slice(initializer).replaceAll(/\s/g, '')) ?? [];
  return name !== undefined && test === `${name}!=nil`;
}

/** `once.Do(func() {…})` with a `var once sync.Once` of the package; `var load = sync.OnceValue(func() …)`. One in a struct runs once per value. */
function isRunOnce(path: NodePath, text: SourceText): boolean {
  const depth = path.length - 1;
  const call = path[depth - 2];
  if (path[depth - 1]?.type !== 'argument_list' || call?.type !== 'call_expression') return false;
  const callee = calleeOf(call, text);
  if (/^sync\.Once(Func|Value|Values)$/.test(callee)) return path[1]?.type === 'var_declaration';
  const [, once] = /^([\p{L}_][\p{L}\p{N}_]*)\.Do$/u.exec(callee) ?? [];
  const root = path[0];
  if (once === undefined || root === undefined || declarationOf(once, path, call.startIndex, text) !== null)
    return false;
  return root.namedChildren
    .filter(({ type }) => type === 'var_declaration')
    .flatMap(specs)
    .some((spec) => {
      const type = field(spec, 'type');
      const names = spec.childrenForFieldName('name').map((name) => text.slice(name));
      return type !== null && text.slice(type) === 'sync.Once' && names.includes(once);
    });
}
