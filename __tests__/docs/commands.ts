import { readdirSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

const ours =
  /(?:^|[\s'"])(?:npx )?escapediff (?:diff|audit|reach|show|demo|history|help|version)\b|node dist\/cli\.js \w/;

/** Every command of ours that the documents tell people to type, each once, without what stands for something else (`[--base REV]`). */
export function documentedCommands(): readonly string[] {
  const files = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md'].concat(
    readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  );
  return [...new Set(files.flatMap(commandsIn))];
}

function commandsIn(file: string): readonly string[] {
  const found: string[] = [];
  const text = readFileSync(file, 'utf8');
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), (node) => {
    if (node.type === 'inlineCode') found.push(node.value);
    // A command stands on a line of its own, as the value of a key, or in what an editor or a hook calls.
    if (node.type === 'code') found.push(...node.value.split('\n'));
  });
  return (
    found
      // The names of commands alone, and what stands for a name, nobody types.
      .filter((line) => ours.test(line) && !/[[…]|\.\.\.$|^name:| FUNCTION|^escapediff (?:reach|show)$/.test(line))
      .map((line) => line.replace(/^.*?system\('(.*)'\).*$/, '$1'))
      .map((line) => line.replace(/^\s*(?:\$ |- run: |run: |- |exec |"command": "|M-x compile RET )/, ''))
      .map((line) =>
        line
          .replace(/(?:\s+#|\s{3,}\p{L}).*$/u, '')
          .replace(/ RET$|",?$/, '')
          .replace(/ \| .*$/, '')
          .trim(),
      )
  );
}
