import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { pictureOfReview } from '../../scripts/picture.ts';

/** Another release may decide otherwise, or say so in other words. */
const drawnWith = 'go1.26';
const goVersion = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
const ifDrawnWith = goVersion.startsWith(drawnWith) ? it : it.skip;

ifDrawnWith(
  "the README's picture shows what the action says; draw it again with node scripts/write-picture.mjs",
  async () => {
    expect(await pictureOfReview()).toBe(readFileSync('docs/images/review.html', 'utf8'));
  },
);

it('the README shows it, light and dark', () => {
  for (const readme of ['README.md', 'README.zh-CN.md'].map((file) => readFileSync(file, 'utf8'))) {
    for (const scheme of ['light', 'dark']) {
      const picture = readFileSync(`docs/images/review-${scheme}.png`);
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect(readme).toContain(`docs/images/review-${scheme}.png`);
    }
  }
});
