import { describe } from '../explain/catalogue.ts';
import type { CauseCategory } from '../model/index.ts';

/** Where this project is at home. */
export const homepage = 'https://github.com/escapediff/escapediff';

/** What the guide says of a cause. */
export function guideLink(category: CauseCategory): string {
  return `${homepage}/blob/main/docs/guide.md#${anchorOf(describe(category).title)}`;
}

/** The anchor that GitHub gives a heading. https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
