// Writes the tables of inputs, outputs, permissions and formats into docs/configuration.md: node scripts/write-inputs.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { parse } from 'yaml';
import { importTs, root } from './import-ts.mjs';

const { withFormats, withTables } = await importTs('scripts/inputs.ts');
const { formats } = await importTs('src/report/formats/index.ts');
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));

await rewrite('docs/configuration.md', (text) => withFormats(withTables(text, action), formats));

async function rewrite(name, change) {
  const file = path.join(root, name);
  const style = await prettier.resolveConfig(file);
  const text = change(readFileSync(file, 'utf8'));
  writeFileSync(file, await prettier.format(text, { ...style, parser: 'markdown' }));
}
