import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../text.ts';
import { field, last, parts } from '../tree.ts';
import { written, type LastResult, type PackageKnowledge, type Scope } from './knowledge.ts';
import { isErrorTypeName } from './names.ts';
import { isErrorType } from './values.ts';
import { importSpecs } from '../scope.ts';

/** What holds in a whole file. */
export function fileScope(root: Node, text: SourceText, knowledge: PackageKnowledge): Scope {
  return {
    text,
    knowledge,
    imports: importsOf(root, text),
    types: new Map(),
    receiver: null,
    isCallback: false,
    lastResult: 'none',
    namedError: null,
  };
}

/** What holds in a function or function literal, given what holds around it. */
export function functionScope(declaration: Node, outer: Scope, isCallback = false): Scope {
  const { text } = outer;
  const types = new Map(outer.types);
  for (const heading of ['receiver', 'parameters', 'result']) {
    for (const { name, type } of namesIn(field(declaration, heading), text)) types.set(name, type);
  }
  const { type, name } = lastResultOf(declaration, text);
  const lastResult = kindOf(type, outer);
  const isError = lastResult === 'error' || lastResult === 'error-type';
  const [receiver] = namesIn(field(declaration, 'receiver'), text);
  return {
    ...outer,
    types,
    isCallback,
    receiver: receiver?.name ?? outer.receiver,
    lastResult,
    namedError: isError ? name : null,
  };
}

/** Parameters that are errors. */
export function errorParameters(declaration: Node, text: SourceText): readonly string[] {
  return namesIn(field(declaration, 'parameters'), text)
    .filter(({ type }) => type === 'error')
    .map(({ name }) => name);
}

export function hasParameters(declaration: Node): boolean {
  const list = field(declaration, 'parameters');
  return list !== null && parts(list).length > 0;
}

function kindOf(type: string | null, scope: Scope): LastResult {
  if (type === null) return 'none';
  if (type === 'error') return 'error';
  return isErrorType(type, scope) &&
    isErrorTypeName(
      type
        .replace(/^\*/, '')
        .replace(/\[.*\]$/, '')
        .replace(/^.*\./, ''),
    )
    ? 'error-type'
    : 'other';
}

function lastResultOf(
  declaration: Node,
  text: SourceText,
): { readonly type: string | null; readonly name: string | null } {
  const result = field(declaration, 'result');
  if (result === null) return { type: null, name: null };
  if (result.type !== 'parameter_list') return { type: written(result, text), name: null };
  const group = last(parts(result));
  if (group === undefined) return { type: null, name: null };
  const name = last(group.childrenForFieldName('name'));
  return { type: written(field(group, 'type'), text), name: name === undefined ? null : text.slice(name) };
}

function namesIn(list: Node | null, text: SourceText): readonly { readonly name: string; readonly type: string }[] {
  if (list?.type !== 'parameter_list') return [];
  return parts(list).flatMap((group) => {
    const type = written(field(group, 'type'), text);
    return group.childrenForFieldName('name').map((name) => ({ name: text.slice(name), type }));
  });
}

function importsOf(root: Node, text: SourceText): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const spec of importSpecs(root)) {
    const path = text.slice(field(spec, 'path') ?? spec).slice(1, -1);
    const known = packageName(path);
    const alias = field(spec, 'name');
    found.set(alias === null ? known : text.slice(alias), known);
  }
  return found;
}

/** By custom: `errors` of `github.com/pkg/errors`, `yaml` of `gopkg.in/yaml.v3`, `nats` of `github.com/nats-io/nats.go`. */
function packageName(path: string): string {
  const elements = path.split('/').filter((element, index) => index === 0 || !/^v\d+$/.test(element));
  return (last(elements) ?? path).replace(/\.v\d+$/, '').replace(/^go-|[-.]go$/g, '');
}
