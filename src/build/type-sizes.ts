import path from 'node:path';
import pMap from 'p-map';
import type { SiteCollector } from '../codegen/index.ts';
import { packageOf } from '../model/symbol.ts';
import type { Side } from './build.ts';
import { batches, commandsAtOnce } from './compile.ts';
import { entryHeaderBytes, archiveStart, exportPart, partAt } from './export-data.ts';
import { goList, type ListedPackage } from './list.ts';
import type { GoCommand } from './port.ts';
import type { BuildSettings } from './settings.ts';
import type { Disk } from './side-tree.ts';

/**
 * Finds the sizes of types that the listings don't describe, such as `bytes.Buffer`: only the package that declares a type does. Its archive is in the
 * build cache, for what imports it has been compiled. A size that can't be found stays unknown.
 *
 * @param compiled the flags that packages were compiled with, by import path.
 */
export async function findTypeSizes(
  side: Pick<Side, 'tree' | 'graph' | 'packages'>,
  code: SiteCollector,
  compiled: ReadonlyMap<string, string>,
  settings: BuildSettings,
  { go, disk }: { readonly go: GoCommand; readonly disk: Disk },
): Promise<void> {
  const types = new Map<string, Set<string>>();
  const roots = new Map<string, Side['packages'][number]['root']>();
  for (const [type, user] of code.undescribed()) {
    const importPath = packageOf(type);
    const root = (side.graph.packages.get(importPath) ?? side.graph.packages.get(user))?.root;
    if (!/^[\w.~/-]+$/.test(importPath) || root === undefined) continue;
    types.set(importPath, (types.get(importPath) ?? new Set()).add(type));
    roots.set(importPath, root);
  }
  const packages = [...roots].map(([importPath, root]) => ({ importPath, root }));
  const flags = [...compiled].map(([name, each]) => `-gcflags=${name}=${each}`);
  await pMap(
    batches(packages),
    async ({ root, members }) => {
      const { objects } = await goList<ListedPackage>(go, side.tree, settings, {
        dir: path.join(side.tree.root, root.folder),
        env: root.env,
        args: ['-export', '-json=ImportPath,Export', ...flags, '--', ...members],
      });
      for (const { ImportPath: importPath, Export: archive = '' } of objects) {
        const object = archive === '' ? null : await objectIn(archive, disk);
        if (object !== null) code.describe(object, types.get(importPath) ?? new Set(), importPath);
      }
    },
    { concurrency: commandsAtOnce },
  );
}

/** The part of an archive that the compiler wrote its code into; cgo and assembly add others behind it. */
export async function objectIn(archive: string, disk: Disk): Promise<Uint8Array | null> {
  const start = await disk.readBytes(archive, 0, archiveStart);
  const first = start === null ? null : exportPart(start);
  if (first === null) return null;
  const offset = first.offset + first.length + (first.length % 2);
  const header = await disk.readBytes(archive, offset, entryHeaderBytes);
  const part = header === null ? null : partAt(header, offset);
  return part?.name === '_go_.o' ? await disk.readBytes(archive, part.offset, part.length) : null;
}
