import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEvent } from '../../../src/adapters/runner/event.ts';
import { commandsIn, Steps } from './step.ts';

let steps: Steps;

beforeAll(() => {
  steps = new Steps();
});

afterAll(() => {
  steps.remove();
});

const withLog =
  'const annotations = new runner.Annotations(); const log = new runner.RunnerLog(annotations, { now: () => performance.now() });\n';

describe('text from outside', () => {
  const hostile = [
    '::set-output name=conclusion::pass',
    '  ::add-mask::a',
    '\u00a0\u3000::error::forged',
    '\u200b::error::forged',
    '\u0301::error::forged',
    '\u3164::error::forged',
    ':\u00ad:error:\u00ad:forged',
    'a\n::error::second line',
    'a\r::error::after a carriage return',
    'a\u2028::error::after a separator',
    'a\u0085::error::after a next line',
    'x ##[add-mask]a',
    '##[group]x',
    '#\u200b#\u200b[error]x',
    '###[error]x',
    './a.go:3:4: looks like a compiler error',
  ];

  it('is a command in the test, unless it is made harmless', () => {
    const raw = hostile.slice(0, -1).filter((text) => commandsIn(text).length === 0);
    expect(raw).toEqual(['a\u2028::error::after a separator', 'a\u0085::error::after a next line']);
  });

  it('never becomes a command, whatever it is printed as', () => {
    const { stdout, status } = steps.run(
      `${withLog}for (const text of ${JSON.stringify(hostile)}) { log.phase(text); log.phase('package ' + text); log.detail(text); }`,
    );
    expect(status).toBe(0);
    expect(commandsIn(stdout)).toEqual(hostile.map(() => 'debug'));
    expect(stdout).toContain('| ::set-output name=conclusion::pass\n');
    expect(stdout).toContain('x ## [add-mask]a\n');
    expect(stdout).toContain('| ./a.go:3:4: looks like a compiler error\n');
  });

  it('never becomes a second command in warnings and annotations', () => {
    const { stdout } = steps.run(
      `${withLog}log.warning('a\\n::error::b'); annotations.post({ level: 'error', message: 'm\\r\\n::debug::n', title: 't,line=9::\\n::debug::', ` +
        `place: { file: 'a,b::\\n::debug::.go', line: 3, endLine: 3, column: 2, endColumn: 5 } });`,
    );
    expect(stdout.trimEnd().split('\n')).toEqual([
      '::warning::a%0A::error::b',
      '::error title=t%2Cline=9%3A%3A\\u000a%3A%3Adebug%3A%3A,file=a%2Cb%3A%3A%0A%3A%3Adebug%3A%3A.go,line=3,endLine=3,col=2,endColumn=5::m%0A::debug::n',
    ]);
  });

  it('is left as it is where it is harmless', () => {
    const { stdout } = steps.run(`${withLog}log.phase('compiled 3 packages: a::b, größe'); log.phase('');`);
    expect(stdout).toBe('compiled 3 packages: a::b, größe\n\n');
  });
});

describe('annotations', () => {
  it('end at ten of a level in a step, of the errors one kept for the verdict, and warnings go on as lines', () => {
    const { stdout, status } = steps.run(
      `${withLog}
      const posted = [];
      for (let i = 0; i < 12; i++) { log.warning('w' + i); posted.push(annotations.post({ level: 'error', message: 'e' + i, title: null, place: null })); }
      annotations.fail('3 new allocations', 2);
      log.phase(posted.filter(Boolean).length + ' posted');`,
    );
    const commands = commandsIn(stdout);
    expect(commands.filter((name) => name === 'warning')).toHaveLength(10);
    expect(commands.filter((name) => name === 'error')).toHaveLength(10);
    expect(stdout).toContain('\nWarning: w10\n');
    expect(stdout).toContain('\nWarning: w11\n');
    expect(stdout).toContain('\n::error::3 new allocations\n9 posted\n');
    expect(status).toBe(2);
  });

  it('have at most 4,096 characters, and columns only on one line', () => {
    const { stdout } = steps.run(
      `${withLog}annotations.post({ level: 'warning', message: 'x'.repeat(4094) + '🚀🚀', title: null,
        place: { file: 'a.go', line: 3, endLine: 5, column: 7, endColumn: 2 } });
      annotations.post({ level: 'notice', message: 'y'.repeat(4096), title: null,
        place: { file: 'a.go', line: 3, endLine: 3, column: 0, endColumn: 0 } });`,
    );
    expect(stdout).toBe(
      `::warning file=a.go,line=3,endLine=5::${'x'.repeat(4094)}…\n::notice file=a.go,line=3,endLine=3::${'y'.repeat(4096)}\n`,
    );
  });
});

describe('inputs and outputs', () => {
  it('are read under the names of the settings, the token masked before anything else', () => {
    const { stdout } = steps.run('console.log(JSON.stringify(runner.readInputs()));', {
      inputs: {
        token: 's3cret',
        'fail-on': ' none ',
        'working-directory': 'sub',
        'report-path': 'r.json',
        base: '',
        tests: 'true',
      },
    });
    const [mask, ...rest] = stdout.trimEnd().split('\n');
    expect(mask).toBe('::add-mask::s3cret');
    expect(JSON.parse(rest.join('\n'))).toEqual({
      given: { repo: 'sub', 'fail-on': 'none', tests: 'true', output: 'r.json' },
      token: 's3cret',
    });
  });

  it('may all be missing', () => {
    expect(steps.run('console.log(JSON.stringify(runner.readInputs()));').stdout).toBe('{"given":{},"token":null}\n');
  });

  it('are set for later steps', () => {
    const { outputs, stdout } = steps.run(
      "runner.setOutputs({ conclusion: 'fail', counts: { new: 3, fixed: 0, gating: 2 }, reportPath: '/tmp/a\\nnew-count=0', sarifPath: null, htmlPath: null });",
    );
    const values = [...outputs.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)].map(
      ([, name, , value]) => [name, value],
    );
    expect(values).toEqual([
      ['conclusion', 'fail'],
      ['new-count', '3'],
      ['fixed-count', '0'],
      ['gating-count', '2'],
      ['report-path', '/tmp/a\nnew-count=0'],
      ['sarif-path', ''],
      ['html-path', ''],
    ]);
    expect(stdout).toBe('');
  });
});

