import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { diff, repositoryWith, type Files } from './repository.ts';
import { dist, git, start } from './sample.ts';

/*
 * What git and the go command can be told so that they show something else than what is built. Whatever it is, an allocation is found,
 * or the verdict is inconclusive: never a pass.
 */

const module = { 'go.mod': 'module example.com/m\n\ngo 1.21\n' };
const code = (stores: boolean): string => `package lib

var kept *int

func Put(n int) {
	x := n
	${stores ? 'kept = &x' : '_ = x'}
}
`;
const found = [1, ['lib/put.go:6 moved to heap: x']];

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A repository in which the last commit lets x escape. */
async function committed(base: Files = {}, change: Files = { 'lib/put.go': code(true) }): Promise<string> {
  const folder = await repositoryWith({ ...module, 'lib/put.go': code(false), ...base }, change);
  folders.push(folder);
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'head');
  return folder;
}

const ofLastCommit = ['--base', 'HEAD~1', '--head', 'HEAD'];

async function outcome(folder: string, env: NodeJS.ProcessEnv = {}): Promise<readonly unknown[]> {
  const { exitCode, fresh } = await diff(folder, ofLastCommit, env);
  return [exitCode, fresh];
}

async function reasons(folder: string): Promise<readonly unknown[]> {
  const { exitCode, report } = await diff(folder, ofLastCommit);
  return [exitCode, report.verdict.reasons];
}

