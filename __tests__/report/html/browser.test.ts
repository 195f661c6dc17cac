import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { hostile, inconclusive } from '../samples.ts';
import { findBrowser, Visitor, type Visit } from './browser.ts';
import { auditOf, base, head, shop, total } from './shop.ts';
import type { Files } from './trees.ts';

const executable = await findBrowser();
const inBrowser = executable === null ? describe.skip : describe;

let visitor: Visitor;
let comparison: string;
let audit: string;
const visits: Visit[] = [];

async function visit(address: string, options: Parameters<Visitor['open']>[1] = {}): Promise<Page> {
  const made = await visitor.open(address, options);
  visits.push(made);
  return made.page;
}

/** What is listed, once what was typed is searched for: in the next frame. */
const titles = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate('new Promise(requestAnimationFrame)');
  return await page.locator('.item-title').allInnerTexts();
};
const hash = async (page: Page): Promise<string> => await page.evaluate('location.hash');
const card = (page: Page) => page.getByRole('article', { name: 'Finding' });

inBrowser('the page in a browser', () => {
  beforeAll(async () => {
    visitor = await Visitor.start(executable ?? '');
    comparison = await visitor.write('comparison', shop, base, head);
    const { report, files } = auditOf(300);
    audit = await visitor.write('audit', report, files, files);
  });
  afterAll(async () => {
    await visitor.stop();
  });

  it('begins a comparison with what weighs most: its line, cause, chain, advice and the words of the compiler', async () => {
    const page = await visit(comparison);
    expect(await page.title()).toBe(
      'coder/websocket · master → fix-race: 3 new allocations, 1 fails the check – escapediff',
    );
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('3 new allocations, 1 fails the check');
    expect(await titles(page)).toEqual([
      'total now moves to the heap',
      'The closure is now allocated on the heap',
      'last now moves to the heap',
      'new(int) is no longer allocated on the heap',
    ]);
    const shown = card(page);
    await expect(shown.innerText()).resolves.toContain(
      'total is moved to the heap because store.Save keeps its address.',
    );
    await expect(shown.innerText()).resolves.toContain('Pass the value instead of a pointer to it.');
    expect(await shown.locator('.chain li').allInnerTexts()).toEqual([
      'its address is passed to store.Save orders/price.go:7',
      'it is kept in last store/store.go:4',
      'far away /usr/lib/go/src/x.go:1',
    ]);
    expect(await shown.locator('.chain a').count()).toBe(2);
    await shown.getByText('What the compiler said').click();
    expect(await shown.locator('.verbatim').innerText()).toBe(['moved to heap: total', ...total.flow].join('\n'));
    // Base and head beside each other, aligned.
    const row = page.locator('.row.open .half');
    expect(await row.locator('.number').allInnerTexts()).toEqual(['4', '6']);
    expect(await row.last().locator('.text').innerText()).toBe('\ttotal := n * 3 // kept: "no"');
    expect(await row.last().locator('.mark').allInnerTexts()).toContain('total');
    expect(await row.last().locator('.t-comment').innerText()).toBe('// kept: "no"');
    // Two findings on this line: the number stands in its dot.
    const [dot, number] = [row.last().locator('.marker'), row.last().locator('.marker span')];
    expect(await number.innerText()).toBe('2');
    const [around, within] = [await dot.boundingBox(), await number.boundingBox()];
    expect(within?.y).toBeGreaterThanOrEqual(around?.y ?? Infinity);
    expect((within?.y ?? Infinity) + (within?.height ?? 0)).toBeLessThanOrEqual(
      (around?.y ?? 0) + (around?.height ?? 0),
    );
  });

  it('opens what a link names, and follows back and forth', async () => {
    const page = await visit(`${comparison}#finding=aaaaaaaaaaaaaaa4`);
    expect(await card(page).getByRole('heading', { level: 2 }).innerText()).toBe(
      'new(int) is no longer allocated on the heap',
    );
    expect(await page.locator('.half.current .number').innerText()).toBe('7');
    await card(page).getByRole('link', { name: 'aaaaaaaaaaaaaaa4' }).waitFor();
    await page.locator('.item').first().click();
    await card(page).getByText('Its way to the heap').waitFor();
    expect(await hash(page)).toBe('#finding=aaaaaaaaaaaaaaa1');
    await card(page).locator('.chain a').last().click();
    await page.getByText('store/store.go').first().waitFor();
    expect(await hash(page)).toBe('#file=store/store.go&line=4');
    expect(await page.locator('.half.current .text').innerText()).toBe('func Save(p *int) { last = p }');
    await page.goBack();
    await card(page).getByText('Its way to the heap').waitFor();
    await page.goto(`${comparison}#finding=nonsense`);
    await page.getByText('No finding nonsense is in this report.').waitFor();
  });

  it('drills from packages to files to functions to a finding, and back', async () => {
    const page = await visit(audit);
    const tile = (name: RegExp) => page.locator('.map').getByRole('button', { name });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('300 allocations');
    await tile(/^package p0: 300 allocations/).click({ position: { x: 5, y: 5 } });
    expect(await hash(page)).toBe('#map=example.com/shop/p0');
    await tile(/^file f2\.go: 50 allocations/).click({ position: { x: 5, y: 5 } });
    expect(await page.locator('.chip').innerText()).toContain('in p0/f2.go');
    expect(await page.getByRole('button', { name: 'All 50' }).count()).toBe(1);
    await tile(/^function f2/).click();
    await card(page).waitFor();
    expect(await page.locator('.crumbs').innerText()).toContain('p0/f2.go');
    await page.keyboard.press('Escape');
    await tile(/^function f2/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await tile(/^package p0/).waitFor();
    const width = async (): Promise<number> => (await tile(/^file f0\.go/).boundingBox())?.width ?? 0;
    expect(await width()).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Bytes', exact: true }).click();
    expect(await tile(/^package p0: 2,400 bytes/).innerText()).toContain('2,400 B');
  });

  it('draws small packages as one tile that can be looked into, and no tile larger than its place', async () => {
    const { report, files } = auditOf(600);
    const findings = report.findings.map((finding, index) =>
      index < 100 ? { ...finding, package: `example.com/shop/small/s${index}`, function: `f${index}` } : finding,
    );
    const page = await visit(await visitor.write('small', { ...report, findings }, files, files));
    const rest = page.getByRole('button', { name: '100 more packages: 100 allocations' });
    const checkSizes = async (): Promise<void> => {
      const wrong =
        "[...document.querySelectorAll('.tile')].filter((tile) => tile.offsetWidth + 'px' !== tile.style.width || tile.offsetHeight + 'px' !== tile.style.height).length";
      expect(await page.evaluate(wrong)).toBe(0);
    };
    await checkSizes();
    await rest.click();
    expect(await hash(page)).toBe('#map&from=2');
    await page.getByRole('button', { name: 'package small/s7: 1 allocation' }).waitFor();
    await checkSizes();
    expect(await page.locator('.crumbs').innerText()).toMatch(/Map\W*after the 2 largest/);
    await page.keyboard.press('Escape');
    await rest.waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('small/s99');
    await page.getByRole('button', { name: 'package small/s99: 1 allocation' }).click({ position: { x: 5, y: 5 } });
    expect(await hash(page)).toBe('#map=example.com/shop/small/s99');
  });

  it('says so where there is nothing', async () => {
    const side = { ...shop.head, label: 'main' };
    const counts = { ...shop.counts, new: 0, fixed: 0, gating: 0 };
    const verdict = { conclusion: 'pass' as const, failOn: 'none' as const, reasons: [] };
    const nothing = {
      ...shop,
      kind: 'audit',
      totals: null,
      base: side,
      head: side,
      verdict,
      counts,
      findings: [],
    } as const;
    const page = await visit(await visitor.write('nothing', nothing, head, head));
    expect(await page.title()).toBe('coder/websocket · main: no allocations – escapediff');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No allocations');
    await page.getByText('Nothing to list in 1 package.').waitFor();
    for (const key of ['j', 'n', 'f', 's', 'Escape']) await page.keyboard.press(key);
    await page.getByText('Nothing to list.', { exact: true }).waitFor();
  });

  it('does not say that all is well where not everything could be looked at', async () => {
    const page = await visit(await visitor.write('inconclusive', { ...inconclusive, findings: [] }, base, head));
    expect(await page.getByRole('region', { name: 'Verdict' }).innerText()).toMatch(
      /^inconclusive\s+One affected package of the head could not be built: example\.com\/m\/server\s/,
    );
    await page
      .getByText('The head could not be looked at in full, server/handle.go:12:10: undefined: newOptions')
      .waitFor();
    await page.getByText('Nothing is listed, and not everything could be looked at.').waitFor();
    await page.getByRole('link', { name: 'orders/price.go' }).click();
    await page.getByText('total := n * 3').waitFor();
    const audited = { ...inconclusive, kind: 'audit', totals: null, findings: auditOf(1).report.findings } as const;
    const problems = inconclusive.head.problems;
    const side = { ...inconclusive.head, label: 'main', problems };
    const audit = await visit(await visitor.write('partial', { ...audited, base: side, head: side }, head, head));
    expect(await audit.locator('.notes li').allInnerTexts()).toEqual([
      'The head could not be looked at in full, server/handle.go:12:10: undefined: newOptions',
    ]);
  });

  it('filters by state, cause, status, package, traits and words, with counts', async () => {
    const page = await visit(comparison);
    await page.keyboard.press('f');
    const panel = page.getByRole('group', { name: 'Filters' });
    expect(await panel.locator('fieldset').first().innerText()).toMatch(/State\s+new\s+3\s+fixed\s+1/);
    await panel.getByLabel('new', { exact: true }).check();
    await panel.getByLabel('in a loop').check();
    expect(await titles(page)).toEqual(['The closure is now allocated on the heap']);
    await panel.getByLabel('in a loop').uncheck();
    await panel.getByLabel('Stored in something that lives longer').check();
    expect(await titles(page)).toEqual(['last now moves to the heap']);
    await page.getByRole('button', { name: 'Remove the filter Stored in something that lives longer' }).click();
    await panel.getByLabel('orders', { exact: true }).check();
    expect(await titles(page)).toHaveLength(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('price.go:6 literal');
    expect(await titles(page)).toEqual(['The closure is now allocated on the heap']);
    await page.keyboard.type(' nowhere');
    await page.getByText('Nothing matches these filters.').first().waitFor();
    // Escape leaves the search even where there is no list to go to.
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.keyboard.press('Escape');
    expect(await titles(page)).toHaveLength(2);
    await page.keyboard.press('/');
    await page.keyboard.type('literal');
    await page.keyboard.press('Enter');
    await card(page).getByRole('heading', { name: 'The closure is now allocated on the heap' }).waitFor();
    expect(await titles(page)).toHaveLength(1);
  });

  it('filters by globs over paths, and says what is wrong with one', async () => {
    const page = await visit(comparison);
    await page.keyboard.press('p');
    const field = page.getByRole('searchbox', { name: 'Path' });
    await page.keyboard.type('store');
    expect(await titles(page)).toEqual(['last now moves to the heap']);
    await field.fill('** !store/**');
    expect(await titles(page)).toHaveLength(3);
    await field.fill('*(a)');
    expect(await titles(page)).toHaveLength(0);
    await page.getByText('*(a) has a group such as @(…) or !(…), which is not known here.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Remove the filter path *(a)' }).click();
    expect(await titles(page)).toHaveLength(4);
    expect(await field.inputValue()).toBe('');
    await field.fill('orders/*.go');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // The panel is closed, and the filter holds.
    expect(await field.isVisible()).toBe(false);
    expect(await titles(page)).toHaveLength(3);
  });

  it('leaves generated code out until somebody asks for it', async () => {
    const { report, files } = auditOf(30);
    const findings = report.findings.map((finding, index) => ({ ...finding, generated: index >= 4 }));
    const page = await visit(await visitor.write('generated', { ...report, findings }, files, files));
    expect(await titles(page)).toHaveLength(4);
    await page.getByRole('button', { name: 'Remove the filter not generated, or failing' }).click();
    await page.getByRole('button', { name: 'All 30' }).waitFor();
    // A link to such a finding leads there.
    const linked = await visit(`${page.url().split('#')[0] ?? ''}#finding=${findings[20]?.id ?? ''}`);
    expect(await linked.getByRole('option', { selected: true }).innerText()).toContain('&thing20{...}');
  });

  it('leads to the source on the forge, at the commit of its side', async () => {
    const url = 'https://github.com/example/shop';
    const address = await visitor.write('forge', shop, base, head, { forge: { kind: 'github', url } });
    const page = await visit(address);
    const links = card(page).locator('a[href^="https:"]');
    const hrefs = async (of = links): Promise<readonly (string | null)[]> =>
      await Promise.all((await of.all()).map((link) => link.getAttribute('href')));
    const [atHead, atBase] = [`${url}/blob/${shop.head.revision}`, `${url}/blob/${shop.base.revision}`];
    // What the page has is read in the page.
    expect(await hrefs()).toEqual([`${atHead}/orders/price.go#L6`]);
    expect(await links.innerText()).toBe('orders/price.go:6 on github.com');
    expect(await links.getAttribute('rel')).toBe('noopener noreferrer');
    const file = page.getByRole('link', { name: 'On github.com', exact: true });
    expect(await file.getAttribute('href')).toBe(`${atHead}/orders/price.go#L6`);
    await page.locator('.item').last().click();
    await card(page).getByText('new(int) is no longer allocated').waitFor();
    expect(await hrefs()).toEqual([`${atBase}/orders/price.go#L7`]);
    // What the page lacks is read there, too; the standard library is in neither.
    const bare = await visit(await visitor.write('bare', shop, {}, {}, { forge: { kind: 'github', url } }));
    expect(await hrefs(bare.locator('.chain a'))).toEqual([
      `${atHead}/orders/price.go#L7`,
      `${atHead}/store/store.go#L4`,
    ]);
    const plain = await visit(comparison);
    expect(await plain.locator('a[href^="https:"]').count()).toBe(0);
  });

  it('copies a waiver, and says where it goes', async () => {
    const page = await visit(comparison, { permissions: ['clipboard-read', 'clipboard-write'] });
    const accept = card(page).locator('.accept');
    expect(await accept.innerText()).toMatch(
      /^\/\/escapediff:allow reason at the end of orders\/price\.go:6 or alone above it, with your reason\./,
    );
    await accept.getByRole('button', { name: 'Copy as waiver' }).click();
    await accept
      .getByRole('status')
      .getByText('Copied. Paste it at the end of orders/price.go:6, and write your reason instead of “reason”.')
      .waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('//escapediff:allow reason');
    // What is gone needs no waiver.
    await page.locator('.item').last().click();
    await card(page).getByText('new(int) is no longer allocated').waitFor();
    expect(await accept.count()).toBe(0);
  });

  it('offers the waiver to be copied by hand where the browser refuses', async () => {
    const page = await visit(comparison);
    await page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    const accept = card(page).locator('.accept');
    await accept.getByRole('button', { name: 'Copy as waiver' }).focus();
    await page.keyboard.press('Enter');
    await accept.getByRole('status').getByText('The browser does not let this page copy.').waitFor();
    await accept.getByRole('textbox', { name: 'The waiver' }).waitFor();
    const selected =
      '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)';
    expect(await page.evaluate(selected)).toBe('//escapediff:allow reason');
  });

  it('saves what the filters leave as CSV', async () => {
    const page = await visit(comparison);
    await page.getByRole('searchbox', { name: 'Search' }).fill('price.go');
    expect(await titles(page)).toHaveLength(3);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV: all that the filters leave' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('escapediff.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n').map((line) => line.split(',').slice(0, 5))).toEqual([
      ['\ufeffstate', 'gating', 'file', 'line', 'column'],
      ['new', 'yes', 'orders/price.go', '6', '2'],
      ['new', 'no', 'orders/price.go', '6', '8'],
      ['fixed', 'no', 'orders/price.go', '7', '26'],
      [''],
    ]);
  });

  it('is used with keys alone', async () => {
    const page = await visit(comparison);
    const selected = page.getByRole('option', { selected: true });
    await page.keyboard.press('j');
    expect(await selected.innerText()).toContain('The closure');
    await page.keyboard.press('n');
    expect(await selected.innerText()).toContain('total');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await selected.innerText()).toContain('last');
    await page.keyboard.press('k');
    expect(await selected.innerText()).toContain('The closure');
    await page.keyboard.press('s');
    expect(await page.getByRole('button', { name: 'Head', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await selected.innerText()).toContain('The closure');
    await page.keyboard.press('m');
    const first = page.locator('.tile').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await hash(page)).toMatch(/^#map=example\.com\/shop\/orders/);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await card(page).waitFor();
  });

  it('is dark where the system is, and as it was chosen', async () => {
    const color = async (page: Page): Promise<string> =>
      await page.evaluate('getComputedStyle(document.body).backgroundColor');
    const page = await visit(comparison, { colorScheme: 'dark' });
    expect(await color(page)).toBe('rgb(16, 18, 21)');
    await page.keyboard.press('t');
    expect(await color(page)).toBe('rgb(246, 246, 244)');
    await page.reload();
    await page.locator('.item').first().waitFor();
    expect(await color(page)).toBe('rgb(246, 246, 244)');
  });

  it('prints each listed finding with its lines, cause and advice', async () => {
    const page = await visit(comparison);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.printed');
    expect(await printed.count()).toBe(4);
    expect(await printed.first().isVisible()).toBe(true);
    expect(await page.locator('.panes').isVisible()).toBe(false);
    expect(await printed.first().innerText()).toMatch(
      /5 {2}func price[^]*6 {2}\ttotal :=[^]*Why[^]*From[^]*store\.go:4[^]*Fix/,
    );
    expect(await printed.last().innerText()).toContain('7  func old()');
    // What qualifies the verdict is not left folded.
    expect(await page.getByText('1 new allocation fails the policy.').isVisible()).toBe(true);
  });

  it('fills the pages of paper: an A4 page holds six findings and more', async () => {
    const { report, files } = auditOf(40);
    const page = await visit(await visitor.write('forty', report, files, files));
    await page.getByRole('button', { name: 'All 40' }).click();
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(pages?.length).toBeGreaterThan(1);
    expect(pages?.length).toBeLessThanOrEqual(7);
    // No finding is cut in two as long as it fits a page.
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    const styles = "getComputedStyle(document.querySelector('.printed')).breakInside";
    expect(await page.evaluate(styles)).toBe('avoid');
  });

  it('stands one below the other where the screen is narrow, and nothing is wider than it', async () => {
    const page = await visit(comparison, { viewport: { width: 380, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(380);
    expect(await page.getByRole('button', { name: 'Unified' }).getAttribute('aria-pressed')).toBe('true');
    const [source, list] = [await page.locator('.stage').boundingBox(), await page.locator('.side').boundingBox()];
    expect(list?.y).toBeGreaterThanOrEqual((source?.y ?? 0) + (source?.height ?? 0));
  });

  it('takes no text from outside for code, and shows what would hide or reorder it', async () => {
    const evil = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>';
    const file = `a/${evil}.go`;
    const text = `package a // \u202e${evil}\n\tx := "\u001b[2J"\n<!-- <script> -->\n`;
    const finding = {
      ...hostile,
      file,
      package: evil,
      function: evil,
      expression: evil,
      message: evil,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 4,
      waiver: { source: 'comment' as const, reason: evil, where: evil },
      cause: {
        ...hostile.cause,
        explanation: evil,
        advice: evil,
        chain: [{ file, line: 2, column: 1, text: evil }],
        root: { side: 'head' as const, file, line: 2, text: evil },
      },
      flow: [evil, '</details>\u2028'],
      suggestion: { file, startLine: 1, endLine: 1, replacement: evil },
      hot: { share: 0.5, line: null, own: null, profile: evil },
    };
    const head: Files = { [file]: text };
    const report = {
      ...shop,
      findings: [finding],
      notices: [evil],
      base: { ...shop.base, label: evil },
      head: { ...shop.head, label: evil, goVersion: evil },
    };
    const forge = { kind: 'github', url: 'https://github.com/a/b' } as const;
    const address = await visitor.write('hostile', report, {}, head, { forge });
    const page = await visit(address);
    const hrefs: readonly string[] = await page.evaluate('[...document.links].map(({ href }) => href)');
    expect(hrefs.filter((href) => !href.startsWith('file:'))).toEqual(
      Array.from({ length: 2 }, () =>
        expect.stringMatching(/^https:\/\/github\.com\/a\/b\/blob\/b{40}\/a\/[\w%/.()=]+\.go#L1$/),
      ),
    );
    expect(await page.locator('img, iframe, svg, object, embed').count()).toBe(0);
    // The three blocks of data, and the page's own program.
    expect(await page.locator('script').count()).toBe(4);
    expect(await page.locator('.half .text').first().innerText()).toBe(`package a // \\u202e${evil}`);
    expect(await page.locator('.half .text').nth(1).innerText()).toBe('\tx := "\\u001b[2J"');
    await page.keyboard.press('m');
    await page.keyboard.press('f');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.printed').count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    // The policy holds where somebody tries in earnest.
    const tried = await visitor.open(address);
    await tried.page
      .evaluate(
        "try { document.body.innerHTML = '<img src=x>' } catch { console.error('refused') } document.body.append(Object.assign(document.createElement('script'), { text: 'alert(3)' }))",
      )
      .catch(() => undefined);
    await tried.page.evaluate("fetch('https://evil.example/').catch(() => console.error('no network'))");
    expect(tried.misdeeds.errors.join('\n')).toMatch(/refused[^]*no network/);
    expect(tried.misdeeds.errors.join('\n')).not.toContain('dialog');
  });

  it('opens 20,000 findings at once, and draws only what is in sight', async () => {
    const { report, files } = auditOf(20_000);
    const made = await visitor.open(await visitor.write('large', report, files, files));
    visits.push(made);
    const { page } = made;
    await page.getByRole('button', { name: 'All 20,000' }).click();
    await page.evaluate("document.querySelector('.list').scrollTop = 10000 * 72");
    await page.getByText('&thing10001{...}', { exact: true }).waitFor();
    expect(await page.locator('.item').count()).toBeLessThan(40);
    await page.getByRole('searchbox', { name: 'Search' }).fill('thing19999');
    await page.locator('.item').first().click();
    await card(page).waitFor();
    expect(await page.locator('.row').count()).toBeLessThan(120);
  });

  it('shows the list before the sources are there, and opens what was asked for when they are', async () => {
    const text = await readFile(new URL(await visitor.write('slow', shop, base, head)), 'utf8');
    const end = text.indexOf('<script type="application/json" id="data-sources">');
    let goOn = (): void => undefined;
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.write(text.slice(0, end));
      goOn = () => response.end(text.slice(end));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const { port } = server.address() as AddressInfo;
      const made = await visitor.open(`http://127.0.0.1:${port}/`, {}, 'commit');
      visits.push(made);
      const { page } = made;
      expect(await page.locator('.item').count()).toBe(4);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await card(page).count()).toBe(0);
      goOn();
      await card(page).waitFor();
      expect(await page.locator('.row.open').count()).toBe(1);
      expect(await hash(page)).toMatch(/^#finding=/);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it.each(['light', 'dark'] as const)('has nothing that keeps people out: %s', async (colorScheme) => {
    const check = async (page: Page): Promise<readonly string[]> => {
      const found: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] =
        await page.evaluate(
          `${axe.source}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
        );
      return found.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
            .join('\n')}`,
      );
    };
    const forge = { kind: 'gitlab', url: 'https://gitlab.com/example/shop' } as const;
    const page = await visit(await visitor.write('axe', shop, base, head, { forge }), { colorScheme });
    await page.getByRole('button', { name: 'Copy as waiver' }).click();
    expect(await check(page)).toEqual([]);
    await page.keyboard.press('m');
    await page.keyboard.press('p');
    await page.keyboard.type('@(');
    expect(await check(page)).toEqual([]);
    const map = await visit(`${audit}#map=example.com/shop/p0`, { colorScheme });
    expect(await check(map)).toEqual([]);
  });

  it('did nothing of this with an error, a violation of the policy, or the network', () => {
    expect(visits.length).toBeGreaterThan(10);
    expect(visits.flatMap(({ misdeeds }) => [...misdeeds.errors, ...misdeeds.requests])).toEqual([]);
  });
});
