import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import { UsageError, type Mode, type Options, type Platform, type ReportFile, type Shard } from '../model/index.ts';
import { wantsColor, type Environment } from './color.ts';
import type { Config, ConfigFile } from './config-file.ts';
import { refusal } from './reading.ts';
import type { Command } from './setting.ts';
import {
  settingNames,
  settingOf,
  settings,
  variableOf,
  variablePrefix,
  type SettingName,
  type ValueOf,
} from './settings.ts';
import { maxNameLength } from './value-kinds.ts';

/** What a door was given, as texts. What it was not given is not there. */
export type RawSettings = Readonly<Partial<Record<SettingName, string>>>;

/** Where values come from, without the configuration file. */
export interface Sources {
  readonly door: 'command-line' | 'action';
  readonly command: Command;
  readonly given: RawSettings;
  readonly environment: Environment;
  /** Absolute path of the folder where relative paths of the door start: the current one, or the workspace. */
  readonly folder: string;
}

/** What the world knows and the settings need. */
export interface Surroundings {
  /** Null where there is none. */
  readonly configFile: ConfigFile | null;
  /** Is standard output a terminal? */
  readonly isTerminal: boolean;
  /** From the action's input `token`; null on the command line. */
  readonly token: string | null;
  /** Where the action writes its report unless told otherwise; null on the command line. */
  readonly reportPath: string | null;
}

/** What is known before the configuration is read, for it may lie in a revision that has yet to be chosen. */
export interface StartingPoint {
  readonly command: 'diff' | 'audit';
  /** What the action does; null where nobody says: the event tells. */
  readonly mode: Mode | null;
  /** Absolute path of a folder in the repository. */
  readonly repo: string;
  /** Absolute path of the configuration file that was named; null for the repository's own. */
  readonly config: string | null;
  /** The revisions that were given; null: to be chosen. */
  readonly base: string | null;
  readonly head: string | null;
  /** Absolute path of another job's report. */
  readonly report: string | null;
  /** Absolute path of the file that an audit adds a line to. */
  readonly history: string | null;
  /** Names of variables that git, the go command and benchmarks get as well. */
  readonly passEnv: readonly string[];
  /** Milliseconds that all requests to GitHub may take together; null where nobody says. */
  readonly gitHubTimeout: number | null;
}

/** Where to begin, from command line or inputs and variables. Throws a UsageError for the first value that is not accepted. */
export function startingPoint(sources: Sources): StartingPoint {
  refuseMistypedVariables(sources.environment);
  const { folder, command } = sources;
  const absolute = (file: string | null | undefined): string | null =>
    file === undefined || file === null ? null : path.resolve(folder, file);
  const isAudit = command === 'audit';
  const base = fromDoor('base', sources) ?? null;
  const history = fromDoor('history', sources) ?? null;
  const [rev = null, head = null] = [isAudit ? fromDoor('rev', sources) : undefined, fromDoor('head', sources)];
  if (rev !== null && head !== null) {
    throw new UsageError('rev and head: both name what the audit looks at. Accepted: one of them.');
  }
  if (isAudit && base !== null && history !== null) {
    throw new UsageError(
      'history: an audit that compares two revisions adds nothing to one. Accepted: base or history.',
    );
  }
  // Only a commit has a place in a history.
  const auditedByDefault = isAudit && history !== null && sources.door === 'command-line' ? 'HEAD' : null;
  return {
    command: isAudit ? 'audit' : 'diff',
    mode: fromDoor('mode', sources) ?? null,
    repo: absolute(fromDoor('repo', sources)) ?? folder,
    config: absolute(fromDoor('config', sources)),
    base,
    head: rev ?? head ?? auditedByDefault,
    report: absolute(fromDoor('report', sources)),
    history: absolute(history),
    passEnv: fromDoor('pass-env', sources) ?? [],
    gitHubTimeout: millisecondsOf(fromDoor('github-timeout', sources) ?? null),
  };
}

/** The choice of `--color`, `--no-color` or ESCAPEDIFF_COLOR, for `wantsColor`; null where nobody made one. */
export function chosenColor(sources: Sources): boolean | null {
  return fromDoor('color', sources) ?? null;
}

/**
 * One record of options from all that was said. Each setting is taken from the first of: command line or action input,
 * environment variable, configuration file, default. All of them are checked, those that are not used, too.
 * Throws a UsageError for the first value that is not accepted.
 */
