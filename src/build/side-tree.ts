import path from 'node:path';
import { InconclusiveError, type FileChange } from '../model/index.ts';
import type { FileReader, GitTrees } from '../model/ports.ts';
import type { GoCommand } from './port.ts';

/** Where one side's files are for the go command, and how to read them. */
export interface SideTree extends FileReader {
  /** Absolute folder that stands for the repository's root. */
  readonly root: string;
  /** The overlay's JSON file; null where the files on disk are the side. */
  readonly overlay: string | null;
  /** What the overlay holds: by absolute path the file that stands in its place, '' where there is none. */
  readonly replace: Readonly<Record<string, string>>;
  /** Why the side was written out into a folder of its own; null where an overlay served. */
  readonly materialised: string | null;
  /** The repository's path of a file that the overlay lays over it: compile errors name the former. Null for any other file. */
  original(absolute: string): string | null;
}

/** The part of the file system a side needs, beside git. */
export interface Disk {
  /** A file's text; null where there is none. */
  readText(absolute: string): Promise<string | null>;
  /** Some bytes of a file; fewer where it ends before; null where there is none. */
  readBytes(absolute: string, offset: number, length: number): Promise<Uint8Array | null>;
  isFolder(absolute: string): Promise<boolean>;
  /** Symbolic links in a folder or below, relative to it, with `/`; what they lead to is not looked into. */
  links(absolute: string): Promise<readonly string[]>;
  /** Does a file with this ending, in a folder or below, hold one of the texts? Also yes where that can't be told: too many files, no folder. */
  holdsAny(absolute: string, ending: string, texts: readonly string[]): Promise<boolean>;
}

/**
 * Lays one side over the working tree: the go command then builds that side inside the user's own checkout, of which nothing
 * changes, and which keeps what earlier steps have generated (https://pkg.go.dev/cmd/go, `-overlay`).
 *
 * `differences` is what the working tree (base) would have to change to become the side (head). Where an overlay can't say that
 * (symbolic links, submodules, a new module whose folder does not exist), the side is written out into a folder of its own.
 */
export async function layOut(
  name: 'base' | 'head',
  tree: string,
  differences: readonly FileChange[],
  git: GitTrees,
  go: GoCommand,
  disk: Disk,
): Promise<SideTree> {
  const reason = await notOverlayable(differences, git, disk);
  if (reason !== null) {
    const root = await go.folder(`${name}/tree`);
    await git.materialise(tree, root);
    return {
      root,
      overlay: null,
      replace: {},
      materialised: reason,
      original: () => null,
      read: async (file) => disk.readText(path.join(root, file)),
    };
  }
  const replace: Record<string, string> = {};
  const contents = new Map<string, string | null>();
  const originals = new Map<string, string>();
  for (const { basePath, headPath } of differences) {
    if (basePath !== null && basePath !== headPath) {
      replace[path.join(git.root, basePath)] = '';
      contents.set(basePath, null);
    }
    if (headPath !== null) contents.delete(headPath);
  }
  const written = differences.filter((change) => change.headPath !== null && isFile(change.headMode));
  const blobs = await git.blobs(written.map((change) => change.headBlob));
  for (const [index, change] of written.entries()) {
    const blob = blobs[index];
    if (change.headPath === null) continue;
    // What is on the disk, the other side's, would stand in for it, and both sides be the same.
    if (blob === undefined || blob === null) {
      throw new InconclusiveError(
        `git lacks what ${change.headPath} holds at the ${name} (${change.headBlob.slice(0, 12)}), and could not fetch it.`,
      );
    }
    // A number keeps names short and free of what the repository's paths may hold; .go files keep their ending.
    const file = await go.write(`${name}/files/${index}${path.posix.extname(change.headPath)}`, blob);
    originals.set(file, change.headPath);
    replace[path.join(git.root, change.headPath)] = file;
    contents.set(change.headPath, blob.toString('utf8'));
  }
  return {
    root: git.root,
    overlay: Object.keys(replace).length === 0 ? null : await writeOverlay(name, replace, go),
    replace,
    materialised: null,
    original: (absolute) => originals.get(absolute) ?? null,
    async read(file) {
      const content = contents.get(file);
      return content === undefined ? disk.readText(path.join(git.root, file)) : content;
    },
  };
}

/**
 * A side with other texts in some of its files, by path: what a rewrite would make of it. Nothing of the side itself changes.
 *
 * @param name of a folder for the texts, used once in a run.
 */
export async function withTexts(
  side: SideTree,
  texts: ReadonlyMap<string, string>,
  name: string,
  go: GoCommand,
): Promise<SideTree> {
  const replace = { ...side.replace };
  const originals = new Map<string, string>();
  for (const [index, [file, text]] of [...texts].entries()) {
    const written = await go.write(`${name}/files/${index}${path.posix.extname(file)}`, text);
    originals.set(written, file);
    replace[path.join(side.root, file)] = written;
  }
  return {
    ...side,
    overlay: await writeOverlay(name, replace, go),
    replace,
    original: (absolute) => originals.get(absolute) ?? side.original(absolute),
    read: async (file) => texts.get(file) ?? side.read(file),
  };
}

async function writeOverlay(name: string, replace: SideTree['replace'], go: GoCommand): Promise<string> {
  return go.write(`${name}/overlay.json`, `${JSON.stringify({ Replace: replace }, null, 1)}\n`);
}

async function notOverlayable(differences: readonly FileChange[], git: GitTrees, disk: Disk): Promise<string | null> {
  for (const { headPath, basePath, baseMode, headMode } of differences) {
    const file = headPath ?? basePath ?? '';
    if (isSubmodule(baseMode) || isSubmodule(headMode)) return `the submodule ${file} changed`;
    if ((isLink(baseMode) || isLink(headMode)) && /\.(?:go|s|c|h|mod|sum)$/.test(file)) {
      return `the symbolic link ${file} changed`;
    }
    // The go command reads this file from the disk, whatever the overlay says (Go 1.21 to 1.27).
    if (file.endsWith('vendor/modules.txt')) return `${file} changed`;
    const isModule = headPath !== null && /(?:^|\/)go\.(?:mod|work)$/.test(headPath);
    if (isModule && !(await disk.isFolder(path.dirname(path.join(git.root, headPath))))) {
      return `the folder of ${headPath} is not in the working tree`;
    }
  }
  return null;
}

const isFile = (mode: string): boolean => mode.startsWith('100');
const isLink = (mode: string): boolean => mode === '120000';
const isSubmodule = (mode: string): boolean => mode === '160000';
