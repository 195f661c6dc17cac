import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/text/line-directive.ts
function underDirective(name, folder) {
  if (!isOfDirective(name)) return null;
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return folder === "" || folder === "." ? file : `${folder}/${file}`;
}
function isOfDirective(name) {
  if (name.startsWith("<") || !/[/\\]/.test(name)) return false;
  if (!name.endsWith(".go")) return !/\.(?:s|S|c|h|cc|cpp|m|swig)$/.test(name);
  const isAbsolute = /^(?:[/\\]|[A-Za-z]:)/.test(name);
  return isAbsolute ? !/[/\\](?:src|pkg[/\\]mod)[/\\]/.test(name) : /^\.\.[/\\]/.test(name);
}

export {
  underDirective
};
