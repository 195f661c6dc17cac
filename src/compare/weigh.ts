import type { Correspondence } from './correspondence.ts';
import { correlate } from './correlate.ts';
import { guardsBetween, isDearer, withoutPassedGuards, type Guards } from './guards.ts';
import type { Expanded } from './expand.ts';
import { pairSites } from './pair-sites.ts';
import { keyOf, largestExcess, roundsAtLeast, type Numbering } from './scenarios.ts';
import type { Breathe } from '../model/ports.ts';
import { looseIdentity } from '../side/loose.ts';
import type { Site } from '../side/sites.ts';

/** Why a site that was there before counts as new. */
export interface Rise {
  readonly site: Site;
  /** The base's site that it was, where it only runs more often now; null for one that is all new. */
  readonly before: Site | null;
  /** Why it, or what it took the place of, runs more often; null for one that is all new. */
  readonly guards: Guards | null;
}

/** What became of the sites of one body. */
export interface Weighing {
  readonly rises: readonly Rise[];
  /** The base's site that each of the head's stands for; for those that did not rise. */
  readonly partners: ReadonlyMap<Site, Site>;
  /** Sites of the base that nothing of the head stands for. */
  readonly falls: readonly Site[];
}

/**
 * Weighs a body's head against its base: it rises by what it costs more where it costs most more, over all outcomes of its conditions. Sites
 * that are sure and warm count by themselves first: nothing cold, and nothing that may be, makes up for them.
 */
export async function weigh(
  { base: sites, head }: Expanded,
  places: Correspondence,
  breathe: Breathe,
): Promise<Weighing> {
  const numbering = correlate(
    sites.map(({ condition }) => condition),
    head.map(({ condition }) => condition),
    places,
  );
  const found = pairSites(sites, head, places, numbering);
  const eased = withoutPassedGuards(found, numbering);
  const base = sites.map((site) => eased.get(site) ?? site);
  const pairs = new Map([...found].map(([site, partner]) => [site, eased.get(partner) ?? partner]));
  const equal = new Set<Site>();
  for (const [after, before] of pairs) if (isEqual(before, after, numbering)) equal.add(before).add(after);
  const before = base.filter((site) => !equal.has(site));
  const after = head.filter((site) => !equal.has(site));
  const rises: Rise[] = [];
  const risen = new Set<Site>();
  const isWarm = ({ cold, sure }: Site): boolean => !cold && sure;
  const payers = before.filter(isWarm);
  for (;;) {
    const left = after.filter((site) => isWarm(site) && !risen.has(site));
    const excess = await largestExcess(left, payers, numbering, breathe);
    if (excess === null) break;
    let amount = excess.amount;
    for (const site of byNovelty(excess.active, pairs, places)) {
      if (amount <= 0) break;
      // It has its allocation together with another one, which counts.
      if (site.weight === 0) continue;
      risen.add(site);
      const partner = pairs.get(site);
      const guards = partner === undefined ? null : guardsBetween(partner, site, numbering);
      rises.push({ site, before: sameValue(partner, site, places), guards });
      amount -= site.weight * roundsAtLeast ** (site.loops - excess.loops);
    }
  }
  // What is cold, or only may be allocated, is counted: how often it runs matters to nobody.
  let more = weightOf(after.filter((site) => !risen.has(site))) - weightOf(before);
  for (const site of byNovelty(
    after.filter((each) => !isWarm(each) && !pairs.has(each)),
    pairs,
    places,
  )) {
    if (more <= 0) break;
    risen.add(site);
    rises.push({ site, before: null, guards: null });
    more -= site.weight;
  }
  const partners = new Map<Site, Site>();
  const used = new Set<Site>();
  for (const [site, partner] of pairs) {
    used.add(partner);
    if (!risen.has(site)) partners.set(site, partner);
  }
  const free = before.filter((site) => !used.has(site));
  for (const site of after) {
    if (risen.has(site) || partners.has(site)) continue;
    // Those of one kind are pairs already.
    const partner = free.shift() ?? before[0] ?? base[0];
    if (partner !== undefined) partners.set(site, partner);
  }
  return { rises, partners, falls: await fallsAmong(free, before, after, numbering, breathe) };
}

/** The partner, if it is the same value, by its words or by its line: else it only made up for it. */
function sameValue(
  partner: Site | undefined,
  { escape }: Site,
  { toHead }: Pick<Correspondence, 'toHead'>,
): Site | null {
  if (partner === undefined) return null;
  const before = partner.escape;
  const place = toHead(before.place);
  const isOnItsLine =
    before.kind === escape.kind && place?.file === escape.place.file && place.line === escape.place.line;
  return isOnItsLine || looseIdentity(before.identity) === looseIdentity(escape.identity) ? partner : null;
}

function weightOf(sites: readonly Site[]): number {
  return sites.reduce((sum, { weight }) => sum + weight, 0);
}

/** Of the base's sites without a partner those that no way through the head makes up for: what two branches shared is not gone. */
async function fallsAmong(
  free: readonly Site[],
  before: readonly Site[],
  after: readonly Site[],
  numbering: Numbering,
  breathe: Breathe,
): Promise<readonly Site[]> {
  const flat = (sites: readonly Site[]): readonly (Site & { readonly of: Site })[] =>
    sites.map((site) => ({ ...site, loops: 0, of: site }));
  const fallen: Site[] = [];
  const candidates = new Set(free.filter(({ origin }) => origin !== 'credit'));
  for (;;) {
    const left = flat(before.filter((site) => !fallen.includes(site)));
    const excess = await largestExcess(left, flat(after), numbering, breathe);
    const found = excess?.active.filter(({ of }) => candidates.has(of)).slice(0, excess.amount) ?? [];
    if (found.length === 0) return fallen;
    for (const { of } of found) {
      fallen.push(of);
      candidates.delete(of);
    }
  }
}

function isEqual(before: Site, after: Site, numbering: Numbering): boolean {
  return (
    before.loops === after.loops &&
    before.cold === after.cold &&
    before.sure === after.sure &&
    before.weight === after.weight &&
    keyOf(before.condition, numbering) === keyOf(after.condition, numbering)
  );
}

/** What a reader would call new first: what was nothing before, then what stands on lines of the diff, then what ran more seldom. */
function byNovelty(sites: readonly Site[], pairs: ReadonlyMap<Site, Site>, places: Correspondence): readonly Site[] {
  const rank = (site: Site): number => {
    const partner = pairs.get(site);
    const { file, line } = site.escape.place;
    const touched = places.isChanged(file, line) ? 0 : 1;
    if (partner === undefined) return touched;
    const other = sameValue(partner, site, places) === null ? 0 : 2;
    return (isDearer(partner, site) ? 2 : 4) + other + touched;
  };
  return sites
    .map((site) => ({ site, rank: rank(site) }))
    .sort((a, b) => a.rank - b.rank || a.site.escape.place.line - b.site.escape.place.line)
    .map(({ site }) => site);
}
