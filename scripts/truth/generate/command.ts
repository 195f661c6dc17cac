import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { UsageError } from '../../../src/model/index.ts';
import { goEnvironment } from '../process.ts';
import { shippedCli, type Product } from '../product.ts';
import { isRight, judgeBatch, type Judged, type Outcome } from './batch.ts';
import { asProgram } from './keep.ts';
import { layouts } from './layout.ts';
import type { Pair } from './model.ts';
import { layoutOf, makePair } from './pair.ts';
import { shrink } from './shrink.ts';
import { agreementOf, describeOutcomes, describeWrong, judgedOf } from './summary.ts';

/**
 * `[--seeds 1,2] [--pairs 300] [--shrink SEED:NUMBER|all] [--keep DIR] [--alone] [--min PERCENT] [--jobs N] [--batch N] [--go GOROOT] [--cli FILE]`:
 * makes so many pairs of each seed, measures and judges them, and prints how often the product agrees. Exit status 1 below --min.
 */
export async function generateCommand(root: string, argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      seeds: { type: 'string', default: '1' },
      pairs: { type: 'string', default: '300' },
      shrink: { type: 'string' },
      keep: { type: 'string' },
      alone: { type: 'boolean', default: false },
      min: { type: 'string', default: '0' },
      jobs: { type: 'string', default: '2' },
      batch: { type: 'string', default: '100' },
      go: { type: 'string' },
      cli: { type: 'string', default: shippedCli(root) },
    },
  });
  const product: Product = { cli: path.resolve(values.cli), env: goEnvironment(values.go ?? null) };
  const keep = (judged: Judged): void => {
    const text = asProgram(judged);
    if (values.keep === undefined) {
      console.log(text);
      return;
    }
    mkdirSync(values.keep, { recursive: true });
    const file = path.join(values.keep, `generated-${judged.pair.id.replace(':', '-')}.txtar`);
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  };
  const shrunk = (pair: Pair): Promise<Judged> =>
    shrink(pair, (pairs) => judgeBatch(pairs, layoutOf(pair), product), progress);
  if (values.shrink !== undefined && values.shrink !== 'all') {
    keep(await shrunk(pairOf(values.shrink)));
    return 0;
  }
  const count = wholeNumber('pairs', values.pairs);
  const pairs = values.seeds
    .split(',')
    .flatMap((seed) => Array.from({ length: count }, (_, index) => makePair(seed, index)));
  const outcomes = await judgePairs(
    pairs,
    product,
    {
      jobs: wholeNumber('jobs', values.jobs),
      batch: wholeNumber('batch', values.batch),
    },
    progress,
  );
  const wrong = judgedOf(outcomes).filter((judged) => isRight(judged) === false);
  for (const judged of wrong) {
    console.log(`${describeWrong(judged)}${values.alone ? await byItself(judged, product) : ''}`);
    if (values.shrink === 'all') keep(await shrunk(judged.pair));
    else if (values.keep !== undefined) keep(judged);
  }
  for (const outcome of outcomes)
    if (outcome.is === 'broken') console.log(`${outcome.pair.id}  ${outcome.pair.edits.join('+')}  ${outcome.why}`);
  console.log(`${wrong.length > 0 ? '\n' : ''}${describeOutcomes(outcomes)}`);
  return agreementOf(outcomes) * 100 < Number(values.min) ? 1 : 0;
}

const progress = (line: string): void => {
  console.error(line);
};

/** Judges pairs in batches of one layout. */
export async function judgePairs(
  pairs: readonly Pair[],
  product: Product,
  { jobs, batch }: { readonly jobs: number; readonly batch: number },
  tell: (line: string) => void,
): Promise<readonly Outcome[]> {
  const batches = layouts.flatMap((layout) => {
    const those = pairs.filter((pair) => layoutOf(pair) === layout);
    return Array.from({ length: Math.ceil(those.length / batch) }, (_, at) => ({
      layout,
      those: those.slice(at * batch, (at + 1) * batch),
    }));
  });
  let done = 0;
  const judged = await pMap(
    batches,
    async ({ layout, those }) => {
      const outcomes = await judgeBatch(those, layout, product);
      done += those.length;
      tell(`${done} of ${pairs.length} pairs`);
      return outcomes;
    },
    { concurrency: jobs },
  );
  return judged.flat();
}

async function byItself(judged: Judged, product: Product): Promise<string> {
  const [alone] = await judgeBatch([judged.pair], layoutOf(judged.pair), product);
  return alone?.is === 'judged' && isRight(alone) === false ? '' : '  (right by itself)';
}

function pairOf(id: string): Pair {
  const [, seed, index] = /^(.+):(\d+)$/.exec(id) ?? [];
  if (seed === undefined || index === undefined)
    throw new UsageError(`--shrink is "${id}". Accepted: the id of a pair, as in 1:17, or all.`);
  return makePair(seed, Number(index));
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--${name} is "${text}". Accepted: a number from 1 on.`);
  return Number(text);
}
