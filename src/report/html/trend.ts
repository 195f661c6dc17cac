import { changeSentence, goChanges, packageTrends, type Trend } from '../../history/index.ts';
import type { PageRun, PageTrend } from './page.ts';

/** Runs that a page carries, the latest. */
const maxRuns = 200;

/** Packages that are drawn on their own, those with the most at any time; the others are one. */
const maxPackages = 6;

/** A trend as the page draws it. */
export function pageTrend(trend: Trend): PageTrend {
  const { runs, breaks, others, later } = trend;
  const first = Math.max(0, runs.length - maxRuns);
  const packages = packageTrends(trend)
    .map(({ name, counts }) => ({ name, counts: counts.slice(first) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .sort((a, b) => Math.max(...b.counts) - Math.max(...a.counts) || (a.name < b.name ? -1 : 1));
  return {
    sentence: changeSentence(trend, (text) => text),
    goChanges: goChanges(trend, (text) => text),
    runs: runs.slice(first).map(({ name, entry }): PageRun => ({
      name,
      commit: entry.commit,
      date: entry.date,
      goVersion: entry.configuration.goVersion,
      totals: entry.totals,
    })),
    breaks: breaks.map((index) => index - first).filter((index) => index > 0),
    packages: packages.slice(0, maxPackages),
    omitted: { runs: first, lines: others, later },
  };
}
