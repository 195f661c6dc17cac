import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { bundleClient } from '../../../scripts/bundle-client.mjs';
import type { Trend } from '../../../src/history/index.ts';
import type { Report } from '../../../src/model/index.ts';
import type { Forge } from '../../../src/report/forge.ts';
import { renderHtml } from '../../../src/report/html/index.ts';
import { treesOf, type Files } from './trees.ts';

/** A Chromium of the machine's; null where it has none. Throws there if ESCAPEDIFF_REQUIRE_BROWSER is 1. */
export async function findBrowser(): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      const isThere = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return file;
    }
  }
  if (process.env['ESCAPEDIFF_REQUIRE_BROWSER'] === '1') throw new Error('No Chromium is in PATH.');
  process.stderr.write('The page of --format html is not tested: no Chromium is in PATH.\n');
  return null;
}

/** What a page did that it must not do. */
export interface Misdeeds {
  readonly errors: string[];
  readonly requests: string[];
}

export interface Visit {
  readonly page: Page;
  readonly misdeeds: Misdeeds;
  /** From the request to the first row of the list, in milliseconds. */
  readonly took: number;
}

/** A browser with pages of ours in a folder of their own. */
export class Visitor {
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  static async start(executablePath: string): Promise<Visitor> {
    // Root, as containers have it, gets no sandbox: https://playwright.dev/docs/ci#running-headed
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    return new Visitor(browser, await mkdtemp(path.join(tmpdir(), 'escapediff-page-')));
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Writes the page of a report and gives its address. */
  async write(
    name: string,
    report: Report,
    base: Files,
    head: Files,
    { trend = null, forge = null }: { readonly trend?: Trend | null; readonly forge?: Forge | null } = {},
  ): Promise<string> {
    const { trees, comparison, changes } = treesOf(base, head);
    const file = path.join(this.#folder, `${name}.html`);
    await writeFile(file, await renderHtml({ report, comparison, changes, trend, forge, trees }, await bundleClient()));
    return pathToFileURL(file).href;
  }

  /**
   * Opens an address and waits for the list. Whatever the page logs as an error, throws or asks the network for is a misdeed.
   *
   * @param until `commit`: the list may come before the end of the file.
   */
  async open(address: string, options: BrowserContextOptions = {}, until: 'load' | 'commit' = 'load'): Promise<Visit> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const misdeeds: Misdeeds = { errors: [], requests: [] };
    page.on('pageerror', (error) => misdeeds.errors.push(error.message));
    page.on('console', (message) => misdeeds.errors.push(message.text()));
    page.on('dialog', (dialog) => {
      misdeeds.errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address.split('#')[0] ?? '')) misdeeds.requests.push(request.url());
    });
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective));",
    );
    const start = performance.now();
    await page.goto(address, { waitUntil: until });
    await page.locator('.item, .empty').first().waitFor();
    return { page, misdeeds, took: performance.now() - start };
  }
}
