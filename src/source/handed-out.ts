import type { Node } from 'web-tree-sitter';
import { declarationOf, usesOf } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, last, parts, same, type NodePath } from './tree.ts';

/** Is the value at the end of a path returned, by itself or as the variable that it is given to: `p := &T{…}; …; return p, nil`? */
export function isReturned(path: NodePath, text: SourceText): boolean {
  const value = last(path);
  const statement = path.findLast(({ type }) => /_statement$|_declaration$|^var_spec$/.test(type));
  if (value === undefined || statement === undefined) return false;
  if (statement.type === 'return_statement') return true;
  const given = givenTo(statement, value);
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

function givenTo(statement: Node, value: Node): Node | undefined {
  if (statement.type === 'var_spec') return statement.childrenForFieldName('name')[0];
  if (!/^(?:assignment_statement|short_var_declaration)$/.test(statement.type)) return undefined;
  const [left, right] = [field(statement, 'left'), field(statement, 'right')];
  const index = right === null ? -1 : parts(right).findIndex((each) => same(each, value) || encloses(each, value));
  return left === null || index < 0 ? undefined : parts(left)[index];
}

function encloses(outer: Node, inner: Node): boolean {
  return outer.type === 'unary_expression' && same(field(outer, 'operand'), inner);
}
