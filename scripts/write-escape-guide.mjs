// Writes docs/escape-guide.md and docs/escape-guide.zh-CN.md from the programs, the records and the texts:
//
//   node scripts/write-escape-guide.mjs
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { importTs, root } from './import-ts.mjs';

const { documents, renderDocument } = await importTs('scripts/escape-guide/document.ts');
for (const { language, file } of documents) {
  const text = await prettier.format(renderDocument(root, language), { parser: 'markdown' });
  writeFileSync(path.join(root, file), text);
  console.log(`${file}: ${text.split('\n').length} lines`);
}
