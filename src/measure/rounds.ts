import type { GoCommand } from '../build/port.ts';
import type { Measure } from '../model/index.ts';
import type { BenchProgram } from './compile.ts';
import { decoded } from '../text/decoded.ts';

/** One package's benchmarks at both sides. */
export interface Pair {
  /** Import path. */
  readonly package: string;
  readonly base: BenchProgram;
  readonly head: BenchProgram;
}

/** What the benchmarks printed, in the benchmark format. */
export interface Played {
  readonly base: string;
  readonly head: string;
  /** How many different benchmarks both sides have. */
  readonly benchmarks: number;
  readonly notices: readonly string[];
}

/** A benchmark that hangs is ended. */
const longestRun = '10m';

/** A benchmark may print as much as it likes; its results are lines. */
const longestOutput = 4 * 1024 * 1024;
const longestError = 1_000;

/**
 * Runs every pair `count` times, base and head in turns; who begins changes with each round. A package whose benchmarks fail, at either
 * side, is told of and left out.
 */
export async function playRounds(
  pairs: readonly Pair[],
  { filter, count, time }: Measure,
  env: Readonly<Record<string, string>>,
  { go }: { readonly go: GoCommand },
): Promise<Played> {
  const texts = { base: '', head: '' };
  const notices: string[] = [];
  let benchmarks = 0;
  for (const pair of pairs) {
    const results = { base: '', head: '' };
    const hidden = new Set<string>();
    let failure: string | null = null;
    for (let round = 0; round < count && failure === null; round++) {
      const order = round % 2 === 0 ? (['base', 'head'] as const) : (['head', 'base'] as const);
      for (const side of order) {
        const { output, errors, exitCode } = await runOnce(pair[side], filter, time, env, go);
        results[side] += resultLines(output);
        for (const name of hiddenIn(output)) hidden.add(name);
        if (exitCode === 0) continue;
        failure = `The benchmarks of ${pair.package} fail at the ${side}, so they were not measured: ${`${output}${errors}`.trim().slice(-longestError)}`;
        break;
      }
    }
    if (failure !== null) {
      notices.push(failure);
      continue;
    }
    if (hidden.size > 0) {
      notices.push(
        `Of ${pair.package} these benchmarks print to standard output, in the middle of their result, so they were not measured: ${[...hidden].join(', ')}.`,
      );
    }
    const [base, head] = [namesIn(results.base), namesIn(results.head)];
    const lone = [...base].filter((name) => !head.has(name) && !hidden.has(name)).map((name) => `${name} (base)`);
    lone.push(...[...head].filter((name) => !base.has(name) && !hidden.has(name)).map((name) => `${name} (head)`));
    if (lone.length > 0) {
      notices.push(
        `Of ${pair.package} only one side has these benchmarks, so they were not compared: ${lone.join(', ')}.`,
      );
    }
    benchmarks += [...base].filter((name) => head.has(name)).length;
    for (const side of ['base', 'head'] as const) texts[side] += `pkg: ${pair.package}\n${results[side]}\n`;
  }
  return { ...texts, benchmarks, notices };
}

async function runOnce(
  { program, folder }: BenchProgram,
  filter: string,
  time: string,
  env: Readonly<Record<string, string>>,
  go: GoCommand,
): Promise<{ readonly output: string; readonly errors: string; readonly exitCode: number }> {
  let output = '';
  let errors = '';
  const exitCode = await go.run({
    program,
    dir: folder,
    args: [
      '-test.run=^$',
      `-test.bench=${filter}`,
      '-test.benchmem',
      '-test.count=1',
      `-test.benchtime=${time}`,
      `-test.timeout=${longestRun}`,
    ],
    env,
    onStdout: decoded((text) => {
      if (output.length < longestOutput) output += text;
    }),
    onStderr: decoded((text) => (errors = (errors + text).slice(-longestError))),
  });
  return { output, errors, exitCode };
}

/** `BenchmarkParse/small-8   1000   1234 ns/op   16 B/op   1 allocs/op`, and nothing else that a benchmark may print. */
function resultLines(output: string): string {
  return output
    .split('\n')
    .filter((line) => /^Benchmark\S*\s+\d+\s+\S/.test(line))
    .map((line) => `${line.replace(/\r$/, '')}\n`)
    .join('');
}

/** Benchmarks whose name is followed by something else than a result: what they printed. */
function hiddenIn(output: string): readonly string[] {
  const started = [...output.matchAll(/^Benchmark(\S+)[ \t]*(?=\t)(.*)$/gm)];
  return started.flatMap(([, name = '', rest = '']) => (/^\s+\d+\s+\S/.test(rest) ? [] : [name]));
}

function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^Benchmark(\S+)/gm)].map(([, name = '']) => name));
}
