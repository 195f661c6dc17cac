import path from 'node:path';
import pMap from 'p-map';
import { batches, commandsAtOnce, type Batch } from './compile.ts';
import { goList } from './list.ts';
import type { GoPackage } from './packages.ts';
import type { GoCommand } from './port.ts';
import type { BuildSettings } from './settings.ts';
import type { SideTree } from './side-tree.ts';

/**
 * Compiles what the packages import and what is not among them, as an ordinary build does: what both sides share is then in the build cache,
 * and the two can be compiled side by side without each of them compiling that, too. What can't be compiled is told by the sides.
 */
export async function compileImports(
  side: SideTree,
  packages: readonly GoPackage[],
  go: GoCommand,
  settings: BuildSettings,
): Promise<void> {
  const names = new Set(packages.map(({ importPath }) => importPath));
  const imports = packages.flatMap(({ root, imports }) =>
    imports.filter((name) => name !== 'C' && !names.has(name)).map((importPath) => ({ root, importPath })),
  );
  const build = async ({ root, members }: Batch): Promise<void> => {
    await goList(go, side, settings, {
      dir: path.join(side.root, root.folder),
      env: root.env,
      args: ['-export', '-json=ImportPath', '--', ...members],
    });
  };
  await pMap(batches(imports), build, { concurrency: commandsAtOnce });
}
