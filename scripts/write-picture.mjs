// Draws the pictures of the documentation, light and dark, with the Chromium in PATH: node scripts/write-picture.mjs. Needs dist/ as the sources make it.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { importTs, root } from './import-ts.mjs';

const { pictureOfReview } = await importTs('scripts/picture.ts');
const { pictureOfTerminal } = await importTs('scripts/terminal-picture.ts');
const folder = path.join(root, 'docs/images');
const pictures = [
  { name: 'review', html: await pictureOfReview(), width: 760 },
  { name: 'terminal', html: await pictureOfTerminal(), width: 712 },
];

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const executablePath = names
  .flatMap((name) => (process.env.PATH ?? '').split(path.delimiter).map((each) => path.join(each, name)))
  .find((file) => existsSync(file));
if (executablePath === undefined) throw new Error(`None of ${names.join(', ')} is in PATH.`);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  for (const { name, html, width } of pictures) {
    const page = path.join(folder, `${name}.html`);
    writeFileSync(page, html);
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 200 }, deviceScaleFactor: 2 });
      const tab = await context.newPage();
      await tab.goto(pathToFileURL(page).href);
      await tab.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`), fullPage: true });
    }
  }
} finally {
  await browser.close();
}
