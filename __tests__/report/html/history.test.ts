import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { trendOf } from '../../../src/history/index.ts';
import { entry } from '../../history/samples.ts';
import { findBrowser, Visitor, type Visit } from './browser.ts';
import { auditOf } from './shop.ts';

const executable = await findBrowser();
const inBrowser = executable === null ? describe.skip : describe;

const shop = 'example.com/shop';
const trend = trendOf(
  [
    entry('1', 1, { [`${shop}/p0`]: 9 }, { goVersion: 'go1.25.0' }),
    entry('2', 2, { [`${shop}/p0`]: 9, [`${shop}/p1`]: 3 }),
    entry('3', 3, { [`${shop}/p0`]: 12, [`${shop}/p1`]: 2 }, { label: '<img src=x>\u202e' }),
    entry('4', 3, {}, { goos: 'windows' }),
  ],
  entry('5', 5, { [`${shop}/p0`]: 12, [`${shop}/p1`]: 4 }),
);

let visitor: Visitor;
let address: string;
let plain: string;
const visits: Visit[] = [];

async function visit(to: string, options: Parameters<Visitor['open']>[1] = {}): Promise<Page> {
  const made = await visitor.open(to, options);
  visits.push(made);
  return made.page;
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Over time' });
const chartOf = (page: Page): Locator => page.getByRole('slider');
const rowsOf = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.trend-numbers tr').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

inBrowser('the course in the page', () => {
  beforeAll(async () => {
    visitor = await Visitor.start(executable ?? '');
    const { report, files } = auditOf(30);
    address = await visitor.write('history', report, files, files, { trend });
    plain = await visitor.write('plain', report, files, files);
  });
  afterAll(async () => {
    await visitor.stop();
  });

  it('opens from its button, with the numbers of this run', async () => {
    const page = await visit(address);
    await page.getByRole('button', { name: 'Over time: 2 more allocations than at' }).click();
    await dialogOf(page).waitFor();
    expect(await rowsOf(page)).toEqual(['Allocations 16 +2', 'p1 4 +2', 'p0 12']);
    expect(await dialogOf(page).innerText()).toContain(
      'Go changed from go1.25.0 to go1.26.1 at v0.2. What different compilers decide is not compared.',
    );
    expect(await dialogOf(page).innerText()).toContain('Not drawn: 1 line of other configurations.');
    await page.keyboard.press('Escape');
    expect(await dialogOf(page).count()).toBe(0);
  });

  it('draws a layer for each package and stretch, and the total as lines', async () => {
    const page = await visit(address);
    await page.keyboard.press('o');
    await page.locator('.chart .layer').first().waitFor();
    expect(await page.locator('.chart .layer').count()).toBe(4);
    expect(await page.locator('.chart .break').count()).toBe(1);
    expect(await page.locator('.chart .break-name').textContent()).toBe('go1.26.1');
    await page.getByRole('button', { name: 'Total' }).click();
    expect(await page.locator('.chart .layer').count()).toBe(0);
    expect(await page.locator('.chart .line').count()).toBe(2);
    expect(await page.locator('.chart .point').count()).toBe(4);
  });

  it('is walked through with keys and the pointer', async () => {
    const page = await visit(address);
    await page.keyboard.press('o');
    await chartOf(page).focus();
    const told = async (): Promise<string | null> => await chartOf(page).getAttribute('aria-valuetext');
    expect(await told()).toBe('v0.5: 16 allocations, +2');
    await page.keyboard.press('ArrowLeft');
    // The name is a text, and what would turn the line around is shown.
    expect(await told()).toBe('<img src=x>\\u202e: 14 allocations, +2');
    expect(await rowsOf(page)).toEqual(['Allocations 14 +2', 'p1 2 −1', 'p0 12 +3']);
    await page.keyboard.press('Home');
    expect(await told()).toBe('v0.1: 9 allocations');
    await page.keyboard.press('ArrowLeft');
    expect(await chartOf(page).getAttribute('aria-valuenow')).toBe('1');
    // Across a break, nothing is compared.
    await page.keyboard.press('ArrowRight');
    expect(await told()).toBe('v0.2: 12 allocations');
    const box = (await chartOf(page).boundingBox())!;
    await page.mouse.move(box.x + box.width - 4, box.y + 100);
    expect(await told()).toBe('v0.5: 16 allocations, +2');
  });

  it('is a table, too', async () => {
    const page = await visit(address);
    await page.keyboard.press('o');
    await page.getByText('As a table').click();
    const rows = await page.locator('.trend-table tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t'))).toEqual([
      ['Run', 'Commit', 'Date', 'Go', 'Allocations', 'p0', 'p1'],
      ['v0.5', '555555555', '2026-03-05', 'go1.26.1', '16', '12', '4'],
      ['<img src=x>\\u202e', '333333333', '2026-03-03', 'go1.26.1', '14', '12', '2'],
      ['v0.2', '222222222', '2026-03-02', 'go1.26.1', '12', '9', '3'],
      ['v0.1', '111111111', '2026-03-01', 'go1.25.0', '9', '9', '0'],
    ]);
  });

  it('fits a narrow window', async () => {
    const page = await visit(address, { viewport: { width: 420, height: 800 } });
    await page.keyboard.press('o');
    const box = (await dialogOf(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(420);
    expect((await chartOf(page).boundingBox())!.width).toBeGreaterThan(300);
  });

  it.each(['light', 'dark'] as const)('has nothing that keeps people out: %s', async (colorScheme) => {
    const page = await visit(address, { colorScheme });
    await page.keyboard.press('o');
    await page.getByText('As a table').click();
    const found: { id: string; impact: string; nodes: { html: string }[] }[] = await page.evaluate(
      `${axe.source}; axe.run('dialog[open]', { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    );
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('is not there without a history', async () => {
    const page = await visit(plain);
    await page.keyboard.press('o');
    expect(await page.locator('dialog[open], .trend-button').count()).toBe(0);
  });

  it('did nothing of this with an error, a violation of the policy, or the network', () => {
    expect(visits.length).toBeGreaterThan(5);
    expect(visits.flatMap(({ misdeeds }) => [...misdeeds.errors, ...misdeeds.requests])).toEqual([]);
  });
});
