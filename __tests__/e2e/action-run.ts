import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseReport } from '../../src/report/parse.ts';
import { pullRequestFromGit } from '../github/git-files.ts';
import { startStandIn, type StandIn } from '../github/stand-in.ts';

/** The bundles that users get; another folder for whoever builds elsewhere. */
const dist = path.resolve(process.env['ESCAPEDIFF_DIST'] ?? 'dist');
const run = promisify(execFile);
export const repository = 'octo/market';

/** The files of a commit, by path. */
export type Files = Readonly<Record<string, string>>;

/** The files below a folder of fixtures. */
export async function filesOf(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)),
  );
}

/** The same files, one text of one of them replaced. Throws where that text is not there: a mistake of the test's. */
export function edit(files: Files, file: string, from: string, to: string): Files {
  const text = files[file];
  if (text?.includes(from) !== true) throw new Error(`${file} does not hold ${from}`);
  return { ...files, [file]: text.replace(from, () => to) };
}

/** Nothing of the machine's git configuration, and the same SHAs each time. */
const gitEnvironment = {
  PATH: process.env['PATH'],
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-01-01T12:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_OPTIONAL_LOCKS: '0',
};

export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  return (await run('git', args, { cwd: folder, env: gitEnvironment, maxBuffer: 1 << 26 })).stdout.trim();
}

/** A repository of GitHub's (`origin`), where somebody (in `author`) has opened a pull request. */
export interface Scene {
  readonly temporary: string;
  readonly origin: string;
  readonly author: string;
  readonly standIn: StandIn;
  readonly number: number;
  /** Where the branch began. Main has moved on since: its tip is `baseSha`. */
  readonly mergeBase: string;
  readonly baseSha: string;
  readonly headSha: string;
  /** The merge of head and base that GitHub offers as refs/pull/N/merge. */
  readonly mergeSha: string;
  readonly head: Files;
}

/** Opens a pull request that turns `base` into `head`, from a fork (`owner/name`) if one is given. Close the scene when done. */
export async function openScene(base: Files, head: Files, fork?: string): Promise<Scene> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-e2e-'));
  const [origin, author] = [path.join(temporary, 'origin.git'), path.join(temporary, 'author')];
  await git(temporary, 'init', '-q', '--bare', '-b', 'main', origin);
  await git(temporary, 'init', '-q', '-b', 'main', author);
  await git(author, 'remote', 'add', 'origin', `file://${origin}`);
  for (const text of ['one', 'two', 'three']) await commit(author, { ...base, 'NOTES.md': text });
  const mergeBase = await git(author, 'rev-parse', 'HEAD');
  await commit(author, { ...base, 'NOTES.md': 'three', 'LATER.md': 'What main got after the branch began.' });
  const baseSha = await git(author, 'rev-parse', 'HEAD');
  await git(author, 'checkout', '-q', '-b', 'change', mergeBase);
  const { headSha, mergeSha } = await pushCommit(author, { ...head, 'NOTES.md': 'three' });
  const scene = { temporary, origin, author, mergeBase, baseSha, headSha, mergeSha, head };
  return { ...scene, ...(await onGitHub(scene, fork)) };
}

/** The same pull request on another GitHub, where nothing was posted yet. Close its stand-in when done. */
export async function onGitHub(
  { author, baseSha, headSha, mergeSha }: Pick<Scene, 'author' | 'baseSha' | 'headSha' | 'mergeSha'>,
  fork?: string,
): Promise<Pick<Scene, 'standIn' | 'number'>> {
  const standIn = await startStandIn({ repositories: [repository] });
  const seed = await pullRequestFromGit(author, baseSha, headSha);
  const { number } = standIn.state.openPullRequest({
    ...seed,
    base: { ...seed.base, ref: 'main' },
    head: { ...seed.head, ref: 'change', ...(fork === undefined ? {} : { repository: fork }) },
  });
  standIn.state.addCommit(mergeSha, [baseSha, headSha]);
  return { standIn, number };
}

/** One more commit on the pull request's branch, on GitHub and on the stand-in. */
export async function pushHead(scene: Scene, head: Files): Promise<Scene> {
  const { author, standIn, number, baseSha } = scene;
  const { headSha, mergeSha } = await pushCommit(author, { ...head, 'NOTES.md': 'three' });
  standIn.state.setHead(number, headSha, (await pullRequestFromGit(author, baseSha, headSha)).files);
  return { ...scene, headSha, mergeSha, head };
}

