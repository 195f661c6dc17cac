import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { GoSyntax } from '../../source/index.ts';

let loaded: Promise<GoSyntax> | null = null;

/**
 * The Go grammar. Loads the WebAssembly files at the first call (about 25 ms) and keeps them for the rest of the process.
 * Rejects with a plain Error where they can't be read: the installation is broken then.
 */
export async function loadGoSyntax(): Promise<GoSyntax> {
  loaded ??= load();
  return loaded;
}

/**
 * The same for a run that parses few files. V8 compiles WebAssembly code that runs often a second time, to make it faster: for the grammar's tables that
 * takes 0.1 to 0.2 s of a processor, which pays from about 1.5 MB of Go on (measured on Node 20 and 24). V8 is told before there is
 * any such code. Flags that it does not know change nothing. https://v8.dev/docs/wasm-compilation-pipeline
 */
export async function loadGoSyntaxForFewFiles(): Promise<GoSyntax> {
  if (loaded === null) for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
  return await loadGoSyntax();
}

async function load(): Promise<GoSyntax> {
  const [{ Language, Parser }, { GoSyntax }] = await Promise.all([
    import('web-tree-sitter'),
    import('../../source/index.ts'),
  ]);
  await Parser.init({ wasmBinary: await wasm('web-tree-sitter') });
  const parser = new Parser();
  parser.setLanguage(await Language.load(await wasm('tree-sitter-go')));
  return new GoSyntax(parser);
}

/** Beside the bundle, whose chunks may lie one folder below; else, when run from source, in node_modules. */
async function wasm(packageName: string): Promise<Buffer> {
  const name = `${packageName}.wasm`;
  const here = path.dirname(fileURLToPath(import.meta.url));
  const bundled = [path.join(here, name), path.join(here, '..', name)].find((file) => existsSync(file));
  return readFile(bundled ?? createRequire(import.meta.url).resolve(`${packageName}/${name}`));
}
