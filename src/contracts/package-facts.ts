import { createHash } from 'node:crypto';
import path from 'node:path';
import { goList, plainImportPath, type ListedModule } from '../build/list.ts';
import type { GoCommand } from '../build/port.ts';
import type { BuildRoot } from '../build/roots.ts';
import type { BuildSettings } from '../build/settings.ts';
import type { SideTree } from '../build/side-tree.ts';
import { version } from '../version.ts';

/** What the go command says of a package. Files are absolute. */
export interface PackageFacts {
  readonly goFiles: readonly string[];
  readonly assembly: readonly string[];
  /** Of all that its code is made of; null where that can't be said. */
  readonly key: string | null;
}

interface Listed {
  readonly ImportPath: string;
  readonly Dir?: string;
  readonly Module?: ListedModule;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly SFiles?: readonly string[];
  readonly HFiles?: readonly string[];
  readonly Deps?: readonly string[];
}

/** What another build of escapediff has found out may be something else: the name of a bundled file is made of its content. */
const finder = `escapediff ${version} ${path.basename(import.meta.url)}`;

interface Tools {
  readonly go: GoCommand;
  readonly read: (file: string) => Promise<string | null>;
}

/**
 * Packages and all that they import. The key of one is made of the build IDs of what it imports, which stand for the compiler, its flags and
 * every file (`go help buildid`), of the files of packages that are worked on, which may not be compiled yet, and of where they lie.
 *
 * @param withKeys takes the packages that they import to be compiled, as they are for any build.
 */
export async function packageFacts(
  names: readonly string[],
  side: SideTree,
  root: BuildRoot,
  settings: BuildSettings,
  withKeys: boolean,
  { go, read }: Tools,
): Promise<ReadonlyMap<string, PackageFacts>> {
  const list = async <T>(...args: readonly string[]): Promise<readonly T[]> =>
    (await goList<T>(go, side, settings, { dir: path.join(side.root, root.folder), env: root.env, args })).objects;
  const fields = 'ImportPath,Dir,Module,GoFiles,CgoFiles,SFiles,HFiles,Deps';
  const listed = await list<Listed>(...(withKeys ? ['-deps'] : []), `-json=${fields}`, '--', ...names);
  const others = listed.filter((each) => !isWorkedOn(each.Module)).map((each) => each.ImportPath);
  const built =
    others.length === 0 || !withKeys
      ? []
      : await list<{ readonly ImportPath: string; readonly BuildID?: string }>(
          '-export',
          '-json=ImportPath,BuildID',
          '--',
          ...others.filter((name) => name !== 'unsafe' && name !== 'C'),
        );
  const identities = new Map(built.map(({ ImportPath, BuildID = '' }) => [ImportPath, BuildID]));
  identities.set('unsafe', 'unsafe');
  for (const each of listed.filter(({ Module }) => withKeys && isWorkedOn(Module)))
    identities.set(each.ImportPath, await contents(each, read));
  const common = [finder, settings.goVersion, settings.goos, settings.goarch, ...settings.flags, settings.gowork];
  // Another folder in each run, and nothing that code depends on.
  const environment = Object.entries(settings.env).filter(([name]) => name !== 'GOTMPDIR');
  return new Map(
    listed.map((each): [string, PackageFacts] => {
      const parts = [each.ImportPath, ...(each.Deps ?? [])].map((name) => [name, identities.get(name) ?? '']);
      const isKnown = !settings.profiles && parts.every(([, identity]) => identity !== '');
      const text = JSON.stringify([common, environment, each.Dir, side.root, parts]);
      const { Dir = '', GoFiles = [], CgoFiles = [], SFiles = [] } = each;
      return [
        plainImportPath(each.ImportPath),
        {
          goFiles: [...GoFiles, ...CgoFiles].map((name) => path.join(Dir, name)),
          assembly: SFiles.map((name) => path.join(Dir, name)),
          key: isKnown ? createHash('sha256').update(text).digest('hex') : null,
        },
      ];
    }),
  );
}

/** Of the main module, or in its place from a folder: compiled with other flags than the rest, or not yet. */
function isWorkedOn(module: ListedModule | undefined): boolean {
  return module !== undefined && (module.Main === true || (module.Replace !== undefined && !module.Replace.Version));
}

/** '' where a file can't be read, or more than Go and assembly is compiled. */
async function contents(
  { Dir = '', Module, GoFiles = [], CgoFiles = [], SFiles = [], HFiles = [] }: Listed,
  read: Tools['read'],
): Promise<string> {
  if (CgoFiles.length > 0) return '';
  const hash = createHash('sha256').update(`${Dir}\0${Module?.GoVersion ?? ''}`);
  for (const name of [...GoFiles, ...SFiles, ...HFiles]) {
    const text = await read(path.join(Dir, name));
    if (text === null) return '';
    hash.update(`\0${name}\0${text.length}\0${text}`);
  }
  return hash.digest('hex');
}
