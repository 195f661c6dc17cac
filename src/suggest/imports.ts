import type { GoFile } from '../source/index.ts';
import { field } from '../source/tree.ts';
import type { Edit } from './edits.ts';
import { fileNames } from './names.ts';

/** The one package that rewrites stop using, with something of it that every release has. */
const leftPackage = 'fmt';
const anythingOfIt = 'Sprint';

/**
 * Whether a file would no longer use package fmt with these edits: it would not compile without a change to its imports, which stand on
 * other lines. In doubt (the name means something else somewhere) it would.
 */
export function losesImport(file: GoFile, edits: readonly Edit[]): boolean {
  const name = fileNames(file).imports.get(leftPackage);
  if (name === undefined || edits.some(({ by }) => by.includes(`${name}.`))) return false;
  const uses = usesOf(name, file);
  if (uses === null) return true;
  return uses.every((at) => edits.some(({ startIndex, endIndex }) => startIndex <= at && at < endIndex));
}

/** A line that uses package fmt, for a build with edits of which none but all together lose the import; '' where it stays in use. */
export function keptImport(file: GoFile, edits: readonly Edit[]): string {
  const name = fileNames(file).imports.get(leftPackage);
  return name !== undefined && losesImport(file, edits) ? `\nvar _ = ${name}.${anythingOfIt}\n` : '';
}

/** Where a package is used, in a type or for a value; null where the name stands for another thing, too. */
function usesOf(name: string, { root, source }: GoFile): readonly number[] | null {
  const found: number[] = [];
  for (const node of root.descendantsOfType(['identifier', 'package_identifier'])) {
    if (source.slice(node) !== name) continue;
    const parent = node.parent;
    if (parent?.type === 'import_spec' || parent?.type === 'package_clause') continue;
    const isUse =
      parent?.type === 'qualified_type' ||
      (parent?.type === 'selector_expression' && field(parent, 'operand')?.startIndex === node.startIndex);
    if (!isUse) return null;
    found.push(node.startIndex);
  }
  return found;
}
