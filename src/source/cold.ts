import type { Node } from 'web-tree-sitter';
import { callsOf, closureForm } from './closures.ts';
import { argumentsOf, endsHere, failsTest, knownCallee } from './failure/calls.ts';
import type { FailureFacts } from './failure/facts.ts';
import { nothingKnown, written, type Scope } from './failure/knowledge.ts';
import {
  isErrorName,
  isErrorsName,
  isFormatting,
  isLogging,
  tellsOfFailure,
  wrapsGivenError,
} from './failure/names.ts';
import type { Reading } from './failure/reader.ts';
import { regionsAround } from './failure/regions.ts';
import { isErrorValue, makesError, mentionsError } from './failure/values.ts';
import { isRunOnce } from './run-once.ts';
import { declarationOf, usesOf } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, last, parts, same, statements, type NodePath } from './tree.ts';
import { shortName } from '../text/short-name.ts';

/**
 * Whether what stands at the end of a path seldom runs. A cold value does not fail the check, so each rule asks for a plain sign, and what
 * is in doubt is warm:
 *
 * 1. In an argument of a call that ends the program, the goroutine or the test, or fails the test: panic, log.Fatal, t.Errorf, and the package's
 *    own functions that always end so.
 * 2. In a branch, or in the end of a list of statements behind the good way's return, all ways out of which fail: return an error that is
 *    not nil, panic, end the program, answer a request with a failure and leave.
 * 3. In a branch for any error (`if err != nil`, the else of `if err == nil`, `case err != nil`) that ends in such a way, or in a return of an error
 *    variable; or that gives up: returns nothing, or what stands fixed (`return 0, false`, `return defaultLimit`); or that leaves otherwise with nothing
 *    to return (`continue`), and speaks of the error: logs it, say. Making or logging an error there counts wherever it goes.
 *    So does the variable that `errors.As` fills.
 *    A branch for a particular error (errors.Is, errors.As, `== ErrX`; not io.EOF) must return an error or end the program.
 * 4. In a branch that is entered with what recover() gave.
 * 5. In func init, in a package-level variable's initialiser, in a function that a package-level sync.Once runs.
 * 6. In an error that a branch outside a loop makes, wherever it goes: one that is kept for later tells of a failure, too.
 * 7. In a function that makes an error or dies and does nothing else; in the Error method of an error; in an unexported function all calls of
 *    which in its package stand at cold places.
 *
 * A branch that returns something else is warm even inside a cold one: it recovered. What stands in a closure's body is as cold as the closure's
 * place only where the closure is called or deferred on the spot. main is warm: loops of command-line programs live there.
 *
 * @param path from the root down to the expression or declaration itself.
 * @param facts of the package.
 */
export function isCold(path: NodePath, text: SourceText, facts: FailureFacts): boolean {
  const self = last(path);
  if (self === undefined) return false;
  const scope = facts.scopeAt(path, text);
  const value = { makesError: false, isLogged: false, tells: false, isKept: false };
  let isResultOfWork = false;
  let inBranch = false;
  let isElsewhere = false;
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = path[depth];
    const child = path[depth + 1];
    if (node === undefined) continue;
    switch (node.type) {
      case 'source_file':
        return child?.type === 'var_declaration';
      case 'function_declaration':
      case 'method_declaration': {
        const here = path.slice(0, depth + 1);
        const reading = facts.readingOf(here, text);
        if (inBranch && !isElsewhere && tellsOfOne(value, path)) return true;
        value.isLogged ||= isAskedFor(path, scope);
        const heat = heatIn(reading, self, value);
        if (heat !== null) return heat === 'cold';
        return !isElsewhere && isColdFunction(here, child, reading, text, facts);
      }
      case 'func_literal': {
        if (child === undefined) break;
        const here = path.slice(0, depth + 1);
        const reading = facts.readingOf(here, text);
        const heat = heatIn(reading, self, value);
        if (heat !== null) return heat === 'cold';
        const { form } = closureForm(here, text);
        if (form === 'call' || form === 'defer') break;
        if (isRunOnce(here, text)) return true;
        if (form === 'assigned' && (reading.onlyFails || isOnlyCalledWhereCold(here, text, facts))) return true;
        // Who gets it may call it for each of many.
        if (inBranch && !isElsewhere && tellsOfOne(value, path, form === 'argument')) return true;
        // It runs when it likes; but an error that it makes in a branch for errors tells of one.
        if (!value.makesError) return false;
        isElsewhere = true;
        break;
      }
      case 'call_expression':
        if (child !== undefined && !same(field(node, 'arguments'), child)) break;
        if (failsTest(node, scope) || (!isResultOfWork && endsHere(node, scope, nothingKnown))) return true;
        noteCall(node, scope, value);
        isResultOfWork ||= child !== undefined && !value.makesError && !isFormatting(knownCallee(node, scope));
        break;
      case 'short_var_declaration':
      case 'assignment_statement':
      case 'var_spec':
        value.isKept ||= value.makesError && isErrorName(shortName(written(targetOf(node), text)));
        // Before Go 1.25 an append is known by its line only.
        if (child === undefined) noteStatement(node, scope, value);
        break;
      case 'composite_literal':
      case 'unary_expression':
        value.makesError ||= makesError(node, scope, nothingKnown, 'anywhere');
        break;
      default:
        inBranch ||= child !== undefined && isBranch(node, child);
    }
  }
  return false;
}

