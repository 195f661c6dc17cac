/** Stands where a text was cut. */
export const cutNotice = '*Cut here: the full text is in the job summary and in the report.*';

interface OpenBlocks {
  /** The run of backticks or tildes that opened a code block; empty outside. */
  readonly fence: string;
  /** Whether that block stands within a list or a quotation, which ends it. */
  readonly nested: boolean;
  /** `<details>` that are still open. */
  readonly details: number;
}

const closed: OpenBlocks = { fence: '', nested: false, details: 0 };

/**
 * Shortens Markdown to at most `limit` UTF-16 code units, notice included. It cuts between lines where it can, never
 * within a surrogate pair, and closes the code block and the `<details>` that the cut leaves open; text that fits comes
 * back as it is. `limit` must have room for the notice (some 100 units).
 */
export function truncateMarkdown(body: string, limit: number, notice: string = cutNotice): string {
  if (body.length <= limit) return body;
  const lines = body.split('\n');
  let open = closed;
  let length = 0;
  let best = { end: 0, tail: ending(open, notice) };
  for (const line of lines) {
    const next = after(line, open);
    const end = length + line.length;
    const tail = ending(next, notice);
    if (end > limit) break;
    if (end + tail.length <= limit) best = { end, tail };
    open = next;
    length = end + 1;
  }
  if (best.end > 0) return body.slice(0, best.end) + best.tail;
  return cutWithinLine(body, limit - best.tail.length) + best.tail;
}

/** The blocks that are open after a line. Fences: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function after(line: string, before: OpenBlocks): OpenBlocks {
  const leavesList = before.nested && /^[^\s>]/.test(line);
  const open = leavesList ? { ...before, fence: '', nested: false } : before;
  const [, prefix = '', content = ''] = /^([\s>]*(?:(?:[-*+]|\d+\.)\s+)?)(.*)$/.exec(line) ?? [];
  const [, run = '', rest = ''] = /^(`{3,}|~{3,})(.*)$/.exec(content) ?? [];
  if (open.fence !== '') {
    const closes = run.startsWith(open.fence) && rest.trim() === '';
    return closes ? { ...open, fence: '', nested: false } : open;
  }
  const opens = run !== '' && !(run.startsWith('`') && rest.includes('`'));
  if (opens) return { ...open, fence: run, nested: prefix !== '' };
  const opened = (line.match(/<details\b[^>]*>/gi) ?? []).length;
  const ended = (line.match(/<\/details\s*>/gi) ?? []).length;
  return { ...open, details: Math.max(0, open.details + opened - ended) };
}

/** A block within a list ends with the list, at the first line that is not indented: a fence there would open another. */
function ending(open: OpenBlocks, notice: string): string {
  const fence = open.fence === '' || open.nested ? '' : `\n${open.fence}`;
  return `${fence}${'\n\n</details>'.repeat(open.details)}\n\n${notice}`;
}

/** The first line alone is too long. What opens a comment or a tag would swallow the notice, so the cut goes before it. */
function cutWithinLine(text: string, room: number): string {
  let cut = text.slice(0, Math.max(0, room));
  const last = cut.charCodeAt(cut.length - 1);
  if (last >= 0xd800 && last <= 0xdbff) cut = cut.slice(0, -1);
  const bracket = cut.lastIndexOf('<');
  return bracket > cut.lastIndexOf('>') ? cut.slice(0, bracket) : cut;
}
