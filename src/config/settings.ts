/* eslint-disable max-lines -- one table of all settings is easier to keep right than several */
import type { CommentOn, FailOn, Include, Mode } from '../model/index.ts';
import { formatNames } from '../report/formats/index.ts';
import { betweenLines, choice, integer, list, percentage, text, truth } from './kinds.ts';
import { define, type Command, type Setting } from './setting.ts';
import {
  benchFilter,
  benchTime,
  byteCount,
  checkName,
  formatFile,
  goVersion,
  login,
  packagePattern,
  path,
  platform,
  revision,
  shard,
  tag,
  targetPlatform,
  timeout,
  variable,
} from './value-kinds.ts';

export type { Command } from './setting.ts';

const diff: readonly Command[] = ['diff'];
const audit: readonly Command[] = ['audit'];
const both: readonly Command[] = ['diff', 'audit'];
const building: readonly Command[] = ['diff', 'audit', 'reach'];
const rendering: readonly Command[] = ['diff', 'audit', 'show'];
const printing: readonly Command[] = ['diff', 'audit', 'reach', 'show'];
const every: readonly Command[] = ['diff', 'audit', 'reach', 'show', 'demo'];

/**
 * Every setting there is: flags, inputs, environment variables and configuration keys are all read by this table.
 * The order is that of help and documentation.
 */
