import { describe, expect, it } from '@jest/globals';
import { parseCommandLine } from '../../src/config/command-line.ts';
import { UsageError } from '../../src/model/index.ts';

const parse = (...argv: string[]) => parseCommandLine(argv, '1.2.3');

describe('the command line', () => {
  it('is read into texts under the names of the settings', () => {
    expect(parse('diff', '--base', 'main', '--head=v2', '--no-tests', '--fail-on', 'none', './a', './b/...')).toEqual({
      kind: 'run',
      command: 'diff',
      given: { base: 'main', head: 'v2', tests: 'false', 'fail-on': 'none', packages: './a ./b/...' },
    });
  });

  it('gives nothing that is not given', () => {
    expect(parse('audit')).toEqual({ kind: 'run', command: 'audit', given: {} });
    expect(parse('demo')).toEqual({ kind: 'run', command: 'demo', given: {} });
  });

  it('takes the last of several', () => {
    expect(parse('diff', '--color', '--no-color', '--tags', 'a', '--tags', 'b,c')).toMatchObject({
      given: { color: 'false', tags: 'b,c' },
    });
  });

  it('takes every file and every package pattern of what can be given often', () => {
    expect(parse('audit', '--profile', 'a b.pprof', '--profile=c,d', '--bench', './a', '--bench', './b')).toMatchObject(
      {
        given: { profile: 'a b.pprof\nc,d', bench: './a\n./b' },
      },
    );
  });

  it('hands on what looks like an option, to be refused where values are checked', () => {
    expect(parse('diff', '--base=-x')).toMatchObject({ given: { base: '-x' } });
    expect(parse('diff', '--base', '--output=/x')).toMatchObject({ given: { base: '--output=/x' } });
    expect(parse('diff', '--', '-x')).toMatchObject({ given: { packages: '-x' } });
  });

  it.each<[string[], string]>([
    [[], 'A command is missing. Accepted: diff, audit, reach, show, demo. See escapediff --help.'],
    [['dif'], "unknown command 'dif' (on the command line); did you mean diff? See escapediff --help."],
    [['--verbose', 'diff'], "unknown option '--verbose' (on the command line)"],
    [['diff', '--fail_on', 'none'], "unknown option '--fail_on' (on the command line); did you mean --fail-on? See"],
    [['diff', '--base'], "option '--base <value>' argument missing (on the command line). See"],
    [['diff', '--tests=yes'], "unknown option '--tests=yes' (on the command line)"],
    [['diff', '--rev', 'HEAD'], "unknown option '--rev' (on the command line)"],
    [['diff', '--rev', 'HEAD'], "unknown option '--rev' (on the command line)"],
    [['diff', '--history', 'x'], "unknown option '--history' (on the command line)"],
    [['diff', '--bench', './...'], "unknown option '--bench' (on the command line)"],
    [['diff', '--sarif'], "unknown option '--sarif' (on the command line)"],
    [['diff', '--waivers', 'x'], "unknown option '--waivers' (on the command line)"],
    [['diff', '--token', 'x'], "unknown option '--token' (on the command line)"],
    [['show'], "missing required argument 'REPORT.json' (on the command line)"],
    [
      ['show', 'a.json', 'b.json'],
      "too many arguments for 'show'. Expected 1 argument but got 2 (on the command line)",
    ],
    [['show', '--base', 'main', 'a.json'], "unknown option '--base' (on the command line)"],
    [['demo', '--verbose'], "unknown option '--verbose' (on the command line)"],
    [['demo', 'x'], "too many arguments for 'demo'. Expected 0 arguments but got 1 (on the command line)"],
    [['diff', ''], 'packages: "" (from the command line) is not accepted. Accepted: package patterns'],
  ])('refuses %j', (argv, message) => {
    expect(() => parse(...argv)).toThrow(UsageError);
    expect(() => parse(...argv)).toThrow(message);
  });

  it.each([['--version'], ['version']])('prints the version: %s', (word) => {
    expect(parse(word)).toEqual({ kind: 'print', text: '1.2.3\n' });
  });

  it('has help as a command', () => {
    expect(parse('help')).toEqual(parse('--help'));
    expect(parse('help', 'audit')).toEqual(parse('audit', '--help'));
  });

  it('takes one report to show, whose path may hold spaces', () => {
    expect(parse('show', 'my report.json', '--format', 'html', '--write', 'lines=a b.txt')).toEqual({
      kind: 'run',
      command: 'show',
      given: { report: 'my report.json', format: 'html', write: 'lines=a b.txt' },
    });
  });
});

describe('help', () => {
  const textOf = (...argv: string[]): string => {
    const result = parse(...argv);
    return result.kind === 'print' ? result.text : '';
  };

  it.each([
    [['--help']],
    [['-h']],
    [['help', 'show']],
    [['diff', '--help']],
    [['audit', '--help']],
    [['show', '--help']],
    [['demo', '-h']],
  ])('fits a screen of 24 lines of 80 columns: %j', (argv) => {
    const lines = textOf(...argv).split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows the options of a command, and those only', () => {
    const flags = (text: string) => [...text.matchAll(/^ {2}(--\S+)/gm)].map(([, flag]) => flag);
    expect(flags(textOf('diff', '-h'))).toEqual(
      (
        '--repo --base --head --fail-on --[no-]tests --tags --profile --measure --include --config --format ' +
        '--output --[no-]color --[no-]verbose'
      ).split(' '),
    );
    expect(flags(textOf('audit', '-h'))).toEqual(
      '--repo --base --rev --history --[no-]contracts --[no-]tests --tags --profile --bench --config --format --output --[no-]color --[no-]verbose'.split(
        ' ',
      ),
    );
    expect(flags(textOf('show', '-h'))).toEqual(
      '--repo --format --output --write --[no-]color --[no-]verbose'.split(' '),
    );
    expect(flags(textOf('reach', '-h'))).toEqual(
      '--repo --tags --profile --config --format --output --[no-]color --[no-]verbose'.split(' '),
    );
    expect(flags(textOf('demo', '-h'))).toEqual(['--[no-]color']);
    expect(textOf('-h')).toContain('Exit status: 0 pass, 1 fail, 2 inconclusive, 64 wrong usage, 70 internal error.');
  });
});
