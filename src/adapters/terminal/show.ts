import { readFile, realpath, stat } from 'node:fs/promises';
import { resolveShow, type Sources } from '../../config/index.ts';
import { UsageError, messageOf, type Options, type Report, type Revision } from '../../model/index.ts';
import type { Forge } from '../../report/forge.ts';
import type { PageSources } from '../../report/html/index.ts';
import { forgeOfClone, noSources, renderingOfReport } from '../rendering.ts';
import { openWorld } from '../world.ts';
import { isTty, quiet, printReport, textWidth } from './print.ts';

/**
 * `escapediff show REPORT.json`: writes a report that was made before, here or elsewhere, in any format. Nothing is compiled; the page takes its
 * source from the repository around the current folder where that has both commits. Throws a UsageError naming what can't be read.
 */
export async function show(sources: Sources): Promise<void> {
  const options = resolveShow(sources, { isTerminal: isTty(process.stdout) });
  const report = await readReport(options.report);
  const wantsSource = [options.format, ...options.write.map(({ format }) => format)].includes('html');
  const { page, forge } = wantsSource
    ? await sourcesOf(report, options, sources.environment)
    : { page: noSources(report, 'nobody asked for it'), forge: null };
  const width = textWidth(options.output);
  const door = { width, repositoryUrl: null, forge, waived: 'suppressed', trend: null } as const;
  await printReport(renderingOfReport(report, { ...options, name: 'escapediff' }, door, page), options);
}

async function readReport(file: string): Promise<Report> {
  const { maxReportLength, parseReport } = await import('../../report/parse.ts');
  const fail = (problem: string): UsageError =>
    new UsageError(`report: ${JSON.stringify(file)} ${problem} Accepted: what \`escapediff --format json\` writes.`);
  const stats = await stat(file).catch((error: unknown) => {
    throw fail(`can't be read: ${messageOf(error)}.`);
  });
  if (!stats.isFile()) throw fail('is no file.');
  // A character has four bytes at most.
  if (stats.size > 4 * maxReportLength) throw fail(`has ${stats.size} bytes, more than ${4 * maxReportLength}.`);
  return parseReport(await readFile(file, 'utf8'));
}

/** A report names its commits; of a working tree nothing is left. */
async function sourcesOf(
  report: Report,
  { repo, format, write }: Pick<Options, 'repo' | 'format' | 'write'>,
  environment: Sources['environment'],
): Promise<{ readonly page: PageSources; readonly forge: Forge | null }> {
  const why = (reason: string) => ({ page: noSources(report, reason), forge: null });
  let opened: Awaited<ReturnType<typeof openWorld>>;
  try {
    opened = await openWorld({ command: 'diff', repo: await realpath(repo), passEnv: [] }, environment);
  } catch (error) {
    return why(messageOf(error));
  }
  const { repository } = opened.open(quiet, null);
  const revisions: Revision[] = [];
  for (const { revision, label } of [report.base, report.head]) {
    if (!/^[0-9a-f]{40,64}$/.test(revision)) return why(`${label} is no commit`);
    const commit = await repository.commit(revision);
    if (!commit.known)
      return why(`the repository at ${repo} has no commit ${revision.slice(0, 12)}; name another one with --repo`);
    revisions.push({ commit: commit.value, tree: commit.value, label });
  }
  const [base, head] = revisions;
  if (base === undefined || head === undefined) return why('the report names no commits');
  const { trees } = repository;
  const changes = base.tree === head.tree ? [] : await trees.changes(base.tree, head.tree, 'find-renames');
  const forge = await forgeOfClone(repository, { format, write }, environment);
  return { page: { comparison: { base, head }, changes, trees }, forge };
}
