import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UsageError, type Finding } from '../../../src/model/index.ts';
import { desiredCheck } from '../../../src/publish/check-run.ts';
import { commentGroups, desiredComment } from '../../../src/publish/compose.ts';
import { elsewhereBody } from '../../../src/publish/desired.ts';
import {
  commentBody,
  fileCommentBody,
  findingMarker,
  resolvedBody,
  summaryBody,
} from '../../../src/publish/markers.ts';
import { renderCodeQuality } from '../../../src/report/formats/code-quality.ts';
import { renderLines } from '../../../src/report/formats/lines.ts';
import { renderComment, renderJson, renderSummary, renderText } from '../../../src/report/index.ts';
import { parseReport } from '../../../src/report/parse.ts';
import { context, websocket } from '../samples.ts';
import { codeBlocks, count, intruders } from './markdown.ts';
import { report, text } from './reports.ts';

/** As many as fit into a few seconds; more by hand: ESCAPEDIFF_FUZZ_RUNS=2000 npm test -- __tests__/report/hostile */
const numRuns = Number(process.env['ESCAPEDIFF_FUZZ_RUNS'] ?? 80);
const home = context.repositoryUrl;

it.each([
  '<b>x</b>',
  'a <img src=x>',
  '[x](https://evil.example)',
  '![x](y)',
  'https://evil.example',
  'www.evil.example',
  'for @octocat',
  'see #1',
  '[x]: /y',
  'a[^1]\n\n[^1]: b',
  '| a | b |\n| - | - |\n| c | d | e |',
  '<!-- escapediff:summary --> and <b>',
])('the eye of these tests sees %j', (markdown) => {
  expect(intruders(markdown, home)).not.toEqual([]);
});

/** The finding as one that gets a comment on its own line. */
const commented = (finding: Finding): Finding => ({
  ...finding,
  state: 'new',
  gating: true,
  remote: false,
  waiver: null,
  allocation: { ...finding.allocation, status: 'confirmed' },
  cause: { ...finding.cause, root: null },
});

