import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UsageError
} from "./chunk-6T4QM65A.js";

// src/build/go-json.ts
var GoJsonReader = class {
  #onObject;
  #decoder = new TextDecoder("utf-8");
  #text = "";
  constructor(onObject) {
    this.#onObject = onObject;
  }
  push(chunk) {
    this.#text += this.#decoder.decode(chunk, { stream: true });
    for (; ; ) {
      const end = this.#text.indexOf("\n}\n");
      if (end < 0) return;
      this.#onObject(JSON.parse(this.#text.slice(0, end + 2)));
      this.#text = this.#text.slice(end + 3);
    }
  }
};

// src/build/list.ts
async function goList(go, side, settings, request) {
  const objects = [];
  const reader = new GoJsonReader((object) => objects.push(object));
  const errors = new Tail();
  const exitCode = await go.run({
    dir: request.dir,
    args: [
      "list",
      "-e",
      ...side.overlay === null ? [] : [`-overlay=${side.overlay}`],
      ...settings.flags,
      ...request.args
    ],
    env: { ...settings.env, ...request.env },
    onStdout: (chunk) => {
      reader.push(chunk);
    },
    onStderr: (chunk) => {
      errors.push(chunk);
      request.onStderr?.(chunk);
    }
  });
  return { objects, failure: exitCode === 0 ? null : errors.text() || `go list ended with exit status ${exitCode}` };
}
var keptOfErrors = 8192;
var Tail = class {
  #bytes = new Uint8Array();
  push(chunk) {
    this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(-keptOfErrors)]).subarray(-keptOfErrors);
  }
  text() {
    return Buffer.from(this.#bytes).toString("utf8").trim();
  }
};
function plainImportPath(importPath) {
  const variant = importPath.indexOf(" [");
  return variant < 0 ? importPath : importPath.slice(0, variant);
}
function owningPackage({ ImportPath, ForTest }) {
  const plain = plainImportPath(ImportPath);
  return ForTest !== void 0 && plain === `${ForTest}_test` ? ForTest : plain;
}
function noPackages(patterns) {
  return new UsageError(
    patterns.length === 0 ? "No Go packages were found. Run inside a Go module, or name the folder of one with --repo." : `No packages match ${patterns.map((pattern) => JSON.stringify(pattern)).join(", ")}. Package patterns are written as for go build, such as ./... or ./internal/...`
  );
}

export {
  goList,
  plainImportPath,
  owningPackage,
  noPackages
};
