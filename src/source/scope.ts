import type { Node } from 'web-tree-sitter';
import type { SourceText } from './text.ts';
import { field, parts, same, statements, walk, type NodePath } from './tree.ts';

/** A name where it is declared, and the part of the source in which that declaration can be meant. */
export interface Declaration {
  readonly name: Node;
  readonly scope: Node;
  /** The name stands outside of the scope: the variable of a type switch, one for each of its cases. */
  readonly outside?: true;
}

const functions = new Set(['function_declaration', 'method_declaration', 'func_literal']);

/**
 * Finds which local variable, parameter or result a name means at the end of a path, by Go's rules of scope
 * (https://go.dev/ref/spec#Declarations_and_scope). Null for what is declared at package level, in another file or package.
 */
export function declarationOf(name: string, path: NodePath, at: number, text: SourceText): Declaration | null {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = path[depth];
    if (node === undefined) continue;
    const found = declaredBy(node, path[depth + 1] ?? null, at, text).find((declared) => text.slice(declared) === name);
    if (found !== undefined) return { name: found, scope: node };
    if (node.type === 'function_declaration' || node.type === 'method_declaration') return null;
  }
  return null;
}

/** All places in a scope where a name is used for this declaration, with the path from the scope down to each. */
export function usesOf(declaration: Declaration, text: SourceText): readonly NodePath[] {
  const name = text.slice(declaration.name);
  const uses: NodePath[] = [];
  const path: Node[] = [];
  walk(declaration.scope, (node, depth) => {
    path.length = depth;
    path.push(node);
    if (node.type === 'identifier' && text.slice(node) === name && !isKey(path)) {
      const meant = declarationOf(name, path, node.startIndex, text);
      if (meant === null ? declaration.outside === true : same(meant.name, declaration.name)) uses.push([...path]);
    }
    return node.childCount > 0;
  });
  return uses;
}

/** `name` in `T{name: value}` is a field as a rule; whether it is a variable (of a map's keys) only types could tell. */
function isKey(path: NodePath): boolean {
  const pair = path[path.length - 3];
  const key = path[path.length - 2];
  return pair?.type === 'keyed_element' && same(pair.firstNamedChild, key);
}

/** The names that a scope declares before an offset, in the order of the text. */
function declaredBy(scope: Node, child: Node | null, at: number, text: SourceText): readonly Node[] {
  if (functions.has(scope.type)) {
    return ['receiver', 'parameters', 'result'].flatMap((name) => parameterNames(field(scope, name)));
  }
  switch (scope.type) {
    case 'block':
    case 'expression_case':
    case 'type_case':
    case 'default_case':
      return inStatements(statements(scope), scope, at, text);
    case 'communication_case': {
      const communication = field(scope, 'communication');
      const received =
        communication === null
          ? []
          : communication.endIndex <= at
            ? namesDeclared(communication, at)
            : whileDeclaring(communication, at);
      return [...received, ...inStatements(statements(scope), scope, at, text)];
    }
    case 'if_statement':
    case 'expression_switch_statement':
    case 'type_switch_statement': {
      const initializer = field(scope, 'initializer');
      const alias = field(scope, 'alias');
      return [
        ...(initializer === null ? [] : namesDeclared(initializer, at)),
        ...(alias === null || alias.startIndex > at ? [] : identifiers(alias)),
      ];
    }
    case 'for_statement': {
      const clause = parts(scope).find(({ type }) => type === 'for_clause' || type === 'range_clause');
      if (clause === undefined) return [];
      if (clause.type === 'range_clause')
        return same(child, clause) ? whileDeclaring(clause, at) : namesDeclared(clause, at);
      const initializer = field(clause, 'initializer');
      return initializer === null ? [] : namesDeclared(initializer, at);
    }
    default:
      return [];
  }
}

/** `:=` takes a name that its own block (or, in a function's body, the heading) has already: then it declares nothing new. */
function inStatements(list: readonly Node[], block: Node, at: number, text: SourceText): readonly Node[] {
  const own = block.parent !== null && functions.has(block.parent.type) ? block.parent : null;
  const heading =
    own === null ? [] : ['receiver', 'parameters', 'result'].flatMap((name) => parameterNames(field(own, name)));
  const taken = new Set(heading.map((node) => text.slice(node)));
  const found: Node[] = [];
  for (const statement of list) {
    if (statement.startIndex > at) break;
    const labelled = statement.type === 'labeled_statement' ? (parts(statement)[1] ?? statement) : statement;
    for (const name of namesDeclared(labelled, at)) {
      const isShort = labelled.type === 'short_var_declaration';
      if (isShort && taken.has(text.slice(name))) continue;
      taken.add(text.slice(name));
      found.push(name);
    }
  }
  return found;
}

/** A declared name counts from the end of its statement on, and where it is declared. */
function namesDeclared(statement: Node, at: number): readonly Node[] {
  switch (statement.type) {
    case 'short_var_declaration':
      return statement.endIndex <= at ? identifiers(field(statement, 'left')) : whileDeclaring(statement, at);
    case 'range_clause':
    case 'receive_statement':
      return statement.children.some(({ type }) => type === ':=') ? identifiers(field(statement, 'left')) : [];
    case 'var_declaration':
    case 'const_declaration':
      return specs(statement).flatMap((spec) => {
        const names = spec.childrenForFieldName('name').filter(({ type }) => type === 'identifier');
        return spec.endIndex <= at ? names : names.filter((name) => name.startIndex <= at && at < name.endIndex);
      });
    default:
      return [];
  }
}

function whileDeclaring(statement: Node, at: number): readonly Node[] {
  if (!statement.children.some(({ type }) => type === ':=')) return [];
  return identifiers(field(statement, 'left')).filter((name) => name.startIndex <= at && at < name.endIndex);
}

/** Local or not: `var x`, `var (x; y)`. */
export function specs(declaration: Node): readonly Node[] {
  return parts(declaration).flatMap((part) => (part.type === 'var_spec_list' ? parts(part) : [part]));
}

/** The imports of a file, each with its `path` and, where it is given one, its `name`. */
export function importSpecs(root: Node): readonly Node[] {
  return root.namedChildren
    .filter(({ type }) => type === 'import_declaration')
    .flatMap((declaration) =>
      parts(declaration).flatMap((part) => (part.type === 'import_spec_list' ? parts(part) : [part])),
    );
}

function identifiers(list: Node | null): readonly Node[] {
  if (list === null) return [];
  return list.type === 'identifier' ? [list] : parts(list).filter(({ type }) => type === 'identifier');
}

function parameterNames(list: Node | null): readonly Node[] {
  if (list?.type !== 'parameter_list') return [];
  return parts(list).flatMap((group) => group.childrenForFieldName('name'));
}
