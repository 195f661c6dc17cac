import { realpath, stat } from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveContracts, settings, startingPoint, type ContractOptions, type Sources } from '../../config/index.ts';
import type { ContractWorld } from '../../contracts/run.ts';
import { UsageError, machineFailure, messageOf } from '../../model/index.ts';
import { loadProfiles, type ProfileReader } from '../../profile/index.ts';
import { breathing } from '../breath.ts';
import { childEnvironments } from '../child-environment.ts';
import { systemClock } from '../clock.ts';
import { readConfigFile } from '../config-file.ts';
import { disk } from '../disk.ts';
import { goCommand } from '../go/command.ts';
import { summaryStore } from '../summary-store.ts';
import { loadGoSyntax } from '../syntax/load.ts';
import { temporaryFolder } from '../temp.ts';
import { exitStatus } from './exit-status.ts';
import { TerminalLog } from './log.ts';
import { isTty } from './print.ts';

/** Is the audit one of contracts only? Where that is asked beside what it has nothing to do with, a UsageError says so. */
export function isContractAudit({ command, given }: Sources): boolean {
  if (command !== 'audit' || given.contracts !== 'true') return false;
  for (const name of ['base', 'rev', 'head', 'history', 'bench', 'profile'] as const) {
    if (given[name] !== undefined) {
      throw new UsageError(
        `${name}: an audit with --contracts looks at the files as they lie on disk, and at contracts only. Accepted: one of the two. (${settings[name].description})`,
      );
    }
  }
  return true;
}

/** `escapediff audit --contracts` and `escapediff reach FUNCTION`: no git is needed. */
export async function lookAtContracts(sources: Sources): Promise<number> {
  const start = startingPoint(sources);
  const repo = await folderOf(start.repo);
  const configFile = await readConfigFile(await rootAround(repo), start.config);
  const options: ContractOptions = {
    ...resolveContracts(sources, { configFile, isTerminal: isTty(process.stdout) }),
    repo,
  };
  const log = new TerminalLog({
    stream: process.stderr,
    clock: systemClock,
    color: options.color,
    verbose: options.verbose,
    live: isTty(process.stderr),
  });
  const world: ContractWorld = {
    go: goCommand(childEnvironments(sources.environment, start.passEnv), temporaryFolder()),
    disk,
    log,
    syntax: loadGoSyntax,
    breathe: breathing(systemClock),
    summaries: summaryStore(sources.environment, [await rootAround(repo)]),
  };
  try {
    const [{ contractReport, reachReport }, { renderContracts, renderReach }] = await Promise.all([
      import('../../contracts/run.ts'),
      import('../../contracts/format.ts'),
    ]);
    if (sources.command === 'reach') {
      const profiles = await loadProfiles(options.profiles, await profileReader(options.profiles), log);
      const report = await reachReport(options, world, profiles);
      log.close();
      await print(renderReach(report, options), options.output);
      return 0;
    }
    const report = await contractReport(options, world);
    log.close();
    await print(renderContracts(report, options), options.output);
    return exitStatus(report.conclusion);
  } finally {
    log.close();
  }
}

/** The library that reads profiles is of no use to those who have none. */
async function profileReader(named: readonly string[]): Promise<ProfileReader> {
  if (named.length === 0) return async () => await Promise.resolve([]);
  return (await import('../profile/read.ts')).readProfiles;
}

async function print(text: string, output: string | null): Promise<void> {
  if (output === null) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(output, text);
  } catch (error) {
    throw new UsageError(
      `output: ${JSON.stringify(output)} can't be written: ${machineFailure(error) ?? messageOf(error)}`,
    );
  }
}

async function folderOf(repo: string): Promise<string> {
  const real = await realpath(repo).catch(() => null);
  if (real !== null && (await stat(real)).isDirectory()) return real;
  throw new UsageError(`repo: ${JSON.stringify(repo)} is no folder. Accepted: a folder in a Go module.`);
}

/** Where the configuration lies: the nearest folder with a .git, or a .github in it; else the folder itself. */
async function rootAround(folder: string): Promise<string> {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    for (const name of ['.git', '.github']) if ((await stat(path.join(at, name)).catch(() => null)) !== null) return at;
  }
  return folder;
}
