import { describe, expect, it } from '@jest/globals';
import { wantsColor } from '../../src/config/color.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import {
  chosenColor,
  resolveOptions,
  startingPoint,
  type RawSettings,
  type Sources,
  type Surroundings,
} from '../../src/config/resolve.ts';
import { settingNames, settingOf, variableOf } from '../../src/config/settings.ts';
import { UsageError, type Options } from '../../src/model/index.ts';

const sources: Sources = { door: 'command-line', command: 'diff', given: {}, environment: {}, folder: '/work/sub' };
const surroundings: Surroundings = { configFile: null, isTerminal: false, token: null, reportPath: null };

const path = '.github/escapediff.yml';

const resolve = (changed: Partial<Sources>, text: string | null = null): Options =>
  resolveOptions(
    { ...sources, ...changed },
    {
      ...surroundings,
      configFile: text === null ? null : { path, config: parseConfig({ path, text }), folder: '/work' },
    },
  );

const action: Partial<Sources> = { door: 'action', folder: '/workspace' };

describe('options', () => {
  it('have these defaults in a terminal', () => {
    expect(resolve({})).toEqual({
      command: 'diff',
      repo: '/work/sub',
      base: null,
      growLimit: null,
      rules: [],
      head: null,
      packages: [],
      failOn: 'regression',
      tests: false,
      tags: [],
      goos: null,
      goarch: null,
      cgo: null,
      platforms: [],
      goVersions: [],
      shard: null,
      pgo: 'off',
      profiles: [],
      hotThreshold: 0.01,
      bench: null,
      measure: null,
      include: [],
      waivers: [],
      waiverLabels: [],
      format: 'text',
      output: null,
      sarifPath: null,
      htmlPath: null,
      color: false,
      verbose: false,
      ignore: [],
      contracts: [],
      assume: [],
      commentOn: 'gating',
      maxComments: 30,
      comment: false,
      checkRun: false,
      name: 'escapediff',
      inconclusive: 'fail',
      timeout: null,
      botLogin: null,
      token: null,
      write: [],
    });
  });

  it('have these defaults on GitHub', () => {
    const options = resolveOptions(
      { ...sources, ...action },
      { ...surroundings, token: 't0ken', reportPath: '/tmp/runner/report.json' },
    );
    expect(options).toMatchObject({ repo: '/workspace', format: 'json', output: '/tmp/runner/report.json' });
    expect(options).toMatchObject({ comment: true, token: 't0ken', maxComments: 30, failOn: 'regression' });
  });

  it('take each setting from the first of door, environment, configuration, default', () => {
    const config = 'fail-on: hot\ntags: [config]\ngoos: plan9\ncgo: on\n';
    const environment = {
      ESCAPEDIFF_FAIL_ON: 'none',
      ESCAPEDIFF_TAGS: 'environment, more',
      ESCAPEDIFF_GOOS: '',
      ESCAPEDIFF_TESTS: 'true',
    };
    expect(resolve({ given: { 'fail-on': 'allocation' }, environment }, config)).toMatchObject({
      failOn: 'allocation',
      tags: ['environment', 'more'],
      goos: 'plan9',
      cgo: true,
      tests: true,
      goarch: null,
    });
  });

  it('take from the command line an empty list and false, too', () => {
    const given = { tags: '', tests: 'false' };
    expect(resolve({ given }, 'tags: [a]\ntests: true')).toMatchObject({ tags: [], tests: false });
  });

  it('read lists with commas, spaces and lines between the items, and drop doubles', () => {
    const given = { packages: './a\n./b/...  ./a', include: 'unchanged,no-runtime-cost' };
    expect(resolve({ ...action, given })).toMatchObject({
      packages: ['./a', './b/...'],
      include: ['unchanged', 'no-runtime-cost'],
    });
  });

  it('resolve paths where they were named', () => {
    expect(resolve({ ...action, given: { 'sarif-path': 'out/r.sarif' } }).sarifPath).toBe('/workspace/out/r.sarif');
    expect(resolve({ ...action, given: { 'html-path': 'out/r.html' } }).htmlPath).toBe('/workspace/out/r.html');
    const given = { repo: '../elsewhere', output: 'r.json', pgo: 'a.pprof' };
    expect(resolve({ given })).toMatchObject({
      repo: '/work/elsewhere',
      output: '/work/sub/r.json',
      pgo: '/work/sub/a.pprof',
    });
    expect(resolve({ environment: { ESCAPEDIFF_PGO: 'b.pprof' } }, 'pgo: c.pprof').pgo).toBe('/work/sub/b.pprof');
    expect(resolve({}, 'pgo: profiles/c.pprof').pgo).toBe('/work/profiles/c.pprof');
    expect(resolve({}, 'pgo: auto').pgo).toBe('auto');
  });

  it('hold the waivers of the configuration', () => {
    const options = resolve({}, 'waivers: [{path: a/**, reason: " r "}]\nwaiver-labels: [{label: l, reason: s}]');
    expect(options.waivers).toEqual([{ path: 'a/**', function: null, expression: null, reason: 'r', expires: null }]);
    expect(options.waiverLabels).toEqual([{ label: 'l', reason: 's' }]);
  });

  it('of an audit have one revision, and nothing that could fail', () => {
    const audit = resolve({ command: 'audit', given: { rev: 'v1' } }, 'fail-on: allocation');
    expect(audit).toMatchObject({ command: 'audit', base: null, head: 'v1', failOn: 'none' });
    expect(resolve({ ...action, command: 'audit', given: { head: 'v2' } }).head).toBe('v2');
  });

  it('ignore variables of settings that the door does not have', () => {
    expect(
      resolve({ ...action, environment: { ESCAPEDIFF_FORMAT: 'text', ESCAPEDIFF_VERBOSE: 'true' } }),
    ).toMatchObject({
      format: 'json',
      verbose: false,
    });
  });

  it('of an audit that compares fail on nothing, unless the door says so', () => {
    const given = { base: 'v1', head: 'v2' };
    expect(resolve({ command: 'audit', given }, 'fail-on: allocation')).toMatchObject({
      base: 'v1',
      head: 'v2',
      failOn: 'none',
    });
    expect(resolve({ command: 'audit', given: { ...given, 'fail-on': 'regression' } }).failOn).toBe('regression');
    expect(resolve({ command: 'audit', given, environment: { ESCAPEDIFF_FAIL_ON: 'allocation' } }).failOn).toBe(
      'allocation',
    );
    expect(resolve({ ...action, command: 'audit', given: { 'fail-on': 'allocation' } }).failOn).toBe('none');
  });

  it('of an audit with a history look at a commit', () => {
    const start = (changed: Partial<Sources>): unknown => startingPoint({ ...sources, command: 'audit', ...changed });
    expect(start({ given: { history: 'h.jsonl' } })).toMatchObject({ head: 'HEAD', history: '/work/sub/h.jsonl' });
    expect(start({ given: { history: '/h.jsonl', rev: 'v1' } })).toMatchObject({ head: 'v1', history: '/h.jsonl' });
    expect(start({ ...action, given: { history: 'h' } })).toMatchObject({ head: null, history: '/workspace/h' });
  });

  it.each([
    [{ rev: 'a', head: 'b' }, 'rev and head: both name what the audit looks at.'],
    [{ base: 'a', history: 'h' }, 'Accepted: base or history.'],
    [{ 'fail-on': 'none' }, 'fail-on: an audit of one revision finds nothing new to fail on.'],
    [{ base: 'a', bench: './...' }, 'bench: only an audit of one revision runs benchmarks.'],
    [{ base: 'a', 'fail-on': 'hot' }, 'fail-on: "hot" needs a profile'],
    [
      { base: 'a', shard: '1/2' },
      "shard: a part of a run has no totals, so it can't be given beside the base of an audit.",
    ],
    [{ history: 'h', shard: '1/2' }, "shard: a part of a run has no totals, so it can't be given beside history."],
  ] as const)('of an audit are not %j', (given, message) => {
    expect(() => resolve({ command: 'audit', given })).toThrow(UsageError);
    expect(() => resolve({ command: 'audit', given })).toThrow(message);
  });

  it('know where to look before they are read', () => {
    const nothing = {
      command: 'diff',
      mode: null,
      repo: '/work/sub',
      config: null,
      base: null,
      head: null,
      report: null,
      history: null,
      passEnv: [],
      gitHubTimeout: null,
    };
    expect(startingPoint(sources)).toEqual(nothing);
    expect(startingPoint({ ...sources, given: { repo: '/r', config: 'c.yml', base: 'main' } })).toEqual({
      ...nothing,
      repo: '/r',
      config: '/work/sub/c.yml',
      base: 'main',
    });
    const environment = { ESCAPEDIFF_REPO: 'x', ESCAPEDIFF_CONFIG: '../c.yml' };
    expect(startingPoint({ ...sources, environment })).toEqual({
      ...nothing,
      repo: '/work/sub/x',
      config: '/work/c.yml',
    });
    expect(startingPoint({ ...sources, command: 'audit', given: { rev: 'v1' } })).toEqual({
      ...nothing,
      command: 'audit',
      head: 'v1',
    });
    const given = { mode: 'publish', report: 'report.json' } as const;
    expect(startingPoint({ ...sources, ...action, given })).toMatchObject({
      mode: 'publish',
      report: '/workspace/report.json',
    });
  });

  it('need no profile where a report is published that another job made', () => {
    const given = { mode: 'publish', report: 'r.json', 'fail-on': 'hot' } as const;
    expect(resolveOptions({ ...sources, ...action, given }, surroundings).failOn).toBe('hot');
  });

  it('name a run by its platform and tags, so that two jobs keep out of each other’s comments', () => {
    const named = (given: RawSettings): string => resolveOptions({ ...sources, ...action, given }, surroundings).name;
    expect(named({})).toBe('escapediff');
    expect(named({ goos: 'windows' })).toBe('escapediff (windows)');
    expect(named({ goos: 'linux', goarch: 'arm64', tags: 'a,b' })).toBe('escapediff (linux/arm64, a, b)');
    expect(named({ goos: 'linux', name: 'allocations' })).toBe('allocations');
  });
});

