import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SecondServer } from './server.ts';

const action = path.resolve(process.env['ESCAPEDIFF_DIST'] ?? 'dist', 'action.js');

let root = '';
let work = '';
let base = '';
let server: SecondServer;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  work = path.join(root, 'work');
  await mkdir(path.join(work, 'lib'), { recursive: true });
  git('init', '-q', '-b', 'main');
  await writeFile(path.join(work, 'go.mod'), 'module example.com/m\n\ngo 1.21\n');
  await writeFile(path.join(work, 'lib/other.go'), 'package lib\n\nvar kept, held *int\n');
  base = await commit(lib('_ = x', '_ = y'));
  git('switch', '-q', '-c', 'change');
  server = await SecondServer.start(work, base, base);
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

/** Two functions; what each does with its variable, and what stands above them. */
const lib = (first: string, second: string, above = ''): string => `package lib

${above}func Put(n int) {
	x := n
	${first}
}

// Between them is room enough for two hunks.
//
//
//
//
//
//

func Hold(n int) {
	y := n
	${second}
}
`;

function git(...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: work, encoding: 'utf8' }).trim();
}

async function commit(text: string): Promise<string> {
  await writeFile(path.join(work, 'lib/lib.go'), text);
  git('add', '-A');
  git('commit', '-q', '-m', 'Next');
  return git('rev-parse', 'HEAD');
}

/** One more commit on the pull request, which the server then has as its head. */
async function push(text: string): Promise<void> {
  server.head = await commit(text);
}

interface Run {
  readonly exitCode: number | null;
  readonly log: string;
  readonly summary: string;
  /** What was sent that is no question, such as `POST /reviews`. */
  readonly writes: readonly string[];
  readonly temporary: string;
}

interface Settings {
  readonly headSha?: string;
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What `mode: publish` runs under: the event that follows the run of another workflow, in a folder that holds its report only. */
  readonly after?: { readonly folder: string };
}

