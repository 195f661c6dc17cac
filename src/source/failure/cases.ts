import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../text.ts';
import { field, parts } from '../tree.ts';
import { allOf, anyOf, conditionOf, equality, isError, noCondition, type Condition } from './conditions.ts';
import { written } from './knowledge.ts';

/** One branch of a switch or a select. */
export interface Case {
  readonly node: Node;
  /** What holds where it is entered. */
  readonly condition: Condition;
  /** It is entered when a context has ended. */
  readonly isDone: boolean;
}

export interface Cases {
  readonly cases: readonly Case[];
  /** One of the cases is entered, whatever comes. */
  readonly isExhaustive: boolean;
  /** What holds where none of the cases is entered. */
  readonly otherwise: Condition;
}

export function casesOf(statement: Node, text: SourceText): Cases {
  const nodes = parts(statement).filter(({ type }) => caseTypes.has(type));
  const isExhaustive = statement.type === 'select_statement' || nodes.some(({ type }) => type === 'default_case');
  if (statement.type === 'select_statement') {
    const cases = nodes.map((node) => ({
      node,
      condition: noCondition,
      isDone: /<-.*\.Done\(\)$/.test(written(field(node, 'communication'), text)),
    }));
    return { cases, isExhaustive, otherwise: noCondition };
  }
  const read = statement.type === 'type_switch_statement' ? typeCases : valueCases;
  return { ...read(statement, nodes, text), isExhaustive };
}

const caseTypes = new Set(['expression_case', 'type_case', 'communication_case', 'default_case']);

function valueCases(statement: Node, nodes: readonly Node[], text: SourceText): Omit<Cases, 'isExhaustive'> {
  const value = field(statement, 'value');
  const says = (each: Node, holds: boolean): Condition =>
    value === null ? conditionOf(each, holds, text) : equality(value, each, holds, text);
  const cases: Case[] = [];
  let before: Condition = noCondition;
  for (const node of nodes.filter(({ type }) => type === 'expression_case')) {
    const list = field(node, 'value');
    const values = list === null ? [] : parts(list);
    const own = anyOf(values.map((each) => says(each, true)));
    cases.push({ node, condition: allOf([before, own]), isDone: false });
    before = allOf([before, ...values.map((each) => says(each, false))]);
  }
  return withDefault(cases, nodes, before);
}

function typeCases(statement: Node, nodes: readonly Node[], text: SourceText): Omit<Cases, 'isExhaustive'> {
  const value = field(statement, 'value');
  const alias = field(statement, 'alias');
  const names = [value, alias].filter((node) => node !== null).map((node) => written(node, text));
  const isOfError = value !== null && isError(value, text);
  const notNil: Condition = { ...noCondition, test: isOfError ? 'any' : 'none', notNil: names };
  const cases: Case[] = [];
  let before: Condition = noCondition;
  for (const node of nodes.filter(({ type }) => type === 'type_case')) {
    const types = node.childrenForFieldName('type').map((type) => text.slice(type));
    const hasNil = types.includes('nil');
    const particular: Condition = { ...notNil, test: isOfError ? 'particular' : 'none' };
    const isNil: Condition = { ...noCondition, nil: names };
    cases.push({ node, condition: hasNil ? (types.length === 1 ? isNil : noCondition) : particular, isDone: false });
    if (hasNil) before = notNil;
  }
  return withDefault(cases, nodes, before);
}

function withDefault(cases: readonly Case[], nodes: readonly Node[], before: Condition): Omit<Cases, 'isExhaustive'> {
  const fallback = nodes.find(({ type }) => type === 'default_case');
  const all = fallback === undefined ? cases : [...cases, { node: fallback, condition: before, isDone: false }];
  return { cases: all, otherwise: before };
}
