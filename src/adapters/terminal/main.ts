import { writeFile } from 'node:fs/promises';
import {
  chosenColor,
  parseCommandLine,
  resolveOptions,
  startingPoint,
  wantsColor,
  type Sources,
} from '../../config/index.ts';
import {
  asInconclusive,
  CancelledError,
  InconclusiveError,
  UsageError,
  machineFailure,
  messageOf,
  type Options,
  type Report,
} from '../../model/index.ts';
import type { Trend } from '../../history/index.ts';
import type { RunResult } from '../../pipeline.ts';
import { version } from '../../version.ts';
import type { World } from '../../world.ts';
import { systemClock } from '../clock.ts';
import { readConfigFile } from '../config-file.ts';
import { openHistory, recordAudit } from '../history-file.ts';
import { temporaryFolder } from '../temp.ts';
import { openWorld } from '../world.ts';
import { exitStatus } from './exit-status.ts';
import { TerminalLog } from './log.ts';
import { printableLines } from './printable.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Widest text that is still easy to read. */
const widest = 120;

/** The command line, from arguments to exit status. Mistakes of the user's are one line on standard error. */
export async function commandLine(argv: readonly string[], environment: Environment): Promise<number> {
  try {
    const request = parseCommandLine(argv, version);
    if (request.kind === 'print') {
      process.stdout.write(request.text);
      return 0;
    }
    if (request.command === 'demo') return await runDemo(environment);
    return await compareOrAudit({ door: 'command-line', ...request, environment, folder: process.cwd() });
  } catch (error) {
    const failure = asInconclusive(error) ?? (error instanceof Error ? error : new Error(String(error)));
    process.stderr.write(`escapediff: ${describe(failure)}\n`);
    return exitStatus(failure);
  }
}

async function compareOrAudit(sources: Sources): Promise<number> {
  const { environment } = sources;
  const start = startingPoint(sources);
  // Loaded while git looks around.
  const [{ folder, open }, { run }] = await Promise.all([openWorld(start, environment), import('../../pipeline.ts')]);
  const world = open(quiet, null);
  const configFile = await readConfigFile(world.repository.trees.root, start.config);
  const isTerminal = isTty(process.stdout);
  const options = {
    ...resolveOptions(sources, { configFile, isTerminal, token: null, reportPath: null }),
    repo: folder,
  };
  const history = start.history === null ? null : await openHistory(start.history);
  const log = new TerminalLog({
    stream: process.stderr,
    clock: systemClock,
    color: wantsColor(chosenColor(sources), environment, isTty(process.stderr)),
    verbose: options.verbose,
    live: isTty(process.stderr),
  });
  try {
    const settled = { options, configPath: configFile?.path ?? '', notices: [] };
    const request = { ...start, event: null, settle: () => Promise.resolve(settled) };
    const result = await run(request, { ...world, log }).catch(async (error: unknown) => {
      log.close();
      await writeFailed(error, options);
      throw error;
    });
    const trend = history === null ? null : await recordAudit(history, result, { ...world, log });
    log.close();
    const text = await render({ ...result, options }, trend, world);
    if (options.output === null) process.stdout.write(text);
    else await writeOutput(options.output, text, result.report);
    return exitStatus(result.report.verdict.conclusion);
  } finally {
    log.close();
  }
}

async function render(whole: RunResult, trend: Trend | null, { repository }: World): Promise<string> {
  const [{ ownPart }, { renderJson, renderSummary, renderText }] = await Promise.all([
    import('../../shards/merge.ts'),
    import('../../report/index.ts'),
  ]);
  const result = { ...whole, report: ownPart(whole.report) };
  const { report } = result;
  const { format, color, verbose, name } = result.options;
  switch (format) {
    case 'json':
      return renderJson(whole.report);
    case 'markdown':
      return renderSummary(report, {
        repositoryUrl: null,
        headSha: null,
        baseSha: null,
        limit: Number.POSITIVE_INFINITY,
        unit: 'characters',
        trend,
      });
    case 'sarif': {
      const { renderSarif } = await import('../../report/sarif/index.ts');
      return renderSarif(report, { repositoryUrl: null, name, waived: 'suppressed' });
    }
    case 'html': {
      const [{ renderHtml }, { loadPageAssets }] = await Promise.all([
        import('../../report/html/index.ts'),
        import('../html-assets.ts'),
      ]);
      return await renderHtml({ ...result, trend }, repository.trees, await loadPageAssets());
    }
    case 'text':
      return renderText(report, { color, verbose, trend, width: Math.min(widest, process.stdout.columns || 80) });
  }
}

/** Whoever reads JSON gets a report, also where it could not be found out what to compare. */
async function writeFailed(error: unknown, options: Options): Promise<void> {
  const failure = asInconclusive(error);
  if (failure === null || options.format !== 'json') return;
  const [{ failedReport, unchosen }, { renderJson }] = await Promise.all([
    import('../../report/failed.ts'),
    import('../../report/index.ts'),
  ]);
  const text = renderJson(failedReport(unchosen(options.base, options.head), options, failure.message));
  if (options.output === null) process.stdout.write(text);
  else await writeOutput(options.output, text);
}

/** @param report told in one line where the file can't be written: finding it out took its time. */
async function writeOutput(file: string, text: string, report: Report | null = null): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const reason = machineFailure(error) ?? messageOf(error);
    const verdict =
      report === null ? '' : `\nThe verdict: ${[report.verdict.conclusion, ...report.verdict.reasons].join('. ')}`;
    throw new UsageError(`output: ${JSON.stringify(file)} can't be written: ${reason}${verdict}`);
  }
}

async function runDemo(environment: Environment): Promise<number> {
  const { demo } = await import('../demo/demo.ts');
  await demo({
    environment,
    temporary: temporaryFolder(),
    color: wantsColor(null, environment, isTty(process.stdout)),
    print: (text) => process.stdout.write(text),
    progress: (text) => process.stderr.write(`${text}\n`),
  });
  return 0;
}

function describe(error: Error): string {
  const expected = error instanceof UsageError || error instanceof InconclusiveError || error instanceof CancelledError;
  if (expected) return printableLines(error.message).join('\n');
  return `a bug of escapediff ${version}, please report it:\n${error.stack ?? error.message}`;
}

const quiet = { phase: () => undefined, total: () => undefined, detail: () => undefined, warning: () => undefined };

/** Node leaves `isTTY` undefined where the stream is none (https://nodejs.org/api/tty.html#writestreamistty). */
function isTty(stream: Readonly<{ isTTY?: boolean }>): boolean {
  return stream.isTTY ?? false;
}
