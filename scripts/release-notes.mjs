// Prints what CHANGELOG.md says of a release: node scripts/release-notes.mjs v1.2.3. Needs nothing installed beside Node 22.18, which runs TypeScript.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { releaseNotes } from './release.ts';

const root = path.resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
process.stdout.write(releaseNotes(process.argv[2] ?? '', version, changelog));
