import type { Build } from '../build/build.ts';
import { TimeoutError } from '../build/deadline.ts';
import type { GoPackage } from '../build/packages.ts';
import type { GoCommand } from '../build/port.ts';
import type { Disk } from '../build/side-tree.ts';
import type { Comparison, Measured, Measure } from '../model/index.ts';
import type { GitTrees, Log } from '../model/ports.ts';
import { plural } from '../report/words.ts';
import { StatisticsError, statistics } from './benchstat.ts';
import { compileBenchmarks, withBenchmarks, writeOut, type BenchProgram } from './compile.ts';
import { playRounds, type Pair } from './rounds.ts';

/** What measuring found, and what the reader should know of it: one sentence each. */
export interface MeasureOutcome {
  readonly measured: Measured | null;
  readonly notices: readonly string[];
}

export interface MeasureTools {
  readonly git: GitTrees;
  readonly go: GoCommand;
  readonly disk: Disk;
  readonly log: Log;
}

/**
 * Runs the benchmarks of the affected packages at both sides, in turns, so that what else the machine does hits both alike, and has benchstat
 * compare them. Nothing that goes wrong here changes what the comparison found: it is told as a notice.
 *
 * @param isMine the packages that this job answers for.
 */
export async function measure(
  { base: from, head: to }: Pick<Comparison, 'base' | 'head'>,
  build: Build,
  isMine: (importPath: string) => boolean,
  options: Measure,
  tools: MeasureTools,
): Promise<MeasureOutcome> {
  const notices: string[] = [];
  try {
    const pairs = await programs({ from: from.tree, to: to.tree }, build, isMine, tools, notices);
    if (pairs.length === 0)
      return {
        measured: null,
        notices: [...notices, 'No affected package has benchmarks on both sides: nothing was measured.'],
      };
    tools.log.phase(`compiled the benchmarks of ${plural(pairs.length, 'package')}`);
    const played = await playRounds(pairs, options, build.settings.env, tools);
    notices.push(...played.notices);
    if (played.benchmarks === 0) {
      return {
        measured: null,
        notices: [...notices, `No benchmark matches ${JSON.stringify(options.filter)}: nothing was measured.`],
      };
    }
    tools.log.phase(`ran ${plural(played.benchmarks, 'benchmark')} ${options.count} times at base and head`);
    const [base, head] = await Promise.all(
      (['base', 'head'] as const).map(async (name) => await tools.go.write(`measure/${name}.txt`, played[name])),
    );
    const benchmarks = await statistics(base ?? '', head ?? '', tools.go);
    return { measured: { count: options.count, time: options.time, benchmarks: benchmarks.toSorted(byName) }, notices };
  } catch (error) {
    if (error instanceof StatisticsError) {
      return {
        measured: null,
        notices: [...notices, `The benchmarks ran, but benchstat could not compare them: ${error.message}`],
      };
    }
    if (!(error instanceof TimeoutError)) throw error;
    return { measured: null, notices: [...notices, `Nothing was measured. ${error.message}`] };
  }
}

/** The benchmarks of each package that has some on both sides, compiled. */
async function programs(
  trees: { readonly from: string; readonly to: string },
  { base, head, settings }: Build,
  isMine: (importPath: string) => boolean,
  tools: MeasureTools,
  notices: string[],
): Promise<readonly Pair[]> {
  const { go } = tools;
  const mine = ({ packages }: { readonly packages: readonly GoPackage[] }): readonly GoPackage[] =>
    packages.filter(({ importPath }) => isMine(importPath));
  const sides = [
    { side: base, written: await writeOut(base, trees.from, tools) },
    { side: head, written: await writeOut(head, trees.to, tools) },
  ] as const;
  const folders = await Promise.all(
    sides.map(async ({ side, written }) => await withBenchmarks(mine(side), written, settings, go)),
  );
  const pairs: Pair[] = [];
  for (const name of [...(folders[0]?.keys() ?? [])].sort()) {
    if (folders[1]?.has(name) !== true) continue;
    const compiled: BenchProgram[] = [];
    for (const [index, { side, written }] of sides.entries()) {
      const found = side.packages.find(({ importPath }) => importPath === name);
      const folder = folders[index]?.get(name);
      if (found === undefined || folder === undefined) continue;
      const { program, failure } = await compileBenchmarks(found, folder, written, pairs.length, settings, go);
      if (program === null) {
        notices.push(
          `The benchmarks of ${name} don't compile at the ${side.name}, so they were not measured: ${failure}`,
        );
        break;
      }
      compiled.push(program);
    }
    const [atBase, atHead] = compiled;
    if (atBase !== undefined && atHead !== undefined) pairs.push({ package: name, base: atBase, head: atHead });
  }
  return pairs;
}

function byName(a: { package: string; name: string }, b: { package: string; name: string }): number {
  const [left, right] = [`${a.package}\0${a.name}`, `${b.package}\0${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
