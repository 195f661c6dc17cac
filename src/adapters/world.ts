import type { World } from '../pipeline.ts';
import type { Log } from '../model/ports.ts';
import type { RevisionLookup } from '../revisions/port.ts';
import { disk } from './disk.ts';
import { openRepository } from './git/repository.ts';
import { goCommand } from './go/command.ts';
import { loadGoSyntax } from './syntax/load.ts';
import { temporaryFolder } from './temp.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything real: git, the go command, the disk, today's date. Throws a UsageError where `folder` is in no git repository. */
export async function openWorld(
  folder: string,
  environment: Environment,
): Promise<(log: Log, lookup: RevisionLookup | null) => World> {
  const temporary = temporaryFolder();
  const repository = await openRepository(folder, temporary, environment);
  return (log, lookup) => ({
    repository,
    go: goCommand(environment, temporary),
    disk,
    log,
    lookup,
    syntax: loadGoSyntax,
    today: new Date().toISOString().slice(0, 10),
  });
}
