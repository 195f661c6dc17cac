import type { Trend } from '../history/index.ts';
import type { Options, Report, Revision } from '../model/index.ts';
import { forgeOf, type Forge } from '../report/forge.ts';
import type { RunResult } from '../pipeline.ts';
import { formatOf, type Rendering } from '../report/formats/index.ts';
import type { PageSources } from '../report/html/index.ts';
import { ownPart } from '../shards/merge.ts';
import type { World } from '../world.ts';
import { loadPageAssets } from './html-assets.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the door adds to a run's result: how wide, for whom. */
export type Door = Pick<Rendering, 'width' | 'repositoryUrl' | 'forge' | 'waived'> & { readonly trend: Trend | null };

/** What any format may draw on after a run. */
export function renderingOf(
  { report, comparison, changes, options }: RunResult,
  door: Door,
  { repository }: Pick<World, 'repository'>,
): Rendering {
  return renderingOfReport(report, options, door, { comparison, changes, trees: repository.trees });
}

/** The same of a report that was made before. */
export function renderingOfReport(
  report: Report,
  { name, color, verbose }: Pick<Options, 'name' | 'color' | 'verbose'>,
  door: Door,
  sources: PageSources,
): Rendering {
  return { ...door, whole: report, report: ownPart(report), name, color, verbose, sources, loadAssets: loadPageAssets };
}

/** Where a clone's source is read, which the page alone asks for; null where nobody knows, and where no page is written. */
export async function forgeOfClone(
  repository: Pick<World['repository'], 'remoteUrl'>,
  { format, write }: Pick<Options, 'format' | 'write'>,
  environment: Environment,
): Promise<Forge | null> {
  if (![format, ...write.map((each) => each.format)].includes('html')) return null;
  const remote = await repository.remoteUrl();
  return remote === null ? null : forgeOf(remote, environment);
}

/** For a page without source; `why` is one sentence. */
export function noSources({ base, head }: Report, why: string): PageSources {
  const side = ({ revision, label }: Report['base']): Revision => ({ commit: null, tree: revision, label });
  return {
    comparison: { base: side(base), head: side(head) },
    changes: [],
    trees: { list: () => Promise.resolve([]), blobs: () => Promise.resolve([]) },
    missing: [`The source is not in this page: ${why.replace(/\.$/, '')}.`],
  };
}

/** A report as it stands in a file: without colours, nothing wrapped. */
export async function fileText(rendering: Rendering, format: string): Promise<string> {
  return await formatOf(format).render({ ...rendering, color: false, width: Number.POSITIVE_INFINITY });
}