async function run({ headSha = server.head, token = 'ghs_second', inputs = {}, after }: Settings = {}): Promise<Run> {
  const folder = await mkdtemp(path.join(root, 'runner-'));
  const file = (name: string): string => path.join(folder, name);
  const repository = { name: 'Hello-World', full_name: 'octocat/Hello-World', owner: { login: 'octocat' } };
  const pull_request = {
    number: 1,
    state: 'open',
    labels: [],
    head: { ref: 'change', sha: headSha, repo: repository },
    base: { ref: 'main', sha: base, repo: repository },
  };
  const home = { ...repository, default_branch: 'main' };
  const workflow_run = {
    event: 'pull_request',
    head_sha: headSha,
    head_branch: 'change',
    head_repository: { full_name: 'hubot/Hello-World', owner: { login: 'hubot' } },
    // Empty for forks.
    pull_requests: [],
  };
  const event =
    after === undefined
      ? { action: 'synchronize', number: 1, pull_request, repository: home }
      : { action: 'completed', workflow_run, repository: home };
  const cwd = after?.folder ?? work;
  await writeFile(file('event.json'), JSON.stringify(event));
  await Promise.all(['output', 'summary'].map((name) => writeFile(file(name), '')));
  await mkdir(file('temp'));
  const before = server.requests.length;
  const child = spawn(process.execPath, [action], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      INPUT_TOKEN: token,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: server.url,
      GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_EVENT_NAME: after === undefined ? 'pull_request' : 'workflow_run',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_REPOSITORY: 'octocat/Hello-World',
      GITHUB_REF: after === undefined ? 'refs/pull/1/merge' : 'refs/heads/main',
      GITHUB_SHA: headSha,
      GITHUB_RUN_ID: String(before + 1),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: cwd,
      RUNNER_TEMP: file('temp'),
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  expect(server.bugs).toEqual([]);
  const writes = server.requests
    .slice(before)
    .filter((request) => !request.startsWith('GET') && !request.endsWith('/graphql'))
    .map((request) => request.replace(/\/repos\/octocat\/Hello-World/, ''));
  return { exitCode, log, summary: await readFile(file('summary'), 'utf8'), writes, temporary: file('temp') };
}

/** Where comments stand that a reader sees in the diff. */
const shown = (): readonly (number | null)[] => server.submitted().map((comment) => server.lineOf(comment));

describe('one pull request, on a server that knows only the documentation', () => {
  it('gets a review, a summary and a check run', async () => {
    await push(lib('kept = &x', 'held = &y'));
    const { exitCode, writes } = await run();
    expect(writes).toEqual([
      'POST /pulls/1/reviews',
      expect.stringMatching(/^POST \/pulls\/1\/reviews\/\d+\/events$/),
      'POST /issues/1/comments',
      'POST /check-runs',
    ]);
    expect(exitCode).toBe(1);
    expect(shown()).toEqual([5, 18]);
    expect(server.checkRuns[0]!.fields).toMatchObject({ conclusion: 'failure', head_sha: server.head });
  });

  it('has everything once where two runs do the same at once', async () => {
    server.forget();
    const runs = await Promise.all([run(), run()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 1]);
    expect(server.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    expect([shown(), server.conversation.length]).toEqual([[5, 18], 1]);
  });

  it('stays as it is when the same commit is looked at again', async () => {
    const { exitCode, writes } = await run();
    expect([exitCode, writes]).toEqual([1, []]);
  });

  it('keeps the comment whose line moved down, and loses that of what is fixed', async () => {
    await push(lib('kept = &x', '_ = y', '// Put keeps n.\n'));
    const { exitCode, writes } = await run();
    expect(exitCode).toBe(1);
    expect(writes.map((write) => write.replace(/\d{5,}$/, 'ID'))).toEqual([
      'PATCH /issues/comments/ID',
      'PATCH /pulls/comments/ID',
      'DELETE /pulls/comments/ID',
      'POST /check-runs',
    ]);
    expect(shown()).toEqual([6]);
  });

  it('shows a finding again whose comment is outdated', async () => {
    await push(lib('if n > 0 {\n\t\tkept = &x\n\t}', '_ = y', '// Put keeps n.\n'));
    expect(shown()).toEqual([null]);
    const { exitCode, writes } = await run();
    expect(exitCode).toBe(1);
    expect(shown()).toEqual([7]);
    expect(writes.some((write) => write.startsWith('DELETE /pulls/comments/'))).toBe(true);
  });

  it('keeps what somebody answered to, when its finding is gone', async () => {
    server.reply(server.comments.find((comment) => server.lineOf(comment) !== null)!.id, 'Is that so?');
    await push(lib('_ = x', '_ = y'));
    const { exitCode } = await run();
    expect(exitCode).toBe(0);
    expect(server.comments.map(({ body }) => body)).toEqual([expect.stringMatching(/resolved/i), 'Is that so?']);
  });

  it('waits where it is told that content came too fast', async () => {
    await push(lib('_ = x', 'held = &y'));
    server.limited = 1;
    const { exitCode, writes } = await run();
    expect(exitCode).toBe(1);
    expect(writes.slice(0, 2)).toEqual(['POST /pulls/1/reviews', 'POST /pulls/1/reviews']);
    expect(shown().filter((line) => line !== null)).toEqual([18]);
  });

  it('gets nothing from a run for a commit that is no longer its head', async () => {
    const old = server.head;
    await push(lib('_ = x', '_ = y'));
    const before = server.comments.map(({ body }) => body);
    const { exitCode, writes, log } = await run({ headSha: old });
    expect([exitCode, writes]).toEqual([1, ['POST /check-runs']]);
    expect(log).toContain(server.head.slice(0, 7));
    expect(server.comments.map(({ body }) => body)).toEqual(before);
  });

  it('gets the comments that there is room for, and the rest as annotations, fifty at once', async () => {
    server.forget();
    const functions = Array.from({ length: 90 }, (_, index) => `func F${index}(n int) {\n\tz := n\n\theld = &z\n}\n`);
    await writeFile(path.join(work, 'lib/many.go'), `package lib\n\n${functions.join('\n')}`);
    await push(lib('_ = x', '_ = y'));
    const { exitCode, writes } = await run({ inputs: { 'fail-on': 'allocation' } });
    expect(exitCode).toBe(1);
    expect(shown()).toHaveLength(30);
    expect(
      writes.filter((write) => write.includes('check-runs')).map((write) => write.replace(/\d{5,}$/, 'ID')),
    ).toEqual(['POST /check-runs', 'PATCH /check-runs/ID']);
    expect(server.checkRuns.map(({ annotations }) => annotations)).toEqual([60]);
    await rm(path.join(work, 'lib/many.go'));
  });

  it('that is locked gets the check run alone, and the job tells of the rest', async () => {
    server.forget();
    await push(lib('_ = x', 'held = &y'));
    server.locked = true;
    const { exitCode, log, summary } = await run();
    server.locked = false;
    expect([exitCode, server.comments, server.conversation, server.checkRuns.length]).toEqual([1, [], [], 1]);
    expect(log).toContain('issue is locked');
    expect(summary).toContain('lib/lib.go:17');
    expect(server.checkRuns[0]!.annotations).toBe(1);
  });
});

describe('the same pull request from a fork', () => {
  it('is compared without rights, posted by another job, and not posted again', async () => {
    server.forget();
    server.fork = 'hubot';
    await push(lib('kept = &x', 'held = &y'));
    const analysed = await run({ token: 'ghs_fork', inputs: { mode: 'analyze' } });
    expect([analysed.exitCode, analysed.writes]).toEqual([1, []]);
    const folder = path.join(root, 'publishing');
    await cp(path.join(analysed.temporary, 'escapediff', 'report.json'), path.join(folder, 'artifact', 'report.json'));
    const publishing = { after: { folder }, inputs: { mode: 'publish', report: 'artifact' } };
    const published = await run(publishing);
    expect([published.exitCode, shown(), server.conversation.length]).toEqual([0, [5, 18], 1]);
    expect(server.checkRuns.map(({ fields }) => [fields['conclusion'], fields['head_sha']])).toEqual([
      ['failure', server.head],
    ]);
    expect((await run(publishing)).writes).toEqual([]);
    // The next push, and no report but that of the commit before: it does not stand for this one.
    await push(lib('_ = x', '_ = y'));
    const missing = await run(publishing);
    expect([missing.exitCode, missing.writes]).toEqual([64, ['POST /check-runs']]);
    expect(server.checkRuns[0]!.fields).toMatchObject({ conclusion: 'failure', head_sha: server.head });
  });

  it('gives its verdict where the token can only read, and names the permission', async () => {
    const before = [server.comments.length, server.conversation.length, server.checkRuns.length];
    await push(lib('_ = x', 'held = &y'));
    const { exitCode, log, summary } = await run({ token: 'ghs_fork' });
    expect(exitCode).toBe(1);
    expect([server.comments.length, server.conversation.length, server.checkRuns.length]).toEqual(before);
    expect(log).toMatch(/::warning::.*Resource not accessible by integration.*pull-requests: write/);
    expect(summary).toContain('lib/lib.go:17');
  });
});
