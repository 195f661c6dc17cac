import type { Node } from 'web-tree-sitter';
import { Remembered } from './remembered.ts';
import type { SourceText } from './text.ts';
import { field, parts, pathBelow, same, statements, type NodePath } from './tree.ts';

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

/** All places in a scope where a name is used for this declaration, in the order of the text, with the path from the scope down to each. */
export function usesOf(declaration: Declaration, text: SourceText): readonly NodePath[] {
  const { scope, outside } = declaration;
  const name = text.slice(declaration.name);
  const uses: NodePath[] = [];
  // Looking for the words first: walking the tree of a long function takes a hundred times as long.
  for (const { index } of text.slice(scope).matchAll(new RegExp(`(?<!${letter})${name}(?!${letter})`, 'gu'))) {
    const startIndex = scope.startIndex + index;
    const node = scope.descendantForIndex(startIndex, startIndex + name.length);
    if (node?.type !== 'identifier') continue;
    const path = [scope, ...pathBelow(scope, node)];
    if (isKey(path)) continue;
    const meant = declarationOf(name, path, node.startIndex, text);
    if (meant === null ? outside === true : same(meant.name, declaration.name)) uses.push(path);
  }
  return uses;
}

const letter = String.raw`[\p{L}\p{N}_]`;

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
      return inStatements(scope, at, text);
    case 'communication_case': {
      const communication = field(scope, 'communication');
      const received =
        communication === null
          ? []
          : communication.endIndex <= at
            ? namesDeclared(communication, at)
            : whileDeclaring(communication, at);
      return [...received, ...inStatements(scope, at, text)];
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
function inStatements(block: Node, at: number, text: SourceText): readonly Node[] {
  const own = block.parent !== null && functions.has(block.parent.type) ? block.parent : null;
  const heading =
    own === null ? [] : ['receiver', 'parameters', 'result'].flatMap((name) => parameterNames(field(own, name)));
  const taken = new Set(heading.map((node) => text.slice(node)));
  const found: Node[] = [];
  for (const { statement, startIndex, endIndex, names } of declaringIn(block, text)) {
    if (startIndex > at) break;
    for (const name of endIndex <= at ? names : namesDeclared(statement, at)) {
      const isShort = statement.type === 'short_var_declaration';
      if (isShort && taken.has(text.slice(name))) continue;
      taken.add(text.slice(name));
      found.push(name);
    }
  }
  return found;
}

interface Declaring {
  /** Without its label. */
  readonly statement: Node;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly names: readonly Node[];
}

const declaring = new Remembered<SourceText, readonly Declaring[]>();

/** Those of a block's statements that declare something. */
function declaringIn(block: Node, text: SourceText): readonly Declaring[] {
  return declaring.of(text, block.id, () =>
    statements(block).flatMap((outer) => {
      const { startIndex, endIndex } = outer;
      const statement = outer.type === 'labeled_statement' ? (parts(outer)[1] ?? outer) : outer;
      const names = namesDeclared(statement, endIndex);
      return names.length === 0 ? [] : [{ statement, startIndex, endIndex, names }];
    }),
  );
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
