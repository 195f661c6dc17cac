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
  readonly #known: ReadonlySet<string>;
  readonly #withoutVersion: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #modules: readonly string[];
  readonly #byFileName: ReadonlyMap<string, readonly OwnPackage[]>;

  constructor(packages: readonly OwnPackage[]) {
    this.#known = new Set(packages.map(({ importPath }) => importPath));
    const plain = new Map<string, Set<string>>();
    for (const importPath of this.#known) {
      const key = withoutVersion(importPath);
      plain.set(key, (plain.get(key) ?? new Set()).add(importPath));
    }
    this.#withoutVersion = plain;
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
    if (linked === 'main') return this.ofFile(file);
    // Tests in a package of their own belong to the package that they test.
    return this.#named(linked) ?? this.#named(linked.replace(/_test$/, ''));
  }

  /** Of several versions in one repository, such as `api/v1` and `api/v2`, only the very one is meant. */
  #named(linked: string): string | null {
    if (this.#known.has(linked)) return linked;
    return onlyOne(this.#withoutVersion.get(withoutVersion(linked)) ?? new Set());
  }

  /**
   * Whether it is in a module of the repository's, even if not among the packages that are known. Half of all programs have a `main.go`:
   * for those, the folder must fit, too.
   */
  isOurs(linked: string, file: string): boolean {
    if (linked === 'main') return this.ofFile(file, 1) !== null;
    const plain = withoutVersion(linked);
    return (
      this.find(linked, file) !== null ||
      this.#modules.some((module) => plain === module || plain.startsWith(`${module}/`))
    );
  }

  /**
   * The package that has a file of this name, and whose path ends most as the file's does; null where that is none, or several.
   *
   * @param least how many folders at the end must be the same: 0 where the repository may be checked out under any name.
   */
  ofFile(file: string, least = 0): string | null {
    const parts = file.split(/[\\/]+/).map((part) => part.replace(/@v\d.*$/, ''));
    const name = parts.pop() ?? '';
    const candidates = (this.#byFileName.get(name) ?? []).map(({ importPath }) => ({
      importPath,
      shared: sharedEnd(parts, importPath.split('/')),
    }));
    const most = Math.max(least, ...candidates.map(({ shared }) => shared));
    // Both sides of a comparison have it.
    return onlyOne(new Set(candidates.filter(({ shared }) => shared === most).map(({ importPath }) => importPath)));
  }
}

function onlyOne(found: ReadonlySet<string>): string | null {
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
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
