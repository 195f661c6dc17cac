import { createHash } from 'node:crypto';
import type { WrittenAnswers } from './answers.ts';
import type { FunctionCode, PackageCode } from './code.ts';

/** A place that texts are kept in, from one run to the next. What is lost is made again. */
export interface SummaryStore {
  /** Null where there is none. */
  read(key: string): Promise<string | null>;
  write(key: string, text: string): Promise<void>;
}

/** What is kept of a package. */
export interface Summary {
  readonly code: PackageCode;
  readonly answers: WrittenAnswers;
}

/** One line with the sum of the rest: half a file, or one that somebody has edited, is none. */
export function writeSummary({ code, answers }: Summary): string {
  const { importPath, functions, itabs, described } = code;
  const text = JSON.stringify({
    importPath,
    functions: [...functions.values()],
    itabs,
    described: [...described],
    answers,
  });
  return `${sumOf(text)}\n${text}`;
}

/** Null for what `writeSummary` has not written. */
export function readSummary(written: string, importPath: string): Summary | null {
  const end = written.indexOf('\n');
  const text = written.slice(end + 1);
  if (end < 0 || written.slice(0, end) !== sumOf(text)) return null;
  const read = JSON.parse(text) as {
    readonly importPath: string;
    readonly functions: readonly FunctionCode[];
    readonly itabs: PackageCode['itabs'];
    readonly described: readonly string[];
    readonly answers: WrittenAnswers;
  };
  if (read.importPath !== importPath) return null;
  const functions = new Map(read.functions.map((each) => [each.symbol, each]));
  return {
    code: { importPath, functions, itabs: read.itabs, described: new Set(read.described) },
    answers: read.answers,
  };
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
