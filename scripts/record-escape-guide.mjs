// Records what releases of Go decide about the programs of docs/escape-guide.md, one file a release, and writes the guide again:
//
//   node scripts/record-escape-guide.mjs "$(go1.27 env GOROOT)" …
//
// Without arguments it records the go of the PATH.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTs, root } from './import-ts.mjs';

const { recordRelease, recordedFolder } = await importTs('scripts/escape-guide/record.ts');
const folder = path.join(root, recordedFolder);
mkdirSync(folder, { recursive: true });
const goroots = process.argv.length > 2 ? process.argv.slice(2) : [null];
for (const goroot of goroots) {
  const record = await recordRelease(root, goroot);
  const file = path.join(folder, `go${record.release}.json`);
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  console.log(`${record.go}: ${Object.keys(record.functions).length} functions`);
}
await import('./write-escape-guide.mjs');