describe('rules', () => {
  const config =
    'fail-on: none\nrules: [{path: cmd/**, fail-on: allocation}, {path: a.go, fail-on: hot}]\nprofile: [a.pprof]';
  const rules = [
    { path: 'cmd/**', failOn: 'allocation', growLimit: null },
    { path: 'a.go', failOn: 'hot', growLimit: null },
  ];

  it('hold beside a policy for everything, wherever that comes from', () => {
    expect(resolve({}, config)).toMatchObject({ failOn: 'none', rules });
    expect(resolve({ given: { 'fail-on': 'existing' } }, config)).toMatchObject({ failOn: 'existing', rules });
    expect(resolve({ ...action, given: { 'fail-on': 'existing' } }, config).rules).toEqual(rules);
  });

  it('hold neither where it is said on the spot that nothing shall fail, nor in an audit', () => {
    expect(resolve({ given: { 'fail-on': 'none' } }, config).rules).toEqual([]);
    expect(resolve({ environment: { ESCAPEDIFF_FAIL_ON: 'none' } }, config).rules).toEqual([]);
    expect(resolve({ command: 'audit', given: { base: 'a', 'fail-on': 'existing' } }, config).rules).toEqual([]);
  });

  it('need a profile where they are about what is hot', () => {
    expect(() => resolve({}, config.replace('profile: [a.pprof]', ''))).toThrow(
      'rules, path "a.go": fail-on: "hot" needs a profile that tells which functions are hot, and none is given.',
    );
  });
});

