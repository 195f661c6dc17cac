import type { Trend } from '../../history/index.ts';
import type { Report } from '../../model/index.ts';
import type { Forge } from '../forge.ts';
import type { PageAssets, PageSources } from '../html/index.ts';

/** What a format may draw on. Each takes what it needs. */
export interface Rendering {
  /** As it is handed on: a part of a run lists findings of other parts, too, for what it knows of their copies. */
  readonly whole: Report;
  /** As its reader should see it: what it answers for. */
  readonly report: Report;
  /** Of an audit with a history. */
  readonly trend: Trend | null;
  /** The run's name. */
  readonly name: string;
  /** `https://server/owner/repo`; null where nobody knows. */
  readonly repositoryUrl: string | null;
  /** Where people read the source; null where nobody knows. */
  readonly forge: Forge | null;
  readonly color: boolean;
  readonly verbose: boolean;
  /** Columns of the terminal; Infinity where the text goes to none, and nothing is wrapped. */
  readonly width: number;
  /** What becomes of waived findings in SARIF: GitHub's code scanning would show them as open alerts. */
  readonly waived: 'suppressed' | 'left-out';
  /** What the page shows of the code, and where it is read. */
  readonly sources: PageSources;
  readonly loadAssets: () => Promise<PageAssets>;
}

/** One way to write a report. */
export interface Format {
  /** What it is for, in a few words; docs/configuration.md has the same. */
  readonly description: string;
  readonly render: (rendering: Rendering) => Promise<string>;
}
