import { identityOf, type HistoryEntry } from './entry.ts';

/** Lines that a history keeps; the oldest commits' go first. An audit a day for almost three years. */
export const maxEntries = 1_000;

/** Bytes that a history may have: a thousand lines of 200 packages. The oldest commits' lines go first, too. */
export const maxHistoryBytes = 16 * 1024 * 1024;

/** For whoever looks at the size before reading. */
export function tooLarge(shown: string, bytes: number): string {
  return `The history ${shown} has ${bytes} bytes; accepted: at most ${maxHistoryBytes}.`;
}

/**
 * A history with one more line, in the order of the commits' dates. The line replaces one of the same commit and configuration; among lines of
 * the same date it is the last.
 */
export function withEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  const identity = identityOf(entry);
  const at = entries.findIndex((other) => identityOf(other) === identity);
  if (entries[at]?.date === entry.date) return entries.with(at, entry);
  const others = entries.filter((_, index) => index !== at);
  const later = others.findIndex(({ date }) => date > entry.date);
  return others.toSpliced(later < 0 ? others.length : later, 0, entry);
}

/** The newest lines that a history has room for, as its file holds them, and how many older ones had to go. */
export function serialise(entries: readonly HistoryEntry[]): { readonly text: string; readonly dropped: number } {
  const lines: string[] = [];
  let bytes = 0;
  for (const entry of entries.slice(-maxEntries).reverse()) {
    const line = `${JSON.stringify(entry)}\n`;
    bytes += Buffer.byteLength(line);
    if (bytes > maxHistoryBytes) break;
    lines.push(line);
  }
  return { text: lines.reverse().join(''), dropped: entries.length - lines.length };
}
