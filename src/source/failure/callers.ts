import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../text.ts';
import { field, last, pathTo, same, type NodePath } from '../tree.ts';

interface Use {
  readonly root: Node;
  readonly source: SourceText;
  readonly offset: number;
}

/** Where a package's files use the names of its functions: found in the text first, which is faster than walking through all trees. */
export class Callers {
  readonly #uses = new Map<string, Use[]>();

  /** @param names of functions and methods. */
  constructor(files: readonly { readonly root: Node; readonly source: SourceText }[], names: ReadonlySet<string>) {
    for (const { root, source } of files) {
      for (const match of source.text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) {
        const [name] = match;
        if (!names.has(name)) continue;
        const use = { root, source, offset: match.index };
        const list = this.#uses.get(name);
        if (list === undefined) this.#uses.set(name, [use]);
        else list.push(use);
      }
    }
  }

  /**
   * The paths down to all calls of a function, with the text of each; those in the function's own body apart. Null where it is used
   * otherwise as well: as a value, or in a go statement.
   */
  callsOf(name: string, isMethod: boolean): readonly { readonly path: NodePath; readonly source: SourceText }[] | null {
    const calls: { readonly path: NodePath; readonly source: SourceText }[] = [];
    for (const { root, source, offset } of this.#uses.get(name) ?? []) {
      const path = pathTo(root.tree, { startIndex: offset, endIndex: offset + name.length });
      const node = last(path);
      const parent = path[path.length - 2];
      if (node?.type !== (isMethod ? 'field_identifier' : 'identifier') || parent === undefined) continue;
      if (parent.type === 'method_elem' || isIn(path, name, isMethod, source)) continue;
      const call = callOf(path);
      if (call === null) return null;
      calls.push({ path: call, source });
    }
    return calls;
  }
}

/** The path down to the call of the function that a path ends at; null where it isn't called, or in a goroutine of its own. */
function callOf(path: NodePath): NodePath | null {
  const name = path[path.length - 1];
  const selector = path[path.length - 2];
  const isSelected = selector?.type === 'selector_expression' && same(field(selector, 'field'), name);
  const depth = path.length - (isSelected ? 3 : 2);
  const call = path[depth];
  if (call?.type !== 'call_expression' || !same(field(call, 'function'), path[depth + 1])) return null;
  return path[depth - 1]?.type === 'go_statement' ? null : path.slice(0, depth + 1);
}

/** In the declaration of the function itself: its name, or a call of itself. */
function isIn(path: NodePath, name: string, isMethod: boolean, source: SourceText): boolean {
  const declaration = path.find(({ type }) => type === (isMethod ? 'method_declaration' : 'function_declaration'));
  const declared = declaration === undefined ? null : field(declaration, 'name');
  return declared !== null && source.slice(declared) === name;
}
