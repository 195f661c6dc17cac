import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { causeCatalogue } from '../../src/explain/catalogue.ts';
import { guideLink } from '../../src/report/guide-link.ts';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

function treeOf(file: string): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(readFileSync(file, 'utf8'), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The anchors that GitHub makes of headings, repeated ones numbered, and those that the document sets itself. */
function anchorsOf(file: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = new Set(
    [...readFileSync(file, 'utf8').matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id),
  );
  visit(treeOf(file), 'heading', (heading) => {
    const slug = textOf(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  });
  return anchors;
}

/** Where a document leads in this repository: links, pictures, and what its HTML shows. */
function targetsOf(file: string): readonly string[] {
  const targets: string[] = [];
  visit(treeOf(file), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') targets.push(node.url);
    if (node.type === 'html')
      targets.push(...[...node.value.matchAll(/(?:href|src|srcset)="([^"]+)"/g)].map(([, url = '']) => url));
  });
  return targets.filter((url) => !/^[a-z]+:/i.test(url));
}

function problemWith(from: string, target: string): string | null {
  const [file = '', anchor] = target.split('#').map(decodeURIComponent);
  const to = file === '' ? from : path.join(path.dirname(from), file);
  if (!existsSync(to)) return `${target}: no such file`;
  if (anchor === undefined || !to.endsWith('.md')) return null;
  return anchorsOf(to).has(anchor) ? null : `${target}: no such heading`;
}

describe('links lead somewhere', () => {
  it.each(documents)('in %s', (file) => {
    expect(
      targetsOf(file)
        .map((target) => problemWith(file, target))
        .filter((problem) => problem !== null),
    ).toEqual([]);
  });

  it('are found: the README has dozens', () => {
    expect(targetsOf('README.md').length).toBeGreaterThan(20);
    expect(problemWith('README.md', 'docs/configuration.md#no-such-heading')).toContain('no such heading');
    expect(problemWith('README.md', 'docs/none.md')).toContain('no such file');
  });

  it('from comments to the guide', () => {
    const anchors = anchorsOf('docs/guide.md');
    const missing = causeCatalogue
      .map(({ category }) => category)
      .filter((category) => !anchors.has(guideLink(category).split('#')[1] ?? ''));
    expect(missing).toEqual([]);
  });
});
