import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { GoCommand } from '../../build/port.ts';
import type { Toolchain, Toolchains, WantedGo } from '../../matrix/port.ts';
import type { ChildEnvironments } from '../child-environment.ts';
import { goCommand, type GoChoice } from './command.ts';
import { decoded } from '../../text/decoded.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Looks for a Go release where it may be installed: the go command in PATH, the tool cache and the GOROOT variables of GitHub's runners, the
 * folders of golang.org/dl, the toolchains that the go command downloaded before. What is not there, the go command downloads as the
 * module golang.org/toolchain (https://go.dev/doc/toolchain#select), from GOPROXY and checked like any module.
 *
 * `environment` tells where to look; each toolchain gets a folder of its own in `temporary`.
 */
export function goToolchains(environment: Environment, children: ChildEnvironments, temporary: string): Toolchains {
  let count = 0;
  const commandOf = (choice: GoChoice): GoCommand =>
    goCommand(children, path.join(temporary, `toolchain-${count++}`), choice);
  const found = (choice: GoChoice): Toolchain => ({ go: commandOf(choice), missing: null });
  return {
    async find(wanted) {
      switch (wanted.kind) {
        case 'local':
          return found(inPath);
        case 'path':
          return await atPath(wanted.path, found);
        case 'tip':
          return await tip(environment, found);
        case 'release':
          return await release(wanted, environment, commandOf(inPath), found);
      }
    },
  };
}

const inPath: GoChoice = { command: 'go', env: {} };

/** Its own version, whatever a go.mod asks for; a GOROOT of the environment is another's. */
function at(command: string): GoChoice {
  return { command, env: { GOTOOLCHAIN: 'local', GOROOT: '' } };
}

type Found = (choice: GoChoice) => Toolchain;

async function atPath(given: string, found: Found): Promise<Toolchain> {
  const command = (await isFolder(given)) ? path.join(given, 'bin', executable('go')) : given;
  return (await isFile(command))
    ? found(at(path.resolve(command)))
    : { go: null, missing: `there is no go command at ${command}` };
}

/** https://pkg.go.dev/golang.org/dl/gotip */
async function tip(environment: Environment, found: Found): Promise<Toolchain> {
  const command = path.join(homeOf(environment), 'sdk', 'gotip', 'bin', executable('go'));
  if (await isFile(command)) return found(at(command));
  return {
    go: null,
    missing: `there is no ${command}. "go install golang.org/dl/gotip@latest" and "gotip download" put it there; a path names another one`,
  };
}

type WantedRelease = Extract<WantedGo, { kind: 'release' }>;

async function release(
  wanted: WantedRelease,
  environment: Environment,
  go: GoCommand,
  found: Found,
): Promise<Toolchain> {
  const installed = [...(await localVersion(go)), ...(await installedVersions(environment, go))];
  const [newest] = installed.filter(({ version }) => isWanted(version, wanted)).toSorted(newestFirst);
  if (newest !== undefined) return found(newest.choice);
  const name = `Go 1.${wanted.minor}${wanted.patch === null ? '' : `.${wanted.patch}`}`;
  const version = wanted.patch === null ? await newestRelease(wanted, go) : `1.${wanted.minor}.${wanted.patch}`;
  if (version === null)
    return { go: null, missing: `${name} is not installed, and the module proxy knows no such release` };
  const { text, exitCode } = await ask(go, ['env', 'GOVERSION'], { GOTOOLCHAIN: `go${version}` });
  return exitCode === 0 && text === `go${version}`
    ? found({ command: 'go', env: { GOTOOLCHAIN: `go${version}`, GOROOT: '' } })
    : { go: null, missing: `${name} is not installed and could not be downloaded: ${text}` };
}

interface Installed {
  /** Without `go`, such as `1.25.3`. */
  readonly version: string;
  readonly choice: GoChoice;
}

async function localVersion(go: GoCommand): Promise<readonly Installed[]> {
  const { text, exitCode } = await ask(go, ['env', 'GOVERSION'], { GOTOOLCHAIN: 'local' });
  const version = exitCode === 0 ? /^go(1\.\S+)$/.exec(text)?.[1] : undefined;
  return version === undefined ? [] : [{ version, choice: { command: 'go', env: { GOTOOLCHAIN: 'local' } } }];
}

async function installedVersions(environment: Environment, go: GoCommand): Promise<readonly Installed[]> {
  const roots: { readonly version: string; readonly root: string }[] = [];
  // https://github.com/actions/setup-go puts them there: go/1.25.3/x64.
  const cache = environment['RUNNER_TOOL_CACHE'] ?? '';
  if (cache !== '') {
    for (const version of await namesIn(path.join(cache, 'go'))) {
      for (const arch of await namesIn(path.join(cache, 'go', version))) {
        if (arch === runnerArch) roots.push({ version, root: path.join(cache, 'go', version, arch) });
      }
    }
  }
  for (const name of await namesIn(path.join(homeOf(environment), 'sdk'))) {
    const version = /^go(1\..+)$/.exec(name)?.[1];
    if (version !== undefined) roots.push({ version, root: path.join(homeOf(environment), 'sdk', name) });
  }
  const { text: modules } = await ask(go, ['env', 'GOMODCACHE'], { GOTOOLCHAIN: 'local' });
  const downloads = path.join(modules, 'golang.org');
  const platform = await hostPlatform(go);
  for (const name of await namesIn(downloads)) {
    const match = /^toolchain@v0\.0\.1-go(1\.[^.]+(?:\.\d+)?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(name);
    if (match?.[1] !== undefined && match[2] === platform) {
      roots.push({ version: match[1], root: path.join(downloads, name) });
    }
  }
  const commands = roots.map(({ version, root }) => ({ version, command: path.join(root, 'bin', executable('go')) }));
  const there = await Promise.all(commands.map(async ({ command }) => await isFile(command)));
  return commands.filter((_, index) => there[index]).map(({ version, command }) => ({ version, choice: at(command) }));
}

/** `go list -m -versions go` names every release there is. https://go.dev/doc/toolchain#list */
async function newestRelease(wanted: WantedRelease, go: GoCommand): Promise<string | null> {
  const { text, exitCode } = await ask(go, ['list', '-m', '-versions', 'go'], {
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
    GOFLAGS: '-mod=mod',
  });
  if (exitCode !== 0) return null;
  const known = text.split(/\s+/).map((version) => ({ version }));
  return known.filter(({ version }) => isWanted(version, wanted)).toSorted(newestFirst)[0]?.version ?? null;
}

/** A release candidate only stands in where nothing else does: the order has it after every release. */
function isWanted(version: string, { minor, patch, orNewer }: WantedRelease): boolean {
  const [, its = '', itsPatch] = /^1\.(\d+)(?:\.(\d+)|rc\d+)?$/.exec(version) ?? [];
  if (Number(its || '-1') !== minor) return false;
  if (patch === null) return true;
  return orNewer ? Number(itsPatch ?? '-1') >= patch : Number(itsPatch ?? '-1') === patch;
}

function newestFirst(a: { readonly version: string }, b: { readonly version: string }): number {
  const patchOf = (version: string): number => Number(/^1\.\d+\.(\d+)$/.exec(version)?.[1] ?? '-1');
  return patchOf(b.version) - patchOf(a.version) || (a.version < b.version ? 1 : -1);
}

/** A question that no module of the repository has a say in. `text` is what it printed, on failure its last words. */
async function ask(
  go: GoCommand,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly text: string; readonly exitCode: number }> {
  let out = '';
  let errors = '';
  const exitCode = await go.run({
    dir: await go.folder('questions'),
    args,
    env,
    onStdout: decoded((text) => (out += text)),
    onStderr: decoded((text) => (errors = (errors + text).slice(-2000))),
  });
  return { text: (exitCode === 0 ? out : errors).trim(), exitCode };
}

async function hostPlatform(go: GoCommand): Promise<string> {
  return (await ask(go, ['env', 'GOHOSTOS', 'GOHOSTARCH'], { GOTOOLCHAIN: 'local' })).text.replace(/\s+/, '-');
}

const runnerArch = process.arch;

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function homeOf(environment: Environment): string {
  return environment['HOME'] ?? environment['USERPROFILE'] ?? homedir();
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );
}

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function isFolder(folder: string): Promise<boolean> {
  return await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