export function resolveOptions(sources: Sources, surroundings: Surroundings): Options {
  const start = startingPoint(sources);
  const { command, door, given, environment, folder } = sources;
  const { configFile, isTerminal, token, reportPath } = surroundings;
  const config: Config = configFile?.config ?? {};
  const configured: Readonly<Record<string, unknown>> = config;

  const value = <N extends SettingName>(name: N): ValueOf<N> => {
    const said = fromDoor(name, sources);
    if (said !== undefined) return said;
    return (
      settings[name].config ? (configured[name] ?? settings[name].default) : settings[name].default
    ) as ValueOf<N>;
  };
  const absolute = (file: string | null): string | null => (file === null ? null : path.resolve(folder, file));

  const isAudit = command === 'audit';
  const isComparison = !isAudit || start.base !== null;
  if (!isComparison && given['fail-on'] !== undefined && door === 'command-line') {
    throw new UsageError('fail-on: an audit of one revision finds nothing new to fail on. Accepted: with --base only.');
  }
  // The policy of pull requests does not hold for a look back at a release.
  const failOn = isAudit ? ((isComparison ? fromDoor('fail-on', sources) : null) ?? 'none') : value('fail-on');
  // Who says on the spot that nothing shall fail wants a report only.
  const rules = isAudit || fromDoor('fail-on', sources) === 'none' ? [] : (config.rules ?? []);
  const profiles = value('profile');
  // What publishes a report judges nothing: that was done where it was made.
  const hotRule = rules.find((rule) => rule.failOn === 'hot');
  if (start.mode !== 'publish' && (failOn === 'hot' || hotRule !== undefined) && profiles.length === 0) {
    throw new UsageError(
      `${failOn === 'hot' ? '' : `rules, path ${JSON.stringify(hotRule?.path)}: `}fail-on: "hot" needs a profile that tells which functions are hot, and none is given. ` +
        `Name one with ${door === 'action' ? 'the input profile' : '--profile'} or the configuration's key profile, ` +
        'or choose regression, existing, allocation or none.',
    );
  }
  const bench = value('bench');
  const benchOnly = (['bench-filter', 'bench-time'] as const).find((name) => fromDoor(name, sources) !== undefined);
  if (isComparison && bench.length > 0) {
    throw new UsageError('bench: only an audit of one revision runs benchmarks. Accepted: without --base.');
  }
  if (isAudit && bench.length === 0 && benchOnly !== undefined) {
    throw new UsageError(
      `${benchOnly}: it is of use with --bench only, which names the packages whose benchmarks run.`,
    );
  }
  if (value('shard') !== null && (start.history !== null || (isAudit && isComparison))) {
    throw new UsageError(
      `shard: a part of a run has no totals, so it can't be given beside ${start.history === null ? 'the base of an audit' : 'history'}.`,
    );
  }
  const platforms = value('platforms');
  const alsoGiven = (['goos', 'goarch'] as const).find((name) => value(name) !== null);
  if (platforms.length > 0 && alsoGiven !== undefined) {
    throw new UsageError(
      `${alsoGiven}: ${JSON.stringify(value(alsoGiven))} is given beside platforms (${platforms.join(', ')}). Accepted: one of the two.`,
    );
  }
  const several = platforms.length > 0 ? 'platforms' : value('go-versions').length > 0 ? 'go-versions' : null;
  if (value('shard') !== null && several !== null) {
    throw new UsageError(
      `shard: a part is of one build, so it can't be given beside ${several}. Give each build jobs of its own, with goos, goarch or setup-go.`,
    );
  }
  const filter = isAudit ? null : value('measure');
  const measuring = { count: value('measure-count'), time: value('measure-time') };
  if ((bench.length > 0 || filter !== null) && several !== null) {
    throw new UsageError(
      `${filter === null ? 'bench' : 'measure'}: benchmarks run with the local Go on this machine, so not beside ${several}.${filter === null ? ' Give their profile with --profile.' : ''}`,
    );
  }
  const folderOf = (name: SettingName): string =>
    fromDoor(name, sources) === undefined ? (configFile?.folder ?? folder) : folder;
  // Who looks at contracts alone has other options; here they are checked only.
  value('contracts');
  value('function');
  const cgo = value('cgo');
  const output = absolute(value('output')) ?? reportPath;
  return {
    command: start.command,
    repo: start.repo,
    base: start.base,
    head: start.head,
    packages: value('packages'),
    failOn,
    growLimit: isAudit ? null : value('grow-limit'),
    rules,
    tests: value('tests'),
    tags: value('tags'),
    goos: value('goos'),
    goarch: value('goarch'),
    platforms: platforms.map(platformOf),
    shard: shardOf(value('shard')),
    goVersions: value('go-versions').map((wanted) => (/[/\\]/.test(wanted) ? path.resolve(folder, wanted) : wanted)),
    cgo: cgo === null ? null : cgo === 'on',
    pgo: pgoProfile(value('pgo'), folderOf('pgo')),
    profiles: profiles.map((file) => path.resolve(folderOf('profile'), file)),
    hotThreshold: value('hot-threshold') / 100,
    bench: bench.length === 0 ? null : { packages: bench, filter: value('bench-filter'), time: value('bench-time') },
    measure: filter === null ? null : { filter, ...measuring },
    include: value('include'),
    waivers: config.waivers ?? [],
    ignore: config.ignore ?? [],
    waiverLabels: config['waiver-labels'] ?? [],
    contracts: config.contracts ?? [],
    assume: config.assume ?? [],
    format: door === 'action' ? 'json' : value('format'),
    output,
    write: reportFiles(value('write'), folder),
    sarifPath: absolute(value('sarif-path')),
    htmlPath: absolute(value('html-path')),
    color: wantsColor(chosenColor(sources), environment, isTerminal && output === null),
    verbose: value('verbose'),
    commentOn: value('comment-on'),
    maxComments: value('max-comments'),
    comment: door === 'action' && value('comment'),
    checkRun: door === 'action' && value('check-run'),
    name: value('name') ?? nameOf(value('goos'), value('goarch'), value('tags')),
    inconclusive: value('inconclusive'),
    timeout: millisecondsOf(value('timeout')),
    botLogin: value('bot-login'),
    token,
  };
}

