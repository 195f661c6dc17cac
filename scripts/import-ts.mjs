// Imports a TypeScript module of this repository, bundled, in a plain node: `await importTs('scripts/guide.ts')`. Packages stay outside.
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

export const root = path.resolve(import.meta.dirname, '..');

export async function importTs(entry) {
  const folder = await mkdtemp(path.join(root, 'node_modules/.escapediff-'));
  const outfile = path.join(folder, 'bundle.mjs');
  try {
    await bundleTs(entry, outfile);
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the bundle of a module to `outfile`. */
export async function bundleTs(entry, outfile) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });
}
