import type { GoCommand } from './build/port.ts';
import type { Disk } from './build/side-tree.ts';
import type { Toolchains } from './matrix/port.ts';
import type { Comparison, FileChange } from './model/index.ts';
import type { Breathe, Clock, Log } from './model/ports.ts';
import type { SummaryStore } from './contracts/summaries.ts';
import type { LoadedProfile, ProfileReader } from './profile/index.ts';
import type { Repository, RevisionLookup } from './revisions/port.ts';
import type { GoSyntax } from './source/index.ts';

/** What a run needs of the world. */
export interface World {
  readonly repository: Repository;
  readonly go: GoCommand;
  readonly clock: Clock;
  readonly breathe: Breathe;
  readonly toolchains: Toolchains;
  readonly disk: Disk;
  readonly log: Log;
  /** The Go grammar is loaded only where there is something to parse. */
  readonly syntax: () => Promise<GoSyntax>;
  readonly profiles: ProfileReader;
  /** What earlier runs have found out about packages; null where nothing is kept. */
  readonly summaries?: SummaryStore | null;
  /** Null without a token. */
  readonly lookup: RevisionLookup | null;
  /** YYYY-MM-DD, for waivers that expire. */
  readonly today: string;
}

/** What every build of a run has before it. */
export interface RunSources {
  readonly comparison: Comparison;
  readonly changes: readonly FileChange[];
  readonly configPath: string;
  readonly profiles: readonly LoadedProfile[];
}
