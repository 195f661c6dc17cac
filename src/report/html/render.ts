import { createHash } from 'node:crypto';
import { printable } from '../printable.ts';
import type { PageBlocks } from './page.ts';

/** The page's program and its looks, as build.mjs bundles them. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * One HTML file that needs nothing else: no network, no second file. The policy lets run and look only what is hashed here, so nothing that the
 * data may hold can become code: https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP
 *
 * @throws Error where an asset holds what would end its element early: the installation is broken then.
 */
export function renderPage(blocks: PageBlocks, title: string, { script, style }: PageAssets): string {
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style))
    throw new Error('An asset of the HTML report ends its own element.');
  // The program runs, and shows the list, while the rest is still read: of a large page that is most.
  const { page, ...later } = blocks;
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeText(printable(title))}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This report is drawn by the script in this file. Without scripts, read the same in a terminal: <code>escapediff diff</code>.</p></noscript>
${dataBlock(['page', page])}
<script>${script}</script>
${Object.entries(later).map(dataBlock).join('\n')}
</body>
</html>
`;
}

function dataBlock([name, data]: readonly [string, unknown]): string {
  return `<script type="application/json" id="data-${name}">${escapeJson(JSON.stringify(data))}</script>`;
}

/**
 * JSON in an element whose text ends at `</script` and changes its meaning at `<!--`: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements.
 * A lone surrogate can't be written as UTF-8; JSON.stringify has escaped it already.
 */
function escapeJson(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
