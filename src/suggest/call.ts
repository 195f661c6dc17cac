import type { Node } from 'web-tree-sitter';
import { declarationOf } from '../source/scope.ts';
import type { SourceText } from '../source/text.ts';
import { field, parts, withoutParentheses, type NodePath } from '../source/tree.ts';
import type { FileNames } from './names.ts';

/** What a call stands in. */
export interface Surroundings {
  readonly text: SourceText;
  readonly names: FileNames;
  /** What the package declares; only asked where it matters. */
  readonly declared: () => ReadonlySet<string>;
  readonly release: number;
}

/** A call or a conversion in the source, and what its names mean there. */
export class Call {
  readonly node: Node;
  /** The release of Go that its module asks for at least: 22 for `go 1.22`. */
  readonly release: number;
  readonly #path: NodePath;
  readonly #text: SourceText;
  readonly #names: FileNames;
  readonly #declared: () => ReadonlySet<string>;

  /** @param path from the file's root down to the call. */
  constructor(node: Node, path: NodePath, { text, names, declared, release }: Surroundings) {
    this.node = node;
    this.release = release;
    this.#path = path;
    this.#text = text;
    this.#names = names;
    this.#declared = declared;
  }

  text(node: Node): string {
    return this.#text.slice(node);
  }

  /** The name under which the file knows a package at this place; null where it does not import it, or another thing has that name. */
  package(importPath: string): string | null {
    const name = this.#names.imports.get(importPath) ?? null;
    return name === null || this.#isLocal(name) ? null : name;
  }

  /** `Sprintf` where a call, this one if none is given, is `fmt.Sprintf(…)` of that package; null for every other call. */
  functionOf(importPath: string, call: Node = this.node): string | null {
    const selector = selectorOf(call);
    const name = this.package(importPath);
    return selector?.operand.type === 'identifier' && name !== null && this.text(selector.operand) === name
      ? this.text(selector.name)
      : null;
  }

  /** What is called a method of, with the method's name: `w` and `Write` for `w.Write(…)`. Null where the operand may be a package. */
  method(): { readonly receiver: Node; readonly name: string } | null {
    const selector = selectorOf(this.node);
    if (selector === null) return null;
    const receiver = withoutParentheses(selector.operand);
    const name = this.text(receiver);
    const isPackage = receiver.type === 'identifier' && this.#names.all.has(name) && !this.#isLocal(name);
    return isPackage ? null : { receiver, name: this.text(selector.name) };
  }

  /** The operand of `[]byte(x)` or `string(x)`; null for everything else, and where the type's name means something else. */
  converted(node: Node, type: '[]byte' | 'string'): Node | null {
    if (node.type === 'type_conversion_expression') {
      const written = field(node, 'type');
      const isIt = written !== null && this.text(written).replace(/\s/g, '') === type && this.#isPredeclared(type);
      return isIt ? field(node, 'operand') : null;
    }
    const callee = node.type === 'call_expression' ? field(node, 'function') : null;
    const operands = argumentsOf(node);
    if (callee === null || operands?.length !== 1) return null;
    const isIt = this.text(withoutParentheses(callee)).replace(/\s/g, '') === type && this.#isPredeclared(type);
    return isIt ? (operands[0] ?? null) : null;
  }

  #isPredeclared(type: '[]byte' | 'string'): boolean {
    return this.means(type === 'string' ? type : 'byte');
  }

  /** Whether a name is the language's own here, such as `int64` or `nil`. https://go.dev/ref/spec#Predeclared_identifiers */
  means(name: string): boolean {
    return !this.#isLocal(name) && !this.#declared().has(name);
  }

  #isLocal(name: string): boolean {
    return declarationOf(name, this.#path, this.node.startIndex, this.#text) !== null;
  }
}

/** The arguments of a call; null where one is `xs...`, and for what is no call. */
export function argumentsOf(call: Node): readonly Node[] | null {
  const list = call.type === 'call_expression' ? field(call, 'arguments') : null;
  if (list === null) return null;
  const values = parts(list);
  return values.some(({ type }) => type === 'variadic_argument') ? null : values;
}

function selectorOf(call: Node): { readonly operand: Node; readonly name: Node } | null {
  const callee = call.type === 'call_expression' ? field(call, 'function') : null;
  if (callee?.type !== 'selector_expression') return null;
  const operand = field(callee, 'operand');
  const name = field(callee, 'field');
  return operand === null || name === null ? null : { operand, name };
}
