import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../text.ts';
import { field, parts } from '../tree.ts';
import { written } from './knowledge.ts';

export interface DeclaredTypes {
  readonly all: ReadonlySet<string>;
  /** Those that implement error, or whose pointers do. */
  readonly errors: ReadonlySet<string>;
}

/**
 * The types of a package that implement error: with a method `Error() string` of their own or an embedded one's, and names for such types.
 * https://go.dev/ref/spec#Errors
 */
export function declaredErrorTypes(
  files: readonly { readonly root: Node; readonly source: SourceText }[],
): DeclaredTypes {
  const all = new Set<string>();
  const errors = new Set<string>();
  const embeds = new Map<string, readonly string[]>();
  for (const { root, source } of files) {
    for (const node of root.namedChildren) {
      if (node.type === 'method_declaration') {
        if (isErrorMethod(node, source)) errors.add(receiverType(node, source));
      } else if (node.type === 'type_declaration') {
        for (const spec of parts(node)) {
          const name = written(field(spec, 'name'), source);
          all.add(name);
          embeds.set(name, embeddedIn(spec, source));
        }
      }
    }
  }
  for (let before = -1; before !== errors.size;) {
    before = errors.size;
    for (const [name, inner] of embeds) {
      if (inner.some((type) => type === 'error' || errors.has(type))) errors.add(name);
    }
  }
  return { all, errors };
}

/** `Error() string`. */
export function isErrorMethod(method: Node, source: SourceText): boolean {
  const parameters = field(method, 'parameters');
  return (
    written(field(method, 'name'), source) === 'Error' &&
    parameters !== null &&
    parts(parameters).length === 0 &&
    written(field(method, 'result'), source).replaceAll(/[()]/g, '').endsWith('string')
  );
}

function receiverType(method: Node, source: SourceText): string {
  const [receiver] = parts(field(method, 'receiver') ?? method);
  return bare(written(receiver === undefined ? null : field(receiver, 'type'), source));
}

/** Types whose methods a type has as well: embedded fields and interfaces, and what an alias stands for. */
function embeddedIn(spec: Node, source: SourceText): readonly string[] {
  const type = field(spec, 'type');
  if (type === null) return [];
  if (spec.type === 'type_alias') return [bare(written(type, source))];
  if (type.type === 'struct_type') {
    const [list] = parts(type);
    const fields = list === undefined ? [] : parts(list);
    return fields
      .filter((each) => each.childrenForFieldName('name').length === 0)
      .map((each) => bare(written(field(each, 'type'), source)));
  }
  if (type.type !== 'interface_type') return [];
  return parts(type).map((element) =>
    element.type === 'method_elem' && isErrorMethod(element, source) ? 'error' : bare(written(element, source)),
  );
}

function bare(type: string): string {
  return type.replace(/^\*/, '').replace(/\[.*\]$/, '');
}
