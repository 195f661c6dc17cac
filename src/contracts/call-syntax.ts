import type { Node } from 'web-tree-sitter';
import type { Declaration } from '../source/scope.ts';
import { field, last, parts, pathBelow, type NodePath } from '../source/tree.ts';
import { readSymbol } from '../model/symbol.ts';
import type { FileLines } from './lines.ts';

/** `F`, `m` and so on of a symbol; '' for a literal. */
export function lastName(symbol: string): string {
  const read = readSymbol(symbol);
  if (read === null || read.made.length > 0) return '';
  return (read.names.at(-1) ?? '').replace(/^\(.*\)\./, '');
}

/** `table[i](x)`, which the grammar takes for a conversion to a type with arguments. */
export function isCallOfElement(node: Node): boolean {
  return node.type === 'type_conversion_expression' && field(node, 'type')?.type === 'generic_type';
}

/** 0 is the receiver. 'none' where the call gives nothing for it; null where it gives several values at once, or a new slice of them. */
export function argumentAt(call: NodePath, index: number, isVariadicOne: boolean): NodePath | null | 'none' {
  const node = last(call);
  const callee = node === undefined ? null : field(node, 'function');
  const list = node === undefined ? null : field(node, 'arguments');
  if (callee === null || list === null) return null;
  if (index === 0) {
    const operand = callee.type === 'selector_expression' ? field(callee, 'operand') : null;
    return operand === null ? 'none' : [...call, callee, operand];
  }
  const given = parts(list);
  if (isVariadicOne) {
    const only = given[index - 1];
    if (only === undefined) return 'none';
    return only.type === 'variadic_argument' ? [...call, list, only, ...parts(only).slice(0, 1)] : null;
  }
  const argument = given[index - 1];
  if (argument === undefined) return given.length === 1 ? null : 'none';
  return [...call, list, argument];
}

export function indexedIn(path: NodePath): readonly NodePath[] {
  const statement = last(path);
  if (statement === undefined) return [];
  const left = field(statement, 'left');
  const targets =
    left === null
      ? parts(statement)
          .slice(0, 1)
          .map((node) => [...path, node])
      : parts(left).map((node) => [...path, left, node]);
  return targets.flatMap((target) => {
    const node = last(target);
    const operand = node?.type === 'index_expression' ? field(node, 'operand') : null;
    return operand === null ? [] : [[...target, operand]];
  });
}

/** The types of the receiver ('' where there is none) and the parameters of a declared function, as they are written. */
export function parameterTypes(declaration: Node, lines: FileLines): readonly string[] {
  const types = (list: Node | null): readonly string[] =>
    list === null
      ? []
      : parts(list).flatMap((group) => {
          const type = lines.text(field(group, 'type'));
          return Array.from({ length: Math.max(1, group.childrenForFieldName('name').length) }, () => type);
        });
  const receiver = field(declaration, 'receiver');
  return [receiver === null ? '' : (types(receiver)[0] ?? ''), ...types(field(declaration, 'parameters'))];
}

/** The type of the parameter, or the receiver, that a name is declared as; null where it is none. */
export function parameterType({ scope, name }: Declaration): Node | null {
  const group = pathBelow(scope, name).find(({ type }) => type === 'parameter_declaration');
  return group === undefined ? null : field(group, 'type');
}

/** The types of a function's results, as they are written. */
export function resultTypes(declaration: Node, lines: FileLines): readonly string[] {
  const result = field(declaration, 'result');
  if (result === null) return [];
  if (result.type !== 'parameter_list') return [lines.text(result)];
  return parts(result).flatMap((group) => {
    const type = lines.text(field(group, 'type'));
    return Array.from({ length: Math.max(1, group.childrenForFieldName('name').length) }, () => type);
  });
}

/** What a function returns as one of its results, at each return; null where that is not written there. */
export function returnsOf(declaration: Node, lines: FileLines, result: number): readonly (NodePath | null)[] {
  const found: (NodePath | null)[] = [];
  const visit = (node: Node, above: NodePath): void => {
    if (node.type === 'func_literal') return;
    const here = [...above, node];
    if (node.type === 'return_statement') {
      const list = node.namedChildren.find(({ type }) => type === 'expression_list');
      const value = list === undefined ? undefined : parts(list)[result];
      if (value?.type !== 'nil') found.push(list === undefined || value === undefined ? null : [...here, list, value]);
    }
    for (const child of node.namedChildren) visit(child, here);
  };
  visit(declaration, [lines.file.root]);
  return found;
}

/** A part of the last node of a path. */
export function fieldOfLast(path: NodePath, name: string): Node | null {
  const node = last(path);
  return node === undefined ? null : field(node, name);
}
