import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { samplePullRequest, type SamplePullRequest } from '../../src/adapters/demo/pull-request.ts';
import { filesFromGit } from '../github/git-files.ts';
import { startStandIn, type StandIn } from '../github/stand-in.ts';

/** The bundles that users get; another folder for whoever builds elsewhere. */
export const dist = path.resolve(process.env['ESCAPEDIFF_DIST'] ?? 'dist');

const sample = path.resolve('src/adapters/demo/sample');
const run = promisify(execFile);

/** A pull request on the stand-in, checked out in `folder` as the runner has it. */
export interface Scene extends SamplePullRequest {
  readonly standIn: StandIn;
  readonly temporary: string;
  readonly number: number;
}

/** Opens the demo's pull request on a stand-in of its own. */
export async function openScene(): Promise<Scene> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  const made = await samplePullRequest(
    path.join(temporary, 'shop'),
    path.join(sample, 'base'),
    path.join(sample, 'head'),
    process.env,
  );
  const standIn = await startStandIn({ repositories: ['octo/shop'] });
  const { number } = standIn.state.openPullRequest({
    repository: 'octo/shop',
    base: { ref: 'main', sha: made.baseSha },
    head: { ref: 'change', sha: made.headSha },
    files: await filesFromGit(made.folder, made.baseSha, made.headSha),
  });
  return { ...made, standIn, temporary, number };
}

export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  return (
    await run('git', [...identity, ...args], { cwd: folder, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } })
  ).stdout.trim();
}

/** Pushes one more commit to the pull request: the head's files after `edit`. Returns the scene at that head. */
export async function push(scene: Scene, edit: (folder: string) => Promise<void>): Promise<Scene> {
  const { folder, standIn, number, baseSha } = scene;
  await git(folder, 'checkout', '-q', 'change');
  await edit(folder);
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'Next');
  const headSha = await git(folder, 'rev-parse', 'HEAD');
  await git(folder, 'checkout', '-q', '--detach', 'main');
  await git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge', 'change');
  standIn.state.setHead(number, headSha, await filesFromGit(folder, baseSha, headSha));
  return { ...scene, headSha, mergeSha: await git(folder, 'rev-parse', 'HEAD') };
}

export interface ActionRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What is left in RUNNER_TEMP. */
  readonly left: readonly string[];
}

/** Runs the shipped action on a scene with the runner's environment. */
export async function runAction(
  scene: Scene,
  inputs: Readonly<Record<string, string>> = {},
  event: { readonly name: string; readonly payload: unknown } = pullRequestEvent(scene),
): Promise<ActionRun> {
  const runner = await mkdtemp(path.join(scene.temporary, 'runner-'));
  const temp = path.join(runner, 'temp');
  await mkdir(temp);
  const [eventFile, output, summary] = ['event.json', 'output', 'summary.md'].map((name) =>
    path.join(runner, name),
  ) as [string, string, string];
  await writeFile(eventFile, JSON.stringify(event.payload));
  await Promise.all([output, summary].map((file) => writeFile(file, '')));
  const given: [string, string][] = Object.entries({ token: 'ghs-write', ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const result = await start(path.join(dist, 'action.js'), [], scene.folder, {
    ...process.env,
    ...Object.fromEntries(given),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: scene.standIn.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_REF: `refs/pull/${scene.number}/merge`,
    GITHUB_SHA: scene.mergeSha,
    GITHUB_RUN_ID: '7',
    GITHUB_WORKSPACE: scene.folder,
    RUNNER_TEMP: temp,
  });
  const written = [...(await readFile(output, 'utf8')).matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
  return {
    ...result,
    outputs: Object.fromEntries(written.map(([, name = '', , value = '']) => [name, value])),
    summary: await readFile(summary, 'utf8'),
    left: await readdir(temp),
  };
}

export function pullRequestEvent({ number, headSha, baseSha }: Scene): {
  readonly name: string;
  readonly payload: unknown;
} {
  return {
    name: 'pull_request',
    payload: {
      action: 'synchronize',
      number,
      repository: { name: 'shop', full_name: 'octo/shop', owner: { login: 'octo' }, default_branch: 'main' },
      pull_request: {
        number,
        labels: [],
        head: { ref: 'change', sha: headSha },
        base: { ref: 'main', sha: baseSha },
      },
    },
  };
}

export async function start(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  onStderr: (text: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      onStderr(stderr, (signal) => child.kill(signal));
    });
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** Everything of a checkout that a run must leave as it was. */
export async function stateOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const index = await readFile(path.join(folder, '.git', 'index'));
  return {
    status: await git(folder, 'status', '--porcelain', '--ignored'),
    head: await git(folder, 'rev-parse', 'HEAD'),
    refs: await git(folder, 'for-each-ref'),
    stash: await git(folder, 'stash', 'list'),
    worktrees: await git(folder, 'worktree', 'list'),
    index: createHash('sha256').update(index).digest('hex'),
  };
}

/** A repository of the demo's files on main, for the terminal. */
export async function terminalRepository(): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'escapediff-test-')), 'shop');
  await cp(path.join(sample, 'base'), folder, { recursive: true });
  await git(folder, '-c', 'init.defaultBranch=main', 'init', '-q');
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '-m', 'base');
  return folder;
}

/** Lays the head's files over a repository, uncommitted. */
export async function applyChange(folder: string): Promise<void> {
  await cp(path.join(sample, 'head'), folder, { recursive: true });
}
