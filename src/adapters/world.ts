import { realpath } from 'node:fs/promises';
import type { StartingPoint } from '../config/index.ts';
import type { Log } from '../model/ports.ts';
import type { RevisionLookup } from '../revisions/port.ts';
import type { World } from '../world.ts';
import { breathing } from './breath.ts';
import { childEnvironments } from './child-environment.ts';
import { systemClock } from './clock.ts';
import { disk } from './disk.ts';
import { openRepository } from './git/repository.ts';
import { goCommand } from './go/command.ts';
import { goToolchains } from './go/toolchains.ts';
import { summaryStore } from './summary-store.ts';
import { loadGoSyntax, loadGoSyntaxForFewFiles } from './syntax/load.ts';
import { temporaryFolder } from './temp.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Everything real: git, the go command, the disk, today's date. Throws a UsageError where `repo` is in no git repository; the answer's
 * `folder` is the same without symbolic links, as git names its root.
 */
export async function openWorld(
  { command, repo, passEnv }: Pick<StartingPoint, 'command' | 'repo' | 'passEnv'>,
  environment: Environment,
): Promise<{ readonly folder: string; readonly open: (log: Log, lookup: RevisionLookup | null) => World }> {
  const temporary = temporaryFolder();
  const children = childEnvironments(environment, passEnv);
  const repository = await openRepository(repo, temporary, children.tools);
  const open = (log: Log, lookup: RevisionLookup | null): World => ({
    repository,
    go: goCommand(children, temporary),
    clock: systemClock,
    breathe: breathing(systemClock),
    toolchains: goToolchains(environment, children, temporary),
    disk,
    log,
    lookup,
    syntax: command === 'audit' ? loadGoSyntax : loadGoSyntaxForFewFiles,
    profiles: async (named) => (named.length === 0 ? [] : (await import('./profile/read.ts')).readProfiles(named)),
    summaries: summaryStore(environment, [repository.trees.root]),
    today: new Date().toISOString().slice(0, 10),
  });
  return { folder: await realpath(repo), open };
}
