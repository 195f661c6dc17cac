import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closeScene,
  commandsOf,
  commentPlaces,
  conversation,
  edit,
  filesOf,
  openScene,
  pushHead,
  reportOf,
  runAction,
  type ActionRun,
  type Files,
  type Scene,
} from './action-run.ts';

const base = await filesOf('__tests__/fixtures/e2e/base');
const odd = `shop/it's "odd" 50% | <b>@octo-org‮\`über\`.go`;
/** A literal that escapes on a line that has all that Markdown and the runner's commands are made of. */
const literal = (call: string): Files => ({
  ...base,
  [odd]: [
    'package shop',
    '',
    'type Sink interface{ Put(p *Text) }',
    '',
    'type Text struct{ Body string }',
    '',
    'func Print(sink Sink) {',
    `\t${call}`,
    '}',
    '',
  ].join('\n'),
});
const before = literal('_ = sink');
const after = literal(
  'sink.Put(&Text{Body: "@octocat ::set-output name=x::y ``` | <!-- escapediff:summary --> <img src=x> ##[error]no"})',
);

/** All that a reader sees or a person is told of: without code, which GitHub leaves alone. */
function prose(body: string): string {
  return body.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '').replaceAll(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

function expectOrderly(run: ActionRun, scene: Scene): void {
  const ours = /^::(?:add-mask|debug|notice|warning|error)(?: [^:]*)?::[^\r\n]*$/;
  expect(commandsOf(run).filter((line) => !ours.test(line) || line.includes('##['))).toEqual([]);
  expect(
    Object.keys(run.outputs).filter(
      (name) =>
        !/^(?:conclusion|(?:new|fixed|gating|contracts)-count|contracts-broken|(?:report|sarif|html)-path)$/.test(name),
    ),
  ).toEqual([]);
  for (const body of [...conversation(scene).map(([, text]) => text), run.summary]) {
    expect(prose(body)).not.toMatch(/(?:^|[^\w/&#;\\])@[A-Za-z]/);
    expect(prose(body)).not.toMatch(/<(?:img|b|script)\b/i);
    expect(body).not.toMatch(/\u202e/);
    // Markers of ours only where we put them, and that is the end.
    expect(
      prose(body)
        .trimEnd()
        .replace(/<!-- escapediff:[^>]*-->$/, ''),
    ).not.toContain('<!--');
  }
}

describe('names and texts that a pull request chooses', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(before, after);
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  it('stay text: in paths, in source lines, in string constants', async () => {
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['new-count'], run.outputs['gating-count']]).toEqual([1, '1', '1']);
    expect((await reportOf(run)).findings).toMatchObject([
      { file: odd, line: 8, function: 'Print', allocation: { bytes: 16 } },
    ]);
    expect(commentPlaces(scene)).toEqual([`${odd}:8`]);
    expect(scene.standIn.state.issueComments).toHaveLength(1);
    expectOrderly(run, scene);
  });

  it('stay text in annotations, too', async () => {
    const run = await runAction(scene, { inputs: { token: '' } });
    expect(commandsOf(run, 'error')[0]).toContain(`file=shop/it's "odd" 50%25 |`);
    expectOrderly(run, scene);
  });

  it('stay text in what the compiler says of code that does not compile', async () => {
    // The compiler quotes raw strings with their line breaks, and //line names whatever file it likes.
    const raw = 'var number int = `\n::set-output name=raw::1\n##[error]x\n@octocat`\n';
    const line = 'func wrong() {\n//line ::set-output name=line::b:1\n\tundefined1()\n}\n';
    scene = await pushHead(scene, edit(after, odd, 'type Sink', `${raw}\n${line}\ntype Sink`));
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([2, 'inconclusive']);
    expect(run.summary).toContain('undefined: undefined1');
    expectOrderly(run, scene);
  });

  it('stay text in the names of broken packages, in keys of the configuration, and in the event', async () => {
    const config = '"x\\n::set-output name=key::1\\n@octocat": 1\n';
    scene = await pushHead(scene, { ...after, '.github/escapediff.yml': config });
    const refused = await runAction(scene);
    expect(refused.exitCode).toBe(64);
    expectOrderly(refused, scene);
    const given = await runAction(scene, {
      inputs: { base: 'x\n::set-output name=base::1', config: 'none\n::error::x.yml' },
    });
    expect(given.exitCode).toBe(64);
    expectOrderly(given, scene);
  });

  it('may be megabytes long', async () => {
    const long = 'x'.repeat(4_500_000);
    const concat = `package shop\n\nfunc Long(s string) string {\n\treturn "${long}" + s\n}\n`;
    const wrong = `package shop\n\nvar number int = "${long}"\n`;
    scene = await pushHead(scene, { ...base, 'shop/long.go': concat });
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['new-count'], run.stderr]).toEqual([0, '1', '']);
    expect((await reportOf(run)).notices).toEqual([expect.stringContaining('shop/long.go has 4500060 characters')]);
    const broken = await runAction(await pushHead(scene, { ...base, 'shop/wrong.go': wrong }));
    expect([broken.exitCode, broken.outputs['conclusion']]).toEqual([2, 'inconclusive']);
    for (const { summary, stdout } of [run, broken]) {
      expect(Buffer.byteLength(summary)).toBeLessThan(100_000);
      expect(stdout.length).toBeLessThan(100_000);
    }
    expect((await reportOf(run)).findings[0]?.expression.length).toBeLessThan(10_000);
  });

  it('do not pass a value off as seen where a file has a line break in its name', async () => {
    const broken = 'shop/a\n::set-output name=file::1.go';
    scene = await pushHead(scene, {
      ...base,
      [broken]: 'package shop\n\nvar kept *Money\n\nfunc Keep() {\n\tkept = new(Money)\n}\n',
    });
    const run = await runAction(scene);
    expect([run.exitCode, run.outputs['conclusion']]).toEqual([2, 'inconclusive']);
    expect((await reportOf(run)).head.problems).toMatchObject([
      { package: 'example.com/market/shop', message: expect.stringContaining('line break') },
    ]);
    expectOrderly(run, scene);
  });
});

describe('a runner whose disk is full', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(before, after);
  });
  afterAll(async () => {
    await closeScene(scene);
  });

  it('loses files, and neither the verdict nor what is posted', async () => {
    const run = await runAction(scene, {
      inputs: { 'report-path': '/dev/full', 'sarif-path': '/dev/full' },
      environment: { GITHUB_OUTPUT: '/dev/full' },
    });
    expect([run.exitCode, commentPlaces(scene)]).toEqual([1, [`${odd}:8`]]);
    expect(scene.standIn.state.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
    expect(run.summary).toContain('1 new allocation');
    const warnings = commandsOf(run, 'warning');
    expect(warnings).toEqual([
      expect.stringMatching(/\/dev\/full could not be written\. The disk is full/),
      expect.stringMatching(/\/dev\/full could not be written\. The disk is full/),
      expect.stringMatching(/outputs of this step can't be set\. The disk is full/),
    ]);
  });

  it('tells of a temporary folder that can’t be used', async () => {
    const run = await runAction(scene, { environment: { RUNNER_TEMP: '/dev/null' } });
    expect([run.exitCode, commandsOf(run, 'error')]).toEqual([
      64,
      [expect.stringMatching(/The temporary folder "\/dev\/null" can't be used: .*RUNNER_TEMP/)],
    ]);
    expect(scene.standIn.state.checkRuns.at(-1)).toMatchObject({
      conclusion: 'failure',
      output: { title: 'could not compare' },
    });
  });
});
