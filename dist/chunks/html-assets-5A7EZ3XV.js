import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-PY5VAGIZ.js";

// src/adapters/html-assets.ts
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
async function loadPageAssets() {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const folders = ["html", "../html", "../../dist/html"].map((folder2) => path.join(here, folder2));
  const folder = folders.find((candidate) => existsSync(path.join(candidate, "client.js"))) ?? path.join(here, "html");
  const [script, style] = await Promise.all(
    ["client.js", "style.css"].map(async (name) => (await readFile(path.join(folder, name), "utf8")).trimEnd())
  );
  return { script: script ?? "", style: style ?? "" };
}
export {
  loadPageAssets
};
