import path from 'node:path';
import type { Comparison, FileChange, Finding } from '../../model/index.ts';
import type { GitTrees } from '../../model/ports.ts';
import { plural } from '../words.ts';
import { hunksOf } from './hunks.ts';
import { maxFileLength, maxSourceLength } from './limits.ts';
import type { PageFile, PageSource } from './page.ts';
import { shortened } from '../../text/shortened.ts';

/** The part of git that reading sources needs. */
export type SourceTrees = Pick<GitTrees, 'list' | 'blobs'>;

export interface Sources {
  /** Those of the heaviest findings first. */
  readonly files: readonly SourceFile[];
  readonly leftOut: readonly string[];
}

export interface SourceFile extends PageFile, PageSource {}

type Sides = Pick<PageFile, 'path' | 'basePath'>;

/**
 * The source files that the page shows, with the text of both sides: those with findings, those that findings point to, and for a comparison
 * the Go files that changed.
 *
 * Read from git's trees, never from the disk: the compiler's places are steered by `//line` directives in the code under review, which may
 * name any file of the machine, and a symbolic link leads anywhere.
 */
export async function readSources(
  findings: readonly Finding[],
  { base, head }: Pick<Comparison, 'base' | 'head'>,
  changes: readonly FileChange[],
  trees: SourceTrees,
): Promise<Sources> {
  const wanted = wantedFiles(findings, changes);
  const [baseTexts, headTexts] = await Promise.all([
    base.tree === head.tree
      ? new Map<string, string>()
      : textsOf(
          base.tree,
          wanted.flatMap(({ path: file, basePath }) => basePath ?? file),
          trees,
        ),
    textsOf(
      head.tree,
      wanted.map((file) => file.path),
      trees,
    ),
  ]);
  const compared = base.tree !== head.tree;
  const files: SourceFile[] = [];
  const leftOut: string[] = [];
  let room = maxSourceLength;
  for (const sides of wanted) {
    const file = pageFile(
      sides,
      headTexts.get(sides.path) ?? null,
      baseTexts.get(sides.basePath ?? sides.path) ?? null,
      compared,
    );
    const lengths = [file.head?.length ?? 0, file.base?.length ?? 0] as const;
    const length = lengths[0] + lengths[1];
    if (length === 0) continue;
    if (length > room || Math.max(...lengths) > maxFileLength) {
      leftOut.push(sides.path);
      continue;
    }
    room -= length;
    files.push(file);
  }
  return { files, leftOut: leftOut.length === 0 ? [] : [leftOutWords(leftOut)] };
}

function leftOutWords(paths: readonly string[]): string {
  return `The source of ${plural(paths.length, 'file')} is not in this page, which carries ${maxSourceLength / 1e6} million characters at most and ${maxFileLength / 1e6} million of one file: ${shortened(paths, 3)}.`;
}

function pageFile(sides: Sides, head: string | null, base: string | null, compared: boolean): SourceFile {
  if (!compared) return { ...sides, status: 'same', head, base: null, hunks: [] };
  if (head === null) return { ...sides, status: 'deleted', head, base, hunks: [] };
  if (base === null) return { ...sides, status: 'added', head, base, hunks: [] };
  if (base === head) return { ...sides, status: 'same', head, base: null, hunks: [] };
  return { ...sides, status: 'changed', head, base, hunks: hunksOf(base, head) };
}

function wantedFiles(findings: readonly Finding[], changes: readonly FileChange[]): readonly Sides[] {
  const renamed = new Map(
    changes.flatMap(({ basePath, headPath }): [string, Sides][] =>
      basePath !== null && headPath !== null && basePath !== headPath ? [[basePath, { path: headPath, basePath }]] : [],
    ),
  );
  const byHead = new Map([...renamed.values()].map((sides) => [sides.path, sides]));
  const wanted = new Map<string, Sides>();
  const want = (file: string, side: 'base' | 'head'): void => {
    if (!isInside(file)) return;
    const sides = (side === 'base' ? renamed.get(file) : byHead.get(file)) ?? { path: file, basePath: null };
    if (!wanted.has(sides.path)) wanted.set(sides.path, sides);
  };
  for (const { file, state } of findings) want(file, state === 'fixed' ? 'base' : 'head');
  for (const { basePath, headPath } of changes) {
    const file = headPath ?? basePath ?? '';
    if (file.endsWith('.go')) want(file, headPath === null ? 'base' : 'head');
  }
  for (const { state, cause, occurrences } of findings) {
    const side = state === 'fixed' ? 'base' : 'head';
    if (cause.root !== null) want(cause.root.file, cause.root.side);
    for (const { file } of [...cause.chain, ...occurrences]) want(file, side);
  }
  return [...wanted.values()];
}

/** Steps of a cause may lie in the standard library. */
function isInside(file: string): boolean {
  return file !== '' && !path.posix.isAbsolute(file) && !path.win32.isAbsolute(file) && !file.split('/').includes('..');
}

async function textsOf(
  tree: string,
  paths: readonly string[],
  trees: SourceTrees,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(paths);
  const entries = (await trees.list(tree)).filter(({ file, mode }) => mode.startsWith('100') && wanted.has(file));
  const blobs = await trees.blobs(entries.map(({ blob }) => blob));
  return new Map(
    entries.flatMap(({ file }, index): [string, string][] => {
      const blob = blobs[index];
      return blob === undefined || blob === null ? [] : [[file, blob.toString('utf8')]];
    }),
  );
}