/** The value that the door or the environment gives, both checked; undefined where neither says anything. */
export function fromDoor<N extends SettingName>(name: N, sources: Sources): ValueOf<N> | undefined {
  const { door, command, given, environment } = sources;
  const { commandLine, input } = settingOf(name);
  if (door === 'action' ? input === null : commandLine?.commands.includes(command) !== true) return undefined;

  const variable = variableOf(name);
  const fromEnvironment = environment[variable];
  const fallback =
    fromEnvironment === undefined || fromEnvironment === '' ? undefined : read(name, name, fromEnvironment, variable);
  const said = given[name];
  if (said === undefined) return fallback;
  return door === 'action'
    ? read(name, input ?? name, said, "the action's input")
    : read(name, name, said, 'the command line');
}

function read<N extends SettingName>(name: N, shownAs: string, given: string, origin: string): ValueOf<N> {
  const reading = settingOf(name).kind.fromText(given);
  if (!reading.ok) throw new UsageError(refusal(shownAs, origin, reading));
  return reading.value as ValueOf<N>;
}

/** Of texts that the setting accepts: `html=report.html`. */
export function reportFiles(given: readonly string[], folder: string): readonly ReportFile[] {
  return given.map((text) => {
    const [format = ''] = text.split('=', 1);
    return { format, file: path.resolve(folder, text.slice(format.length + 1)) };
  });
}

/** Of a text that the setting accepts: `1h30m` → 5 400 000. */
function millisecondsOf(text: string | null): number | null {
  if (text === null) return null;
  const factors: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };
  const seconds = [...text.matchAll(/(\d+)([hms])/g)].map(
    ([, value, unit = '']) => Number(value) * (factors[unit] ?? 0),
  );
  return seconds.reduce((a, b) => a + b, 0) * 1000;
}

/** Of a text that the setting accepts. */
function shardOf(text: string | null): Shard | null {
  if (text === null) return null;
  const [index = 0, count = 0] = text.split('/').map(Number);
  if (index <= count) return { index, count };
  throw new UsageError(
    `shard: ${JSON.stringify(text)} is no part of ${count}. Accepted: 1/${count} to ${count}/${count}.`,
  );
}

/** Of a text that the setting accepts. */
function platformOf(text: string): Platform {
  const [target = '', ...tags] = text.split('+');
  const [goos = '', goarch = ''] = target.split('/');
  return { goos, goarch, tags };
}

/** Jobs for several platforms of one pull request must not take each other's comments for their own. */
function nameOf(goos: string | null, goarch: string | null, tags: readonly string[]): string {
  const platform = [goos, goarch].filter((part) => part !== null).join('/');
  const parts = [...(platform === '' ? [] : [platform]), ...tags];
  return parts.length === 0 ? 'escapediff' : `escapediff (${parts.join(', ')})`.slice(0, maxNameLength);
}

/** A profile's path starts at the folder of whoever named it. */
function pgoProfile(pgo: string, folder: string): string {
  return pgo === 'off' || pgo === 'auto' ? pgo : path.resolve(folder, pgo);
}

/** A variable that is one letter or underscore off has no effect, and nobody would notice. */
function refuseMistypedVariables(environment: Environment): void {
  const variables = settingNames.map(variableOf);
  for (const name of Object.keys(environment).sort()) {
    if (!name.startsWith(variablePrefix) || variables.includes(name)) continue;
    const meant = variables.find((variable) => distance(variable, name) === 1);
    if (meant !== undefined) throw new UsageError(`${name} (in the environment) is not known; did you mean ${meant}?`);
  }
}
