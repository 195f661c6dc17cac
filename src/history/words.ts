import { plural, signed } from '../report/words.ts';
import { packageTrends, type Run, type Trend } from './trend.ts';

const bars = '▁▂▃▄▅▆▇█';

/** As many runs as one line shows. */
export const longestSparkline = 40;

/**
 * Numbers as a row of bars, the lowest for the least of them and the highest for the most; the same number throughout is one of middle height.
 *
 * @param breaks indexes before which a gap is left: what stands on its two sides is not comparable.
 */
export function sparkline(counts: readonly number[], breaks: readonly number[] = []): string {
  const first = Math.max(0, counts.length - longestSparkline);
  const shown = counts.slice(first);
  const least = Math.min(...shown);
  const most = Math.max(...shown);
  return shown
    .map((count, index) => {
      const level = most === least ? 3 : Math.round(((count - least) / (most - least)) * (bars.length - 1));
      return `${index > 0 && breaks.includes(first + index) ? ' ' : ''}${bars.charAt(level)}`;
    })
    .join('');
}

/** How many packages a sentence names. */
const mostNamed = 3;

/**
 * What changed since the run before, in one sentence: `4 more allocations than at v1.26.0: zapcore +5, zap −1.` Names of runs and packages are written
 * with `code`.
 */
export function changeSentence(trend: Trend, code: (text: string) => string): string {
  const { runs, current, comparable } = trend;
  const before = comparable.at(-2);
  if (before === undefined) return runs.length === 1 ? firstSentence(trend) : goSentence(trend, code);
  const { totals } = current.entry;
  const change = totals.allocations - before.entry.totals.allocations;
  const than = `at ${code(before.name)}`;
  const moved = packageTrends(trend).filter(({ sincePrevious }) => sincePrevious !== 0);
  const names = moved
    .slice(0, mostNamed)
    .map(({ name, sincePrevious }) => `${code(name)} ${signed(sincePrevious)}`)
    .join(', ');
  const more = moved.length > mostNamed ? ` and ${plural(moved.length - mostNamed, 'more package')}` : '';
  const where = moved.length === 0 ? '' : `: ${names}${more}`;
  const tool =
    before.entry.tool === current.entry.tool
      ? ''
      : ` It was counted by escapediff ${before.entry.tool}, this by ${current.entry.tool}.`;
  if (change === 0) return `As many allocations as ${than}${where}.${tool}`;
  return `${plural(Math.abs(change), change > 0 ? 'more allocation' : 'fewer allocation')} than ${than}${where}.${tool}`;
}

function firstSentence({ others, later }: Trend): string {
  if (later > 0) return 'The first commit of this history, by date: what came later is not compared with it.';
  const rest = others === 0 ? '' : ' with this configuration';
  return `The first run${rest} in this history: from the next one on, the change is told here.`;
}

function goSentence({ runs, current }: Trend, code: (text: string) => string): string {
  const before = runs.at(-2);
  const from = before?.entry.configuration.goVersion ?? '';
  return (
    `The first run with ${code(current.entry.configuration.goVersion)}: the one before, at ${code(before?.name ?? '')}, was made with ${code(from)}, ` +
    'and what different compilers decide is not compared.'
  );
}

/** Where the Go version changed, one sentence each, the latest first. */
export function goChanges({ runs, breaks }: Trend, code: (text: string) => string): readonly string[] {
  return breaks.toReversed().map((index) => {
    const goOf = (run: Run | undefined): string => code(run?.entry.configuration.goVersion ?? '');
    return `Go changed from ${goOf(runs[index - 1])} to ${goOf(runs[index])} at ${code(runs[index]?.name ?? '')}.`;
  });
}
