import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../text.ts';
import { field, parts } from '../tree.ts';
import { written, type Known, type OwnFunction, type Scope } from './knowledge.ts';
import { answersFailure, endsTheProgram, isFailureStatus, takesStatus } from './names.ts';

/** Calls; with type arguments the grammar takes them for conversions. */
export function isCall(node: Node): boolean {
  return node.type === 'call_expression' || node.type === 'type_conversion_expression';
}

const callees = new WeakMap<Node, string>();

/** What is called, as written, without white space and type arguments; '' for what is no call. */
export function calleeOf(call: Node, text: SourceText): string {
  const before = callees.get(call);
  if (before !== undefined) return before;
  const callee = written(field(call, 'function') ?? field(call, 'type'), text).replace(/\[.*\]$/, '');
  callees.set(call, callee);
  return callee;
}

export function argumentsOf(call: Node): readonly Node[] {
  const list = field(call, 'arguments');
  if (list !== null) return parts(list);
  const operand = field(call, 'operand');
  return operand === null ? [] : [operand];
}

/** As `calleeOf`, the package under the name that everyone knows. */
export function knownCallee(call: Node, scope: Scope): string {
  const callee = calleeOf(call, scope.text);
  const dot = callee.indexOf('.');
  if (dot < 0) return callee;
  const qualifier = callee.slice(0, dot);
  if (scope.types.has(qualifier)) return callee;
  return `${scope.imports.get(qualifier) ?? qualifier}${callee.slice(dot)}`;
}

/** What the package's own code tells about the function that is called; null for one of another package, or that can't be told. */
export function ownFunction(call: Node, { text, knowledge, imports, types }: Scope, known: Known): OwnFunction | null {
  const callee = calleeOf(call, text);
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(callee)) {
    return known.closures.get(callee) ?? (types.has(callee) ? null : knowledge.functionNamed(callee));
  }
  const [, operand = '', name] = /^(.*)\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(callee) ?? [];
  if (name === undefined) return null;
  const type = types.get(operand);
  if (type === undefined && imports.has(operand)) return null;
  const receiver = /^\*?([\p{L}_][\p{L}\p{N}_]*)(\[.*\])?$/u.exec(type ?? '')?.[1];
  if (receiver !== undefined) {
    const method = knowledge.methodNamed(name, receiver);
    if (method !== null) return method;
  }
  // Other packages' types have exported methods of the same name.
  return /^\p{Lu}/u.test(name) ? null : knowledge.methodNamed(name, null);
}

/** A call that does not return: `panic(…)`, `log.Fatal(…)`, and the package's own that end so. */
export function endsHere(call: Node, scope: Scope, known: Known): boolean {
  if (call.type !== 'call_expression') return false;
  return endsTheProgram(knownCallee(call, scope)) || ownFunction(call, scope, known)?.dies === true;
}

/** `t.Errorf(…)`, t being what the testing package gives a test. */
export function failsTest(call: Node, scope: Scope): boolean {
  if (call.type !== 'call_expression') return false;
  const [, operand, name] = /^(\w+)\.(Error|Errorf|Fail)$/.exec(calleeOf(call, scope.text)) ?? [];
  if (operand === undefined || name === undefined) return false;
  return /^\*?testing\.(T|B|F|TB)$/.test(scope.types.get(operand) ?? '');
}

/** An answer that tells of a failure: `http.Error(…)`, `c.JSON(http.StatusBadRequest, …)`, `w.WriteHeader(500)`, `c.Status(400).JSON(…)`. */
export function answersWithFailure(call: Node, scope: Scope): boolean {
  let inner: Node | null = call;
  for (let link = 0; link < longestChain && inner?.type === 'call_expression'; link++) {
    if (isFailureAnswer(inner, scope)) return true;
    const target = field(inner, 'function');
    inner = target?.type === 'selector_expression' ? field(target, 'operand') : null;
  }
  return false;
}

const longestChain = 4;

function isFailureAnswer(call: Node, scope: Scope): boolean {
  const callee = knownCallee(call, scope);
  if (answersFailure(callee)) return true;
  if (/^(assert|require)\./.test(callee)) return false;
  const values = argumentsOf(call).map((argument) => written(argument, scope.text));
  return values.some(isFailureStatus) || (takesStatus(callee) && values.some((value) => /^[45]\d\d$/.test(value)));
}
