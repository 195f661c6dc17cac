// Records what real compilers print for the program in __tests__/fixtures/diagnostics/program, one file a release:
//
//   node scripts/record-diagnostics.mjs /path/to/goroot1.21 /path/to/goroot1.22 …
//
// Paths are those that escapediff sees: relative to the module's root. The absolute paths of the standard library are shortened
// to $GOROOT, so that the recording does not depend on the machine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fixtures = path.resolve(import.meta.dirname, '../__tests__/fixtures/diagnostics');
mkdirSync(path.join(fixtures, 'recorded'), { recursive: true });
for (const goroot of process.argv.slice(2)) {
  const go = path.join(goroot, 'bin/go');
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '', CGO_ENABLED: '0', GOOS: 'linux', GOARCH: 'amd64' };
  const options = { cwd: path.join(fixtures, 'program'), env, encoding: 'utf8', maxBuffer: 1 << 28 };
  const version = spawnSync(go, ['env', 'GOVERSION', 'GOROOT'], options).stdout.trim().split('\n');
  const listed = spawnSync(
    go,
    ['list', '-export', '-gcflags=-m=2 -I=escapediff-record', '-json=ImportPath', './...'],
    options,
  );
  if (listed.status !== 0) throw new Error(`${go}: ${listed.stderr}`);
  const release = version[0].split('.').slice(0, 2).join('.');
  const text = listed.stderr.replaceAll(version[1], '$GOROOT');
  writeFileSync(path.join(fixtures, 'recorded', `${release}.txt`), text);
  console.log(`${release}: ${text.split('\n').length} lines`);
}
