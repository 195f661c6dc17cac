import { statSync } from 'node:fs';
import path from 'node:path';
import { output, timed, timedNode } from '../process.ts';
import { growth, ratioOf, spreadOf, type Spread } from '../statistics.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Real compiler text to read, in files. */
export interface RecordedText {
  readonly diagnostics: string;
  readonly listing: string;
}

/** Throughput in megabytes (10^6 bytes) a second; times in seconds; memory in bytes. */
export interface MicroResults {
  readonly throughput: Readonly<Record<'parse' | 'collect' | 'listing', Spread>>;
  readonly compare: readonly { readonly escapes: number; readonly seconds: Spread }[];
  /** The power of the number of escapes that comparing takes: 1 is linear. By the fastest passes. */
  readonly compareGrowth: number;
  readonly stream: { readonly bytes: number; readonly escapes: number; readonly peakBytes: number };
  readonly start: Readonly<Record<'node' | '--version' | '--help', Spread>>;
  /** `--help` above an empty node program. */
  readonly startRatio: Spread;
}

/** @param bundle the bundled micro/main.ts. */
export function runMicro(
  bundle: string,
  text: RecordedText,
  quick: boolean,
  { root, scratch, env }: { readonly root: string; readonly scratch: string; readonly env: Environment },
): MicroResults {
  const child = (...args: readonly string[]): unknown =>
    JSON.parse(output(process.execPath, [bundle, ...args], scratch, env).toString('utf8'));
  const seconds = (...args: readonly string[]): readonly number[] =>
    (child(...args) as { readonly seconds: readonly number[] }).seconds;
  const throughput = (name: string, file: string, passes: number): Spread => {
    const megabytes = statSync(file).size / 1e6;
    return spreadOf(seconds(name, file, String(passes)).map((each) => megabytes / each));
  };
  const passes = quick ? 8 : 24;
  const compare = [50_000, 100_000, 200_000].map((escapes) => ({
    escapes,
    seconds: spreadOf(seconds('compare', String(escapes), quick ? '2' : '5')),
  }));
  const node: number[] = [];
  const version: number[] = [];
  const help: number[] = [];
  const empty = path.join(root, 'bench/empty.mjs');
  for (let round = 0; round < (quick ? 7 : 21); round++) {
    const start = (...args: readonly string[]): number => timed({ program: process.execPath, args, dir: scratch, env });
    node.push(start(empty));
    version.push(start(path.join(root, 'dist/cli.js'), '--version'));
    help.push(start(path.join(root, 'dist/cli.js'), '--help'));
  }
  return {
    throughput: {
      parse: throughput('parse', text.diagnostics, passes * 2),
      collect: throughput('collect', text.diagnostics, passes),
      listing: throughput('listing', text.listing, quick ? 3 : 8),
    },
    compare,
    compareGrowth: growth(compare.map(({ escapes, seconds: { min } }) => ({ size: escapes, cost: min }))),
    stream: stream(bundle, text, root, scratch, env),
    start: { node: spreadOf(node), '--version': spreadOf(version), '--help': spreadOf(help) },
    startRatio: ratioOf(help, node),
  };
}

/** As much text as -m=2 and -S of VictoriaMetrics' 227 packages. */
const streamBytes = 400e6;

function stream(
  bundle: string,
  { diagnostics, listing }: RecordedText,
  root: string,
  scratch: string,
  env: Environment,
): MicroResults['stream'] {
  const args = [bundle, 'stream', String(streamBytes), diagnostics, listing];
  const { bytes, escapes } = JSON.parse(output(process.execPath, args, scratch, env).toString('utf8')) as Omit<
    MicroResults['stream'],
    'peakBytes'
  >;
  const { peakBytes } = timedNode(root, scratch, { args, dir: scratch, env });
  return { bytes, escapes, peakBytes };
}
