import { distance } from 'fastest-levenshtein';

/**
 * The branch or tag that was probably meant by a revision which git does not know: the same name at a remote, or one that differs by a
 * slip of the finger. Null when nothing is near.
 */
export function suggest(revision: string, names: readonly string[]): string | null {
  const atRemote = names.filter((name) => name.endsWith(`/${revision}`));
  if (atRemote.length > 0)
    return atRemote.includes(`origin/${revision}`) ? `origin/${revision}` : (atRemote[0] ?? null);
  // Two letters that changed places are two slips: `mian` is main, but `dev` is not `rel`.
  const slips = Math.min(2, Math.floor(revision.length / 2));
  const near = names
    .map((name) => ({ name, slips: distance(revision, name) }))
    .filter((one) => one.slips <= slips)
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1));
  return near[0]?.name ?? null;
}
