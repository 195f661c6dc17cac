import { describe, expect, it } from '@jest/globals';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { trendOf, type HistoryEntry } from '../../../src/history/index.ts';
import { trendSection } from '../../../src/report/markdown/trend.ts';
import { renderSummary } from '../../../src/report/index.ts';
import { entry } from '../../history/samples.ts';
import { clean, context } from '../samples.ts';

const section = (entries: readonly HistoryEntry[], current: HistoryEntry): string =>
  trendSection(trendOf(entries, current));
const a = entry('a', 1, { zap: 4, core: 10 });
const b = entry('b', 2, { zap: 5, core: 8, log: 1 });
const c = entry('c', 3, { zap: 9, core: 8, log: 1 });

describe('the course in the summary', () => {
  it('tells what changed last, draws the runs, and has a table of the packages that changed', () => {
    expect(section([a, b], c)).toBe(
      [
        '**Over time**: 4 more allocations than at `v0.2`: `zap` +4.',
        '',
        '```mermaid',
        '---',
        'config:',
        '  xyChart:',
        '    width: 900',
        '    height: 300',
        '  themeVariables:',
        '    xyChart:',
        '      backgroundColor: transparent',
        '      plotColorPalette: "#2f81f7"',
        '---',
        'xychart-beta',
        '    title "Allocations, the last 3 runs"',
        '    x-axis ["v0.1", "v0.2", "v0.3"]',
        '    y-axis 13 --> 19',
        '    line [14, 14, 18]',
        '```',
        '',
        '| Package | Allocations | Since `v0.2` | Since `v0.1` | Course |',
        '| --- | ---: | ---: | ---: | --- |',
        '| `zap` | 9 | +4 | +5 | ▁▂█ |',
        '| `core` | 8 |  | −2 | █▁▁ |',
        '| `log` | 1 |  | +1 | ▁██ |',
      ].join('\n'),
    );
  });

  it('is a sentence alone for a first run', () => {
    expect(section([], a)).toBe(
      '**Over time**: The first run in this history: from the next one on, the change is told here.',
    );
  });

  it('has no table where nothing changed, and one column of changes for two runs', () => {
    expect(section([a], entry('d', 4, { zap: 4, core: 10 }))).not.toContain('| Package');
    expect(section([b], c)).toContain('| Package | Allocations | Since `v0.2` | Course |');
  });

  it('draws what one Go compiled, and says where it changed and what is left out', () => {
    const old = entry('1', 1, { zap: 1 }, { goVersion: 'go1.25.0' });
    const text = section([old, entry('2', 1, {}, { goos: 'windows' }), b], c);
    expect(text).toContain('line [14, 18]');
    expect(text).toContain(
      '> Go changed from `go1.25.0` to `go1.26.1` at `v0.2`. What different compilers decide is not compared.',
    );
    expect(text).toContain('<sub>1 line of other configurations not shown</sub>');
  });

  it('draws the latest runs, many of them by their dates, and lists the packages that changed most', () => {
    const packages = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`q${index + 10}`, index + 1]));
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...entry('e', 1, { p: 1 }),
      commit: String(index + 10).repeat(20),
      date: `2026-0${index < 20 ? 4 : 5}-${String((index % 20) + 1).padStart(2, '0')}T00:00:00Z`,
    }));
    const last = { ...entry('f', 1, packages), date: '2026-06-01T00:00:00Z' };
    const text = section(many, last);
    expect(text).toContain('title "Allocations, the last 30 runs"');
    // Of 41, the first eleven are not drawn.
    expect(text).toContain('x-axis "2026-04-12 to 2026-06-01" 1 --> 30');
    expect(text).toMatch(/line \[(?:1, ){29}105\]/);
    expect(text).toContain('<sub>11 earlier runs are not drawn</sub>');
    expect(text.match(/^\| `q\d+`/gm)).toHaveLength(10);
    expect(text).toContain('| `q23` | 14 | +14 | +14 |');
    expect(text).toContain('| 5 more |');
  });
});

describe('labels from outside', () => {
  const evil = '"]\n```\n<img src=x> @octo #1 [x](http://x)';
  const hostile = [
    entry('a', 1, { [`p|${evil}`]: 1 }, { label: evil }),
    entry('b', 2, { '`|`': 5 }, { label: 'ok', goVersion: 'go1.26.1' }),
  ];

  it('are no Markdown and end no chart', () => {
    const text = section([hostile[0]!], hostile[1]!);
    expect(text).toContain('x-axis ["aaaaaaa", "ok"]');
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'code', 'table']);
    expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|link|image)"/);
  });

  it('are the same in a Go version', () => {
    const old = entry('1', 1, {}, { goVersion: evil });
    const text = section([old], hostile[1]!);
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|link|image)"/);
  });
});

it('the summary has it after the heading', () => {
  const trend = trendOf([a, b], c);
  const audit = { ...clean, kind: 'audit', base: clean.head } as const;
  const text = renderSummary(audit, { ...context, trend, limit: 100_000, unit: 'bytes' });
  expect(text).toMatch(/^### escapediff: .*\n\n\*\*Over time\*\*: 4 more/);
});
