import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding, Report } from '../../src/model/index.ts';
import { fakeSha, refusals, startStandIn, type Fault, type StandIn } from '../github/stand-in.ts';
import { full, readFrameHeader, websocket } from '../report/samples.ts';
import {
  commandsOf,
  conversation,
  repository,
  runAction,
  workflowRunEvent,
  type ActionRun,
  type Scene,
} from './action-run.ts';

/*
 * What goes wrong on GitHub's side, against the shipped action. It publishes reports that were made before: nothing is compiled, so that each
 * run takes half a second.
 */

const headSha = fakeSha('head of #1');
/** Thirty lines of a.go are in the diff, from line 1; each finding stands on one of them. */
const patch = `@@ -0,0 +1,30 @@\n${Array.from({ length: 30 }, (_, index) => `+line ${index + 1}`).join('\n')}`;
const aGo = { filename: 'a.go', status: 'added' as const, patch };

const findingAt = (line: number, changes: Partial<Finding> = {}): Finding => ({
  ...readFrameHeader,
  id: String(line).padStart(16, '0'),
  file: 'a.go',
  line,
  endLine: line,
  function: `f${line}`,
  source: `\tvar v${line} T`,
  cause: { ...readFrameHeader.cause, root: null },
  ...changes,
});
const findings = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => findingAt(index + 1));
const reportOf = (all: readonly Finding[]): Report => ({
  ...websocket,
  head: { ...websocket.head, revision: headSha },
  counts: { ...websocket.counts, new: all.length, gating: all.length, fixed: 0 },
  findings: all,
});

let temporary = '';
beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-faults-'));
});
afterAll(async () => {
  await rm(temporary, { recursive: true, force: true });
});

/** A GitHub of a test's own: most of a run is waiting for it, so several tests run at once. */
interface World {
  readonly github: StandIn;
  readonly scene: Scene;
  readonly publish: (
    report: Report,
    inputs?: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
  ) => Promise<ActionRun>;
  /** What stands on the pull request. */
  readonly lines: () => readonly number[];
  readonly stickies: () => readonly string[];
  readonly checks: () => StandIn['state']['checkRuns'];
}

async function openWorld(): Promise<World & AsyncDisposable> {
  const github = await startStandIn({ repositories: [repository] });
  github.state.openPullRequest({ files: [aGo], head: { sha: headSha, ref: 'change', repository: 'ann/market' } });
  const sha = fakeSha('unused');
  const scene: Scene = {
    ...{ temporary, origin: '', author: '', standIn: github, number: 1, head: {} },
    ...{ mergeBase: sha, baseSha: sha, mergeSha: sha, headSha },
  };
  return {
    github,
    scene,
    publish: async (report, inputs = {}, environment = {}) => await publish(scene, report, inputs, environment),
    lines: () => github.state.reviewComments.map(({ original }) => original.line ?? 0).sort((a, b) => a - b),
    stickies: () => github.state.issueComments.map(({ body }) => body),
    checks: () => github.state.checkRuns,
    [Symbol.asyncDispose]: async () => {
      await github.close();
    },
  };
}

/** A test on a GitHub of its own. */
function on<Row extends readonly unknown[]>(
  test: (world: World, ...row: Row) => Promise<void>,
): (...row: Row) => Promise<void> {
  return async (...row) => {
    await using world = await openWorld();
    await test(world, ...row);
  };
}

