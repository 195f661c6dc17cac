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

/** What a limit counts: UTF-16 code units, or bytes of UTF-8. */
export type LengthUnit = 'characters' | 'bytes';

/** The length of a text in a unit. */
export function lengthIn(text: string, unit: LengthUnit): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : text.length;
}

/**
 * Shortens Markdown to at most `limit` units, notice included. It cuts between lines where it can, never
 * within a surrogate pair, and closes the code block and the `<details>` that the cut leaves open; text that fits comes
 * back as it is. `limit` must have room for the notice (some 100 units).
 */
export function truncateMarkdown(
  body: string,
  limit: number,
  notice: string = cutNotice,
  unit: LengthUnit = 'characters',
): string {
  const sizeOf = (text: string): number => lengthIn(text, unit);
  if (sizeOf(body) <= limit) return body;
  const lines = body.split('\n');
  let open = closed;
  let size = 0;
  let position = 0;
  let best = { end: 0, tail: ending(open, notice) };
  for (const line of lines) {
    const next = after(line, open);
    const lineSize = sizeOf(line);
    const tail = ending(next, notice);
    if (size + lineSize > limit) break;
    if (size + lineSize + sizeOf(tail) <= limit) best = { end: position + line.length, tail };
    open = next;
    size += lineSize + 1;
    position += line.length + 1;
  }
  if (best.end > 0) return body.slice(0, best.end) + best.tail;
  return cutWithinLine(body, limit - sizeOf(best.tail), unit) + best.tail;
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
function cutWithinLine(text: string, room: number, unit: LengthUnit): string {
  const cut = firstUnits(text, Math.max(0, room), unit);
  const bracket = cut.lastIndexOf('<');
  return bracket > cut.lastIndexOf('>') ? cut.slice(0, bracket) : cut;
}

/** As many whole characters from the beginning of a text as fit. */
export function firstUnits(text: string, room: number, unit: LengthUnit): string {
  let cut = text.slice(0, room);
  if (unit === 'bytes' && Buffer.byteLength(cut) > room) {
    // Bytes that continue a character begin with 10.
    const bytes = Buffer.from(cut);
    let end = room;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    cut = bytes.subarray(0, end).toString('utf8');
  }
  return cut.replace(/[\ud800-\udbff]$/, '');
}
