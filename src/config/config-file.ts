import { UsageError } from '../model/index.ts';
import { mapping, type Mapping } from './mapping.ts';
import { refusal } from './reading.ts';
import { settings } from './settings.ts';
import { waiverLabels, waivers } from './waivers.ts';
import { parseYaml } from './yaml.ts';

/** Where the configuration lies in a repository. */
export const defaultConfigPath = '.github/escapediff.yml';

/** A configuration file as found. */
export interface ConfigFile {
  /** As people know it: relative to the repository, or as it was given. */
  readonly path: string;
  readonly text: string;
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
  'max-comments': settings['max-comments'].kind,
  'check-run': settings['check-run'].kind,
  inconclusive: settings.inconclusive.kind,
  timeout: settings.timeout.kind,
  waivers,
  'waiver-labels': waiverLabels,
} as const;

export type Config = Mapping<typeof configKeys>;

/**
 * Reads a configuration; keys that it does not have stay out. An empty file is a configuration without keys.
 * Throws a UsageError that names the key, what was found, `path:line:column`, and what is accepted. Accepts exactly what
 * schema/config.schema.json accepts.
 */
export function parseConfig({ path, text }: Pick<ConfigFile, 'path' | 'text'>): Config {
  const root = parseYaml(text, path);
  if (root === null || (root.kind === 'scalar' && root.value === null)) return {};
  const reading = mapping(configKeys).fromNode(root);
  if (reading.ok) return reading.value;
  const { line, column } = reading.node ?? root;
  throw new UsageError(refusal('', `${path}:${line}:${column}`, reading));
}