async function publish(
  scene: Scene,
  report: Report,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  const folder = await mkdtemp(path.join(temporary, 'publishing-'));
  await mkdir(path.join(folder, 'artifact'));
  await writeFile(path.join(folder, 'artifact', 'report.json'), JSON.stringify(report));
  const event = workflowRunEvent(scene);
  const run = await runAction(scene, {
    folder,
    event,
    inputs: { mode: 'publish', report: 'artifact', ...inputs },
    environment,
  });
  expect([run.stderr, await readdir(folder)]).toEqual(['', ['artifact']]);
  return run;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
/** Nothing is lost: what stands on no line is on the check run, and everything is in the job summary. */
function expectNothingLost(run: ActionRun, report: Report): void {
  for (const { line } of report.findings) expect(run.summary).toContain(`a.go:${line}`);
}

const reviews = { method: 'POST', path: /\/pulls\/1\/reviews$/ };
const sticky = { method: 'POST', path: /\/issues\/1\/comments$/ };
const everything = { path: /^\/repos/ };

interface Expected {
  /** Lines with a comment. */
  readonly lines: readonly number[];
  readonly stickies: number;
  readonly checks: number;
  /** One pattern for each warning. */
  readonly warnings: readonly RegExp[];
  readonly exitCode?: number;
}
const fine: Expected = { lines: upTo(3), stickies: 1, checks: 1, warnings: [] };

describe('with three findings', () => {
  it.concurrent.each<[string, readonly Fault[], Expected]>([
    ['nothing goes wrong', [], fine],
    [
      '403: reviews are not allowed',
      [{ match: reviews, kind: 'status', status: 403, times: Infinity }],
      {
        ...fine,
        lines: [],
        warnings: [/line comments could not be posted: GitHub answered 403 .*pull-requests: write/],
      },
    ],
    [
      '403: comments in the conversation are not allowed',
      [{ match: sticky, kind: 'status', status: 403, times: Infinity }],
      { ...fine, stickies: 0, warnings: [/summary comment could not be posted: GitHub answered 403/] },
    ],
    [
      '403: check runs are not allowed',
      [{ match: { path: /check-runs/ }, kind: 'status', status: 403, times: Infinity }],
      { ...fine, checks: 0, warnings: [/check run could not be posted: GitHub answered 403 .*`checks: write`/] },
    ],
    [
      '403: only the job itself is left',
      [{ match: { method: 'POST', path: /^\/repos/ }, kind: 'status', status: 403, times: Infinity }],
      {
        ...{ lines: [], stickies: 0, checks: 0, exitCode: 1 },
        warnings: [/line comments.* summary comment.* check run.*`pull-requests: write` and `checks: write`/],
      },
    ],
    [
      '403: a secondary rate limit that ends after a second',
      [{ match: reviews, kind: 'status', status: 403, headers: { 'retry-after': '1' } }],
      fine,
    ],
    [
      '429: a rate limit that ends after a second',
      [{ match: sticky, kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
      fine,
    ],
    [
      '429: a rate limit of an hour, which nobody waits for',
      [{ match: reviews, kind: 'status', status: 429, headers: { 'retry-after': '3600' }, times: Infinity }],
      { lines: [], stickies: 0, checks: 1, warnings: [/answered 429 .*rate limit would be too long/] },
    ],
    [
      '403: the hour’s requests are used up',
      [
        {
          ...{ match: everything, kind: 'status', status: 403, times: Infinity },
          headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600) },
        },
      ],
      {
        ...{ lines: [], stickies: 0, checks: 0, exitCode: 1 },
        warnings: [/No comment was posted.*rate limit/, /check run could not be posted.*rate limit/],
      },
    ],
    [
      '404: the review endpoint shows nothing',
      [{ match: reviews, kind: 'status', status: 404, times: Infinity }],
      { ...fine, lines: [], warnings: [/line comments could not be posted: GitHub answered 404/] },
    ],
    [
      '500: reviews fail for good',
      [{ match: reviews, kind: 'status', status: 500, times: Infinity }],
      { ...fine, lines: [], warnings: [/line comments could not be posted: GitHub answered 500/] },
    ],
    ['500: once', [{ match: { method: 'GET', path: /\/files$/ }, kind: 'status', status: 500 }], fine],
    ['502 after the review was stored', [{ match: reviews, kind: 'status-after-storing', status: 502 }], fine],
    ['502 after the summary was stored', [{ match: sticky, kind: 'status-after-storing', status: 502 }], fine],
    [
      '502 after the check run was stored',
      [{ match: { method: 'POST', path: /check-runs$/ }, kind: 'status-after-storing', status: 502 }],
      fine,
    ],
    [
      'the connection drops after the review was stored',
      [{ match: reviews, kind: 'drop-connection-after-storing' }],
      fine,
    ],
    ['the connection drops before', [{ match: reviews, kind: 'drop-connection' }], fine],
    ['each answer takes its time', [{ match: everything, kind: 'delay', milliseconds: 150, times: Infinity }], fine],
  ])(
    '%s',
    on(
      async ({ github, publish, lines, stickies, checks }, _: string, faults: readonly Fault[], expected: Expected) => {
        github.faults.push(...faults);
        const report = reportOf(findings(3));
        const run = await publish(report);
        expect([lines(), stickies().length, checks().length]).toEqual([
          expected.lines,
          expected.stickies,
          expected.checks,
        ]);
        expect(commandsOf(run, 'warning')).toEqual(expected.warnings.map((pattern) => expect.stringMatching(pattern)));
        expect([run.exitCode, run.outputs]).toMatchObject([
          expected.exitCode ?? 0,
          { conclusion: 'fail', 'gating-count': '3' },
        ]);
        expectNothingLost(run, report);
        if (checks().length > 0) {
          const marked = checks().flatMap(({ annotations }) => annotations.map(({ start_line: line }) => line));
          expect([...marked, ...expected.lines]).toEqual(upTo(3));
        }
        // Once all is well again, a re-run brings what is missing and repeats nothing.
        github.faults.splice(0);
        expect((await publish(report)).exitCode).toBe(0);
        expect([lines(), stickies().length, checks().at(-1)?.annotations]).toEqual([upTo(3), 1, []]);
      },
    ),
  );
});

describe('refused for reasons that no permission mends', () => {
  const post = { method: 'POST', path: /^\/repos/ };
  const everywhere = (refusal: { readonly status: number; readonly body: unknown }): Fault => ({
    ...{ match: post, kind: 'status', times: Infinity },
    ...refusal,
  });
  it.concurrent.each<[string, (github: StandIn) => void, RegExp, Partial<Expected>]>([
    [
      'an archived repository',
      (github) => (github.state.repositories[0]!.archived = true),
      /403 "Repository was archived so is read-only\./,
      { exitCode: 1, checks: 0 },
    ],
    [
      'a locked conversation',
      (github) => (github.state.pullRequest(1).locked = true),
      /403 "Unable to create comment because issue is locked\./,
      {},
    ],
    [
      'single sign-on',
      (github) => github.faults.push(everywhere(refusals.singleSignOn)),
      /403 "Resource protected by organization SAML/,
      { exitCode: 1, checks: 0 },
    ],
    [
      'a list of addresses',
      (github) => github.faults.push(everywhere(refusals.addressList)),
      /403 "Although you appear to have/,
      { exitCode: 1, checks: 0 },
    ],
    [
      'a pending review of the same account',
      (github) => {
        const pullRequest = github.state.pullRequest(1);
        const author = 'github-actions[bot]';
        github.state.addReview(pullRequest, author, { body: '', state: 'PENDING', commitId: headSha });
      },
      /422 "Unprocessable Entity: "?User can only have one pending review/,
      { stickies: 1 },
    ],
  ])(
    '%s: in GitHub’s own words, without advice that does not fit',
    on(
      async (
        { github, publish, lines, stickies, checks },
        _: string,
        arrange: (github: StandIn) => void,
        words: RegExp,
        { exitCode = 0, checks: runs = 1, stickies: summaries = 0 }: Partial<Expected>,
      ) => {
        arrange(github);
        const report = reportOf(findings(3));
        const run = await publish(report);
        expect([run.exitCode, lines(), stickies().length, checks().length]).toEqual([exitCode, [], summaries, runs]);
        const warnings = commandsOf(run, 'warning');
        expect(warnings).toEqual([expect.stringMatching(words)]);
        expect(warnings[0]).not.toContain('permissions');
        // Nothing is tried that can only fail again.
        const tried = github.requests.filter(
          ({ method, path: asked }) => method === 'POST' && asked.includes('/pulls/1/'),
        );
        expect(tried).toHaveLength(1);
        expectNothingLost(run, report);
      },
    ),
  );
});

describe('422 "was submitted too quickly"', () => {
  // A minute is waited before each further try, as for every limit that names no time.
  const fastClock = { NODE_OPTIONS: `--import=${pathToFileURL(path.resolve('__tests__/e2e/fast-clock.mjs')).href}` };
  const written = ({ requests }: StandIn): readonly string[] =>
    requests
      .filter(({ method, path: asked }) => method === 'POST' && asked.startsWith('/repos'))
      .map(({ path: asked }) => asked);

  it.concurrent(
    'once: it is waited for, and nothing is lost',
    on(async ({ github, publish, lines, stickies, checks }) => {
      github.faults.push({ match: reviews, kind: 'status', ...refusals.tooQuickly });
      const run = await publish(reportOf(findings(3)), {}, fastClock);
      expect([run.exitCode, commandsOf(run, 'warning')]).toEqual([0, []]);
      expect([lines(), stickies().length, checks().length]).toEqual([upTo(3), 1, 1]);
      expect(written(github).filter((asked) => asked.endsWith('/reviews'))).toHaveLength(2);
    }),
  );

  it.concurrent(
    'for good: three tries, none of them on another line, and GitHub’s own words',
    on(async ({ github, publish, lines, checks }) => {
      const match = { method: 'POST', path: /\/(?:pulls|issues)\/1\// };
      github.faults.push({ match, kind: 'status', times: Infinity, ...refusals.tooQuickly });
      const report = reportOf(findings(8));
      const run = await publish(report, {}, fastClock);
      expect([run.exitCode, lines(), checks()[0]?.annotations.length]).toEqual([0, [], 8]);
      expect(commandsOf(run, 'warning')).toEqual([expect.stringMatching(/submitted too quickly.*rate limit/)]);
      expect(written(github).map((asked) => asked.split('/').at(-1))).toEqual([
        'reviews',
        'reviews',
        'reviews',
        'check-runs',
      ]);
      expectNothingLost(run, report);
    }),
  );
});

it.concurrent(
  'comments that GitHub folds away as outdated: shown anew, and the old ones go unless somebody replied',
  on(async ({ github, publish: before, scene, lines }) => {
    await before(reportOf(findings(3)));
    const [first, second] = github.state.reviewComments;
    github.state.reply(first!, 'maintainer', 'Why is that?');
    // Two of the three lines are wrapped into something: the same text, further in.
    const wrapped = patch.replace('+line 1\n+line 2\n', '+\tline 1\n+\tline 2\n');
    const sha = fakeSha('wrapped');
    github.state.setHead(1, sha, [{ ...aGo, patch: wrapped }]);
    expect(github.state.reviewComments.map(({ current }) => current === null)).toEqual([true, true, false, true]);
    const report = reportOf(findings(3));
    const next = { ...report, head: { ...report.head, revision: sha } };
    const run = await publish({ ...scene, headSha: sha }, next, {}, {});
    expect([run.exitCode, commandsOf(run, 'warning')]).toEqual([0, []]);
    const shown = github.state.reviewComments.filter(({ current }) => current !== null);
    expect(shown.map(({ current }) => current?.line).sort()).toEqual([1, 2, 3]);
    expect(github.state.reviewComments.map(({ id }) => id)).toEqual(expect.arrayContaining([first!.id]));
    expect(github.state.reviewComments.map(({ id }) => id)).not.toContain(second!.id);
    expect(lines()).toHaveLength(5);
  }),
);

it.concurrent.each([
  ['SIGINT', 130, 'interrupted'],
  ['SIGTERM', 143, 'terminated'],
] as const)(
  '%s while GitHub does not answer: the run ends',
  on(async ({ github, scene }, signal: 'SIGINT' | 'SIGTERM', status: number, word: string) => {
    // Longer than any test may take.
    github.faults.push({ match: everything, kind: 'delay', milliseconds: 600_000, times: Infinity });
    const folder = await mkdtemp(path.join(temporary, 'publishing-'));
    await writeFile(path.join(folder, 'report.json'), JSON.stringify(reportOf(findings(3))));
    let waiting: ReturnType<typeof setInterval> | undefined;
    const run = await runAction(scene, {
      folder,
      event: workflowRunEvent(scene),
      inputs: { mode: 'publish', report: 'report.json' },
      onStdout: (_, kill) => {
        waiting ??= setInterval(() => {
          if (github.requests.length > 0) kill(signal);
        }, 20);
      },
    });
    clearInterval(waiting);
    expect([run.exitCode, run.stderr]).toEqual([status, `${word}\n`]);
  }),
);

it.concurrent.each<['unprocessable' | 'too-large', number]>([
  ['unprocessable', 422],
  ['too-large', 406],
])(
  'the files can’t be listed (%s): the summary says so, and annotations show the findings',
  on(async ({ github, publish, lines, stickies, checks }, problem: 'unprocessable' | 'too-large', status: number) => {
    github.state.pullRequest(1).filesProblem = problem;
    const run = await publish(reportOf(findings(3)));
    expect([run.exitCode, lines()]).toEqual([0, []]);
    expect(commandsOf(run, 'warning')).toEqual([expect.stringContaining(`answered ${status} "Sorry, `)]);
    expect(stickies()[0]).toContain('GitHub could not list the files of this pull request');
    expect(stickies()[0]).not.toContain('not in the diff');
    expect(checks()[0]?.annotations).toHaveLength(3);
  }),
);

it.concurrent.each<[string, Fault]>([
  ['sends two bytes a second', { match: everything, kind: 'trickle', bytesPerSecond: 2, times: Infinity }],
  ['never answers', { match: everything, kind: 'delay', milliseconds: 600_000, times: Infinity }],
])(
  'a server that %s: the run ends at the deadline of all requests, and everything is in the job summary',
  on(async ({ github, publish, lines }, _: string, fault: Fault) => {
    github.faults.push(fault);
    const report = reportOf(findings(3));
    const run = await publish(report, { 'github-timeout': '1s' });
    expect([run.exitCode, lines(), run.outputs['conclusion']]).toEqual([1, [], 'fail']);
    expect(commandsOf(run, 'warning').join()).toContain(
      'the time for all requests to GitHub (1s, github-timeout) is over',
    );
    // Not one try after the other, each of them with half a minute.
    expect(github.requests.length).toBeLessThan(4);
    expectNothingLost(run, report);
  }),
);

it.concurrent(
  'a server that takes its time: one deadline for all requests, and everything is in the job summary',
  on(async ({ github, publish, lines }) => {
    github.faults.push({ match: everything, kind: 'delay', milliseconds: 700, times: Infinity });
    const report = reportOf(findings(3));
    const run = await publish(report, { 'github-timeout': '2s' });
    expect([run.exitCode, lines(), run.outputs['conclusion']]).toEqual([1, [], 'fail']);
    expect(commandsOf(run, 'warning').join()).toMatch(
      /the time for all requests to GitHub \(2s, github-timeout\) is over|aborted/,
    );
    expect(github.requests.length).toBeLessThan(8);
    expectNothingLost(run, report);
  }),
);

it.concurrent(
  '401: a token that is not valid costs every surface and two warnings',
  on(async ({ publish, checks, scene }) => {
    const report = reportOf(findings(3));
    const run = await publish(report, { token: 'ghs-nobody' });
    expect([run.exitCode, conversation(scene), checks()]).toEqual([1, [], []]);
    expect(commandsOf(run, 'warning')).toHaveLength(2);
    expectNothingLost(run, report);
  }),
);

it.concurrent(
  '422 on one comment of thirty: the others stand on their lines, this one on its file',
  on(async ({ github, publish, lines, checks }) => {
    github.faults.push({ match: reviews, kind: 'status', status: 422 });
    github.faults.push({
      match: { method: 'POST', path: /\/pulls\/1\/comments$/ },
      kind: 'status',
      status: 422,
      skip: 4,
    });
    const run = await publish(reportOf(findings(30)));
    expect([run.exitCode, commandsOf(run, 'warning')]).toEqual([0, []]);
    expect(lines()).toEqual([0, ...upTo(30).filter((line) => line !== 5)]);
    expect(github.state.reviewComments.find(({ original }) => original.line === null)?.body).toContain('*Line 5 ');
    expect(checks()[0]?.annotations).toEqual([]);
  }),
);

it.concurrent(
  'more findings than comments: the rest is on the check run and in the summary, which say so',
  on(async ({ publish, lines, stickies, checks }) => {
    const report = reportOf(findings(30));
    const run = await publish(report, { 'max-comments': '10' });
    expect(lines()).toEqual(upTo(10));
    expect(checks()[0]?.annotations.map(({ start_line: line }) => line)).toEqual(upTo(30).slice(10));
    expect(stickies()[0]).toContain('only the 10 heaviest get a line comment');
    expectNothingLost(run, report);
  }),
);

it.concurrent(
  'a file without a patch, and 3,000 others: nothing is guessed',
  on(async ({ github, publish, lines, stickies, checks }) => {
    const others = Array.from({ length: 2999 }, (_, index) => ({
      filename: `n/${index}.go`,
      status: 'added' as const,
    }));
    github.state.setHead(1, headSha, [{ filename: 'a.go', status: 'modified' }, ...others]);
    const beyond = findingAt(2, { file: 'z.go' });
    const run = await publish(reportOf([findingAt(1), beyond]));
    expect([run.exitCode, lines()]).toEqual([0, []]);
    expect(stickies()[0]).toMatch(/a\.go:1.*GitHub gives no patch for it[^]*z\.go:2.*GitHub does not list all files/);
    expect(checks()[0]?.annotations.map(({ path: file }) => file)).toEqual(['a.go', 'z.go']);
  }),
);

it.concurrent(
  'texts at every limit: each surface takes what it can, and says what it left out',
  on(async ({ github, publish, stickies, checks }) => {
    const long = 'é'.repeat(1500);
    const many = Array.from({ length: 3000 }, (_, index) =>
      findingAt((index % 1000) + 1, {
        id: String(index).padStart(16, '0'),
        function: `f${index}`,
        source: `\tv${index}`,
        cause: { ...readFrameHeader.cause, root: null, explanation: `${index} ${long}` },
      }),
    );
    const run = await publish(reportOf(many), { 'max-comments': '100' });
    expect([run.exitCode, commandsOf(run, 'warning')]).toEqual([0, []]);
    const bodies = [...stickies(), ...github.state.reviewComments.map(({ body }) => body)];
    for (const body of bodies) expect(body.length).toBeLessThanOrEqual(60_000);
    expect(stickies()[0]).toMatch(/\d+ findings are not listed here for lack of room/);
    expect(checks()[0]?.annotations.length).toBeLessThanOrEqual(250);
    expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(1024 * 1024);
  }),
);

it.concurrent(
  'the check run’s summary is cut by the bytes that GitHub counts',
  on(async ({ publish, checks }) => {
    const many = Array.from({ length: 400 }, (_, index) =>
      findingAt(index + 1, {
        id: String(index).padStart(16, '0'),
        function: `数据处理函数${index}`,
        expression: '缓冲区'.repeat(20),
        source: `\t缓冲区${index}`,
      }),
    );
    const run = await publish(reportOf(many));
    expect([run.exitCode, commandsOf(run, 'warning')]).toEqual([0, []]);
    const { summary } = checks()[0]?.output ?? {};
    expect(Buffer.byteLength(summary ?? '')).toBeGreaterThan(50_000);
    expect(summary?.length).toBeLessThan(50_000);
  }),
);

it.concurrent(
  '422 on what is long: check run and summary say the verdict in few words, the job summary the rest',
  on(async ({ github, publish, stickies, checks }) => {
    const report = reportOf(findings(30));
    const checkRuns = { method: 'POST', path: /\/check-runs$/ };
    for (const match of [checkRuns, sticky]) github.faults.push({ match, kind: 'status', status: 422 });
    const run = await publish(report);
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([0, 'fail']);
    expect(commandsOf(run, 'warning')).toEqual([
      expect.stringMatching(
        /summary comment was posted shorter, and the check run was posted without all that it should say/,
      ),
    ]);
    expect(checks().map(({ conclusion, annotations }) => [conclusion, annotations])).toEqual([['failure', []]]);
    for (const text of [checks()[0]?.output.summary ?? '', stickies()[0] ?? '']) {
      expect([text.length < 4_200, text.includes('Cut here')]).toEqual([true, true]);
    }
    expectNothingLost(run, report);
  }),
);

it.concurrent(
  'the pull request was closed, or moved on: nothing is posted on it, and that is said',
  on(async ({ github, publish, scene }) => {
    github.state.pullRequest(1).state = 'closed';
    const closed = await publish(reportOf(findings(3)));
    expect([closed.exitCode, conversation(scene)]).toEqual([0, []]);
    expect(commandsOf(closed, 'warning')).toEqual([expect.stringContaining('No open pull request has the head')]);
    github.state.pullRequest(1).state = 'open';
    // Found by its branch at first, and pushed to before anything is posted.
    github.faults.push({ match: { method: 'GET', path: /\/pulls\/1\/files$/ }, kind: 'delay', milliseconds: 500 });
    const running = publish(reportOf(findings(3)));
    while (!github.requests.some(({ path: asked }) => asked.endsWith('/files')))
      await new Promise((done) => setTimeout(done, 5));
    github.state.setHead(1, fakeSha('pushed'), [aGo]);
    const stale = await running;
    expect([stale.exitCode, conversation(scene)]).toEqual([0, []]);
    expect(commandsOf(stale, 'warning')).toEqual([expect.stringMatching(/head is .* by now.*nothing was posted/)]);
  }),
);

it.concurrent(
  'somebody forged our marker: it is neither edited, deleted, nor taken for ours',
  on(async ({ github, publish, stickies }) => {
    const pullRequest = github.state.pullRequest(1);
    await publish(reportOf(findings(1)));
    const [marker = ''] = /<!-- escapediff:finding:.*/.exec(github.state.reviewComments[0]?.body ?? '') ?? [];
    github.state.reviewComments.splice(0);
    github.state.commentOnLine(pullRequest, 'contributor', { path: 'a.go', line: 1 }, `All good.\n\n${marker}`);
    const own = stickies().length;
    github.state.addIssueComment(pullRequest, 'contributor', 'Nothing found.\n\n<!-- escapediff:summary -->');
    const run = await publish(reportOf(findings(1)));
    expect(run.exitCode).toBe(0);
    const authors = github.state.reviewComments.map(({ author }) => author.login);
    expect([authors, stickies().length]).toEqual([['contributor', 'github-actions[bot]'], own + 1]);
    await publish({ ...reportOf([]), verdict: { conclusion: 'pass', failOn: 'regression', reasons: [] } });
    expect(github.state.reviewComments.map(({ body }) => body)).toEqual([`All good.\n\n${marker}`]);
  }),
);

it.concurrent(
  'two runs at once: everything stands there once',
  on(async ({ github, publish, lines, stickies }) => {
    github.faults.push({ match: { method: 'GET' }, kind: 'delay', milliseconds: 60, times: Infinity });
    const report = reportOf(findings(5));
    const runs = await Promise.all([publish(report), publish(report)]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect([lines(), stickies().length]).toEqual([upTo(5), 1]);
    // A review can't be deleted: a second one would stand there without comments.
    expect(github.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
  }),
);

it.concurrent(
  'three jobs on one pull request keep out of each other’s comments',
  on(async ({ publish, lines, stickies, checks }) => {
    const names = ['escapediff', 'escapediff (windows)', 'escapediff (linux/arm64, purego)'];
    for (const name of names) await publish(reportOf(findings(2)), { name });
    expect(lines()).toEqual([1, 1, 1, 2, 2, 2]);
    expect(stickies().map((body) => body.split(':')[0])).toEqual(names.map((name) => expect.stringContaining(name)));
    expect(checks().map(({ name }) => name)).toEqual(names);
    await publish({ ...reportOf([]), verdict: full.verdict }, { name: names[1] ?? '' });
    expect(lines()).toEqual([1, 1, 2, 2]);
  }),
);

it.concurrent(
  'two jobs of one name without check runs: the last one’s comments stand; a renamed job leaves the old ones',
  on(async ({ publish, lines, stickies }) => {
    const settings = { 'check-run': 'false' };
    await publish(reportOf(findings(2)), settings);
    const second = await publish(reportOf([findingAt(7)]), settings);
    expect([second.exitCode, lines(), stickies().length]).toEqual([0, [7], 1]);
    await publish(reportOf([findingAt(7)]), { ...settings, name: 'renamed' });
    expect([lines(), stickies().length]).toEqual([[7, 7], 2]);
  }),
);

describe('Enterprise Server, and proxies', () => {
  /** Passes requests on and notes them, as `https://ghe.example/api/v3` does, or as a proxy for absolute URLs. */
  async function relay(github: StandIn, prefix: string): Promise<{ url: string; seen: string[]; close: () => void }> {
    const seen: string[] = [];
    const target = new URL(github.url);
    const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
      const asked = incoming.url ?? '';
      seen.push(asked);
      const url = new URL(asked, target);
      const route = url.pathname.startsWith(prefix)
        ? url.pathname.slice(prefix.length)
        : url.pathname.replace(/^\/api/, '');
      const headers = { ...incoming.headers, host: target.host };
      const options = {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: route + url.search,
        headers,
      };
      const passed = request(options, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(passed);
    });
    // Proxies are asked for a tunnel, whatever goes through it.
    server.on('connect', (incoming: IncomingMessage, client: Socket) => {
      seen.push(incoming.url ?? '');
      const tunnel = connect(Number(target.port), target.hostname, () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        tunnel.pipe(client).pipe(tunnel);
      });
      tunnel.on('error', () => client.destroy());
      client.on('error', () => tunnel.destroy());
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}`,
      seen,
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  }

  it.concurrent(
    'asks the API of the server that the runner names, GraphQL beside it, and links there',
    on(async ({ github, publish, lines, stickies }) => {
      const server = await relay(github, '/api/v3');
      const environment = { GITHUB_API_URL: `${server.url}/api/v3`, GITHUB_SERVER_URL: 'https://ghe.example' };
      const run = await publish(reportOf(findings(1)), {}, environment);
      server.close();
      expect([run.exitCode, lines()]).toEqual([0, [1]]);
      expect(new Set(server.seen.map((asked) => asked.split('/').slice(1, 3).join('/')))).toEqual(
        new Set(['api/v3', 'api/graphql']),
      );
      expect(stickies()[0]).toContain(`https://ghe.example/${repository}/blob/${headSha}/a.go#L1`);
    }),
  );

  it.concurrent(
    'goes through the proxy of the environment',
    on(async ({ github, publish, lines }) => {
      const proxy = await relay(github, '/none');
      const environment = { GITHUB_API_URL: 'http://github.invalid', http_proxy: proxy.url };
      const run = await publish(reportOf(findings(1)), {}, environment);
      proxy.close();
      expect([run.exitCode, lines()]).toEqual([0, [1]]);
      expect(proxy.seen).toContain('github.invalid:80');
    }),
  );
});
