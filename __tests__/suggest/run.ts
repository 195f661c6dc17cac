import { openWorld } from '../../src/adapters/world.ts';
import type { Options, Report } from '../../src/model/index.ts';
import type { Log } from '../../src/model/ports.ts';
import { run } from '../../src/pipeline.ts';
import { repositoryWith, type Files } from '../e2e/repository.ts';

const options: Omit<Options, 'repo'> = {
  command: 'diff',
  base: null,
  head: null,
  packages: [],
  failOn: 'none',
  tests: false,
  tags: [],
  goos: null,
  goarch: null,
  cgo: false,
  pgo: 'off',
  include: [],
  waivers: [],
  waiverLabels: [],
  format: 'json',
  output: null,
  color: false,
  verbose: false,
  maxComments: 30,
  comment: false,
  checkRun: false,
  name: 'escapediff',
  inconclusive: 'fail',
  botLogin: null,
  token: null,
};

/** What is said of a change in the working tree of a new repository, and the phases that it went through. */
export async function compare(
  base: Files,
  change: Files,
): Promise<{ readonly report: Report; readonly phases: readonly string[]; readonly folder: string }> {
  const folder = await repositoryWith(base, change);
  const phases: string[] = [];
  const log: Log = { phase: (message) => phases.push(message), detail: () => undefined, warning: () => undefined };
  const world = await openWorld(folder, process.env);
  const { report } = await run(
    {
      command: 'diff',
      base: null,
      head: null,
      event: null,
      settle: () =>
        Promise.resolve({
          options: { ...options, repo: world.folder },
          configPath: '.github/escapediff.yml',
          notices: [],
        }),
    },
    world.open(log, null),
  );
  return { report, phases, folder };
}
