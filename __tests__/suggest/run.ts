import { openWorld } from '../../src/adapters/world.ts';
import { resolveOptions } from '../../src/config/index.ts';
import type { Report } from '../../src/model/index.ts';
import type { Log } from '../../src/model/ports.ts';
import { run } from '../../src/pipeline.ts';
import { repositoryWith, type Files } from '../e2e/repository.ts';

/** What is said of a change in the working tree of a new repository, and the phases that it went through. */
export async function compare(
  base: Files,
  change: Files,
): Promise<{ readonly report: Report; readonly phases: readonly string[]; readonly folder: string }> {
  const folder = await repositoryWith(base, change);
  const phases: string[] = [];
  const log: Log = {
    phase: (message) => phases.push(message),
    total: () => undefined,
    detail: () => undefined,
    progress: () => undefined,
    warning: () => undefined,
  };
  const world = await openWorld({ command: 'diff', repo: folder, passEnv: [] }, process.env);
  const options = resolveOptions(
    { door: 'command-line', command: 'diff', given: { cgo: 'off' }, environment: {}, folder: world.folder },
    { configFile: null, isTerminal: false, token: null, reportPath: null },
  );
  const settled = { options, configPath: '', notices: [] };
  const request = { command: 'diff', base: null, head: null, event: null } as const;
  const { report } = await run({ ...request, settle: () => Promise.resolve(settled) }, world.open(log, null));
  return { report, phases, folder };
}