/** The branch begun anew on main's tip, with one commit, and pushed by force: nothing that was commented on is part of it any more. */
export async function rebaseHead(scene: Scene, head: Files): Promise<Scene> {
  const { author, standIn, number, baseSha } = scene;
  await git(author, 'checkout', '-q', '-B', 'change', baseSha);
  const later = { 'NOTES.md': 'three', 'LATER.md': 'What main got after the branch began.' };
  const { headSha, mergeSha } = await pushCommit(author, { ...head, ...later });
  const { files, mergeBase = baseSha } = await pullRequestFromGit(author, baseSha, headSha);
  standIn.state.setHead(number, headSha, files, { force: true, mergeBase });
  return { ...scene, headSha, mergeSha, mergeBase, head };
}

/** Removes what a scene made, and fails where the stand-in itself was at fault. */
export async function closeScene({ standIn, temporary }: Scene): Promise<void> {
  await standIn.close();
  await rm(temporary, { recursive: true, force: true });
}

async function pushCommit(author: string, files: Files): Promise<{ headSha: string; mergeSha: string }> {
  await commit(author, files);
  const headSha = await git(author, 'rev-parse', 'HEAD');
  await git(author, 'checkout', '-q', '--detach', 'main');
  await git(author, 'merge', '-q', '--no-ff', '-m', 'Merge', headSha);
  const mergeSha = await git(author, 'rev-parse', 'HEAD');
  const refs = [
    `+${headSha}:refs/pull/1/head`,
    `+${mergeSha}:refs/pull/1/merge`,
    '+main',
    `+${headSha}:refs/heads/change`,
  ];
  await git(author, 'push', '-q', '--force', 'origin', ...refs);
  await git(author, 'checkout', '-q', 'change');
  return { headSha, mergeSha };
}

async function commit(folder: string, files: Files): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== '.git') await rm(path.join(folder, name), { recursive: true });
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '-q', '--allow-empty', '-m', 'Change');
}

/**
 * A new checkout as actions/checkout@v5 makes it: by default that one commit, without its history, detached.
 * https://github.com/actions/checkout/blob/v5/src/ref-helper.ts
 */
export async function checkout(
  { temporary, origin, number, mergeSha }: Scene,
  { sha = mergeSha, ref = `refs/remotes/pull/${number}/merge`, depth = 1 } = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(temporary, 'checkout-'));
  await git(folder, 'init', '-q', '-b', 'main');
  await git(folder, 'remote', 'add', 'origin', `file://${origin}`);
  await git(folder, 'config', '--local', 'gc.auto', '0');
  const fetch = ['-c', 'protocol.version=2', 'fetch', '-q', '--no-tags', '--prune', '--no-recurse-submodules'];
  const branches = depth > 0 ? [`--depth=${depth}`, 'origin'] : ['origin', '+refs/heads/*:refs/remotes/origin/*'];
  await git(folder, ...fetch, ...branches, `+${sha}:${ref}`);
  await git(folder, 'checkout', '-q', '--force', '--detach', ref);
  return folder;
}

/** An event as the runner hands it on. */
export interface RunnerEvent {
  readonly name: string;
  readonly payload: object;
  readonly sha: string;
  readonly ref: string;
}

const examples = JSON.parse(
  readFileSync('node_modules/@octokit/webhooks-examples/api.github.com/index.json', 'utf8'),
) as readonly { readonly name: string; readonly examples: readonly Readonly<Record<string, unknown>>[] }[];

const home = { name: 'market', full_name: repository, default_branch: 'main', owner: { login: 'octo', name: 'octo' } };

/** A payload that GitHub once sent, with the scene's own repository and `fields`. */
export function event(
  scene: Scene,
  name: string,
  fields: object,
  at: { sha?: string; ref?: string } = {},
): RunnerEvent {
  const [example = {}] = examples.find((one) => one.name === name)?.examples ?? [];
  const { sha = scene.mergeSha, ref = `refs/pull/${scene.number}/merge` } = at;
  return { name, sha, ref, payload: merged(example, { repository: home, ...fields }) };
}

export function pullRequestEvent(scene: Scene, labels: readonly string[] = [], action = 'synchronize'): RunnerEvent {
  const { number, headSha, baseSha } = scene;
  return event(scene, 'pull_request', {
    action,
    number,
    pull_request: {
      number,
      head: { ref: 'change', sha: headSha },
      base: { ref: 'main', sha: baseSha },
      labels: labels.map((label) => ({ name: label })),
    },
  });
}

/** The event that follows a workflow run for the scene's pull request. */
export function workflowRunEvent(scene: Scene, fields: object = {}): RunnerEvent {
  const { head } = scene.standIn.state.pullRequest(scene.number);
  const run = {
    event: 'pull_request',
    head_sha: scene.headSha,
    head_branch: head.ref,
    head_repository: {
      full_name: head.repository === null ? '' : `${head.owner}/market`,
      owner: { login: head.owner },
    },
    pull_requests: [],
    ...fields,
  };
  return event(
    scene,
    'workflow_run',
    { action: 'completed', workflow_run: run },
    { sha: scene.baseSha, ref: 'refs/heads/main' },
  );
}

