import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dist, git } from '../e2e/sample.ts';
import { documentedCommands } from './commands.ts';

const cli = path.join(dist, 'cli.js');

/** These need Go releases that a machine may not have; e2e/builds.test.ts runs their like. */
const elsewhere = ['--go-versions oldest,1.26,tip'];
const commands = documentedCommands().filter((command) => !elsewhere.some((part) => command.includes(part)));

const files: Readonly<Record<string, string>> = {
  'go.mod': 'module example.com/m\n\ngo 1.21\n',
  'm.go': 'package m\n\nvar last *int\n\n// Parse reads.\nfunc Parse(n int) *int { last = &n; return last }\n',
  'm_test.go':
    'package m\n\nimport "testing"\n\nfunc BenchmarkParse(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tParse(i)\n\t}\n}\n',
  'store/store.go':
    'package store\n\n// Last is kept.\nvar Last any\n\n// Keep keeps.\nfunc Keep(n int) { Last = n }\n',
  'internal/codec/codec.go':
    'package codec\n\n// Encode makes bytes.\nfunc Encode(n int) []byte { return make([]byte, n) }\n',
  'wire/conn.go':
    'package wire\n\n// Conn is one.\ntype Conn struct{ n int }\n\n// Read reads.\n//\n//escapediff:noalloc\nfunc (c *Conn) Read(b []byte) int { c.n++; return len(b) }\n',
  'cache/cache.go': 'package cache\n\n// Get gets.\nfunc Get(n int) *int { return &n }\n',
  'cache/cache_test.go':
    'package cache\n\nimport "testing"\n\nfunc BenchmarkGet(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tGet(i)\n\t}\n}\n',
};

let temporary: string;
let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-docs-'));
  folder = path.join(temporary, 'm');
  const bin = path.join(temporary, 'bin');
  await mkdir(bin);
  // What an installed package has in PATH.
  const script = `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`;
  await writeFile(path.join(bin, 'escapediff'), script);
  await writeFile(path.join(bin, 'npx'), `#!/bin/sh\n[ "$1" = --yes ] && shift\nexec "$@"\n`);
  for (const name of ['escapediff', 'npx']) await chmod(path.join(bin, name), 0o755);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  await git(folder, 'init', '-q', '-b', 'main');
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'All');
  for (const tag of ['v1.24.0', 'v1.25.0', 'v1.26.0', 'v1.27.0', 'v1.28.0']) await git(folder, 'tag', tag);
  await git(folder, 'checkout', '-q', '-b', 'change');
  await writeFile(
    path.join(folder, 'store', 'more.go'),
    'package store\n\n// More keeps.\nfunc More(s string) { Last = s }\n',
  );
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'More');
  environment = { ...process.env, NO_COLOR: '1', PATH: `${bin}:${process.env['PATH'] ?? ''}`, TMPDIR: temporary };
  environment['CI_MERGE_REQUEST_DIFF_BASE_SHA'] = await git(folder, 'rev-parse', 'main');
  shell(
    'go test -run none -bench . -benchtime 300ms -memprofilerate 512 -cpuprofile cpu.pprof -memprofile mem.pprof .',
  );
  shell('escapediff diff --format json --output REPORT.json');
});
afterAll(async () => {
  await rm(temporary, { recursive: true, force: true });
});

function shell(command: string): { readonly exitCode: number | null; readonly stderr: string } {
  const ours = command.replace('node dist/cli.js', 'escapediff');
  const { status, stderr } = spawnSync('sh', ['-c', ours], { cwd: folder, env: environment, encoding: 'utf8' });
  return { exitCode: status, stderr };
}

it('dozens are found', () => {
  expect(commands.length).toBeGreaterThan(30);
});

// 1: the change, or a contract, fails the check; nothing that the documents show is wrong usage, or unknown.
it.each(commands)('%s', (command) => {
  const { exitCode, stderr } = shell(command);
  expect(/^escapediff: .*/m.exec(stderr)?.[0]).toBeUndefined();
  expect([0, 1]).toContain(exitCode);
});