describe('profiles', () => {
  it('start at the folder of whoever names them', () => {
    const config = 'profile: [cpu.pprof, profiles/*.pprof]\nhot-threshold: 0.5';
    expect(resolve({}, config)).toMatchObject({
      profiles: ['/work/cpu.pprof', '/work/profiles/*.pprof'],
      hotThreshold: 0.005,
    });
    const given = { profile: 'a b.pprof\n/tmp/c.pprof, d.pprof', 'hot-threshold': '2.5%' };
    expect(resolve({ given }, config)).toMatchObject({
      profiles: ['/work/sub/a b.pprof', '/tmp/c.pprof', '/work/sub/d.pprof'],
      hotThreshold: 0.025,
    });
    expect(resolve({ ...action, given: { profile: 'cpu.pprof' } }).profiles).toEqual(['/workspace/cpu.pprof']);
  });

  it('are needed by the policy that is about them', () => {
    expect(() => resolve({ given: { 'fail-on': 'hot' } })).toThrow(
      'fail-on: "hot" needs a profile that tells which functions are hot, and none is given. Name one with --profile or',
    );
    expect(() => resolve({ ...action, given: { 'fail-on': 'hot' } })).toThrow('Name one with the input profile or');
    expect(resolve({ given: { 'fail-on': 'hot', profile: 'cpu.pprof' } }).failOn).toBe('hot');
    expect(resolve({ given: { 'fail-on': 'hot' } }, 'profile: [cpu.pprof]').failOn).toBe('hot');
    expect(resolve({ command: 'audit' }, 'fail-on: hot').failOn).toBe('none');
  });

  it('come from benchmarks, too, in an audit', () => {
    const command = 'audit';
    expect(resolve({ command, given: { bench: './a\n./b' } }).bench).toEqual({
      packages: ['./a', './b'],
      filter: '.',
      time: '0.5s',
    });
    const given = { bench: './...', 'bench-filter': '^BenchmarkA$/x y', 'bench-time': '100x' };
    expect(resolve({ command, given }).bench).toEqual({
      packages: ['./...'],
      filter: '^BenchmarkA$/x y',
      time: '100x',
    });
    expect(() => resolve({ command, given: { 'bench-time': '1s' } })).toThrow(
      'bench-time: it is of use with --bench only',
    );
  });
});

