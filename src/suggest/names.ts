import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../source/text.ts';
import { field, parts } from '../source/tree.ts';

/** What names mean in a file, whatever stands around a place. */
export interface FileNames {
  /** By import path the name that the file uses for the package. */
  readonly imports: ReadonlyMap<string, string>;
  /** All names that may be packages. */
  readonly all: ReadonlySet<string>;
  /** Names that may mean something of the package's own where they could be the language's: `type string …`. */
  readonly redeclared: ReadonlySet<string>;
}

/** @param packageRoots the syntax trees of the package's files: each may declare what the others use. */
export function fileNames(
  root: Node,
  text: SourceText,
  packageRoots: readonly { readonly root: Node; readonly source: SourceText }[],
): FileNames {
  const imports = new Map<string, string>();
  const all = new Set<string>();
  for (const spec of root.namedChildren.filter(({ type }) => type === 'import_declaration').flatMap(importSpecs)) {
    const pathNode = field(spec, 'path');
    if (pathNode === null) continue;
    const importPath = text.slice(pathNode).slice(1, -1);
    const alias = field(spec, 'name');
    // Only packages of the standard library are asked for, and their names are the ends of their paths.
    const name = alias === null ? importPath.slice(importPath.lastIndexOf('/') + 1) : text.slice(alias);
    if (alias === null) for (const part of importPath.split(/[/.-]/)) all.add(part);
    if (name === '_' || name === '.') continue;
    all.add(name);
    imports.set(importPath, name);
  }
  return { imports, all, redeclared: new Set(packageRoots.flatMap(declaredNames)) };
}

function importSpecs(declaration: Node): readonly Node[] {
  return parts(declaration).flatMap((part) => (part.type === 'import_spec_list' ? parts(part) : [part]));
}

/** What a file declares for its package, and the types that it declares anywhere: few names, and those of types hide the language's own. */
function declaredNames({ root, source }: { readonly root: Node; readonly source: SourceText }): readonly string[] {
  const topLevel = root.namedChildren.flatMap((node) => {
    if (node.type === 'function_declaration') return [node];
    if (node.type !== 'var_declaration' && node.type !== 'const_declaration') return [];
    return node.descendantsOfType(['var_spec', 'const_spec']);
  });
  const types = root.descendantsOfType(['type_spec', 'type_alias', 'type_parameter_declaration']);
  return [...topLevel, ...types].flatMap((node) => node.childrenForFieldName('name').map((name) => source.slice(name)));
}
