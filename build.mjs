// Bundles the two doors and the HTML report's program into dist/, copies the WebAssembly files that they load, and writes the licences of everything
// bundled. `node build.mjs --outdir DIR` builds elsewhere: that is how scripts/check-dist.mjs compares.
import { copyFile, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { bundleClient } from './scripts/bundle-client.mjs';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { outdir: { type: 'string', default: path.join(root, 'dist') } } });
const outdir = path.resolve(values.outdir);
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });

// What @actions/core brings to ask for tokens. It only defines things, though no package.json says so: nothing of it is used, so none is bundled.
const withoutSideEffects = {
  name: 'without-side-effects',
  setup(build) {
    build.onResolve(
      { filter: /^(?:undici|@actions\/http-client(?:\/.*)?|\.\/oidc-utils\.js)$/ },
      async ({ path: wanted, ...rest }) => {
        if (rest.pluginData === 'seen') return undefined;
        const found = await build.resolve(wanted, { ...rest, pluginData: 'seen' });
        return { ...found, sideEffects: false };
      },
    );
  },
};

const result = await esbuild.build({
  absWorkingDir: root,
  entryPoints: { action: 'src/action.ts', cli: 'src/cli.ts' },
  outdir,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  metafile: true,
  plugins: [withoutSideEffects],
  logLevel: 'warning',
  define: { __ESCAPEDIFF_VERSION__: JSON.stringify(version) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

const client = await bundleClient();
await mkdir(path.join(outdir, 'html'));
await writeFile(path.join(outdir, 'html/client.js'), `${client.script}\n`);
await writeFile(path.join(outdir, 'html/style.css'), `${client.style}\n`);

const wasm = [
  require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
  require.resolve('tree-sitter-go/tree-sitter-go.wasm'),
];
for (const file of wasm) await copyFile(file, path.join(outdir, path.basename(file)));
await copyFile(path.join(root, 'src/adapters/runner/problem-matcher.json'), path.join(outdir, 'problem-matcher.json'));
await cp(path.join(root, 'src/adapters/demo/sample'), path.join(outdir, 'sample'), { recursive: true });
await writeFile(path.join(outdir, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);

const packages = new Map();
const inputs = [
  ...Object.keys(result.metafile.inputs),
  ...client.inputs,
  ...wasm.map((file) => path.relative(root, file)),
];
for (const input of inputs) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (match) packages.set(match[1], path.join(root, match[1]));
}
const notices = new Map();
const missing = [];
for (const folder of packages.values()) {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  if (!manifest.license) missing.push(`${manifest.name}@${manifest.version} names no licence`);
  const text =
    texts.length > 0 ? texts.join('\n') : `Licensed under ${manifest.license}; the package ships no licence file.\n`;
  notices.set(`${manifest.name}@${manifest.version} (${manifest.license})`, text.replaceAll('\r\n', '\n').trim());
}
// The stand-in of GitHub that `demo` uses carries GitHub's own description of its API.
notices.set(
  'github/rest-api-description (MIT), in part',
  (await readFile(path.join(root, '__tests__/github/openapi-slice.LICENSE'), 'utf8')).trim(),
);
if (missing.length > 0) {
  console.error(`Can't write third-party notices:\n${missing.join('\n')}`);
  process.exit(1);
}
const body = [...notices]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, text]) => `${name}\n${'-'.repeat(name.length)}\n\n${text}\n`)
  .join('\n\n');
await writeFile(
  path.join(outdir, 'THIRD_PARTY_NOTICES.txt'),
  `escapediff bundles the following packages. Each is the work of its authors, under its own licence.\n\n${body}`,
);