describe('values that are not accepted', () => {
  it.each<[string, Partial<Sources>, string]>([
    [
      'a mistyped word',
      { given: { 'fail-on': 'regresion' } },
      'fail-on: "regresion" (from the command line) is not accepted; did you mean "regression"? ' +
        'Accepted: regression, existing, allocation, hot, none.',
    ],
    [
      'an empty word',
      { given: { 'fail-on': '' } },
      'fail-on: "" (from the command line) is not accepted. Accepted: regression,',
    ],
    [
      'an option for a revision',
      { given: { base: '-x' } },
      'base: "-x" (from the command line) is not accepted. Accepted: a revision',
    ],
    ['an option for a head', { given: { head: '--upload-pack=x' } }, 'not beginning with "-"'],
    ['lines in a revision', { given: { base: 'a\nb' } }, 'base: "a\\nb" (from the command line)'],
    ['an option for a file', { given: { output: '--format' } }, 'output: "--format" (from the command line)'],
    ['an option for a folder', { given: { repo: '--head' } }, 'repo: "--head" (from the command line)'],
    ['an option for a package', { given: { packages: './a -exec=x' } }, 'packages: "-exec=x" (from the command line)'],
    ['an option for a profile', { given: { profile: 'a.pprof,-x' } }, 'profile: "-x" (from the command line)'],
    ['more than all', { given: { 'hot-threshold': '101' } }, 'Accepted: a percentage from 0 to 100, such as 1 or 0.5.'],
    ['less than nothing', { given: { 'hot-threshold': '-1' } }, 'hot-threshold: "-1" (from the command line)'],
    ['a share for a percentage', { given: { 'hot-threshold': '1e-2' } }, 'hot-threshold: "1e-2"'],
    ['no time', { command: 'audit', given: { bench: './a', 'bench-time': '0s' } }, 'Accepted: a time such as 0.5s, or'],
    ['a bare number', { command: 'audit', given: { bench: './a', 'bench-time': '5' } }, 'bench-time: "5"'],
    ['an option for tags', { given: { tags: 'a,-x' } }, 'tags: "-x" (from the command line)'],
    ['a format that does not exist', { given: { format: 'xml' } }, 'Accepted: text, json, markdown, sarif'],
    [
      'another word for on',
      { given: { cgo: '1' } },
      'cgo: "1" (from the command line) is not accepted. Accepted: on, off.',
    ],
    [
      'an input',
      { ...action, given: { tests: 'True' } },
      'tests: "True" (from the action\'s input) is not accepted. Accepted: true, false.',
    ],
    ['an input', { ...action, given: { comment: 'yes' } }, 'comment: "yes" (from the action\'s input)'],
    [
      'an input under its own name',
      { ...action, given: { repo: '-x' } },
      'working-directory: "-x" (from the action\'s input)',
    ],
    ['a number', { ...action, given: { 'max-comments': '1e1' } }, 'max-comments: "1e1" (from the action\'s input)'],
    ['a number', { ...action, given: { 'max-comments': '101' } }, 'a whole number from 0 to 100'],
    ['a variable', { environment: { ESCAPEDIFF_GOOS: 'Linux' } }, 'goos: "Linux" (from ESCAPEDIFF_GOOS)'],
    [
      'a variable that does not count',
      { given: { goos: 'linux' }, environment: { ESCAPEDIFF_GOOS: '-' } },
      '(from ESCAPEDIFF_GOOS)',
    ],
    [
      'a mistyped variable',
      { environment: { ESCAPEDIFF_FAILON: 'none' } },
      'ESCAPEDIFF_FAILON (in the environment) is not known; did you mean ESCAPEDIFF_FAIL_ON?',
    ],
  ])('are refused: %s', (_, changed, message) => {
    expect(() => resolve(changed)).toThrow(UsageError);
    expect(() => resolve(changed)).toThrow(message);
  });

  it('are refused in the configuration even where a flag comes first', () => {
    expect(() => resolve({ given: { 'fail-on': 'none' } }, 'fail-on: nothing')).toThrow('.github/escapediff.yml:1:10');
  });

  it('are accepted where they only look odd', () => {
    const given = { base: 'HEAD@{1 day ago}', head: ':/fix the bug', output: './-x' };
    expect(resolve({ given })).toMatchObject({
      base: 'HEAD@{1 day ago}',
      head: ':/fix the bug',
      output: '/work/sub/-x',
    });
    expect(() => resolve({ environment: { ESCAPEDIFF_VERSION: 'v1', OTHER_FAILON: 'x' } })).not.toThrow();
  });
});

