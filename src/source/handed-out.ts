import type { Node } from 'web-tree-sitter';
import { declarationOf, usesOf } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, last, parts, same, type NodePath } from './tree.ts';

/** Is the value at the end of a path returned, by itself or as the variable that it is given to: `p := &T{…}; …; return p, nil`? */
export function isReturned(path: NodePath, text: SourceText): boolean {
  const value = last(path);
  const depth = path.findLastIndex(({ type }) => /_statement$|_declaration$|^var_spec$/.test(type));
  const statement = path[depth];
  if (value === undefined || statement === undefined) return false;
  if (statement.type === 'return_statement') return true;
  const given = givenTo(path, depth);
  if (given?.type !== 'identifier') return false;
  const declaration = declarationOf(text.slice(given), path, value.endIndex, text);
  return (
    declaration !== null &&
    usesOf(declaration, text).some((use) => {
      const [outer, list] = use.slice(-3);
      return outer?.type === 'return_statement' && list?.type === 'expression_list';
    })
  );
}

/** The variable that gets the value, or a literal that holds it: `o := options{names: make(map[string]int)}`. */
function givenTo(path: NodePath, depth: number): Node | undefined {
  const statement = path[depth];
  if (statement === undefined) return undefined;
  const value = path.findLastIndex(({ type }) => type === 'call_expression' || type === 'composite_literal');
  if (path.slice(depth + 1, value).some(({ type }) => !holders.has(type))) return undefined;
  if (statement.type === 'var_spec') return statement.childrenForFieldName('name')[0];
  if (!/^(?:assignment_statement|short_var_declaration)$/.test(statement.type)) return undefined;
  const [left, right] = [field(statement, 'left'), field(statement, 'right')];
  const index = right === null ? -1 : parts(right).findIndex((each) => path.some((node) => same(node, each)));
  return left === null || index < 0 ? undefined : parts(left)[index];
}

const holders = new Set([
  'expression_list',
  'unary_expression',
  'composite_literal',
  'literal_value',
  'keyed_element',
  'literal_element',
]);
