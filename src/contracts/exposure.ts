import type { Node } from 'web-tree-sitter';
import { field, parts, walk } from '../source/tree.ts';
import type { FileLines } from './lines.ts';

/**
 * Can another package put a value into an unexported type of a package? It can where an exported function, method, field, type or variable is
 * declared with it; in doubt too. https://go.dev/ref/spec#Exported_identifiers
 *
 * @param files all files of the package.
 */
export function isExposed(name: string, files: readonly FileLines[], seen = new Set<string>()): boolean {
  if (isExported(name)) return true;
  if (seen.has(name)) return false;
  seen.add(name);
  return files.some((lines) =>
    lines.file.root.namedChildren.some((node) => {
      switch (node.type) {
        case 'function_declaration':
        case 'method_declaration':
          return isExposedByFunction(node, name, lines);
        case 'type_declaration':
          return parts(node).some((spec) => isExposedByType(spec, name, lines, files, seen));
        case 'var_declaration':
          return specsOf(node).some((spec) => isExposedByVariable(spec, name, lines, files));
        default:
          return false;
      }
    }),
  );
}

function isExposedByFunction(node: Node, name: string, lines: FileLines): boolean {
  const isGeneric = field(node, 'type_parameters') !== null || lines.text(field(node, 'receiver')).includes('[');
  // A generic body is compiled in the packages that use it.
  if (isGeneric) return mentions(node, name, lines);
  if (!isExported(lines.text(field(node, 'name')))) return false;
  return ['parameters', 'result'].some((part) => mentions(field(node, part), name, lines));
}

function isExposedByType(
  spec: Node,
  name: string,
  lines: FileLines,
  files: readonly FileLines[],
  seen: Set<string>,
): boolean {
  const [own, type] = [lines.text(field(spec, 'name')), field(spec, 'type')];
  if (own === name || type === null || !mentions(spec, name, lines)) return false;
  if (field(spec, 'type_parameters') !== null) return true;
  if (type.type !== 'struct_type') return isExported(own) || isExposed(own, files, seen);
  let found = false;
  walk(type, (node) => {
    if (node.type !== 'field_declaration') return true;
    const names = node.childrenForFieldName('name').map((each) => lines.text(each));
    const declared = names.length === 0 ? [embeddedName(lines.text(field(node, 'type')))] : names;
    if (declared.some(isExported) && mentions(field(node, 'type'), name, lines)) found = true;
    return true;
  });
  return found;
}

/** A type that is not written out is that of its value. */
function isExposedByVariable(spec: Node, name: string, lines: FileLines, files: readonly FileLines[]): boolean {
  const names = spec.childrenForFieldName('name').map((each) => lines.text(each));
  if (!names.some(isExported)) return false;
  const type = field(spec, 'type');
  if (type !== null) return mentions(type, name, lines);
  const value = field(spec, 'value');
  return value === null || parts(value).some((each) => mayBe(each, name, lines, files));
}

function mayBe(value: Node, name: string, lines: FileLines, files: readonly FileLines[]): boolean {
  if (mentions(value, name, lines)) return true;
  if (value.type === 'call_expression') {
    const called = lines.calleeName(value);
    return (
      called === '' ||
      files.some((at) =>
        at.file.root.namedChildren.some(
          (node) => at.text(field(node, 'name')) === called && mentions(field(node, 'result'), name, at),
        ),
      )
    );
  }
  return !/_literal$|^(?:unary|binary)_expression$|^(?:true|false|nil|iota)$/.test(value.type);
}

function mentions(node: Node | null, name: string, lines: FileLines): boolean {
  if (node === null) return false;
  let found = false;
  walk(node, (each) => {
    if ((each.type === 'type_identifier' || each.type === 'identifier') && lines.text(each) === name) found = true;
    return !found;
  });
  return found;
}

function specsOf(declaration: Node): readonly Node[] {
  return parts(declaration).flatMap((node) => (node.type === 'var_spec_list' ? parts(node) : [node]));
}

function embeddedName(type: string): string {
  return type.replace(/\[[^]*$/, '').replace(/^.*[.*]/s, '');
}

export function isExported(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