describe('every setting', () => {
  it.each(settingNames)('%s has a variable that is read and checked', (name) => {
    const { commandLine, input } = settingOf(name);
    const door = input === null ? 'command-line' : 'action';
    const command = commandLine?.commands[0] ?? 'diff';
    expect(() => resolve({ door, command, environment: { [variableOf(name)]: '-\n' } })).toThrow(variableOf(name));
  });
});

describe('colours', () => {
  it.each<[boolean | null, Record<string, string>, boolean, boolean]>([
    [null, {}, true, true],
    [null, {}, false, false],
    [null, { NO_COLOR: '1' }, true, false],
    [null, { NO_COLOR: '' }, true, true],
    [null, { FORCE_COLOR: '1' }, false, true],
    [null, { FORCE_COLOR: '0' }, true, false],
    [null, { FORCE_COLOR: '' }, false, false],
    [null, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [null, { TERM: 'dumb' }, true, false],
    [true, { NO_COLOR: '1' }, false, true],
    [false, { FORCE_COLOR: '1' }, true, false],
  ])('with choice %j, %j and terminal %j are %j', (choice, environment, isTerminal, wanted) => {
    expect(wantsColor(choice, environment, isTerminal)).toBe(wanted);
  });

  it.each([
    [{}, {}, null],
    [{ color: 'false' }, { ESCAPEDIFF_COLOR: 'true' }, false],
    [{}, { ESCAPEDIFF_COLOR: 'true' }, true],
  ])('given %j and %j are chosen %j', (given, environment, chosen) => {
    expect(chosenColor({ ...sources, command: 'demo', given, environment })).toBe(chosen);
  });

  it('are for the terminal and not for a file', () => {
    const given = { output: 'report.txt' };
    expect(resolveOptions({ ...sources, given }, { ...surroundings, isTerminal: true }).color).toBe(false);
    expect(resolveOptions({ ...sources, given: {} }, { ...surroundings, isTerminal: true }).color).toBe(true);
    expect(resolve({ given: { ...given, color: 'true' } }).color).toBe(true);
  });
});
