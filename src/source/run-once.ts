import { calleeOf } from './failure/calls.ts';
import { declarationOf, specs } from './scope.ts';
import type { SourceText } from './text.ts';
import { field, type NodePath } from './tree.ts';

/** `once.Do(func() {…})` with a `var once sync.Once` of the package; `var load = sync.OnceValue(func() …)`. One in a struct runs once per value. */
export function isRunOnce(path: NodePath, text: SourceText): boolean {
  const depth = path.length - 1;
  const call = path[depth - 2];
  if (path[depth - 1]?.type !== 'argument_list' || call?.type !== 'call_expression') return false;
  const callee = calleeOf(call, text);
  if (/^sync\.Once(Func|Value|Values)$/.test(callee)) return path[1]?.type === 'var_declaration';
  const [, once] = /^([\p{L}_][\p{L}\p{N}_]*)\.Do$/u.exec(callee) ?? [];
  const root = path[0];
  if (once === undefined || root === undefined || declarationOf(once, path, call.startIndex, text) !== null)
    return false;
  return root.namedChildren
    .filter(({ type }) => type === 'var_declaration')
    .flatMap(specs)
    .some((spec) => {
      const type = field(spec, 'type');
      const names = spec.childrenForFieldName('name').map((name) => text.slice(name));
      return type !== null && text.slice(type) === 'sync.Once' && names.includes(once);
    });
}
