/**
 * The first of some names, and how many more there are: `a, b, c and 4 more`.
 *
 * @param most how many are named.
 * @param total how many there are, where not all are given.
 */
export function shortened(names: readonly string[], most: number, total = names.length): string {
  const shown = names.slice(0, most);
  const rest = total - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
