import { createColors } from 'picocolors';

/** What stands on the pull request after the action has run. */
export interface Conversation {
  readonly title: string;
  readonly repository: string;
  readonly number: number;
  readonly exitCode: number;
  readonly log: string;
  readonly comments: readonly {
    readonly author: string;
    readonly anchor: { readonly path: string; readonly line: number | null };
    readonly body: string;
  }[];
  readonly summaries: readonly { readonly author: string; readonly body: string }[];
  readonly jobSummary: string;
  readonly outputs: string;
  /** Absolute path of the report as a page. */
  readonly page: string;
  readonly lines: (file: string) => Promise<readonly string[]>;
}

const width = 80;
/** Lines of the diff's file shown above a comment, as GitHub shows them. */
const contextLines = 3;

/** Draws the pull request's conversation for a terminal: each comment under the code it stands on, then the summary. */
export async function showConversation(conversation: Conversation, color: boolean): Promise<string> {
  const paint = createColors(color);
  const out: string[] = [];
  const rule = (label: string): void => {
    out.push('', paint.bold(paint.cyan(`── ${label} `.padEnd(width, '─'))), '');
  };
  const { repository, number, title, comments, summaries, exitCode } = conversation;
  rule(`${repository} #${number}: ${title}`);
  out.push('The action ran on this pull request. What a reviewer now sees there:');

  for (const { author, anchor, body } of comments) {
    rule(`Files changed · ${anchor.path}`);
    const lines = await conversation.lines(anchor.path);
    const last = anchor.line ?? 1;
    for (let line = Math.max(1, last - contextLines); line <= last; line++) {
      const code = `${String(line).padStart(4)} │ ${(lines[line - 1] ?? '').replaceAll('\t', '    ')}`;
      out.push(line === last ? paint.yellow(code) : paint.dim(code));
    }
    out.push('', ...quoted(author, body, paint));
  }
  for (const { author, body } of summaries) {
    rule('Conversation');
    out.push(...quoted(author, body, paint));
  }
  rule('Checks');
  const outputs = [...conversation.outputs.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(
    ([, name, , value]) => `${name}=${value}`,
  );
  out.push(
    exitCode === 0 ? paint.green('✓ escapediff passed') : paint.red('✗ escapediff failed'),
    `  outputs: ${outputs.filter((line) => !/^[a-z]+-path=/.test(line)).join('  ')}`,
    `  the job summary has ${conversation.jobSummary.length} characters`,
    '',
    `The report as a page, with map and source: open ${conversation.page}`,
  );
  if (comments.length === 0 && summaries.length === 0) out.push('', conversation.log.trimEnd());
  return `${out.join('\n')}\n`;
}

/** A comment's Markdown as it reads on the page: hidden markers gone, folded parts closed. */
function quoted(author: string, body: string, paint: ReturnType<typeof createColors>): readonly string[] {
  const visible = body
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<details[^>]*>\s*<summary>([\s\S]*?)<\/summary>[\s\S]*?<\/details>/g, '▸ $1')
    .replaceAll(/<\/?[a-z][^>]*>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
  const blocks = visible.split(/\n{2,}/);
  return [paint.bold(author), ...blocks.flatMap((block) => [...drawn(block, paint), ''])];
}

function drawn(block: string, paint: ReturnType<typeof createColors>): readonly string[] {
  if (block.startsWith('|')) return tableRows(block);
  const heading = /^(?:#+ |\*\*)([\s\S]*?)(?:\*\*)?$/.exec(block)?.[1];
  const lines = block.split('\n').flatMap((line) => wrap((heading ?? line).replaceAll(/\*\*|^\*|\*$/g, '')));
  return lines.map((line) => `  ${heading === undefined ? line : paint.bold(line)}`);
}

/** The first four columns of a table's rows: value, place, function, cost. */
function tableRows(block: string): readonly string[] {
  const rows = block
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, 5)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}

function wrap(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > width - 2) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
