import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { pictureOfReview } from '../../scripts/picture.ts';
import { pictureOfTerminal } from '../../scripts/terminal-picture.ts';

/** Another release may decide otherwise, or say so in other words. */
const drawnWith = 'go1.26';
const goVersion = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
const ifDrawnWith = goVersion.startsWith(drawnWith) ? it : it.skip;

ifDrawnWith.each([
  ['review', pictureOfReview],
  ['terminal', pictureOfTerminal],
])(
  'the picture of the %s shows what is said; draw it again with node scripts/write-picture.mjs',
  async (name, draw) => {
    expect(await draw()).toBe(readFileSync(`docs/images/${name}.html`, 'utf8'));
  },
);

it.each([
  ['README.md', 'docs/images/review'],
  ['README.zh-CN.md', 'docs/images/review'],
  ['docs/editors.md', 'images/terminal'],
])('%s shows %s, light and dark', (document, picture) => {
  for (const scheme of ['light', 'dark']) {
    const drawn = readFileSync(`docs/images/${path.basename(picture)}-${scheme}.png`);
    expect(drawn.subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync(document, 'utf8')).toContain(`${picture}-${scheme}.png`);
  }
});
