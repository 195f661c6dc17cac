import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/profile/packages.ts
var PackageFinder = class {
  #known;
  #withoutVersion;
  #modules;
  #byFileName;
  constructor(packages) {
    this.#known = new Set(packages.map(({ importPath }) => importPath));
    const plain = /* @__PURE__ */ new Map();
    for (const importPath of this.#known) {
      const key = withoutVersion(importPath);
      plain.set(key, (plain.get(key) ?? /* @__PURE__ */ new Set()).add(importPath));
    }
    this.#withoutVersion = plain;
    this.#modules = [...new Set(packages.map(modulePath))];
    const byFileName = /* @__PURE__ */ new Map();
    for (const own of packages) {
      for (const name of new Set(own.files.map(baseName))) {
        const known = byFileName.get(name);
        if (known === void 0) byFileName.set(name, [own]);
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
  find(linked, file) {
    if (linked === "main") return this.ofFile(file);
    return this.#named(linked) ?? this.#named(linked.replace(/_test$/, ""));
  }
  /** Of several versions in one repository, such as `api/v1` and `api/v2`, only the very one is meant. */
  #named(linked) {
    if (this.#known.has(linked)) return linked;
    return onlyOne(this.#withoutVersion.get(withoutVersion(linked)) ?? /* @__PURE__ */ new Set());
  }
  /**
   * Whether it is in a module of the repository's, even if not among the packages that are known. Half of all programs have a `main.go`:
   * for those, the folder must fit, too.
   */
  isOurs(linked, file) {
    if (linked === "main") return this.ofFile(file, 1) !== null;
    const plain = withoutVersion(linked);
    return this.find(linked, file) !== null || this.#modules.some((module) => plain === module || plain.startsWith(`${module}/`));
  }
  /**
   * The package that has a file of this name, and whose path ends most as the file's does; null where that is none, or several.
   *
   * @param least how many folders at the end must be the same: 0 where the repository may be checked out under any name.
   */
  ofFile(file, least = 0) {
    const parts = file.split(/[\\/]+/).map((part) => part.replace(/@v\d.*$/, ""));
    const name = parts.pop() ?? "";
    const candidates = (this.#byFileName.get(name) ?? []).map(({ importPath }) => ({
      importPath,
      shared: sharedEnd(parts, importPath.split("/"))
    }));
    const most = Math.max(least, ...candidates.map(({ shared }) => shared));
    return onlyOne(new Set(candidates.filter(({ shared }) => shared === most).map(({ importPath }) => importPath)));
  }
};
function onlyOne(found) {
  const [only] = found;
  return found.size === 1 && only !== void 0 ? only : null;
}
function modulePath({ importPath, folder }) {
  const isInside = folder !== "" && importPath.endsWith(`/${folder}`);
  return withoutVersion(isInside ? importPath.slice(0, -folder.length - 1) : importPath);
}
function withoutVersion(importPath) {
  return importPath.replace(/\/v\d+(?=\/|$)|\.v\d+(?=\/|$)/, "");
}
function sharedEnd(a, b) {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}
function baseName(file) {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

export {
  PackageFinder,
  baseName
};
