import path from 'node:path';
import type { FileChange } from '../model/index.ts';
import { alignedTexts } from './align.ts';
import type { Build } from './build.ts';
import type { GoCommand } from './port.ts';
import { relevance } from './relevant.ts';
import { withTexts, type SideTree } from './side-tree.ts';

/**
 * The two sides with their changed Go files laid out so that lines which both have bear the same numbers, for the go command alone: read from, and
 * named by the compiler, the files are as they were.
 */
export async function alignedSides(
  { base, head, settings }: Build,
  changes: readonly FileChange[],
  go: GoCommand,
): Promise<{ readonly base: SideTree; readonly head: SideTree }> {
  const texts = { base: new Map<string, string>(), head: new Map<string, string>() };
  for (const { basePath, headPath, baseMode, headMode } of changes) {
    if (headPath === null || basePath !== headPath || !headPath.endsWith('.go')) continue;
    const isFile = [baseMode, headMode].every((mode) => mode.startsWith('100'));
    if (!isFile || relevance(headPath, settings) !== 'source') continue;
    const [before, after] = await Promise.all([base.tree.read(headPath), head.tree.read(headPath)]);
    if (before === null || after === null) continue;
    const aligned = alignedTexts(before, after, path.join(head.tree.root, headPath));
    if (aligned === null) continue;
    if (aligned.base !== before) texts.base.set(headPath, aligned.base);
    if (aligned.head !== after) texts.head.set(headPath, aligned.head);
  }
  const laidOut = async (name: 'base' | 'head', tree: SideTree): Promise<SideTree> =>
    texts[name].size === 0
      ? tree
      : { ...(await withTexts(tree, texts[name], `${name}/aligned`, go)), read: async (file) => tree.read(file) };
  return { base: await laidOut('base', base.tree), head: await laidOut('head', head.tree) };
}
