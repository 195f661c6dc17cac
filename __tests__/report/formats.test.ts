import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settings } from '../../src/config/settings.ts';
import { formatNames, formatOf, formats, type Rendering } from '../../src/report/formats/index.ts';
import { causeCatalogue } from '../../src/explain/catalogue.ts';
import type { Finding, Report } from '../../src/model/index.ts';
import { clean, fixed, lostStack, prepareRead, readFrameHeader } from './samples.ts';

const renderingOf = (report: Report): Rendering => ({
  whole: report,
  report,
  trend: null,
  name: 'escapediff',
  repositoryUrl: null,
  forge: null,
  color: false,
  verbose: false,
  width: Infinity,
  waived: 'suppressed',
  sources: {
    comparison: {
      base: { commit: null, tree: 'base', label: 'main' },
      head: { commit: null, tree: 'head', label: 'change' },
    },
    changes: [],
    trees: { list: () => Promise.resolve([]), blobs: () => Promise.resolve([]) },
  },
  loadAssets: () => Promise.resolve({ script: 'start()', style: '' }),
});
const render = async (name: string, report: Report): Promise<string> =>
  await formatOf(name).render(renderingOf(report));

const reportOf = (findings: readonly Finding[]): Report => ({ ...clean, findings });

const cold: Finding = { ...readFrameHeader, id: '5'.repeat(16), gating: false, cold: true, line: 300 };
const waived: Finding = {
  ...readFrameHeader,
  id: '6'.repeat(16),
  gating: false,
  waiver: { source: 'comment', reason: 'kept', where: 'read.go:257' },
};
const report = reportOf([readFrameHeader, prepareRead, lostStack, cold, waived, fixed]);

describe('formats', () => {
  it.each(formatNames)('%s is written, ends with a line break, and has words for the documentation', async (name) => {
    expect(await render(name, report)).toMatch(/\n$/);
    expect(formats[name]?.description).toMatch(/^.{10,80}$/);
  });

  it('are known to --format and --write by the registry alone', () => {
    expect(settings.format.kind.accepted).toBe(formatNames.join(', '));
    for (const name of formatNames) {
      expect(settings.write.kind.fromText(`${name}=some file`)).toMatchObject({
        ok: true,
        value: [`${name}=some file`],
      });
    }
    expect(settings.write.kind.fromText('nope=x')).toMatchObject({ ok: false });
    expect(settings.write.kind.fromText('html=-x')).toMatchObject({ ok: false });
  });

  it('that are not there are a bug of ours', () => {
    expect(() => formatOf('yaml')).toThrow('There is no format yaml.');
  });
});

describe('lines', () => {
  it('are file, line, column, severity, message and category, as compilers write them', async () => {
    const lines = (await render('lines', report)).trimEnd().split('\n');
    expect(lines.map((line) => /^(.*?): .* (\[.*\])$/.exec(line)?.slice(1).join(' '))).toEqual([
      'read.go:257:64 [captured-by-reference]',
      'read.go:233:10 [returned-pointer]',
      'server/handle.go:12:12 [no-longer-inlined]',
      'read.go:300:64 [captured-by-reference]',
    ]);
    expect(lines[0]).toMatch(
      /^read\.go:257:64: error: err now moves to the heap: .*16 bytes.*; caused by read\.go:233 \[/,
    );
    expect(lines[3]).toContain('read.go:300:64: notice: ');
  });

  it('are warnings where a regression fails nothing', async () => {
    const text = await render('lines', reportOf([{ ...prepareRead, gating: false }]));
    expect(text).toMatch(/^read\.go:233:10: warning: /);
  });

  it('are none where nothing is new', async () => {
    expect(await render('lines', clean)).toBe('');
  });

  it('say what could not be built, once, and that there is no verdict', async () => {
    const problems = [
      { package: 'example.com/a', message: 'undefined: x\nmore', position: 'a/a.go:3:4' },
      { package: 'example.com/b', message: 'undefined: x\nmore', position: 'a/a.go:3:4' },
      { package: null, message: 'no such module', position: null },
    ];
    const broken: Report = {
      ...clean,
      head: { ...clean.head, status: 'partial', problems },
      verdict: { conclusion: 'inconclusive', failOn: 'regression', reasons: ['The head could not be built.'] },
    };
    expect(await render('lines', broken)).toBe(
      'a/a.go:3:4: error: undefined: x more [build]\nescapediff: inconclusive: The head could not be built.\n',
    );
  });

  it('hold nothing that a terminal obeys, nor a second line', async () => {
    const hostile = { ...readFrameHeader, file: 'a\u001b[2J.go', expression: 'x\n/etc/passwd:1:1: error: y' };
    const text = await render('lines', reportOf([hostile]));
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).not.toContain('\u001b');
  });
});

describe('the problem matcher', () => {
  const { problemMatcher } = JSON.parse(readFileSync('src/adapters/runner/problem-matcher.json', 'utf8')) as {
    problemMatcher: {
      pattern: { regexp: string; file: number; line: number; column: number; severity: number; message: number }[];
    }[];
  };
  const [pattern] = problemMatcher[0]!.pattern;
  const read = (line: string) => {
    const match = new RegExp(pattern!.regexp).exec(line);
    return match === null
      ? null
      : [pattern!.file, pattern!.line, pattern!.column, pattern!.severity].map((index) => match[index]);
  };

  it('reads each line of the format', async () => {
    const lines = (await render('lines', report)).trimEnd().split('\n');
    expect(lines.map(read)).toEqual([
      ['read.go', '257', '64', 'error'],
      ['read.go', '233', '10', 'error'],
      ['server/handle.go', '12', '12', 'error'],
      ['read.go', '300', '64', 'notice'],
    ]);
  });

  it('knows every category', () => {
    for (const category of ['build', ...causeCatalogue.map(({ category: each }) => each)]) {
      expect(read(`a b.go:1: warning: x [${category}]`)).toEqual(['a b.go', '1', undefined, 'warning']);
    }
  });

  it('reads no line of other tools', () => {
    expect(read('a.c:1:2: warning: unused variable [-Wunused]')).toBeNull();
    expect(read('a.go:1:2: undefined: x')).toBeNull();
  });
});

describe('code quality', () => {
  it("is GitLab's: one issue a finding, without what is accepted or gone", async () => {
    const issues = JSON.parse(await render('code-quality', report)) as object[];
    expect(issues).toHaveLength(4);
    expect(issues[0]).toEqual({
      description: expect.stringMatching(
        /^err now moves to the heap: .*The closure on line 233 captures it/,
      ) as unknown,
      check_name: 'escapediff/captured-by-reference',
      fingerprint: readFrameHeader.id,
      severity: 'major',
      location: { path: 'read.go', lines: { begin: 257 } },
    });
    expect(issues[3]).toMatchObject({ severity: 'info' });
  });

  it('is an empty list where nothing is new', async () => {
    expect(await render('code-quality', clean)).toBe('[]\n');
  });
});
