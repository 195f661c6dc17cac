import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageAssets } from '../report/html/index.ts';

/**
 * What build.mjs made of src/report/html/client/: beside the bundle, whose chunks may lie one folder below; else, when run from source, in
 * dist/. Rejects with a plain Error where it can't be read: the installation is broken then.
 */
export async function loadPageAssets(): Promise<PageAssets> {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const folders = ['html', '../html', '../../dist/html'].map((folder) => path.join(here, folder));
  const folder = folders.find((candidate) => existsSync(path.join(candidate, 'client.js'))) ?? path.join(here, 'html');
  const [script, style] = await Promise.all(
    ['client.js', 'style.css'].map(async (name) => (await readFile(path.join(folder, name), 'utf8')).trimEnd()),
  );
  return { script: script ?? '', style: style ?? '' };
}
