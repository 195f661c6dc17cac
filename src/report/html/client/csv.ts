import type { Finding } from '../../../model/index.ts';
import { frequency } from '../../cost.ts';
import { printable } from '../../printable.ts';
import { whatHappens } from '../../words.ts';

type Cell = string | number;

const plain = (code: string): string => code;

/** A sentence whose code stands in backticks, without them. */
const unmarked = (text: string): string => text.replaceAll('`', '');

const columns: readonly (readonly [name: string, cellOf: (finding: Finding) => Cell])[] = [
  ['state', ({ state }) => state],
  ['gating', ({ gating }) => (gating ? 'yes' : 'no')],
  ['file', ({ file }) => file],
  ['line', ({ line }) => line],
  ['column', ({ column }) => (column > 0 ? column : '')],
  ['function', ({ function: name }) => name],
  ['package', (finding) => finding.package],
  ['what', (finding) => whatHappens(finding, plain)],
  ['bytes', ({ allocation }) => allocation.bytes ?? ''],
  ['how often', (finding) => frequency(finding, plain)],
  ['reason', ({ cause }) => unmarked(cause.explanation)],
  ['waiver', ({ waiver }) => waiver?.reason ?? ''],
];

/**
 * Findings as a table for spreadsheets: https://www.rfc-editor.org/rfc/rfc4180. It begins with a byte order mark: without one Excel does not take it
 * for UTF-8.
 */
export function csvOf(findings: readonly Finding[]): string {
  const header = columns.map(([name]) => name);
  const rows = [header, ...findings.map((finding) => columns.map(([, cellOf]) => cellOf(finding)))];
  return `\ufeff${rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = harmless(printable(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run what begins like a formula, also behind blanks or as a full-width character; an apostrophe makes it a text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
