import type { Node } from 'web-tree-sitter';
import type { Range } from '../model/index.ts';
import type { SourceText } from './text.ts';
import { field, last, parts, type NodePath } from './tree.ts';

/** A named value of a function's heading. Line and column as the compiler counts them. */
export interface Parameter {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A function or method that a file declares. Closures belong to the function around them. */
export interface FunctionDeclaration {
  /** As Go's compiler names it in its package, without type parameters: `F`, `T.m`, `(*T).m`. */
  readonly name: string;
  /** From `func` to the closing brace. */
  readonly range: Range;
  /** The heading in one line, without the body. */
  readonly signature: string;
  readonly receiver: Parameter | null;
  readonly parameters: readonly Parameter[];
  /** Named ones only. */
  readonly results: readonly Parameter[];
}

const declarations = new Set(['function_declaration', 'method_declaration']);

/** The declared function that a path goes through; null at package level. */
export function enclosingFunction(path: NodePath): Node | null {
  return path.find((node) => declarations.has(node.type)) ?? null;
}

export function declaredFunctions(root: Node, text: SourceText): readonly FunctionDeclaration[] {
  return root.namedChildren.filter((node) => declarations.has(node.type)).map((node) => describe(node, text));
}

/** `(*T).m` for `func (t *T[K]) m()`, as https://go.dev/ref/spec#Method_expressions writes it. */
export function functionName(declaration: Node, text: SourceText): string {
  const nameNode = field(declaration, 'name');
  const name = nameNode === null ? '' : text.slice(nameNode);
  const receivers = field(declaration, 'receiver');
  if (receivers === null) return name;
  return receiverName(text.slice(receivers), name);
}

/** Also for headings that the grammar could not read. `receiver` holds its brackets. */
export function receiverName(receiver: string, method: string): string {
  const type = withoutComments(receiver)
    .replace(/^\s*\(/, '')
    .replace(/\)\s*$/, '')
    .replace(/\[[^]*\]/, '')
    .replaceAll(/[()]/g, ' ');
  const base = last(type.split(/[\s*]+/).filter((word) => word !== '')) ?? '';
  return type.includes('*') ? `(*${base}).${method}` : `${base}.${method}`;
}

function describe(node: Node, text: SourceText): FunctionDeclaration {
  const body = field(node, 'body');
  const heading = text.text.slice(node.startIndex, body?.startIndex ?? node.endIndex);
  const [receiver] = namesOf(field(node, 'receiver'), text);
  return {
    name: functionName(node, text),
    range: text.range(node),
    signature: withoutComments(heading).replaceAll(/\s+/g, ' ').trim(),
    receiver: receiver ?? null,
    parameters: namesOf(field(node, 'parameters'), text),
    results: namesOf(field(node, 'result'), text),
  };
}

function namesOf(list: Node | null, text: SourceText): readonly Parameter[] {
  if (list?.type !== 'parameter_list') return [];
  return parts(list).flatMap((group) =>
    group.childrenForFieldName('name').map((name) => ({ name: text.slice(name), ...text.place(name.startIndex) })),
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g, ' ');
}
