import type { FileChange } from '../model/index.ts';

/**
 * Files that the compiler's decisions can depend on. Embedded files are not among them: their content is data, and escape
 * analysis does not read data. https://pkg.go.dev/cmd/go#hdr-File_types
 */
const sourceExtensions = /\.(?:go|s|S|sx|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|swig|swigcxx|syso)$/;

const moduleFiles = new Set(['go.mod', 'go.sum', 'go.work', 'go.work.sum']);

/** Folders that the go command passes over when it expands `./...`. */
const ignoredFolder = /(?:^|\/)(?:testdata|[._][^/]*)\//;

/** What a change of a file can mean for a build; `profile` for the packages main of its folder and everything that they import. */
export type Relevance = 'source' | 'modules' | 'profile' | 'no';

/** What the compiler is asked to read beside the sources. */
export interface CompilerInputs {
  readonly tests: boolean;
  /** Is each program compiled with the profile that lies beside it (`pgo: auto`)? https://go.dev/doc/pgo */
  readonly profiles: boolean;
}

/** Does the go command pass over the folder when it expands `./...`? */
export function isPassedOver(folder: string): boolean {
  return ignoredFolder.test(`${folder}/`) && !folder.includes('vendor/');
}

/** What a change of this path can mean for a build; `path` is relative to the repository, with `/`. */
export function relevance(path: string, { tests, profiles }: CompilerInputs): Relevance {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (moduleFiles.has(name) || path.endsWith('vendor/modules.txt')) return 'modules';
  if (name === 'default.pgo' && profiles) return 'profile';
  if (!sourceExtensions.test(name)) return 'no';
  // A package in such a folder can still be named outright or imported, from below vendor/ for instance.
  if (ignoredFolder.test(path) && !path.includes('vendor/') && !name.endsWith('.go')) return 'no';
  return name.endsWith('_test.go') && !tests ? 'no' : 'source';
}

/** The folders in which a file that the compiler reads is changed, under the names of both sides. */
export function changedSourceFolders(changes: readonly FileChange[], inputs: CompilerInputs): ReadonlySet<string> {
  return changedFolders(changes, 'source', inputs);
}

/** The folders in which a program's profile is changed, under the names of both sides. */
export function changedProfileFolders(changes: readonly FileChange[], inputs: CompilerInputs): ReadonlySet<string> {
  return changedFolders(changes, 'profile', inputs);
}

function changedFolders(
  changes: readonly FileChange[],
  wanted: Relevance,
  inputs: CompilerInputs,
): ReadonlySet<string> {
  return new Set(
    changes
      .flatMap(({ basePath, headPath }) => [basePath, headPath])
      .filter((file) => file !== null)
      .filter((file) => relevance(file, inputs) === wanted)
      .map(folderOf),
  );
}

/** A path's folder, '' for the repository's root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
