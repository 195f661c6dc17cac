import type { Node } from 'web-tree-sitter';

/**
 * Where the part of a file ends that tells the go command what the file belongs to and needs: build constraints, package clause, imports. It reads
 * no further (https://pkg.go.dev/go/parser#Mode, ImportsOnly). Null where that part is not well-formed.
 */
export function endOfHeader(root: Node): number | null {
  const { children } = root;
  const last = children.findLastIndex(({ type }) => type === 'package_clause' || type === 'import_declaration');
  const header = children.slice(0, last + 1);
  const isWhole = header.some(({ type }) => type === 'package_clause') && !header.some((node) => node.hasError);
  return isWhole ? (header.at(-1)?.endIndex ?? null) : null;
}
