import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { checkers, workflowsIn, type Checkers, type Document } from './workflows/check.ts';

const files = (folder: string, ending: RegExp): readonly Document[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

const isWorkflow = ({ text }: Document): boolean => /^jobs:/m.test(text);
const readme = { name: 'README.md', text: readFileSync('README.md', 'utf8') };
const written = [...files('examples', /\.ya?ml$/), ...files('.github/workflows', /\.ya?ml$/)].filter(isWorkflow);
const shown = [readme, ...files('docs', /\.md$/)].flatMap(workflowsIn);

let check: Checkers;
beforeAll(async () => {
  check = await checkers();
});

it('all workflows of the repository are found', () => {
  expect(written.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      '.github/workflows/ci.yml',
      'examples/code-scanning.yml',
      'examples/forks/publish.yml',
      'examples/pull-request.yml',
    ]),
  );
  expect(shown.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^README\.md:\d+$/));
});

describe('GitHub and actionlint find nothing wrong', () => {
  it.each([...written, ...shown].map((document) => [document.name, document] as const))(
    'in %s',
    async (_, document) => {
      expect(await check.workflow(document)).toEqual([]);
    },
  );

  it('in action.yml', async () => {
    expect(await check.action({ name: 'action.yml', text: readFileSync('action.yml', 'utf8') })).toEqual([]);
  });
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly name?: string; readonly steps?: readonly Step[] }>>;
}
interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

it('no job has the name of the check run that it makes: a rule could mean either', () => {
  const names = [...written, ...shown].flatMap(({ name: file, text }) =>
    Object.entries((parse(text) as Workflow).jobs).flatMap(([id, { name = id, steps = [] }]) =>
      steps
        .filter(({ uses = '' }) => uses.startsWith('escapediff/'))
        .map((step) => ({ file, job: name, check: step.with?.['name'] ?? 'escapediff' })),
    ),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(({ job, check }) => job === check)).toEqual([]);
});

describe('a mistake is seen', () => {
  const good = [
    'on: pull_request',
    'permissions:',
    '  contents: read',
    'jobs:',
    '  check:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v5',
    '      - id: escapediff',
    '        uses: escapediff/escapediff@v1',
    '        with:',
    '          fail-on: none',
    '      - run: echo "${{ steps.escapediff.outputs.conclusion }}"',
    '',
  ].join('\n');
  const workflow = (text: string): Promise<readonly string[]> => check.workflow({ name: 'x.yml', text });

  it('but none where there is none', async () => {
    expect(await workflow(good)).toEqual([]);
  });

  it.each([
    [
      'an input that action.yml does not have',
      'fail-on: none',
      'fail_on: none',
      /^12:11: Invalid action input 'fail_on'$/,
    ],
    [
      'an output that it does not have',
      'outputs.conclusion',
      'outputs.verdict',
      /^13:\d+: Context access might be invalid: verdict$/,
    ],
    ['a step that is not there', 'steps.escapediff.', 'steps.escape.', /property "escape" is not defined/],
    [
      'an event that does not exist',
      'on: pull_request',
      'on: pull_requests',
      /^1:\d+: Unexpected value 'pull_requests'$/,
    ],
    ['a permission that does not exist', 'contents: read', 'content: read', /^3:\d+: Unexpected value 'content'$/],
    ['a key that does not exist', '        with:', '        whith:', /^11:\d+: Unexpected value 'whith'$/],
    ['an expression that does not end', '.conclusion }}', '.conclusion', /^13:/],
    [
      'text of the event in a script',
      'steps.escapediff.outputs.conclusion',
      'github.event.pull_request.title',
      /potentially untrusted/,
    ],
  ])('%s', async (_, from, to, problem) => {
    const text = good.replace(from, () => to);
    expect(text).not.toBe(good);
    expect(await workflow(text)).toContainEqual(expect.stringMatching(problem));
  });

  it('in the action that lies beside it', async () => {
    const text = good.replace('escapediff/escapediff@v1', './').replace('fail-on: none', 'fail_on: none');
    expect(await workflow(text)).toEqual(["12:11: Invalid action input 'fail_on'"]);
  });

  it.each([
    ['using: node24', 'using: node3', 'node3'],
    ['branding:', 'brandung:', 'brandung'],
    ['icon: layers', 'icon: layer', 'layer'],
  ])('in action.yml: %s → %s', async (from, to, named) => {
    const text = readFileSync('action.yml', 'utf8');
    expect(text).toContain(from);
    const found = await check.action({ name: 'action.yml', text: text.replace(from, () => to) });
    expect(found).toContainEqual(expect.stringContaining(named));
  });
});

describe('the workflows of a Markdown file', () => {
  it('are its YAML blocks with jobs or steps, wherever they stand', () => {
    const text = [
      'Text',
      '```yaml',
      'on: push',
      'jobs: {}',
      '```',
      '1. A list:',
      '',
      '   ```yaml',
      '   - uses: actions/checkout@v5',
      '     with:',
      '       fetch-depth: 0',
      '   ```',
      '```yaml',
      'fail-on: none',
      '```',
      '```sh',
      'jobs: no',
      '```',
    ].join('\n');
    expect(workflowsIn({ name: 'x.md', text })).toEqual([
      { name: 'x.md:2', text: 'on: push\njobs: {}\n' },
      {
        name: 'x.md:8',
        text: [
          'on: pull_request',
          'jobs:',
          '  job:',
          '    runs-on: ubuntu-latest',
          '    steps:',
          '      - uses: actions/checkout@v5',
          '        with:',
          '          fetch-depth: 0',
          '',
        ].join('\n'),
      },
    ]);
  });
});
