import type { Node } from 'web-tree-sitter';
import { importSpecs, specs } from '../source/scope.ts';
import { field, parts } from '../source/tree.ts';
import type { PackageNames } from './assigned-values.ts';
import type { Spot } from './code.ts';
import type { FileLines } from './lines.ts';

/** @param files all files of the package, as it is built. */
export function packageNames(files: readonly FileLines[]): PackageNames {
  const variables = new Map<string, { readonly spec: Node; readonly lines: FileLines }>();
  const types = new Map<string, { readonly type: Node; readonly lines: FileLines }>();
  const functions = new Map<string, Spot>();
  const methods = new Set<string>();
  for (const lines of files) {
    for (const node of lines.file.root.namedChildren) {
      const name = lines.text(field(node, 'name'));
      if (node.type === 'method_declaration') methods.add(name);
      else if (node.type === 'function_declaration' && field(node, 'type_parameters') === null)
        functions.set(name, { file: lines.file.source.file, line: node.startPosition.row + 1 });
      else if (node.type === 'var_declaration')
        for (const spec of specs(node))
          for (const each of spec.childrenForFieldName('name')) variables.set(lines.text(each), { spec, lines });
      else if (node.type === 'type_declaration')
        for (const spec of parts(node)) {
          const type = field(spec, 'type');
          if (type !== null && field(spec, 'type_parameters') === null)
            types.set(lines.text(field(spec, 'name')), { type, lines });
        }
    }
  }
  return {
    files,
    variable: (name) => variables.get(name) ?? null,
    type: (name) => types.get(name) ?? null,
    function: (name) => functions.get(name) ?? null,
    hasMethod: (name) => methods.has(name),
    imported,
  };
}

/** Only where its name is certain: written out, or the end of a path that a package can be called by. */
function imported(name: string, lines: FileLines): string | null {
  for (const spec of importSpecs(lines.file.root)) {
    const importPath = lines.text(field(spec, 'path')).slice(1, -1);
    const end = importPath.slice(importPath.lastIndexOf('/') + 1);
    const given = field(spec, 'name');
    const known = given === null ? end : lines.text(given);
    // The listing writes a dot behind the last slash as %2e.
    if (known === name && !end.includes('.')) return importPath;
  }
  return null;
}
