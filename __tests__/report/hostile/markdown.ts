import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

/** The HTML that our Markdown has, and nothing else. Titles of folds are our own words. */
const ownHtml = /^(?:<\/?details>|<details><summary>[\w ,:'’-]+<\/summary>|<\/?sub>|<!-- escapediff:[\w:.-]+ -->)$/;

/** Our guide, and its chapter about a cause. */
const ownGuide = /^https:\/\/github\.com\/escapediff\/escapediff\/blob\/main\/docs\/guide\.md(?:#[a-z-]+)?$/;

/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const live =
  /(?:^|[^\w`/])@[A-Za-z\d]|(?:^|[^\w&])#\d|\bGH-\d|https?:\/\/|\bwww\.\w|\b[0-9a-f]{7,40}\b|:[a-z_+-]+\d*:/i;

/**
 * What in a text would come to life on GitHub without being ours: links that lead elsewhere, images, HTML, mentions, references, broken
 * tables. Markdown is read as GitHub reads it (https://github.github.com/gfm/).
 */
export function intruders(markdown: string, home: string): readonly string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found: string[] = [];
  visit(tree, (node: Nodes) => {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all others are harmless
    switch (node.type) {
      case 'html':
        if (!node.value.split('\n').every((line) => ownHtml.test(line.trim()))) found.push(`HTML ${node.value}`);
        break;
      case 'link':
        if (!node.url.startsWith(`${home}/`) && !ownGuide.test(node.url)) found.push(`a link to ${node.url}`);
        break;
      case 'image':
      case 'imageReference':
      case 'linkReference':
      case 'definition':
      case 'footnoteReference':
      case 'footnoteDefinition':
        found.push(node.type);
        break;
      case 'text':
        if (live.test(node.value)) found.push(`live text ${node.value}`);
        break;
      case 'table': {
        const [head, ...rows] = node.children.map(({ children }) => children.length);
        for (const cells of rows) if (cells !== head) found.push(`a row of ${cells} cells under ${head ?? 0}`);
        break;
      }
    }
  });
  return found;
}

/** How many nodes of a type there are: a text from outside adds none. */
export function count(markdown: string, type: Nodes['type']): number {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  let nodes = 0;
  visit(tree, type, () => {
    nodes += 1;
  });
  return nodes;
}

/** The texts of the code blocks of a kind, such as `suggestion`. */
export function codeBlocks(markdown: string, kind: string): readonly string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const texts: string[] = [];
  visit(tree, 'code', ({ lang, value }) => {
    if (lang === kind) texts.push(value);
  });
  return texts;
}
