import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  chosenColor,
  parseCommandLine,
  resolveOptions,
  startingPoint,
  wantsColor,
  type Sources,
} from '../../config/index.ts';
import { asInconclusive, CancelledError, InconclusiveError, UsageError, type Options } from '../../model/index.ts';
import { version } from '../../version.ts';
import { systemClock } from '../clock.ts';
import { readConfigFile } from '../config-file.ts';
import { openHistory, recordAudit } from '../history-file.ts';
import { forgeOfClone, renderingOf } from '../rendering.ts';
import { temporaryFolder } from '../temp.ts';
import { openWorld } from '../world.ts';
import { exitStatus } from './exit-status.ts';
import { TerminalLog } from './log.ts';
import { isTty, printFailed, printReport, quiet, textWidth } from './print.ts';
import { printableLines } from './printable.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The command line, from arguments to exit status. Mistakes of the user's are one line on standard error. */
export async function commandLine(argv: readonly string[], environment: Environment): Promise<number> {
  try {
    const request = parseCommandLine(argv, version);
    if (request.kind === 'print') {
      process.stdout.write(request.text);
      return 0;
    }
    if (request.command === 'demo') return await runDemo(environment);
    const sources: Sources = { door: 'command-line', ...request, environment, folder: process.cwd() };
    const contracts = await contractsOf(sources);
    if (contracts !== null) return await contracts(sources);
    if (request.command !== 'show') return await compareOrAudit(sources);
    await (await import('./show.ts')).show(sources);
    return 0;
  } catch (error) {
    const failure = asInconclusive(error) ?? (error instanceof Error ? error : new Error(String(error)));
    process.stderr.write(`escapediff: ${describe(failure)}\n`);
    return exitStatus(failure);
  }
}

/** What looks at contracts, where that is asked: nothing else needs it. */
async function contractsOf(sources: Sources): Promise<((sources: Sources) => Promise<number>) | null> {
  if (sources.command !== 'reach' && sources.given.contracts !== 'true') return null;
  const { isContractAudit, lookAtContracts } = await import('./contracts.ts');
  return sources.command === 'reach' || isContractAudit(sources) ? lookAtContracts : null;
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
    const width = textWidth(options.output);
    const forge = await forgeOfClone(world.repository, options, environment);
    const door = { width, repositoryUrl: null, forge, waived: 'suppressed', trend } as const;
    await printReport(renderingOf({ ...result, options }, door, world), options);
    return exitStatus(result.report.verdict.conclusion);
  } finally {
    log.close();
  }
}

/** Whoever waits for a report gets one, also where it could not be found out what to compare. */
async function writeFailed(error: unknown, options: Options): Promise<void> {
  const failure = asInconclusive(error);
  if (failure === null) return;
  const { failedReport, unchosen } = await import('../../report/failed.ts');
  await printFailed(failedReport(unchosen(options.base, options.head), options, failure.message), options);
}

async function runDemo(environment: Environment): Promise<number> {
  const { demo } = await import('../demo/demo.ts');
  await demo({
    environment,
    temporary: temporaryFolder(),
    keep: () => mkdtemp(path.join(tmpdir(), 'escapediff-demo-')),
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