describe('git', () => {
  it.concurrent('replace refs: the commits are what their names say', async () => {
    const folder = await committed();
    const tree = await git(folder, 'rev-parse', 'HEAD^{tree}');
    const other = await git(folder, 'commit-tree', tree, '-m', 'the head as the base');
    await git(folder, 'replace', 'HEAD~1', other);
    expect(await outcome(folder)).toEqual(found);
  });

  it.concurrent('grafts: the merge base is what the commits say', async () => {
    const folder = await committed();
    // A main that went on after the branch began; the graft says that it came out of the head.
    await git(folder, 'checkout', '-q', '-b', 'change');
    await git(folder, 'branch', '-q', '-f', 'main', 'HEAD~1');
    const tree = await git(folder, 'rev-parse', 'main^{tree}');
    const later = await git(folder, 'commit-tree', tree, '-p', 'main', '-m', 'later');
    await git(folder, 'branch', '-q', '-f', 'main', later);
    await writeFile(
      path.join(folder, '.git', 'info', 'grafts'),
      `${later} ${await git(folder, 'rev-parse', 'HEAD')}\n`,
    );
    const { exitCode, fresh } = await diff(folder);
    expect([exitCode, fresh]).toEqual(found);
  });

  it.concurrent('alternates: found while they are there, and no pass without them', async () => {
    const lent = await committed();
    const folder = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
    folders.push(folder);
    await git(folder, 'clone', '-q', '--shared', lent, '.');
    expect(await outcome(folder)).toEqual(found);
    await rm(path.join(lent, '.git', 'objects'), { recursive: true });
    const { exitCode, stderr } = await start(path.join(dist, 'cli.js'), ['diff', ...ofLastCommit], folder, process.env);
    expect([exitCode === 2 || exitCode === 64, stderr]).toEqual([true, expect.stringMatching(/alternate|HEAD/)]);
  });

  it.concurrent(
    'Go files that are pointers of LFS: no program fetches them, and the verdict is inconclusive',
    async () => {
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 80\n`;
      const attributes = '*.go filter=lfs diff=lfs merge=lfs -text\n';
      const folder = await committed({}, { 'lib/put.go': pointer, '.gitattributes': attributes });
      // What a checkout with git-lfs has on the disk.
      await writeFile(path.join(folder, 'lib', 'put.go'), code(false));
      expect(await reasons(folder)).toEqual([
        2,
        [expect.stringContaining('head could not be built: example.com/m/lib')],
      ]);
    },
  );

  it.concurrent('attributes and the programs that they name: no program runs, and nothing is left out', async () => {
    const attributes = '*.go -diff export-ignore export-subst\n*.go diff=shown filter=changed\n*.bin filter=lfs\n';
    const folder = await committed({ '.gitattributes': attributes, 'lib/data.bin': 'version https://git-lfs' });
    const ran = path.join(folder, '.git', 'ran');
    for (const name of ['diff.external', 'diff.shown.command', 'diff.shown.textconv', 'core.fsmonitor']) {
      await git(folder, 'config', name, `sh -c 'touch "${ran}"; cat "$1"' -`);
    }
    await git(folder, 'config', 'filter.lfs.smudge', `touch "${ran}"; cat`);
    expect(await outcome(folder)).toEqual(found);
    await expect(git(folder, 'hash-object', ran)).rejects.toThrow();
  });

  it.concurrent('a sparse checkout without what changed: inconclusive', async () => {
    const folder = await committed({ 'other/other.go': 'package other\n' });
    await git(folder, 'sparse-checkout', 'set', 'other');
    expect(await reasons(folder)).toEqual([2, [expect.stringMatching(/^The checkout lacks lib\/put\.go/)]]);
  });

  it.concurrent.each([
    ['in the module', false, true],
    ['a module of its own', true, true],
    ['a module of its own that is not checked out', true, false],
  ])('a submodule that changed, %s: inconclusive', async (_, isModule, isCheckedOut) => {
    const goMod = isModule ? 'module example.com/sub\n\ngo 1.21\n' : null;
    const sub = await committed(
      isModule ? { 'go.mod': goMod } : {},
      isModule ? { 'lib/more.go': 'package lib\n' } : { 'go.mod': null },
    );
    const lead = isModule ? 'require example.com/sub v0.0.0\n\nreplace example.com/sub => ./third\n' : '';
    const folder = await committed({}, { 'go.mod': `${module['go.mod']}\n${lead}` });
    await git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', sub, 'third');
    await git(folder, 'commit', '-q', '-m', 'submodule');
    const third = path.join(folder, 'third');
    await writeFile(path.join(third, 'lib', 'put.go'), code(true));
    await git(third, 'commit', '-q', '-a', '-m', 'next');
    await git(folder, 'commit', '-q', '-a', '-m', 'next');
    if (!isCheckedOut) {
      await rm(third, { recursive: true });
      await mkdir(third);
    }
    const sentence = /^The submodule third changed from [0-9a-f]{12} to [0-9a-f]{12} and holds Go code/;
    expect(await reasons(folder)).toEqual([2, [expect.stringMatching(sentence)]]);
  });
});

describe('a partial clone', () => {
  /** A server that takes requests and never answers. */
  async function silent(): Promise<{ readonly url: string; readonly close: () => void }> {
    const server = createServer(() => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}/shop.git`,
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    };
  }

  it.concurrent('gets what it lacks; a report says what it could not get, or not in time', async () => {
    const remote = await committed();
    await git(remote, 'config', 'uploadpack.allowFilter', 'true');
    await git(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    const folder = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
    folders.push(folder);
    const clone = async (name: string): Promise<string> => {
      await git(folder, 'clone', '-q', '--filter=blob:none', `file://${remote}`, name);
      return path.join(folder, name);
    };
    const [first, second, third] = [await clone('first'), await clone('second'), await clone('third')];
    expect(await outcome(first)).toEqual(found);
    const blob = await git(remote, 'rev-parse', 'HEAD~1:lib/put.go');
    await git(second, 'remote', 'set-url', 'origin', `file://${folder}/nowhere`);
    expect(await reasons(second)).toEqual([2, [expect.stringContaining(blob)]]);
    const server = await silent();
    await git(third, 'remote', 'set-url', 'origin', server.url);
    const late = await diff(third, [...ofLastCommit, '--timeout', '1s']);
    server.close();
    expect([late.exitCode, late.report.verdict.reasons]).toEqual([
      2,
      [expect.stringMatching(/^git fetch did not end in time \(timeout\)/)],
    ]);
  });
});

describe('go', () => {
  it.concurrent.each(['-n', '-cover', '-toolexec=/bin/true', '-gcflags=all=-l'])(
    'GOFLAGS=%s, also where only its own file of settings has it: refused',
    async (flag) => {
      const folder = await committed();
      const settings = path.join(await mkdtemp(path.join(tmpdir(), 'escapediff-test-')), 'env');
      folders.push(path.dirname(settings));
      await writeFile(settings, `GOFLAGS=${flag}\n`);
      const env = { ...process.env, GOENV: settings };
      const { exitCode, stderr } = await start(path.join(dist, 'cli.js'), ['diff', ...ofLastCommit], folder, env);
      expect([exitCode, stderr]).toEqual([64, expect.stringContaining(`GOFLAGS holds ${flag.split('=')[0] ?? ''}`)]);
    },
  );

  it.concurrent('a workspace without the module, a module of elsewhere, a toolchain to come: found', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
    folders.push(elsewhere);
    await writeFile(path.join(elsewhere, 'go.mod'), 'module example.com/elsewhere\n\ngo 1.21\n');
    await writeFile(path.join(elsewhere, 'elsewhere.go'), 'package elsewhere\n');
    const lines = `require example.com/elsewhere v0.0.0\n\nreplace example.com/elsewhere => ../${path.basename(elsewhere)}\n`;
    const folder = await committed(
      {},
      {
        'go.mod': `${module['go.mod']}\ntoolchain go1.99.0\n\n${lines}`,
        'go.work': `go 1.21\n\nuse (\n\t./sub\n\t../${path.basename(elsewhere)}\n)\n`,
        'sub/go.mod': 'module example.com/sub\n\ngo 1.21\n',
        'sub/sub.go': 'package sub\n',
        'lib/put.go': code(true),
        'lib/import.go': 'package lib\n\nimport _ "example.com/elsewhere"\n',
      },
    );
    expect(await outcome(folder)).toEqual(found);
    // Another one that the environment names.
    const { exitCode } = await diff(folder, ofLastCommit, { GOWORK: path.join(elsewhere, 'go.work') });
    expect(exitCode).toBe(2);
  });

  it.concurrent('what is vendored differs from what go.mod names: what is compiled counts', async () => {
    const dep = (keeps: boolean): string =>
      `package dep\n\nvar k *int\n\nfunc Keep(p *int) { ${keeps ? 'k = p' : ''} }\n`;
    const files = (keeps: boolean): Files => ({
      'go.mod': `${module['go.mod']}\nrequire example.com/dep v0.0.0\n\nreplace example.com/dep => ./third\n`,
      'third/go.mod': 'module example.com/dep\n\ngo 1.21\n',
      'third/dep.go': dep(false),
      'vendor/example.com/dep/dep.go': dep(keeps),
      'vendor/modules.txt':
        '# example.com/dep v0.0.0 => ./third\n## explicit; go 1.21\nexample.com/dep\n# example.com/dep => ./third\n',
      'lib/put.go': 'package lib\n\nimport "example.com/dep"\n\nfunc Put(n int) {\n\tx := n\n\tdep.Keep(&x)\n}\n',
    });
    expect(await outcome(await committed(files(false), files(true)))).toEqual(found);
  });

  const embed = (pattern: string): string => `package lib\n\nimport _ "embed"\n\n//go:embed ${pattern}\nvar S string\n`;

  it.concurrent.each<[string, Files]>([
    ['embeds what a link leads to', { 'lib/embed.go': embed('link') }],
    ['embeds /etc', { 'lib/embed.go': embed('/etc/passwd') }],
    ['asks for a Go that is not there', { 'go.mod': 'module example.com/m\n\ngo 1.99\n' }],
    [
      'vendors something else than go.mod names',
      {
        'go.mod': `${module['go.mod']}\nrequire example.com/dep v1.0.0\n`,
        'vendor/modules.txt': '# example.com/other v1.0.0\n## explicit\n',
      },
    ],
  ])('a head that %s: inconclusive', async (_, change) => {
    const folder = await committed({}, { 'lib/put.go': code(true), ...change });
    await symlink('/etc/passwd', path.join(folder, 'lib', 'link'));
    const { exitCode, report } = await diff(folder, ['--base', 'HEAD~1']);
    expect([exitCode, report.verdict.conclusion]).toEqual([2, 'inconclusive']);
    expect(JSON.stringify(report)).not.toContain('root:');
  });
});
