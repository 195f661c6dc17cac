// Fails unless dist/ is exactly what the sources build: every file, no file more, and all of it committed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const fresh = mkdtempSync(path.join(tmpdir(), 'escapediff-dist-'));
const list = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

try {
  execFileSync(process.execPath, [path.join(root, 'build.mjs'), '--outdir', fresh], { stdio: 'inherit' });
  const built = list(fresh);
  const shipped = list(path.join(root, 'dist'));
  const differences = [
    ...built.filter((file) => !shipped.includes(file)).map((file) => `missing from dist: ${file}`),
    ...shipped.filter((file) => !built.includes(file)).map((file) => `not built by the sources: dist/${file}`),
    ...built
      .filter((file) => shipped.includes(file))
      .filter((file) => !readFileSync(path.join(fresh, file)).equals(readFileSync(path.join(root, 'dist', file))))
      .map((file) => `differs: dist/${file}`),
  ];
  const uncommitted = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', 'dist'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (uncommitted) differences.push(`not committed:\n${uncommitted.trimEnd()}`);
  if (differences.length > 0) {
    console.error(
      `dist/ is not what the sources build; run "npm run build" and commit dist/:\n${differences.join('\n')}`,
    );
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what the sources build (${built.length} files).`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
