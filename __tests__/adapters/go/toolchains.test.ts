import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childEnvironments } from '../../../src/adapters/child-environment.ts';
import { goToolchains } from '../../../src/adapters/go/toolchains.ts';
import type { Toolchain, WantedGo } from '../../../src/matrix/port.ts';

const env = (name: string): string => execFileSync('go', ['env', name], { encoding: 'utf8' }).trim();
const goroot = env('GOROOT');
const version = env('GOVERSION').replace(/^go/, '');
const [, minor = '0', patch = '0'] = /^1\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escapediff-toolchains-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Without a network, and with an empty home unless there is another. */
const find = async (wanted: WantedGo, environment: Readonly<Record<string, string>> = {}): Promise<Toolchain> => {
  const offline = {
    ...process.env,
    HOME: path.join(folder, 'home'),
    GOPROXY: 'off',
    GOMODCACHE: path.join(folder, 'modules'),
  };
  const own = { ...offline, ...environment };
  return await goToolchains(own, childEnvironments(own), path.join(folder, 'run')).find(wanted);
};

const versionOf = async ({ go, missing }: Toolchain): Promise<string> => {
  if (go === null) throw new Error(missing);
  let text = '';
  const answer = (chunk: Uint8Array): string => (text += Buffer.from(chunk).toString('utf8'));
  await go.run({ dir: folder, args: ['env', 'GOVERSION', 'GOROOT'], env: {}, onStdout: answer, onStderr: answer });
  return text.trim();
};

const release = (minorWanted: number, patchWanted: number | null = null, orNewer = false): WantedGo => ({
  kind: 'release',
  minor: minorWanted,
  patch: patchWanted,
  orNewer,
});

describe('goToolchains', () => {
  it('finds the go command in PATH, by word and by version', async () => {
    for (const wanted of [
      { kind: 'local' } as const,
      release(Number(minor)),
      release(Number(minor), Number(patch)),
      release(Number(minor), 0, true),
    ]) {
      expect(await versionOf(await find(wanted))).toMatch(new RegExp(`^go${version}\\b`));
    }
  });

  it('takes a GOROOT, and a go command; what the environment calls GOROOT is another’s', async () => {
    for (const given of [goroot, path.join(goroot, 'bin', 'go')]) {
      const found = await find({ kind: 'path', path: given }, { GOROOT: '/nonsense' });
      expect(await versionOf(found)).toBe(`go${version}\n${goroot}`);
    }
    const { missing } = await find({ kind: 'path', path: path.join(folder, 'nowhere') });
    expect(missing).toBe(`there is no go command at ${path.join(folder, 'nowhere')}`);
  });

  it('finds what setup-go, golang.org/dl and gotip installed', async () => {
    // Whatever the folder says is believed until it is asked: here all are the one Go that this machine has.
    const cache = path.join(folder, 'tool-cache');
    await mkdir(path.join(cache, 'go', '1.99.2'), { recursive: true });
    await symlink(goroot, path.join(cache, 'go', '1.99.2', process.arch));
    await mkdir(path.join(cache, 'go', '1.99.3', 'another-arch'), { recursive: true });
    expect(await versionOf(await find(release(99), { RUNNER_TOOL_CACHE: cache }))).toContain(version);
    expect((await find(release(99, 3), { RUNNER_TOOL_CACHE: cache })).missing).toContain('Go 1.99.3 is not installed');
    expect((await find(release(99))).missing).toContain('Go 1.99 is not installed');

    const home = path.join(folder, 'with-sdk');
    await mkdir(path.join(home, 'sdk'), { recursive: true });
    await symlink(goroot, path.join(home, 'sdk', 'go1.98.1'));
    expect(await versionOf(await find(release(98), { HOME: home }))).toContain(version);
    expect((await find({ kind: 'tip' }, { HOME: home })).missing).toContain('gotip download');
    await symlink(goroot, path.join(home, 'sdk', 'gotip'));
    expect(await versionOf(await find({ kind: 'tip' }, { HOME: home }))).toContain(version);
  });

  it('says what became of a download', async () => {
    expect((await find(release(97, 1))).missing).toMatch(/^Go 1\.97\.1 is not installed and could not be downloaded: /);
    expect((await find(release(97))).missing).toBe(
      'Go 1.97 is not installed, and the module proxy knows no such release',
    );
  });
});
