// Writes docs/guide.md from the catalogue of causes: node scripts/write-guide.mjs
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { importTs, root } from './import-ts.mjs';

const { renderGuide } = await importTs('scripts/guide.ts');
writeFileSync(path.join(root, 'docs/guide.md'), await prettier.format(renderGuide(), { parser: 'markdown' }));
