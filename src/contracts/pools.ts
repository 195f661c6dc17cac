import path from 'node:path';
import { declarationOf } from '../source/scope.ts';
import { field, last, same, walk } from '../source/tree.ts';
import { argumentAt } from './call-syntax.ts';
import type { Spot } from './code.ts';
import type { FileLines } from './lines.ts';
import type { Sources } from './sources.ts';

/**
 * Is the Get of a line called of an unexported variable of its package of which the package's code uses nothing but Get? What such a pool hands out
 * is made each time. Of a pool that is handed on, or lies in a struct, others may put something into it.
 */
export function isNeverPut({ file, line }: Spot, sources: Sources): boolean {
  const lines = sources.lines(file);
  if (lines === null) return false;
  return lines.callsOf('Get', line).some((call) => {
    const receiver = argumentAt(call, 0, false);
    const node = receiver === null || receiver === 'none' ? undefined : last(receiver);
    if (receiver === null || receiver === 'none' || node?.type !== 'identifier') return false;
    const name = lines.text(node);
    const isOwn = !/^\p{Lu}/u.test(name);
    if (!isOwn || declarationOf(name, receiver, node.startIndex, lines.file.source) !== null) return false;
    return sources.inFolder(path.dirname(file)).every((each) => !hasOtherUse(name, each));
  });
}

function hasOtherUse(name: string, lines: FileLines): boolean {
  let found = false;
  walk(lines.file.root, (node) => {
    if (node.type !== 'identifier' || lines.text(node) !== name) return !found;
    const { parent } = node;
    const isDeclared = parent?.type === 'var_spec' && same(field(parent, 'name'), node);
    const isGet = parent?.type === 'selector_expression' && lines.text(field(parent, 'field')) === 'Get';
    found ||= !isDeclared && !isGet;
    return !found;
  });
  return found;
}
