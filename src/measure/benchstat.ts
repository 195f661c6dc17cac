import type { GoCommand } from '../build/port.ts';
import type { Measurement, MeasuredChange } from '../model/index.ts';
import { decoded } from '../text/decoded.ts';

/**
 * The last version of benchstat that every release from Go 1.21 on can build. https://pkg.go.dev/golang.org/x/perf/cmd/benchstat
 */
const benchstat = 'golang.org/x/perf/cmd/benchstat@v0.0.0-20230113213139-801c7ef9e5c5';

const longestError = 2_000;

/** Thrown where the statistics can't be had; the message completes "…: ". */
export class StatisticsError extends Error {}

/**
 * Has benchstat compare two files in the benchmark format (https://go.dev/design/14313-benchmark-format).
 *
 * @returns one measurement for each benchmark that both have, by package and name.
 * @throws StatisticsError where the go command can't get, build or run benchstat.
 */
export async function statistics(base: string, head: string, go: GoCommand): Promise<readonly Measurement[]> {
  let out = '';
  let errors = '';
  const exitCode = await go.run({
    dir: await go.folder('measure/benchstat'),
    args: ['run', benchstat, '-format', 'csv', `base=${base}`, `head=${head}`],
    // Neither the repository's modules nor what it is compiled for has a say in a program that runs here.
    env: { GOWORK: 'off', GOFLAGS: '-mod=mod', GOOS: '', GOARCH: '' },
    onStdout: decoded((text) => (out += text)),
    onStderr: decoded((text) => (errors = (errors + text).slice(-longestError))),
  });
  if (exitCode !== 0) throw new StatisticsError(errors.trim());
  return parseBenchstat(out);
}

const units = { 'allocs/op': 'allocs', 'B/op': 'bytes', 'sec/op': 'seconds' } as const;

interface Draft {
  readonly package: string;
  readonly name: string;
  allocs: MeasuredChange | null;
  bytes: MeasuredChange | null;
  seconds: MeasuredChange | null;
}

/**
 * Reads benchstat's CSV: for each package a line `pkg: …` and a table for each unit, with two lines of headings. What only one side has
 * stands without numbers for the other, and is left out.
 */
export function parseBenchstat(text: string): readonly Measurement[] {
  const drafts = new Map<string, Draft>();
  let pkg = '';
  let unit: (typeof units)[keyof typeof units] | null = null;
  for (const line of text.split('\n')) {
    const configuration = /^([a-z]\S*): (.*)$/.exec(line);
    if (configuration !== null) {
      if (configuration[1] === 'pkg') pkg = configuration[2] ?? '';
      continue;
    }
    const [name = '', ...cells] = cellsOf(line);
    if (name === '') {
      const heading = cells[0] ?? '';
      if (heading !== 'base') unit = heading in units ? units[heading as keyof typeof units] : null;
      continue;
    }
    const change = name === 'geomean' || unit === null ? null : changeOf(cells);
    if (change === null || unit === null) continue;
    const key = `${pkg}\0${name}`;
    const draft = drafts.get(key) ?? { package: pkg, name, allocs: null, bytes: null, seconds: null };
    draft[unit] = change;
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}

/** `base, its interval, head, its interval, +100.00% or ~, p=0.002 n=6`. */
function changeOf([base = '', , head = '', , versus = '', probability = '']: readonly string[]): MeasuredChange | null {
  const [from, to] = [Number(base), Number(head)];
  if (base === '' || head === '' || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  const p = /^p=(\d(?:\.\d+)?)/.exec(probability)?.[1];
  return { base: from, head: to, p: p === undefined ? null : Number(p), significant: /^[+-]|^\?$/.test(versus) };
}

/** https://www.rfc-editor.org/rfc/rfc4180: names of benchmarks may hold commas. */
function cellsOf(line: string): readonly string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
