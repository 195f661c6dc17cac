/** A package of the repository, as far as profiles name it. */
export interface OwnPackage {
  readonly importPath: string;
  /** Relative to the repository, '' for its root. */
  readonly folder: string;
  /** Its files, relative to the repository. */
  readonly files: readonly string[];
}

/** Finds the repository's package that a function of a profile belongs to. */
export class PackageFinder {
  readonly #byPath: ReadonlyMap<string, string>;
  readonly #modules: readonly string[];
  readonly #byFileName: ReadonlyMap<string, readonly OwnPackage[]>;

  constructor(packages: readonly OwnPackage[]) {
    this.#byPath = new Map(packages.map(({ importPath }) => [withoutVersion(importPath), importPath]));
    this.#modules = [...new Set(packages.map(modulePath))];
    const byFileName = new Map<string, OwnPackage[]>();
    for (const own of packages) {
      for (const name of new Set(own.files.map(baseName))) {
        const known = byFileName.get(name);
        if (known === undefined) byFileName.set(name, [own]);
        else known.push(own);
      }
    }
    this.#byFileName = byFileName;
  }

  /**
   * The import path; null where it is no package of the repository's, or one that is not known.
   *
   * @param linked the package as the symbol has it; every program's is `main`, so that only the file tells which one it is.
   * @param file as in the profile: absolute on whatever machine, or with `-trimpath` the import path and the file's name.
   */
  find(linked: string, file: string): string | null {
    if (linked === 'main') return this.#program(file);
    const plain = withoutVersion(linked);
    // Tests in a package of their own belong to the package that they test.
    return this.#byPath.get(plain) ?? this.#byPath.get(plain.replace(/_test$/, '')) ?? null;
  }

  /** Whether it is in a module of the repository's, even if not among the packages that are known. */
  isOurs(linked: string, file: string): boolean {
    const plain = withoutVersion(linked);
    return (
      this.find(linked, file) !== null ||
      this.#modules.some((module) => plain === module || plain.startsWith(`${module}/`))
    );
  }

  #program(file: string): string | null {
    const parts = file.split(/[\\/]+/);
    const name = parts.pop() ?? '';
    const candidates = (this.#byFileName.get(name) ?? []).map(({ importPath }) => ({
      importPath,
      shared: sharedEnd(parts, importPath.split('/')),
    }));
    const most = Math.max(0, ...candidates.map(({ shared }) => shared));
    // Both sides of a comparison have it.
    const best = new Set(candidates.filter(({ shared }) => shared === most).map(({ importPath }) => importPath));
    const [only] = best;
    return best.size === 1 && only !== undefined ? only : null;
  }
}

function modulePath({ importPath, folder }: OwnPackage): string {
  const isInside = folder !== '' && importPath.endsWith(`/${folder}`);
  return withoutVersion(isInside ? importPath.slice(0, -folder.length - 1) : importPath);
}

/** A profile from before a new major version is still of use. https://go.dev/ref/mod#major-version-suffixes */
function withoutVersion(importPath: string): string {
  return importPath.replace(/\/v\d+(?=\/|$)|\.v\d+(?=\/|$)/, '');
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

export function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
