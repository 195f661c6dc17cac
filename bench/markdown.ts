import type { Goal } from './goals.ts';
import { ratioIn, secondsOf, type RepositoryResults, type Results } from './results.ts';
import type { Measured } from './rounds.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** The results for people, as Markdown. */
export function renderMarkdown(results: Results, found: readonly Goal[]): string {
  const { machine, repositories, audits, profile, micro, command } = results;
  const sections = [
    '# Benchmark of escapediff',
    `\`${command}\``,
    `${machine.cpu}, ${String(machine.cores)} cores, ${gigabytes(machine.memoryBytes)}; ${machine.system}; ${machine.go}; Node ${machine.node}; ${machine.git}; ` +
      `load of the machine ${machine.load.map((load) => load.toFixed(1)).join(' to ')}. Times are medians (least–most), ratios those of each round.`,
    '## Goals',
    table(
      ['goal', 'wanted', 'found', ''],
      found.map(({ what, wanted, found: value, met }) => [
        what,
        wanted,
        value,
        met === null ? '–' : met ? 'met' : '**missed**',
      ]),
    ),
    ...repositories.flatMap((each) => [`## ${each.name}: ${count(each.packages)} packages`, repositoryTable(each)]),
    ...(audits.length === 0
      ? []
      : [
          '## Audits',
          table(
            ['repository', 'packages', 'findings', 'compiler text', 'seconds', 'our CPU', 'our peak'],
            audits.map((audit) => [
              audit.repository,
              count(audit.packages),
              count(audit.findings),
              megabytes(audit.textBytes),
              audit.seconds.toFixed(1),
              audit.cpuSeconds.toFixed(1),
              megabytes(audit.peakBytes),
            ]),
          ),
        ]),
    ...(profile === null
      ? []
      : [
          `## Our own process: ${profile.repository}, ${profile.change}`,
          `${percent(profile.own)} of the wall time; the rest waits for go and git. The busiest functions:`,
          table(
            ['function', 'of the wall time'],
            profile.busiest.slice(0, 5).map(({ name, share }) => [`\`${name}\``, percent(share)]),
          ),
        ]),
    ...(micro === null
      ? []
      : [
          '## Parts',
          table(
            ['what', 'median', 'least', 'most'],
            [
              ...Object.entries(micro.throughput).map(([name, spread]) => row(`${name}, MB/s`, spread, 0)),
              ...micro.compare.map(({ escapes, seconds }) => row(`compare ${count(escapes)} findings, s`, seconds, 2)),
              ...Object.entries(micro.start).map(([name, spread]) =>
                row(`start ${name === 'node' ? 'of an empty node program' : `\`${name}\``}, s`, spread, 3),
              ),
            ],
          ),
          `Comparing grows with the power ${micro.compareGrowth.toFixed(2)} of the findings. Reading ${megabytes(micro.stream.bytes)} of text with ` +
            `${count(micro.stream.escapes)} escapes took ${megabytes(micro.stream.peakBytes)} at most.`,
        ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function repositoryTable({ measured }: RepositoryResults): string {
  const head = [
    'change',
    'cache',
    'affected',
    "today's way, s",
    'escapediff, s',
    'bare go, s',
    'today : ours',
    'ours : bare',
    'our CPU, s',
    'our peak',
  ];
  return table(
    head,
    measured.map((each) => [
      each.change,
      each.cache,
      count(each.affected),
      ...(['today', 'ours', 'floor'] as const).map((name) => times(secondsOf(each, name))),
      ratio(ratioIn(each, 'today', 'ours')),
      ratio(ratioIn(each, 'ours', 'floor')),
      ...own(each),
    ]),
  );
}

function own({ runs }: Measured): readonly string[] {
  const mine = (runs.ours ?? []).flatMap((run) => run.own ?? []);
  if (mine.length === 0) return ['', ''];
  return [
    spreadOf(mine.map(({ cpuSeconds }) => cpuSeconds)).median.toFixed(2),
    megabytes(spreadOf(mine.map(({ peakBytes }) => peakBytes)).max),
  ];
}

function times(seconds: readonly number[]): string {
  if (seconds.length === 0) return '';
  const { median, min, max } = spreadOf(seconds);
  return seconds.length === 1 ? short(median) : `${short(median)} (${short(min)}–${short(max)})`;
}

function ratio(spread: Spread | null): string {
  if (spread === null) return '';
  const range = spread.runs === 1 ? '' : ` (${short(spread.min)}–${short(spread.max)})`;
  return `${short(spread.median)}${range}`;
}

function row(name: string, { median, min, max }: Spread, digits: number): readonly string[] {
  return [name, median.toFixed(digits), min.toFixed(digits), max.toFixed(digits)];
}

const short = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
const count = (value: number): string => value.toLocaleString('en-US');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(0)} GB`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
