import path from 'node:path';
import { parseArgs } from 'node:util';
import pMap from 'p-map';
import { UsageError } from '../../../src/model/index.ts';
import { goEnvironment } from '../process.ts';
import { shippedCli } from '../product.ts';
import { describeJudged } from './print.ts';
import { judge, programsFolder, readPrograms, recordWrong } from './run.ts';

/**
 * `programs [NAME…] [-v] [--measure] [--record] [--jobs N] [--dir FOLDER] [--cli FILE] [--go GOROOT]`: prints each program that is wrong, and how many are right.
 * Exit status 0 where all are. With --record the wrong ones are written down as those that are wrong today.
 */
export async function programsCommand(root: string, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      verbose: { type: 'boolean', short: 'v', default: false },
      measure: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      jobs: { type: 'string', default: '2' },
      dir: { type: 'string', default: programsFolder(root) },
      cli: { type: 'string', default: shippedCli(root) },
      go: { type: 'string' },
    },
  });
  const product = { cli: path.resolve(values.cli), env: goEnvironment(values.go ?? null) };
  const programs = readPrograms(path.resolve(values.dir), positionals);
  if (values.record && positionals.length > 0)
    throw new UsageError('--record writes down every program that is wrong: it takes no names.');
  const wrong: string[] = [];
  await pMap(
    programs,
    async (program) => {
      const judged = await judge(program, product, values.measure);
      const isRight = judged.wrong.length === 0 && judged.unlike.length === 0;
      if (!isRight) wrong.push(program.name);
      if (!isRight || values.verbose) console.log(describeJudged(judged, values.verbose));
    },
    { concurrency: Number(values.jobs) },
  );
  if (values.record) recordWrong(root, wrong);
  console.log(`${programs.length - wrong.length} of ${programs.length} programs right`);
  return wrong.length === 0 ? 0 : 1;
}