/** What the statement that a value stands in does with it. */
interface Value {
  /** It is an error, or part of one. */
  makesError: boolean;
  /** An error variable gets it. */
  isKept: boolean;
  /** It is logged or printed together with an error, with words that tell of one, or asked of one. */
  isLogged: boolean;
  /** It is said where failures are told: in an error's log, say. */
  tells: boolean;
}

function noteCall(call: Node, scope: Scope, value: Value): void {
  const callee = knownCallee(call, scope);
  const [first] = argumentsOf(call);
  value.isLogged ||=
    first !== undefined && isLogging(callee) && (mentionsError(call, scope.text) || saysFailure(call, scope));
  value.tells ||= first !== undefined && (tellsOfFailure(callee) || (callee === 'append' && isErrors(first, scope)));
  value.makesError ||=
    makesError(call, scope, nothingKnown, 'anywhere') || (wrapsGivenError(callee) && mentionsError(call, scope.text));
}

/** `fmt.Printf("error: could not read %q\\n", name)`: of the error that its branch is for, if without it. */
function saysFailure(call: Node, scope: Scope): boolean {
  return argumentsOf(call).some(
    (argument) => argument.type.endsWith('_string_literal') && failureWords.test(scope.text.slice(argument)),
  );
}

const failureWords = /^["`]\W*(?:errors?|failed|failure|could not|couldn't|cannot|can't|unable)\b/i;

/** `errs = append(errs, …)` */
function noteStatement(assignment: Node, scope: Scope, value: Value): void {
  const right = field(assignment, 'right');
  const [call] = right === null ? [] : parts(right);
  if (call?.type === 'call_expression') noteCall(call, scope, value);
}

/** An error made in a branch tells of a failure wherever it goes; in a loop over data, only where it is kept as the one error. */
function tellsOfOne({ makesError: makes, isKept, tells }: Value, path: NodePath, isRepeated = false): boolean {
  if (makes && isKept) return true;
  return (makes || tells) && !isRepeated && !path.some((node, depth) => isLoopOverData(node, path[depth + 1]));
}

/** A loop with a condition or a range; but `for {}`, and what waits in a select in each round, is the life of a server. */
function isLoopOverData(node: Node, child: Node | undefined): boolean {
  if (node.type !== 'for_statement' || child?.type !== 'block' || parts(node).length === 1) return false;
  const isRange = parts(node).some(({ type }) => type === 'range_clause');
  return isRange || !statements(child).some(({ type }) => type === 'select_statement');
}

/** `var target *T`, into which `errors.As(err, &target)` puts an error: whoever asks has one. */
function isAskedFor(path: NodePath, scope: Scope): boolean {
  const name = last(path);
  if (name?.type !== 'identifier' || name.parent?.type !== 'var_spec') return false;
  const declaration = declarationOf(scope.text.slice(name), path, name.startIndex, scope.text);
  if (declaration === null) return false;
  return usesOf(declaration, scope.text).some((use) => {
    const [call, list, address] = use.slice(-4, -1);
    return (
      address?.type === 'unary_expression' &&
      list?.type === 'argument_list' &&
      call?.type === 'call_expression' &&
      knownCallee(call, scope) === 'errors.As'
    );
  });
}

/** What a single assignment sets. */
function targetOf(assignment: Node): Node | null {
  const targets = field(assignment, 'left');
  if (targets === null) return field(assignment, 'name');
  const [target, ...others] = parts(targets);
  return target === undefined || others.length > 0 ? null : target;
}

function isErrors(list: Node, scope: Scope): boolean {
  return isErrorsName(shortName(written(list, scope.text))) || isErrorValue(list, scope);
}

/** Null where no stretch of the function that holds the place decides. */
function heatIn(
  { regions }: Reading,
  place: Node,
  { makesError: makes, isLogged }: { readonly makesError: boolean; readonly isLogged: boolean },
): 'cold' | 'warm' | null {
  const around = regionsAround(regions, place);
  if (isLogged && around.some(({ isForError }) => isForError)) return 'cold';
  for (const { heat, isForError } of around) {
    if (heat !== null) return heat;
    if (isForError && makes) return 'cold';
  }
  return null;
}

function isBranch(node: Node, child: Node): boolean {
  switch (node.type) {
    case 'if_statement':
      return child.type === 'block';
    case 'expression_case':
    case 'type_case':
    case 'default_case':
    case 'communication_case':
      return child.type === 'statement_list';
    default:
      return false;
  }
}

/** Whether all of a declared function is cold. */
function isColdFunction(
  path: NodePath,
  child: Node | undefined,
  { onlyFails }: Reading,
  text: SourceText,
  facts: FailureFacts,
): boolean {
  const declaration = last(path);
  if (declaration === undefined) return false;
  const name = text.slice(field(declaration, 'name') ?? declaration);
  const isMethod = declaration.type === 'method_declaration';
  if (!isMethod && name === 'init') return child !== undefined && same(field(declaration, 'body'), child);
  if (!isMethod && name === 'main') return false;
  return onlyFails || facts.isErrorMethod(declaration, text) || facts.isCalledOnlyWhereCold(name, isMethod);
}

/** Whether a function literal that a new local variable holds is called only, and only at cold places: `fail := func(err error) error {…}`. */
function isOnlyCalledWhereCold(literal: NodePath, text: SourceText, facts: FailureFacts): boolean {
  return callsOf(literal, text)?.every((call) => isCold(call, text, facts)) === true;
}
