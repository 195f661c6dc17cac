import type { Node } from 'web-tree-sitter';
import type { GoFile } from '../source/index.ts';
import { field, last, type NodePath } from '../source/tree.ts';

/** What stands on the lines of a file, as far as the compiler allocates for it or calls something. */
export class FileLines {
  readonly file: GoFile;
  /** By the line where a declared function begins. */
  readonly #declarations: readonly Node[];
  readonly #indexed = new Map<number, ReadonlyMap<number, readonly NodePath[]>>();

  constructor(file: GoFile) {
    this.file = file;
    this.#declarations = file.root.namedChildren.filter(({ type }) =>
      ['function_declaration', 'method_declaration'].includes(type),
    );
  }

  /** The function or method whose declaration holds a line; null at package level. */
  declarationAt(line: number): Node | null {
    return (
      this.#declarations.find(
        ({ startPosition, endPosition }) => startPosition.row < line && line <= endPosition.row + 1,
      ) ?? null
    );
  }

  /** Paths to the expressions of some types on a line. A call stands where its bracket opens: the compiler's place for it. */
  at(line: number, wanted: (node: Node) => boolean): readonly NodePath[] {
    const declaration = this.declarationAt(line);
    if (declaration === null) return [];
    const known = this.#indexed.get(declaration.id) ?? indexOf(this.file.root, declaration);
    this.#indexed.set(declaration.id, known);
    return (known.get(line) ?? []).filter((path) => wanted(last(path) ?? declaration));
  }

  /** Calls on a line of what is named so, whatever stands before the name. */
  callsOf(name: string, line: number): readonly NodePath[] {
    return this.at(line, (node) => node.type === 'call_expression' && this.calleeName(node) === name);
  }

  /** The last name of what a call calls; '' for a literal and the like. */
  calleeName(call: Node): string {
    const callee = field(call, 'function');
    if (callee === null) return '';
    const plain = callee.type === 'type_instantiation_expression' ? field(callee, 'type') : callee;
    if (plain?.type === 'selector_expression') return this.text(field(plain, 'field'));
    if (plain?.type === 'index_expression') {
      const operand = field(plain, 'operand');
      return operand?.type === 'selector_expression' ? this.text(field(operand, 'field')) : this.text(operand);
    }
    return plain?.type === 'identifier' || plain?.type === 'type_identifier' ? this.text(plain) : '';
  }

  text(node: Node | null): string {
    return node === null ? '' : this.file.source.slice(node);
  }

  /** The path to the smallest node around all of a line. */
  around(line: number): NodePath {
    const span = this.file.source.lineSpan(line);
    return span === null ? [] : this.file.pathAround(this.file.source.range(span));
  }
}

const indexedTypes = new Set([
  'call_expression',
  'composite_literal',
  'unary_expression',
  'func_literal',
  'binary_expression',
  'type_conversion_expression',
  'assignment_statement',
  'inc_statement',
  'dec_statement',
  'return_statement',
]);

function indexOf(root: Node, declaration: Node): ReadonlyMap<number, readonly NodePath[]> {
  const found = new Map<number, NodePath[]>();
  const visit = (node: Node, path: NodePath): void => {
    const here = [...path, node];
    if (indexedTypes.has(node.type)) {
      const row = (node.type === 'call_expression' ? (field(node, 'arguments') ?? node) : node).startPosition.row + 1;
      const list = found.get(row);
      if (list === undefined) found.set(row, [here]);
      else list.push(here);
    }
    for (const child of node.namedChildren) visit(child, here);
  };
  visit(declaration, [root]);
  return found;
}
