/** What stands behind the last dot of a name: `m` of `(*T).m`, `err` of `r.err`; all of it where there is none. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
