import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeScene, openScene, reportOf, runAction, type Files, type Scene } from './action-run.ts';

/** What a job may hold; none of these words may reach a program that sees the change's code. */
const secrets = {
  GITHUB_ENV: '/nowhere/secret-env',
  GITHUB_PATH: '/nowhere/secret-path',
  GITHUB_STATE: '/nowhere/secret-state',
  GITHUB_TOKEN: 'secret-github-token',
  ACTIONS_RUNTIME_TOKEN: 'secret-runtime-token',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret-id-token',
  AWS_SECRET_ACCESS_KEY: 'secret-aws',
};
const token = 'ghs-write';

const code = (stores: boolean): string => `package box

var kept *int

//go:noinline
func Put(n int) int {
	x := n
${stores ? '\tkept = &x\n' : ''}	return x
}
`;

/** Writes down its environment before any benchmark runs. */
const benchmark = (file: string): string => `package box

import (
	"os"
	"strings"
	"testing"
)

func init() { os.WriteFile(${JSON.stringify(file)}, []byte(strings.Join(os.Environ(), "\\n")), 0o600) }

func BenchmarkPut(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Put(i)
	}
}
`;

const cgo =
  'package native\n\n// static int one(void) { return 1; }\nimport "C"\n\nfunc One() int { return int(C.one()) }\n';
const module = { 'go.mod': 'module example.com/box\n\ngo 1.21\n' };

describe('what runs beside the change', () => {
  let scene: Scene;
  let programs: string;
  const seen = (name: string): string => path.join(programs, `${name}.env`);

  beforeAll(async () => {
    programs = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
    // Programs that write down what they get, and then do their work.
    for (const name of ['go', 'git', 'gcc']) {
      const real = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
      await writeFile(path.join(programs, name), `#!/bin/sh\nenv >> '${seen(name)}'\nexec '${real}' "$@"\n`);
      await chmod(path.join(programs, name), 0o755);
    }
    const files = (stores: boolean): Files => ({
      ...module,
      'box/box.go': code(stores),
      'box/box_test.go': benchmark(seen('benchmark')),
      'native/native.go': stores ? cgo.replaceAll('one', 'uno') : cgo,
    });
    scene = await openScene(files(false), files(true));
  });
  afterAll(async () => {
    await closeScene(scene);
    await rm(programs, { recursive: true, force: true });
  });

  it('gets no token, no secret and no file that commands the runner: go, git, a C compiler, a benchmark', async () => {
    const run = await runAction(scene, {
      inputs: {
        measure: '.',
        'measure-count': '6',
        'measure-time': '1x',
        cgo: 'on',
        'pass-env': 'DATABASE_URL',
        token,
      },
      environment: {
        ...secrets,
        DATABASE_URL: 'postgres://asked-for',
        PATH: `${programs}:${process.env['PATH'] ?? ''}`,
      },
    });
    expect([run.exitCode, (await reportOf(run)).counts.gating]).toEqual([1, 1]);
    for (const name of ['go', 'git', 'gcc', 'benchmark']) {
      const text = await readFile(seen(name), 'utf8');
      expect(text).toContain('PATH=');
      expect([
        name,
        /secret|^INPUT_.*|^GITHUB_.*|^ACTIONS_.*|^RUNNER_(?!TRACKING_ID).*/m.exec(text)?.[0] ?? null,
      ]).toEqual([name, null]);
      expect(text).not.toContain(token);
      expect(text).toContain('DATABASE_URL=postgres://asked-for');
    }
  });
});
