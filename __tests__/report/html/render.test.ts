import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderHtml } from '../../../src/report/html/index.ts';
import { maxFindings } from '../../../src/report/html/limits.ts';
import type { PageBlocks } from '../../../src/report/html/page.ts';
import type { Report } from '../../../src/model/index.ts';
import { report as hostileReport } from '../hostile/reports.ts';
import { clean, hostile, readFrameHeader, websocket } from '../samples.ts';
import { treesOf, type Files } from './trees.ts';

const assets = { script: 'document.title = "1 < 2";', style: 'p > a { color: red }' };

async function render(report: Report, base: Files = {}, head: Files = base): Promise<string> {
  const { trees, comparison, changes } = treesOf(base, head);
  return await renderHtml({ report, comparison, changes, trees }, assets);
}

function blockOf<K extends keyof PageBlocks>(html: string, name: K): PageBlocks[K] {
  const block = new RegExp(`<script type="application/json" id="data-${name}">([^<]*)</script>`).exec(html)?.[1];
  return JSON.parse(block ?? '') as PageBlocks[K];
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('renderHtml', () => {
  it('allows the two hashed assets and nothing else', async () => {
    const html = await render(websocket);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src ${sha256(assets.script)}`,
      `style-src ${sha256(assets.style)}`,
      "img-src 'none'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(html).toContain(`<script>${assets.script}</script>`);
    // The list is shown before sources and flows, most of a large page, are read.
    const parts = ['id="data-page"', `<script>${assets.script}`, 'id="data-sources"', 'id="data-flows"'];
    const order = parts.map((part) => html.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(html).not.toMatch(/\b(?:src|href)=/);
  });

  it('has no markup of the data in it, whatever the data holds', async () => {
    const elements = (html: string): readonly string[] => [...html.matchAll(/<[!/a-z][^\s>]*/gi)].map(([tag]) => tag);
    const expected = elements(await render(clean));
    const file = '</script><img src=x onerror=alert(1)><!--\u2028.go';
    const source = { [file]: '</script><script>alert(1)</script><!-- <script> \u2028\u2029 \u202e' };
    const html = await render(
      { ...websocket, head: { ...websocket.head, label: '</title><b>' }, findings: [{ ...hostile, file }] },
      source,
    );
    expect(elements(html)).toEqual(expected);
    expect(html).not.toMatch(/[\u2028\u2029]/);
    expect(blockOf(html, 'sources')[0]?.head).toBe(source[file]);
    await fc.assert(
      fc.asyncProperty(hostileReport, async (report) => {
        expect(elements(await render(report))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same bytes twice', async () => {
    expect(await render(websocket, { 'read.go': 'a' }, { 'read.go': 'b' })).toBe(
      await render(websocket, { 'read.go': 'a' }, { 'read.go': 'b' }),
    );
  });

  it('keeps the heaviest where there are too many findings, and says how many are left out', async () => {
    const findings = Array.from({ length: maxFindings + 3 }, (_, index) => ({ ...readFrameHeader, id: `f${index}` }));
    const data = blockOf(await render({ ...websocket, findings }), 'page');
    expect(data.findings.length).toBe(maxFindings);
    expect(data.findings.at(-1)?.id).toBe(`f${maxFindings - 1}`);
    expect(data.leftOut).toEqual([
      `3 findings of less weight are not in this page, which lists ${maxFindings} at most.`,
    ]);
  });

  it('refuses assets that would end their element', async () => {
    const { trees, comparison, changes } = treesOf({}, {});
    const broken = { ...assets, script: 'x = "</script>"' };
    await expect(renderHtml({ report: clean, comparison, changes, trees }, broken)).rejects.toThrow(
      'ends its own element',
    );
  });
});
