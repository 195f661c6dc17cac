import path from 'node:path';
import { UsageError, type ContractRule, type Options } from '../model/index.ts';
import { wantsColor } from './color.ts';
import { chosenColor, fromDoor, type Sources, type Surroundings } from './resolve.ts';

/** What checking contracts, and looking at what a function reaches, need to know. */
export interface ContractOptions extends Pick<
  Options,
  'repo' | 'packages' | 'tests' | 'tags' | 'goos' | 'goarch' | 'cgo' | 'pgo' | 'format' | 'output' | 'color' | 'verbose'
> {
  readonly contracts: readonly ContractRule[];
  /** Names of functions that are taken not to allocate. */
  readonly assume: readonly string[];
  /** Does a contract that can't be proved fail the check? */
  readonly failOnUnproven: boolean;
  /** Absolute paths of pprof files, or globs of such, that give the ways of `escapediff reach` their weights. */
  readonly profiles: readonly string[];
  /** The function that `escapediff reach` is asked about. */
  readonly function: string | null;
}

const formats = ['text', 'json', 'html'];

/**
 * The options of `escapediff audit --contracts` and `escapediff reach`. Throws a UsageError for the first value that is not accepted, and for a
 * format that neither has.
 */
export function resolveContracts(
  sources: Sources,
  { configFile, isTerminal }: Pick<Surroundings, 'configFile' | 'isTerminal'>,
): ContractOptions {
  const { folder, environment } = sources;
  const config = configFile?.config ?? {};
  const format = fromDoor('format', sources) ?? 'text';
  if (!formats.includes(format)) {
    throw new UsageError(
      `format: ${JSON.stringify(format)} (from the command line) is not made of contracts. Accepted: ${formats.join(', ')}.`,
    );
  }
  const output = fromDoor('output', sources) ?? null;
  const cgo = fromDoor('cgo', sources) ?? config.cgo ?? null;
  const pgo = fromDoor('pgo', sources) ?? config.pgo ?? 'off';
  const given = fromDoor('profile', sources);
  const profiles = given ?? config.profile ?? [];
  const profileFolder = given === undefined ? (configFile?.folder ?? folder) : folder;
  return {
    repo: path.resolve(folder, fromDoor('repo', sources) ?? '.'),
    packages: fromDoor('packages', sources) ?? config.packages ?? [],
    tests: false,
    tags: fromDoor('tags', sources) ?? config.tags ?? [],
    goos: fromDoor('goos', sources) ?? config.goos ?? null,
    goarch: fromDoor('goarch', sources) ?? config.goarch ?? null,
    cgo: cgo === null ? null : cgo === 'on',
    pgo: pgo === 'off' || pgo === 'auto' ? pgo : path.resolve(configFile?.folder ?? folder, pgo),
    format,
    output: output === null ? null : path.resolve(folder, output),
    color: wantsColor(chosenColor(sources), environment, isTerminal && output === null),
    verbose: fromDoor('verbose', sources) ?? false,
    contracts: config.contracts ?? [],
    assume: config.assume ?? [],
    failOnUnproven: config['contracts-unproven'] === 'fail',
    profiles: profiles.map((file) => path.resolve(profileFolder, file)),
    function: fromDoor('function', sources) ?? null,
  };
}
