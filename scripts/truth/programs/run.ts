import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../../src/model/index.ts';
import { compareSides, type Product } from '../product.ts';
import type { ReportJson } from '../report.ts';
import { commitSides, inFolder } from '../repository.ts';
import { wrongsOf } from './judge.ts';
import { measureProgram } from './measure.ts';
import { parseProgram, type Program } from './program.ts';

export interface Judged {
  readonly program: Program;
  /** Empty where the report is right. */
  readonly wrong: readonly string[];
  /** What `go test` disagrees with; empty where it wasn't run. */
  readonly unlike: readonly string[];
  readonly report: ReportJson | null;
}

export const programsFolder = (root: string): string => path.join(root, '__tests__/truth/programs');

/** The programs of a folder, or those of the names given. Throws a UsageError for a name that it doesn't have. */
export function readPrograms(folder: string, names: readonly string[] = []): readonly Program[] {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.txtar'))
    .map((file) => file.slice(0, -'.txtar'.length))
    .sort();
  const missing = names.find((name) => !all.includes(name));
  if (missing !== undefined) {
    const near = all.filter((name) => name.includes(missing));
    throw new UsageError(
      `There is no program ${missing} in ${folder}.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`,
    );
  }
  return (names.length === 0 ? all : names).map((name) =>
    parseProgram(name, readFileSync(path.join(folder, `${name}.txtar`), 'utf8')),
  );
}

const listOfWrong = (root: string): string => path.join(root, '__tests__/truth/wrong-today.txt');

/** Names of the programs whose report is known to be wrong. The tests hold that the list has these and no others. */
export function wrongToday(root: string): readonly string[] {
  const lines = readFileSync(listOfWrong(root), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

export function recordWrong(root: string, names: readonly string[]): void {
  const heading = '# Programs whose report is wrong today. Written by: npm run truth -- programs --record';
  writeFileSync(listOfWrong(root), `${[heading, ...[...names].sort()].join('\n')}\n`);
}

/** Runs the product on a program and, where asked to, `go test` of both of its sides. */
export async function judge(program: Program, product: Product, measures: boolean): Promise<Judged> {
  const report = await inFolder(async (folder) => {
    await commitSides(folder, program);
    return compareSides(product, folder, program.args);
  });
  const unlike = measures ? await measureProgram(program, product.env) : [];
  if (typeof report === 'string') return { program, wrong: [report], unlike, report: null };
  return { program, wrong: wrongsOf(program, report), unlike, report };
}
