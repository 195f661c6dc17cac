import type { Node, Tree } from 'web-tree-sitter';
import type { Span } from './text.ts';

/** From the file's root down to a node, each the parent of the next. */
export type NodePath = readonly Node[];

/**
 * The smallest node that holds a span, with everything around it. Walks down from the root: asking each node for its parent would search
 * from the root each time. (The cursor's gotoFirstChildForIndex finds nothing in web-tree-sitter 0.27.)
 */
export function pathTo(tree: Tree, { startIndex, endIndex }: Span): NodePath {
  const root = tree.rootNode;
  const target = root.descendantForIndex(startIndex, endIndex);
  return [root, ...(target === null ? [] : pathBelow(root, target))];
}

/** From the child of a node down to a node inside of it. */
export function pathBelow(top: Node, bottom: Node): NodePath {
  const path: Node[] = [];
  for (let node = top; node.id !== bottom.id;) {
    const child = node.childWithDescendant(bottom);
    if (child === null || child.id === node.id) break;
    path.push(child);
    node = child;
  }
  return path;
}

export function last<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}

export function field(node: Node, name: string): Node | null {
  return node.childForFieldName(name);
}

/** Whether both are there and are one. */
export function same(a: Node | null | undefined, b: Node | null | undefined): boolean {
  return a?.id === b?.id && a !== null && a !== undefined;
}

/** Children that mean something: neither comments nor punctuation. */
export function parts(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child.type !== 'comment');
}

/** The statements of a block or of a case; the grammar wraps them in a list. */
export function statements(block: Node): readonly Node[] {
  const list = block.namedChildren.filter((child) => child.type === 'statement_list');
  return list.flatMap(parts);
}

export function withoutParentheses(node: Node): Node {
  let inner = node;
  while (inner.type === 'parenthesized_expression') {
    const [only] = parts(inner);
    if (only === undefined) break;
    inner = only;
  }
  return inner;
}

/**
 * Visits a node and all below it, outermost first, in the order of the text.
 *
 * @param visit gets how deep a node lies, 0 being the first; returns false to stay out of the node's children.
 */
export function walk(from: Node, visit: (node: Node, depth: number) => boolean): void {
  const cursor = from.walk();
  let depth = 0;
  try {
    for (;;) {
      if (visit(cursor.currentNode, depth) && cursor.gotoFirstChild()) {
        depth++;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return;
        depth--;
      }
    }
  } finally {
    cursor.delete();
  }
}