export const settings = {
  mode: define<Mode, null>({
    kind: choice(['review', 'analyze', 'publish', 'audit']),
    default: null,
    description: 'what the action does: review, analyze, publish or audit',
    commandLine: null,
    input: 'mode',
    config: false,
  }),
  repo: define({
    kind: path,
    default: null,
    description: 'folder in the repository (default: the current one)',
    commandLine: {
      commands: printing,
      form: 'value',
      value: 'DIR',
      helpOf: { show: 'where the page finds its source (default: here)' },
    },
    input: 'working-directory',
    config: false,
  }),
  base: define({
    kind: revision,
    default: null,
    description: 'compare from here (default: where it left the main branch)',
    commandLine: {
      commands: both,
      form: 'value',
      value: 'REV',
      helpOf: { audit: 'compare with this one, such as the release before' },
    },
    input: 'base',
    config: false,
  }),
  head: define({
    kind: revision,
    default: null,
    description: 'compare to here (default: the working tree)',
    commandLine: { commands: both, form: 'value', value: 'REV', helpOf: { audit: null } },
    input: 'head',
    config: false,
  }),
  rev: define({
    kind: revision,
    default: null,
    description: 'what to look at (default: the working tree)',
    commandLine: { commands: audit, form: 'value', value: 'REV' },
    input: null,
    config: false,
  }),
  history: define({
    kind: path,
    default: null,
    description: 'keep what each commit counts here, and show the trend',
    commandLine: { commands: audit, form: 'value', value: 'FILE' },
    input: 'history',
    config: false,
  }),
  contracts: define({
    kind: truth,
    default: false,
    description: 'check contracts only, as a linter does',
    commandLine: { commands: audit, form: 'switch', value: '' },
    input: null,
    config: false,
  }),
  function: define({
    kind: text(/^[^\s-][^\r\n]*$/u, 'a function, such as Encode, Conn.Read or (*Conn).Read'),
    default: null,
    description: 'such as Encode, Conn.Read, (*Conn).Read, codec.Encode',
    commandLine: { commands: ['reach'], form: 'argument', value: 'FUNCTION' },
    input: null,
    config: false,
  }),
  'fail-on': define<FailOn, 'regression'>({
    kind: choice(['regression', 'existing', 'allocation', 'hot', 'none']),
    default: 'regression',
    description: 'regression (default), existing, allocation, hot or none',
    commandLine: { commands: both, form: 'value', value: 'POLICY', helpOf: { audit: null } },
    input: 'fail-on',
    config: true,
  }),
  'grow-limit': define({
    kind: byteCount,
    default: null,
    description: 'fail, too, where an allocation grows by as much, such as 1KiB',
    commandLine: { commands: diff, form: 'value', value: 'SIZE', inHelp: false },
    input: 'grow-limit',
    config: true,
  }),
  packages: define<readonly string[], readonly []>({
    kind: list(packagePattern),
    default: [],
    description: 'package patterns (default: every package of every module)',
    commandLine: { commands: both, form: 'arguments', value: 'PACKAGES…' },
    input: 'packages',
    config: true,
  }),
  tests: define({
    kind: truth,
    default: false,
    description: 'look at _test.go files, too',
    commandLine: { commands: both, form: 'switch', value: '' },
    input: 'tests',
    config: true,
  }),
  tags: define<readonly string[], readonly []>({
    kind: list(tag),
    default: [],
    description: 'build tags, with commas between them',
    commandLine: { commands: building, form: 'value', value: 'LIST' },
    input: 'tags',
    config: true,
  }),
  goos: define({
    kind: platform('linux'),
    default: null,
    description: 'operating system to compile for (default: go env GOOS)',
    commandLine: { commands: building, form: 'value', value: 'OS', inHelp: false },
    input: 'goos',
    config: true,
  }),
  goarch: define({
    kind: platform('amd64'),
    default: null,
    description: 'architecture to compile for (default: go env GOARCH)',
    commandLine: { commands: building, form: 'value', value: 'ARCH', inHelp: false },
    input: 'goarch',
    config: true,
  }),
  platforms: define<readonly string[], readonly []>({
    kind: list(targetPlatform),
    default: [],
    description: 'compile for each of OS/ARCH[+TAG…], in one report',
    commandLine: { commands: both, form: 'value', value: 'LIST', inHelp: false },
    input: 'platforms',
    config: true,
  }),
  'go-versions': define<readonly string[], readonly []>({
    kind: list(goVersion, betweenLines),
    default: [],
    description: 'compile with each of oldest, local, 1.N, tip, in one report',
    commandLine: { commands: both, form: 'value', value: 'LIST', inHelp: false },
    input: 'go-versions',
    config: true,
  }),
  shard: define({
    kind: shard,
    default: null,
    description: 'look at one part of the affected packages, such as 3/8',
    commandLine: { commands: both, form: 'value', value: 'I/N', inHelp: false },
    input: 'shard',
    config: false,
  }),
  cgo: define<'on' | 'off', null>({
    kind: choice(['on', 'off']),
    default: null,
    description: 'cgo on or off (default: go env CGO_ENABLED)',
    commandLine: { commands: building, form: 'value', value: 'on|off', inHelp: false },
    input: 'cgo',
    config: true,
  }),
  pgo: define({
    kind: text(/^(?!-)[^\0\r\n]+$/u, "off, auto or a profile's path"),
    default: 'off',
    description: "off (default), auto or a CPU profile, as go build's -pgo",
    commandLine: { commands: building, form: 'value', value: 'FILE', inHelp: false },
    input: 'pgo',
    config: true,
  }),
  profile: define<readonly string[], readonly []>({
    kind: list(path, betweenLines),
    default: [],
    description: 'mark what is hot in these pprof profiles',
    commandLine: {
      commands: building,
      form: 'values',
      value: 'FILE',
      helpOf: { reach: 'show what each way weighs in this pprof profile' },
    },
    input: 'profile',
    config: true,
  }),
  'hot-threshold': define({
    kind: percentage,
    default: 1,
    description: 'percent of a profile from which on a function is hot',
    commandLine: { commands: both, form: 'value', value: 'PERCENT', inHelp: false },
    input: 'hot-threshold',
    config: true,
  }),
  bench: define<readonly string[], readonly []>({
    kind: list(packagePattern),
    default: [],
    description: 'run their benchmarks for a profile',
    commandLine: { commands: audit, form: 'values', value: 'PACKAGES' },
    input: null,
    config: false,
  }),
  'bench-filter': define({
    kind: benchFilter,
    default: '.',
    description: 'which benchmarks, as go test -bench has it',
    commandLine: { commands: audit, form: 'value', value: 'REGEXP', inHelp: false },
    input: null,
    config: false,
  }),
  'bench-time': define({
    kind: benchTime,
    default: '0.5s',
    description: 'how long each benchmark runs, as go test -benchtime has it',
    commandLine: { commands: audit, form: 'value', value: 'TIME', inHelp: false },
    input: null,
    config: false,
  }),
  measure: define({
    kind: benchFilter,
    default: null,
    description: 'run these benchmarks of affected packages at both sides',
    commandLine: { commands: diff, form: 'value', value: 'REGEXP' },
    input: 'measure',
    config: false,
  }),
  'measure-count': define({
    kind: integer(6, 100),
    default: 10,
    description: 'how often each benchmark runs at each side',
    commandLine: { commands: diff, form: 'value', value: 'N', inHelp: false },
    input: 'measure-count',
    config: true,
  }),
  'measure-time': define({
    kind: benchTime,
    default: '0.1s',
    description: 'how long each benchmark runs, as go test -benchtime has it',
    commandLine: { commands: diff, form: 'value', value: 'TIME', inHelp: false },
    input: 'measure-time',
    config: true,
  }),
  include: define<readonly Include[], readonly []>({
    kind: list(choice(['unchanged', 'no-runtime-cost'])),
    default: [],
    description: 'list these, too: unchanged, no-runtime-cost',
    commandLine: { commands: both, form: 'value', value: 'LIST', helpOf: { audit: null } },
    input: 'include',
    config: true,
  }),
  report: define({
    kind: path,
    default: null,
    description: 'report of another job, which mode publish posts',
    commandLine: {
      commands: ['show'],
      form: 'argument',
      value: 'REPORT.json',
      helpOf: { show: 'what --format json or the action wrote' },
    },
    input: 'report',
    config: false,
  }),
  name: define({
    kind: checkName,
    default: null,
    description: 'name of the check run; two jobs on one pull request need two names',
    commandLine: null,
    input: 'name',
    config: false,
  }),
  'comment-on': define<CommentOn, 'gating'>({
    kind: choice(['gating', 'all']),
    default: 'gating',
    description: 'what gets a line comment: gating (what fails or is hot) or all',
    commandLine: null,
    input: 'comment-on',
    config: true,
  }),
  'max-comments': define({
    kind: integer(0, 100),
    default: 30,
    description: 'line comments that one review may hold; the rest is in the summary',
    commandLine: null,
    input: 'max-comments',
    config: true,
  }),
  comment: define({
    kind: truth,
    default: true,
    description: 'comment on the pull request',
    commandLine: null,
    input: 'comment',
    config: false,
  }),
  'check-run': define({
    kind: truth,
    default: true,
    description: 'show the verdict as a check run, with annotations',
    commandLine: null,
    input: 'check-run',
    config: true,
  }),
  inconclusive: define<'fail' | 'neutral', 'fail'>({
    kind: choice(['fail', 'neutral']),
    default: 'fail',
    description: 'what a verdict that could not be reached does: fail or neutral',
    commandLine: null,
    input: 'inconclusive',
    config: true,
  }),
  'bot-login': define({
    kind: login,
    default: null,
    description: 'account that the token writes as, where GitHub can not tell',
    commandLine: null,
    input: 'bot-login',
    config: false,
  }),
  timeout: define({
    kind: timeout,
    default: null,
    description: 'give up after this time, with what is known by then',
    commandLine: { commands: both, form: 'value', value: 'TIME', inHelp: false },
    input: 'timeout',
    config: true,
  }),
  'github-timeout': define({
    kind: timeout,
    default: null,
    description: 'what all requests to GitHub may take together',
    commandLine: null,
    input: 'github-timeout',
    config: false,
  }),
  config: define({
    kind: path,
    default: null,
    description: 'configuration file (default: .github/escapediff.yml)',
    commandLine: { commands: building, form: 'value', value: 'FILE' },
    input: 'config',
    config: false,
  }),
  format: define<string, 'text'>({
    kind: choice(formatNames),
    default: 'text',
    description: formatNames.join(', '),
    commandLine: { commands: printing, form: 'value', value: 'FORMAT' },
    input: null,
    config: false,
  }),
  output: define({
    kind: path,
    default: null,
    description: 'write the report here (default: standard output)',
    commandLine: { commands: printing, form: 'value', value: 'FILE' },
    input: 'report-path',
    config: false,
  }),
  write: define<readonly string[], readonly []>({
    kind: list(formatFile, betweenLines),
    default: [],
    description: 'write another file, too: html=report.html, lines=…',
    commandLine: {
      commands: rendering,
      form: 'values',
      value: 'FORMAT=FILE',
      helpOf: { diff: null, audit: null },
    },
    input: 'write',
    config: false,
  }),
  'sarif-path': define({
    kind: path,
    default: null,
    description: 'where the action writes SARIF for code scanning',
    commandLine: null,
    input: 'sarif-path',
    config: false,
  }),
  'html-path': define({
    kind: path,
    default: null,
    description: 'where the action writes the report as a web page',
    commandLine: null,
    input: 'html-path',
    config: false,
  }),
  'pass-env': define<readonly string[], readonly []>({
    kind: list(variable),
    default: [],
    description: 'variables that go, C compilers and benchmarks get as well',
    commandLine: { commands: both, form: 'value', value: 'NAMES', inHelp: false },
    input: 'pass-env',
    config: false,
  }),
  color: define({
    kind: truth,
    default: null,
    description: 'colours (default: on a terminal, unless NO_COLOR is set)',
    commandLine: { commands: every, form: 'switch', value: '' },
    input: null,
    config: false,
  }),
  verbose: define({
    kind: truth,
    default: false,
    description: 'show details of each phase and whole chains of causes',
    commandLine: { commands: printing, form: 'switch', value: '' },
    input: null,
    config: false,
  }),
} as const;

export type SettingName = keyof typeof settings;

/** What a setting's value is once it is settled. */
export type ValueOf<N extends SettingName> = (typeof settings)[N] extends Setting<infer T, infer D> ? T | D : never;

export const settingNames = Object.keys(settings) as readonly SettingName[];

/** A setting with its type forgotten, for code that treats all alike. */
export const settingOf = (name: SettingName): Setting<unknown, unknown> => settings[name];

/** `fail-on` → `ESCAPEDIFF_FAIL_ON`. */
export const variableOf = (name: SettingName): string => `${variablePrefix}${name.toUpperCase().replaceAll('-', '_')}`;

export const variablePrefix = 'ESCAPEDIFF_';