describe('whatever a pull request is made of', () => {
  it('brings nothing to life in a line comment', () => {
    fc.assert(
      fc.property(report, ({ findings }) => {
        for (const group of commentGroups(findings, 'all')) {
          const comment = desiredComment(group, (suggestion) => renderComment(group.findings, context, suggestion));
          const body = commentBody(comment);
          expect(intruders(body, home)).toEqual([]);
          expect([count(body, 'heading'), count(body, 'table'), count(body, 'thematicBreak')]).toEqual([0, 0, 0]);
          expect(findingMarker(body)).toBe(group.id);
          expect(body.length).toBeLessThanOrEqual(60_000);
        }
      }),
      { numRuns },
    );
  });

  it('suggests what the report suggests, to the letter, for the lines of the comment, or nothing', () => {
    let suggested = 0;
    fc.assert(
      fc.property(report, ({ findings }) => {
        for (const group of commentGroups(findings.map(commented), 'all')) {
          const comment = desiredComment(group, (suggestion) => renderComment(group.findings, context, suggestion));
          const offered = codeBlocks(commentBody(comment), 'suggestion');
          const { path: file, startLine, line } = comment;
          const meant = group.findings
            .map(({ suggestion }) => suggestion)
            .filter((one) => one?.file === file && one.startLine === (startLine ?? line) && one.endLine === line)
            .map((one) => one?.replacement);
          for (const text of offered) expect(meant).toContain(text);
          expect(offered.length).toBeLessThanOrEqual(1);
          expect(codeBlocks(commentBody(elsewhereBody(comment)), 'suggestion')).toEqual([]);
          expect(codeBlocks(fileCommentBody(comment), 'suggestion')).toEqual([]);
          expect(codeBlocks(resolvedBody(commentBody(comment), group.id, 'a'.repeat(40)), 'suggestion')).toEqual([]);
          suggested += offered.length;
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
    expect(suggested).toBeGreaterThan(0);
  });

  it('brings nothing to life in a summary, and leaves no table cell', () => {
    fc.assert(
      fc.property(report, (one) => {
        const body = summaryBody(renderSummary(one, { ...context, limit: 60_000, unit: 'characters' }));
        expect(intruders(body, home)).toEqual([]);
        expect(count(body, 'heading')).toBe(1);
        expect(body.length).toBeLessThanOrEqual(60_000);
      }),
      { numRuns },
    );
  });

  it('brings nothing to life in the summary of an audit', () => {
    fc.assert(
      fc.property(report, ({ findings, ...one }) => {
        const unchanged = findings.map((finding) => ({ ...finding, state: 'unchanged' as const, gating: false }));
        const audit = { ...one, kind: 'audit', totals: null, base: one.head, findings: unchanged } as const;
        const body = renderSummary(audit, { ...context, limit: 60_000, unit: 'characters' });
        expect([intruders(body, home), count(body, 'heading')]).toEqual([[], 1]);
      }),
      { numRuns },
    );
  });

  it('stays plain text in a check run’s annotations', () => {
    fc.assert(
      fc.property(report, (one) => {
        const request = {
          name: 'n',
          headSha: 'a',
          summary: '',
          detailsUrl: null,
          run: null,
          inconclusive: 'fail' as const,
          commentOn: 'all' as const,
        };
        for (const { title, message } of desiredCheck(one, { ...request, commented: new Set() }).annotations) {
          expect([title === '', message === '']).toEqual([false, false]);
          expect(title.length).toBeLessThanOrEqual(255);
          expect(title).not.toMatch(/(?!\t)[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
          expect(message.replaceAll('\n', '')).not.toMatch(/(?!\t)[\p{Cc}\p{Surrogate}\u202e]/u);
        }
      }),
      { numRuns },
    );
  });

  it('neither steers a terminal nor reorders what it shows', () => {
    fc.assert(
      fc.property(report, fc.boolean(), (one, color) => {
        const shown = renderText(one, { color, verbose: true, width: 80 });
        // eslint-disable-next-line no-control-regex
        const plain = shown.replace(/\u001b\[\d+m/g, '');
        expect(plain).not.toMatch(/(?![\n\t])\p{Cc}|[\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
        if (!color) expect(plain).toBe(shown);
      }),
      { numRuns },
    );
  });

  it('is one line a finding for editors, and one issue for GitLab, whatever stands in it', () => {
    fc.assert(
      fc.property(report, (one) => {
        const lines = renderLines(one).split('\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(line).toMatch(/: (?:error|warning|notice): .* \[[a-z-]+\]$|^escapediff: inconclusive: /);
          expect(line).not.toMatch(/\p{Cc}|[\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        }
        const issues = JSON.parse(renderCodeQuality(one)) as { fingerprint: string; description: string }[];
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
        for (const { description } of issues) {
          expect([description === '', description.length <= 500]).toEqual([false, true]);
          expect(description).not.toMatch(/\p{Cc}|[\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns },
    );
  });

  it('is the same after it went through JSON', () => {
    fc.assert(
      fc.property(report, (one) => {
        expect(JSON.parse(renderJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});

describe('a report of another job', () => {
  /** Replaces one value somewhere in a report by another one. */
  const broken = fc
    .tuple(fc.nat(), fc.oneof(text, fc.jsonValue(), fc.constant(Number.NaN), fc.constant(-1), fc.constant(1e300)))
    .map(([at, value]) => {
      const copy = JSON.parse(JSON.stringify(websocket)) as Record<string, unknown>;
      const places: (readonly [Record<string, unknown>, string])[] = [];
      const walk = (node: Record<string, unknown>): void => {
        for (const [key, inner] of Object.entries(node)) {
          places.push([node, key]);
          if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
        }
      };
      walk(copy);
      const [node, key] = places[at % places.length] ?? [copy, 'findings'];
      node[key] = value;
      return JSON.stringify(copy);
    });

  it.each([
    ['with one wrong value', broken],
    ['of any JSON', fc.json()],
    ['of any text', text],
  ])('%s is read, or refused in one printable line', (_, reports) => {
    fc.assert(
      fc.property(reports, (content) => {
        try {
          const read = parseReport(content);
          expect(intruders(renderSummary(read, { ...context, limit: 60_000, unit: 'characters' }), home)).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          const { message } = error as Error;
          expect(message.length).toBeLessThan(2_000);
          expect(message).not.toMatch(/(?!\t)[\p{Cc}\p{Surrogate}\u202e]/u);
        }
      }),
      { numRuns },
    );
  });
});
