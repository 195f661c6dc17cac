import type { GoFile } from '../source/index.ts';
import { importSpecs } from '../source/scope.ts';
import { field } from '../source/tree.ts';

/** What names mean in a file, whatever stands around a place. */
export interface FileNames {
  /** By import path the name that the file uses for the package. */
  readonly imports: ReadonlyMap<string, string>;
  /** All names that may be packages. */
  readonly all: ReadonlySet<string>;
}

/** A file as this module needs it. */
type Source = Pick<GoFile, 'root' | 'source'>;

export function fileNames({ root, source: text }: Source): FileNames {
  const imports = new Map<string, string>();
  const all = new Set<string>();
  for (const spec of importSpecs(root)) {
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
  return { imports, all };
}

/**
 * Names that may mean something of the package's own where they could be the language's (`type string …`): what its files declare at
 * the top, and their types anywhere.
 */
export function declaredNames(files: readonly Source[]): ReadonlySet<string> {
  return new Set(files.flatMap(declaredIn));
}

function declaredIn({ root, source }: Source): readonly string[] {
  const topLevel = root.namedChildren.flatMap((node) => {
    if (node.type === 'function_declaration') return [node];
    if (node.type !== 'var_declaration' && node.type !== 'const_declaration') return [];
    return node.descendantsOfType(['var_spec', 'const_spec']);
  });
  const types = root.descendantsOfType(['type_spec', 'type_alias', 'type_parameter_declaration']);
  return [...topLevel, ...types].flatMap((node) => node.childrenForFieldName('name').map((name) => source.slice(name)));
}
