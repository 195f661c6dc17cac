import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/build/relevant.ts
var sourceExtensions = /\.(?:go|s|S|sx|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|swig|swigcxx|syso)$/;
var moduleFiles = /* @__PURE__ */ new Set(["go.mod", "go.sum", "go.work", "go.work.sum"]);
var ignoredFolder = /(?:^|\/)(?:testdata|[._][^/]*)\//;
function isPassedOver(folder) {
  return ignoredFolder.test(`${folder}/`) && !folder.includes("vendor/");
}
function relevance(path, { tests, profiles }) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (moduleFiles.has(name) || path.endsWith("vendor/modules.txt")) return "modules";
  if (name === "default.pgo" && profiles) return "profile";
  if (!sourceExtensions.test(name)) return "no";
  if (ignoredFolder.test(path) && !path.includes("vendor/") && !name.endsWith(".go")) return "no";
  return name.endsWith("_test.go") && !tests ? "no" : "source";
}
function changedSourceFolders(changes, inputs) {
  return changedFolders(changes, "source", inputs);
}
function changedProfileFolders(changes, inputs) {
  return changedFolders(changes, "profile", inputs);
}
function changedFolders(changes, wanted, inputs) {
  return new Set(
    changes.flatMap(({ basePath, headPath }) => [basePath, headPath]).filter((file) => file !== null).filter((file) => relevance(file, inputs) === wanted).map(folderOf)
  );
}
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

export {
  isPassedOver,
  relevance,
  changedSourceFolders,
  changedProfileFolders,
  folderOf
};
