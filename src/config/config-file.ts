import { assume, contractRules } from './contract-rules.ts';
import { choice } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { pathRules } from './rules.ts';
import { settings } from './settings.ts';
import { ignore, waiverLabels, waivers } from './waivers.ts';

/** Where the configuration lies in a repository. */
export const defaultConfigPath = '.github/escapediff.yml';

/** Bytes that a configuration file may have: a thousand waivers with long reasons. */
export const maxConfigBytes = 256 * 1024;

/** A configuration file as it was read, by `parseConfig`. */
export interface ConfigFile {
  /** As people know it: relative to the repository, or as it was given. */
  readonly path: string;
  readonly config: Config;
  /** Absolute path of the folder where relative paths in it start: the root of the repository. */
  readonly folder: string;
}

/** The keys of the configuration, in the order of the documentation. */
export const configKeys = {
  'fail-on': settings['fail-on'].kind,
  packages: settings.packages.kind,
  tests: settings.tests.kind,
  tags: settings.tags.kind,
  goos: settings.goos.kind,
  goarch: settings.goarch.kind,
  platforms: settings.platforms.kind,
  'go-versions': settings['go-versions'].kind,
  cgo: settings.cgo.kind,
  pgo: settings.pgo.kind,
  profile: settings.profile.kind,
  'hot-threshold': settings['hot-threshold'].kind,
  'measure-count': settings['measure-count'].kind,
  'measure-time': settings['measure-time'].kind,
  include: settings.include.kind,
  'grow-limit': settings['grow-limit'].kind,
  'comment-on': settings['comment-on'].kind,
  'max-comments': settings['max-comments'].kind,
  'check-run': settings['check-run'].kind,
  inconclusive: settings.inconclusive.kind,
  timeout: settings.timeout.kind,
  rules: pathRules,
  ignore,
  waivers,
  'waiver-labels': waiverLabels,
  contracts: contractRules,
  'contracts-unproven': choice(['list', 'fail']),
  assume,
} as const;

export type Config = Mapping<typeof configKeys>;