function merged(old: unknown, fresh: object): object {
  const from = isObject(old) ? old : {};
  const entries = Object.entries(fresh).map(([key, value]: [string, unknown]) => [
    key,
    isObject(value) && !Array.isArray(value) ? merged(from[key], value) : value,
  ]);
  return { ...from, ...(Object.fromEntries(entries) as object) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export interface ActionRun {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What is left in RUNNER_TEMP. */
  readonly left: readonly string[];
}

export interface RunSettings {
  /** The workspace; a checkout of one commit of its own unless given. */
  readonly folder?: string;
  readonly event?: RunnerEvent;
  /** The action's inputs; `token` is one of the stand-in's, one that may write unless given. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with all of stdout whenever there is more of it. */
  readonly onStdout?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Each run is another attempt, unless the environment says otherwise. */
let attempts = 0;

/** Runs the shipped action as a runner does, and gathers what it left. */
export async function runAction(scene: Scene, settings: RunSettings = {}): Promise<ActionRun> {
  const { name, payload, sha, ref } = settings.event ?? pullRequestEvent(scene);
  const folder = settings.folder ?? (await checkout(scene));
  const runner = await mkdtemp(path.join(scene.temporary, 'runner-'));
  const at = (file: string): string => path.join(runner, file);
  await mkdir(at('temp'));
  await Promise.all([
    writeFile(at('event.json'), JSON.stringify(payload)),
    writeFile(at('output'), ''),
    writeFile(at('summary.md'), ''),
  ]);
  const inputs = Object.entries({ token: 'ghs-write', ...settings.inputs });
  const kept = Object.entries(process.env).filter(([key]) => /^(?:PATH|HOME|TMPDIR|GO[A-Z0-9]*|CGO_.*)$/.test(key));
  const ended = await spawnAction(folder, settings.onStdout, {
    ...Object.fromEntries(kept),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: scene.standIn.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary.md'),
    GITHUB_REPOSITORY: repository,
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: `${(attempts += 1)}`,
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: at('temp'),
    ...Object.fromEntries(inputs.map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
    ...settings.environment,
  });
  const written = [...(await readFile(at('output'), 'utf8')).matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
  return {
    ...ended,
    outputs: Object.fromEntries(written.map(([, key = '', , value = '']) => [key, value])),
    summary: await readFile(at('summary.md'), 'utf8'),
    left: await readdir(at('temp')),
  };
}

async function spawnAction(
  cwd: string,
  onStdout: RunSettings['onStdout'],
  env: NodeJS.ProcessEnv,
): Promise<Pick<ActionRun, 'exitCode' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(dist, 'action.js')], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onStdout?.(stdout, (signal) => child.kill(signal));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** The report that a run wrote, as the output names it, checked against its schema. */
export async function reportOf({ outputs }: ActionRun): Promise<ReturnType<typeof parseReport>> {
  return parseReport(await readFile(outputs['report-path'] ?? '', 'utf8'));
}

/** Workflow commands, which a runner carries out, of one kind or all; lines begin with `::` after white space or hold `##[`. */
export function commandsOf({ stdout }: ActionRun, kind = ''): readonly string[] {
  // The matcher of our own lines is registered by every run.
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('::add-matcher::') || !line.endsWith('/dist/problem-matcher.json'))
    .filter((line) => line.trimStart().startsWith(`::${kind}`) || line.includes('##['));
}

/** Where our line comments stand, as `path:line` at the newest head; `outdated` where they stand nowhere. */
export function commentPlaces({ standIn }: Scene): readonly string[] {
  return standIn.state.reviewComments
    .map(({ current, original }) => `${original.path}:${current === null ? 'outdated' : (current.line ?? 0)}`)
    .sort();
}

/** Everything on the pull request that somebody can read or be told of. */
export function conversation({ standIn }: Scene): readonly (readonly [string, string])[] {
  const { reviews, reviewComments, issueComments } = standIn.state;
  return [...reviews, ...reviewComments, ...issueComments].map(({ id, body }) => [String(id), body] as const);
}

/** Everything of a checkout that a run must leave as it was. */
export async function stateOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const index = await readFile(path.join(folder, '.git', 'index'));
  return {
    index: createHash('sha256').update(index).digest('hex'),
    status: await git(folder, 'status', '--porcelain', '--ignored'),
    head: await readFile(path.join(folder, '.git', 'HEAD'), 'utf8'),
    refs: await git(folder, 'for-each-ref'),
    stash: await git(folder, 'stash', 'list'),
    worktrees: await git(folder, 'worktree', 'list', '--porcelain'),
    config: await readFile(path.join(folder, '.git', 'config'), 'utf8'),
  };
}
