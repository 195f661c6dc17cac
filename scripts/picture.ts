import { readFileSync } from 'node:fs';
import path from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { commentGroups } from '../src/publish/compose.ts';
import { renderComment } from '../src/report/index.ts';
import { demoReport, sample } from './demo-report.ts';

/** The comment of the demo's review that the README shows: the shortest that needs no scrolling. */
const shownFile = 'orders/price.go';
const contextLines = 3;

/**
 * The README's picture as a page: a review comment of the demo under the lines that it stands on, as GitHub lays it out. The words are what the shipped
 * dist/ says of the demo's pull request; only the frame is drawn here.
 */
export async function pictureOfReview(): Promise<string> {
  const { report, baseSha, headSha } = await demoReport(['--fail-on', 'allocation']);
  const group = commentGroups(report.findings, 'gating').find((each) => each.path === shownFile);
  if (group === undefined) throw new Error(`The demo has no comment in ${shownFile}.`);
  const context = { repositoryUrl: 'https://github.com/demo/shop', baseSha, headSha };
  const code = readFileSync(path.join(sample, 'head', shownFile), 'utf8').split('\n');
  const first = Math.max(1, group.line - contextLines);
  const lines = code.slice(first - 1, group.line).map((text, index) => ({ number: first + index, text }));
  return page(lines, group.line, renderComment(group.findings, context));
}

function page(
  lines: readonly { readonly number: number; readonly text: string }[],
  marked: number,
  body: string,
): string {
  const rows = lines.map(
    ({ number, text }) =>
      `<tr${number === marked ? ' class="added"' : ''}><td>${number}</td><td>${number === marked ? '+' : ' '} ${escaped(text.replaceAll('\t', '    '))}</td></tr>`,
  );
  const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
    // Not every machine has a font with emoji.
    .replaceAll('❌', '<i class="cross">✕</i>');
  return `<!doctype html>
<meta charset="utf-8">
<title>A review comment of escapediff</title>
<style>
:root { color-scheme: light dark; --fg: light-dark(#1f2328, #f0f6fc); --dim: light-dark(#59636e, #9198a1); --bg: light-dark(#fff, #0d1117); --line: light-dark(#d1d9e0, #3d444d); --soft: light-dark(#f6f8fa, #151b23); --add: light-dark(#dafbe1, #12261e); --code: light-dark(#818b981f, #656c7633); --link: light-dark(#0969da, #4493f8); }
body { margin: 0; padding: 12px; width: 736px; background: var(--bg); color: var(--fg); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif; }
.file { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.name { padding: 8px 12px; background: var(--soft); border-bottom: 1px solid var(--line); font: 12px ui-monospace, "Liberation Mono", monospace; }
table { border-collapse: collapse; width: 100%; font: 12px/20px ui-monospace, "Liberation Mono", monospace; }
td { white-space: pre; padding: 0 10px; } td:first-child { width: 1%; color: var(--dim); text-align: right; }
.added td { background: var(--add); }
.comment { margin: 12px; border: 1px solid var(--line); border-radius: 6px; }
.who { padding: 8px 16px; border-bottom: 1px solid var(--line); background: var(--soft); color: var(--dim); } .who b { color: var(--fg); }
.who span { margin-left: 6px; padding: 0 6px; border: 1px solid var(--line); border-radius: 2em; font-size: 12px; }
.body { padding: 4px 16px 12px; } p { margin: 10px 0; }
code { padding: .2em .4em; border-radius: 6px; background: var(--code); font: 85% ui-monospace, "Liberation Mono", monospace; }
a { color: var(--link); } .cross { color: light-dark(#d1242f, #f85149); font-style: normal; } sub { font-size: 11.5px; color: var(--dim); vertical-align: baseline; }
</style>
<div class="file"><div class="name">${shownFile}</div><table>${rows.join('')}</table>
<div class="comment"><div class="who"><b>github-actions</b><span>bot</span></div><div class="body">
${html}
</div></div></div>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
