// Writes the tables of inputs, outputs and permissions into README.md, from action.yml: node scripts/write-inputs.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { parse } from 'yaml';
import { importTs, root } from './import-ts.mjs';

const { withTables } = await importTs('scripts/inputs.ts');
const file = path.join(root, 'README.md');
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
const text = withTables(readFileSync(file, 'utf8'), action);
const style = await prettier.resolveConfig(file);
writeFileSync(file, await prettier.format(text, { ...style, parser: 'markdown' }));
