/** 12345 → `12,345`: the same whatever the reader's language. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Numbers of four digits and more grouped, in a text that holds nothing else with digits. */
export function groupedIn(text: string): string {
  return text.replace(/\d{4,}/g, (digits) => grouped(Number(digits)));
}

/** `1 allocation`, `12,345 allocations`. */
export function counted(count: number, one: string): string {
  return `${grouped(count)} ${count === 1 ? one : `${one}s`}`;
}

/** Larger sizes are rounded where there is little room. */
export const mostExact = 10_000;

/** `2,400 B`, `2.7 MB`. */
export function shortSize(bytes: number): string {
  if (bytes < mostExact) return `${grouped(bytes)} B`;
  const units = ['kB', 'MB', 'GB'];
  // 999,950 is 1000.0 kB already.
  const fitting = units.findIndex((_, index) => bytes < 999.95 * 1000 ** (index + 1));
  const index = fitting < 0 ? units.length - 1 : fitting;
  return `${(bytes / 1000 ** (index + 1)).toFixed(1)} ${units[index] ?? ''}`;
}
