// Writes docs/guide.md from the catalogue of causes: node scripts/write-guide.mjs
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import prettier from 'prettier';

const root = path.resolve(import.meta.dirname, '..');
const { outputFiles } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['scripts/guide.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const { renderGuide } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
writeFileSync(path.join(root, 'docs/guide.md'), await prettier.format(renderGuide(), { parser: 'markdown' }));
