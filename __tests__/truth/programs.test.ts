import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { goEnvironment } from '../../scripts/truth/process.ts';
import { shippedCli, type Product } from '../../scripts/truth/product.ts';
import { isMeasured, measureProgram } from '../../scripts/truth/programs/measure.ts';
import { describeJudged } from '../../scripts/truth/programs/print.ts';
import {
  judge,
  programsFolder,
  readPrograms,
  wrongToday as namesIn,
  type Judged,
} from '../../scripts/truth/programs/run.ts';
import { judgeTogether } from '../../scripts/truth/programs/together.ts';
import { Random } from '../../scripts/truth/random.ts';

const root = path.resolve('.');
const product: Product = { cli: shippedCli(root), env: goEnvironment(null) };
const programs = readPrograms(programsFolder(root));
const wrongToday = namesIn(root);

/** The numbers were measured with this release; an earlier one has neither the language nor the decisions of some programs. */
const oldest = 26;
const [, minor] = /^go1\.(\d+)/.exec(execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' })) ?? [];
const onGo = Number(minor ?? Infinity) >= oldest ? describe : describe.skip;

onGo('the verdict on a program', () => {
  let together: ReadonlyMap<string, Judged>;
  beforeAll(async () => {
    const judged = await judgeTogether(programs, product);
    together = new Map(judged.map((each) => [each.program.name, each]));
  });

  it.each(programs)('$name', async (program) => {
    const result = together.get(program.name) ?? (await judge(program, product, false));
    if (!wrongToday.includes(program.name)) {
      if (result.wrong.length > 0) throw new Error(describeJudged(result, true));
      return;
    }
    if (result.wrong.length === 0)
      throw new Error(
        `${program.name} is right now. Strike it from wrong-today.txt: npm run truth -- programs --record`,
      );
  });
});

onGo('what a program allocates', () => {
  // All of them take minutes: npm run truth -- programs --measure
  const sample = new Random('1').sample(programs.filter(isMeasured), 3);
  it.each(sample)('$name', async (program) => {
    expect(await measureProgram(program, product.env)).toEqual([]);
  });
});

it('has measured every number that a program claims', () => {
  const claimed = programs.filter(({ measured }) => measured.length > 0);
  expect(claimed.filter(({ claims }) => claims.length === 0).map(({ name }) => name)).toEqual([]);
  expect(claimed.filter((program) => !isMeasured(program)).map(({ name }) => name)).toEqual([]);
  expect(claimed.length).toBeGreaterThan(80);
});

it('knows the names of what is wrong today', () => {
  const names = programs.map(({ name }) => name);
  expect(wrongToday.filter((name) => !names.includes(name))).toEqual([]);
});
