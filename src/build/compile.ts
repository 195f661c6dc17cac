import { createHash } from 'node:crypto';
import path from 'node:path';
import pMap from 'p-map';
import type { Problem } from '../model/index.ts';
import { goList, owningPackage, plainImportPath, type ListedError, type ListedPackage } from './list.ts';
import type { GoPackage } from './packages.ts';
import type { GoCommand } from './port.ts';
import type { BuildRoot } from './roots.ts';
import { SectionFilter } from './sections.ts';
import type { BuildSettings } from './settings.ts';
import type { SideTree } from './side-tree.ts';

/**
 * Go commands that work side by side, for modules that each have one of their own. Each keeps all processors busy while it compiles, but
 * not while it starts, reads and waits for the last package.
 */
export const commandsAtOnce = 2;

/** Import paths in one go command: Linux takes 2 MB of arguments, Windows 32 KB. */
const packagesPerCommand = 250;

/** Takes what the compiler prints. */
export interface CompilerText {
  /** For one go command's text; several may be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir: string): TextReader;
}

export interface TextReader {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** The compiler's flags for each package: those of all, and what some have besides. */
export interface CompilerFlags {
  readonly all: string;
  readonly some?: { readonly flags: string; readonly has: (importPath: string) => boolean };
  /**
   * Imports that are compiled already, with all the flags they were compiled with: an import without them would be compiled once more. What the go
   * command repeats of them is passed over.
   */
  readonly compiled?: ReadonlyMap<string, string>;
}

/** A package, or its variant for a test, that was compiled. */
export interface CompiledPackage {
  /** With the variant, as the go command writes it: `p [p.test]`. */
  readonly importPath: string;
  /** All the flags that it was compiled with. */
  readonly flags: string;
  /** The archive, in the build cache. */
  readonly archive: string;
}

/**
 * Compiles packages with extra compiler flags (`-m=2`, `-S=2`) and hands on what the compiler prints. Nothing is linked, and
 * dependencies come from the user's build cache, which also replays the text of packages compiled before.
 *
 * The flag `-I` does nothing where the go command passes an import map; its value makes the cache entries ours alone, so that none
 * is replayed whose paths start from another folder. Returns what could not be compiled.
 */
export async function compile(
  side: SideTree,
  packages: readonly Pick<GoPackage, 'root' | 'importPath'>[],
  { all, some, compiled = new Map() }: CompilerFlags,
  text: CompilerText,
  go: GoCommand,
  settings: BuildSettings,
  onCompiled: (compiled: CompiledPackage) => void = () => undefined,
): Promise<readonly Problem[]> {
  const compileBatch = async ({ root, members }: Batch): Promise<readonly Problem[]> => {
    const dir = path.join(side.root, root.folder);
    const mark = createHash('sha256').update(dir).digest('hex').slice(0, 16);
    const flagsOf = (name: string): string =>
      `${all}${some?.has(name) === true ? ` ${some.flags}` : ''} -I=escapediff-${mark}`;
    // A flag with a pattern holds for the tests of the package, too; the last one that fits a package counts (go help build).
    const more = members.filter((name) => some?.has(name)).map((name) => `${name}=${flagsOf(name)}`);
    const before = [...compiled].map(([name, flags]) => `${name}=${flags}`);
    const reader = before.length === 0 ? text.begin(dir) : new SectionFilter(new Set(members), text.begin(dir));
    const { objects, failure } = await goList<ListedPackage>(go, side, settings, {
      dir,
      env: root.env,
      args: [
        '-export',
        ...(settings.tests ? ['-test'] : []),
        ...[`${all} -I=escapediff-${mark}`, ...before, ...more].map((flags) => `-gcflags=${flags}`),
        '-json=ImportPath,ForTest,Export,Error,DepsErrors,Incomplete',
        '--',
        ...members,
      ],
      onStderr: (chunk) => {
        reader.push(chunk);
      },
    });
    reader.end();
    for (const { ImportPath: importPath, Export: archive = '' } of objects) {
      if (archive !== '') onCompiled({ importPath, flags: flagsOf(plainImportPath(importPath)), archive });
    }
    const whole = failure === null ? [] : [{ package: null, message: lastLines(failure), position: null }];
    return [...whole, ...objects.flatMap((listed) => problemsOf(listed, dir, side))];
  };
  return distinct((await pMap(batches(packages), compileBatch, { concurrency: commandsAtOnce })).flat());
}

/** Import paths for one go command. */
export interface Batch {
  readonly root: BuildRoot;
  readonly members: readonly string[];
}

/** Import paths by the root whose go command compiles them, as many as one command takes. Sorted, each once. */
export function batches(packages: readonly Pick<GoPackage, 'root' | 'importPath'>[]): readonly Batch[] {
  const roots = new Map<BuildRoot, Set<string>>();
  for (const { root, importPath } of packages) {
    const members = roots.get(root);
    if (members === undefined) roots.set(root, new Set([importPath]));
    else members.add(importPath);
  }
  return [...roots].flatMap(([root, names]) => {
    const sorted = [...names].sort();
    return Array.from({ length: Math.ceil(sorted.length / packagesPerCommand) }, (_, index) => ({
      root,
      members: sorted.slice(index * packagesPerCommand, (index + 1) * packagesPerCommand),
    }));
  });
}

function problemsOf(listed: ListedPackage, dir: string, side: SideTree): readonly Problem[] {
  const name = owningPackage(listed);
  const errors = listed.Error === undefined ? (listed.DepsErrors ?? []) : [listed.Error];
  return errors.map((error) => problemOf(error, name, dir, side));
}

/**
 * The go command puts a compiler error into one text, `# import/path` and then `file:line:col: message`; its own errors have the position
 * apart. A dependency's error is told for the package that can't be compiled because of it.
 */
function problemOf(error: ListedError, name: string, dir: string, side: SideTree): Problem {
  const [header = '', ...rest] = withOriginals(error.Err.trim(), dir, side).split('\n');
  const lines = header.startsWith('# ') ? rest : [header, ...rest];
  const dependency =
    header.startsWith('# ') && plainImportPath(header.slice(2)) !== name ? plainImportPath(header.slice(2)) : null;
  const match = /^(\S[^:]*):(\d+)(?::(\d+))?: (.*)$/s.exec(lines.join('\n'));
  const position = match === null ? (error.Pos ?? '') : [match[1], match[2], match[3] ?? '0'].join(':');
  const message = match?.[4] ?? lines.join('\n');
  return {
    package: name,
    message: dependency === null ? message : `its dependency ${dependency} does not compile: ${message}`,
    position: position === '' ? null : relativePosition(position, dir, side.root),
  };
}

/** The compiler names the files of the overlay: the reader knows those that they stand for. */
function withOriginals(text: string, dir: string, side: SideTree): string {
  return text.replaceAll(/(?<=^|\s)\S*\/files\/\d+(?:\.\w+)?(?=:)/gm, (file) => {
    const original = side.original(path.resolve(dir, file));
    return original === null ? file : path.relative(dir, path.join(side.root, original)).replaceAll(path.sep, '/');
  });
}

function relativePosition(position: string, dir: string, root: string): string {
  const [, file = '', rest = ''] = /^(.*?)(:\d+(?::\d+)?)$/.exec(position) ?? [];
  const relative = path.relative(root, path.resolve(dir, file)).replaceAll(path.sep, '/');
  return `${relative.startsWith('..') ? file : relative}${rest}`;
}

function lastLines(text: string): string {
  return text.split('\n').slice(-5).join('\n');
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, problem]) => problem);
}