describe('the job summary', () => {
  const write = (markdown: string): string =>
    `const markdown = ${markdown}; console.log(JSON.stringify(await runner.writeSummary(markdown)));`;

  it('is appended as it is where it fits', () => {
    const { summary, stdout } = steps.run(write("'# größe\\n' + 'x'.repeat(100)"), { summary: 'before\n' });
    expect(summary).toBe(`before\n# größe\n${'x'.repeat(100)}`);
    expect(JSON.parse(stdout)).toEqual({ known: true, value: { cut: false } });
  });

  it.each([
    ['ASCII', "('line\\n').repeat(300_000)"],
    ['many bytes a character', "('変数\\n').repeat(200_000)"],
    ['in a code block', "'```\\n' + ('🚀\\n').repeat(400_000) + '```\\n'"],
  ])('is cut below 1 MiB, which would be dropped as a whole, and says so: %s', (_, markdown) => {
    const { summary, stdout } = steps.run(write(markdown), { summary: 'x'.repeat(5000) });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(300_000);
    expect(
      summary.endsWith(
        '*Cut here: a job summary has at most 1 MiB. The report that the output `report-path` names has everything.*',
      ),
    ).toBe(true);
    expect(JSON.parse(stdout)).toEqual({ known: true, value: { cut: true } });
  });

  it('tells why where there is none', () => {
    const { stdout } = steps.run(write("'x'"), { env: { GITHUB_STEP_SUMMARY: '' } });
    expect(JSON.parse(stdout)).toMatchObject({ known: false, reason: expect.stringContaining('GITHUB_STEP_SUMMARY') });
    const full = steps.run(write("'x'"), { summary: 'x'.repeat(1_048_576) });
    expect(JSON.parse(full.stdout)).toMatchObject({
      known: false,
      reason: expect.stringContaining('0 bytes are left'),
    });
    expect(steps.run(write("'x'"), { env: { GITHUB_STEP_SUMMARY: '/nowhere/summary' } }).stdout).toContain(
      '"known":false',
    );
  });
});

describe('the event', () => {
  const payloadFile = path.join(tmpdir(), `escapediff-event-${process.pid}.json`);
  afterAll(() => {
    rmSync(payloadFile, { force: true });
  });

  const environment = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: payloadFile,
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/pull/3/merge',
    GITHUB_REPOSITORY: 'octo-org/some.repo',
    GITHUB_SERVER_URL: 'https://github.example.com/',
    GITHUB_API_URL: 'https://github.example.com/api/v3',
    GITHUB_RUN_ID: '17',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKSPACE: '/home/runner/work/repo/repo',
    RUNNER_TEMP: '/home/runner/work/_temp',
  };

  it('is read from the variables and the file of the runner', () => {
    writeFileSync(payloadFile, '{"number": 3}');
    expect(readEvent(environment)).toEqual({
      name: 'pull_request',
      payload: { number: 3 },
      sha: 'a'.repeat(40),
      ref: 'refs/pull/3/merge',
      owner: 'octo-org',
      repo: 'some.repo',
      serverUrl: 'https://github.example.com',
      apiUrl: 'https://github.example.com/api/v3',
      runId: '17',
      run: '17.2',
      runUrl: 'https://github.example.com/octo-org/some.repo/actions/runs/17',
      workspace: '/home/runner/work/repo/repo',
      temporaryFolder: '/home/runner/work/_temp',
    });
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['no runner', { GITHUB_REPOSITORY: undefined }, 'GITHUB_REPOSITORY is not set. Accepted: owner/name'],
    ['no event', { GITHUB_EVENT_NAME: '' }, 'GITHUB_EVENT_NAME is not set'],
    ['a strange repository', { GITHUB_REPOSITORY: 'a/b/c' }, 'GITHUB_REPOSITORY is "a/b/c"'],
    ['a strange commit', { GITHUB_SHA: 'HEAD' }, 'GITHUB_SHA is "HEAD"'],
    ['a strange address', { GITHUB_API_URL: 'file:///etc' }, 'GITHUB_API_URL is "file:///etc". Accepted: a URL'],
    ['no payload', { GITHUB_EVENT_PATH: '/nowhere.json' }, 'ENOENT'],
    ['no workspace', { GITHUB_WORKSPACE: '' }, 'GITHUB_WORKSPACE is not set'],
  ])('is refused: %s', (_, changed, message) => {
    writeFileSync(payloadFile, '{}');
    expect(() => readEvent({ ...environment, ...changed })).toThrow(message);
  });

  it.each([
    ['[1]', 'holds no JSON object'],
    ['null', 'holds no JSON object'],
    ['{', "can't be read as JSON"],
  ])('is refused with the payload %s', (text, message) => {
    writeFileSync(payloadFile, text);
    expect(() => readEvent(environment)).toThrow(message);
  });
});
