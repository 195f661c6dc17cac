import { folderOf } from '../build/relevant.ts';
import type { Escape, FindingOrigin, FindingState } from '../model/index.ts';
import type { Breathe } from '../model/ports.ts';
import type { Body, SideBodies } from '../side/bodies.ts';
import { isOriginal } from '../side/originals.ts';
import { isCounted, type Site } from '../side/sites.ts';
import { uninstantiated } from '../side/uninstantiated.ts';
import type { UnderstoodSide } from '../side/understand.ts';
import type { Correspondence } from './correspondence.ts';
import type { Guards } from './guards.ts';
import { expand, type Expanded, type ExpandSources } from './expand.ts';
import type { BodyPairs } from './history.ts';
import { nearestKept } from './nearest-kept.ts';
import { settleWithCallers } from './settle.ts';
import { weigh, type Rise, type Weighing } from './weigh.ts';

/** What became of an escape of the head. */
export interface HeadState {
  readonly state: FindingState;
  readonly origin: FindingOrigin;
  /** What it was at the base; of one that runs more often now as well. */
  readonly before: Escape | null;
  /** Why it runs more often now, if that is so. */
  readonly guards?: Guards | null;
}

/** A value that a call allocates on one side, where the other has the callee inlined. */
export interface CalledSite {
  readonly site: Site;
  /** The body that calls. */
  readonly caller: string;
}

export interface States {
  readonly head: ReadonlyMap<Escape, HeadState>;
  /** Escapes of the base of which nothing is left. */
  readonly fixed: ReadonlySet<Escape>;
  /** Copies of inlined bodies that the other side pays for by calling the body: they belong to the finding of the body. */
  readonly paid: ReadonlySet<Escape>;
  readonly lost: readonly CalledSite[];
  readonly regained: readonly CalledSite[];
}

/** Weighs every body that both sides have, and says of each escape what became of it. */
export async function statesOf(
  base: UnderstoodSide,
  head: UnderstoodSide,
  pairs: BodyPairs,
  places: Correspondence,
  breathe: Breathe,
): Promise<States> {
  const isColdCall = (side: UnderstoodSide) => (place: Escape['place']) => side.contextAt(place).cold;
  const sources: ExpandSources = {
    base: { ...base, name: 'base', isColdCall: isColdCall(base) },
    head: { ...head, name: 'head', isColdCall: isColdCall(head) },
    pairs,
    fallen: new Map(),
    debts: new Map(),
  };
  const bothHave = [...head.bodies.bodies.values()].flatMap((after) => {
    const key = pairs.toBase(after.key);
    const before = key === null ? undefined : base.bodies.bodies.get(key);
    return before === undefined || after.isForeign ? [] : [{ before, after }];
  });
  const unread = new Set(uninstantiated(base));
  const weighBody = async (before: Body, after: Body, more: Partial<ExpandSources> = {}): Promise<Weighing> => {
    await readCircumstances(before, base, breathe);
    await readCircumstances(after, head, breathe);
    const expanded = expand(before, after, { ...sources, ...more });
    const isUnread = before.declared !== null && unread.has(before.declared);
    return weigh(isUnread ? asUntouched(expanded, places) : expanded, places, breathe);
  };
  const weighed = new Map<string, Weighing>();
  for (const { before, after } of bothHave) weighed.set(after.key, await weighBody(before, after));
  const fallen = new Map(
    [...weighed].flatMap(([key, { falls }]) => {
      const own = falls.filter(({ origin }) => origin === 'own');
      return own.length === 0 ? [] : [[key, own] as const];
    }),
  );
  if (fallen.size > 0) {
    for (const { before, after } of bothHave) {
      const known = weighed.get(after.key);
      if (known === undefined || known.rises.length === 0) continue;
      if (after.calls.some(({ callee }) => fallen.has(callee))) {
        weighed.set(after.key, await weighBody(before, after, { fallen }));
      }
    }
  }
  const pairOf = new Map(bothHave.map((pair) => [pair.after.key, pair]));
  const weighings = await settleWithCallers(weighed, head.bodies, async (caller, debts) => {
    const pair = pairOf.get(caller);
    return pair === undefined ? null : await weighBody(pair.before, pair.after, { fallen, debts });
  });

  const states = new Map<Escape, HeadState>();
  const gone = new Set<Escape>();
  const kept = new Set<Escape>();
  const paid = new Set<Escape>();
  const lost: CalledSite[] = [];
  const regained: CalledSite[] = [];
  /** A generic function of a package that is not affected: the change only instantiates it otherwise. */
  const isUnaffected = (key: string): boolean => {
    const body = head.bodies.bodies.get(key);
    return body?.isForeign === false && head.importPathOf(body.folder) === null;
  };
  const isAdded = (body: string): boolean => pairs.toBase(body) === null && !isUnaffected(body);
  /** The outermost body of the head that a copy comes from. */
  const calleeOf = ({ inlinedFrom, place }: Escape): string | null =>
    inlinedFrom.map((name) => head.bodies.resolve(name, folderOf(place.file))).find((key) => key !== null) ?? null;
  const risenCopies = new Set<string>();
  /** What code that nobody's place is taken by costs is added, wherever it is inlined or called. */
  const standsForOld = (site: Site): boolean => {
    if (isInAddedLiteral(site, head, places)) return false;
    if (isAdded(site.body)) return pairs.isExtracted(site.body) || isExtractedCall(site, pairs);
    const callee = calleeOf(site.escape);
    return callee === null || !isAdded(callee) || pairs.isExtracted(callee);
  };
  const rise = (key: string, { site, before, guards }: Rise): void => {
    if (site.origin === 'called') {
      lost.push({ site, caller: key });
      return;
    }
    // What was there before, in the caller, and runs more often now, was taken out of it.
    const stands = (before !== null && isSameValue(before, site)) || standsForOld(site);
    const callee = stands ? calleeOf(site.escape) : null;
    if (callee !== null) risenCopies.add(callee);
    const known = states.get(site.escape);
    if (known?.state === 'new' && known.origin === 'existing-function') return;
    if (known !== undefined && !stands) return;
    states.set(site.escape, {
      state: 'new',
      origin: stands ? 'existing-function' : 'new-function',
      before: before?.escape ?? null,
      guards,
    });
  };
  for (const [key, { rises, partners, falls }] of weighings) {
    for (const each of rises) rise(key, each);
    for (const [site, partner] of partners) {
      if (partner.origin === 'own' || partner.origin === 'new-body') kept.add(partner.escape);
      if (site.origin === 'called' || site.origin === 'credit') continue;
      if (site.origin === 'own' && partner.origin === 'called') paid.add(site.escape);
      const known = states.get(site.escape);
      if (known !== undefined && known.origin !== 'new-function') continue;
      states.set(site.escape, {
        state: stateOf(partner, site, places),
        origin: 'existing-function',
        before: partner.escape,
      });
    }
    for (const site of falls) {
      if (site.origin === 'called') regained.push({ site, caller: key });
      else gone.add(site.escape);
    }
  }
  const copiesOf = (key: string): readonly Escape[] =>
    copiesInCallers(key, head.bodies).filter((each) => calleeOf(each) === key && states.has(each));
  // What nothing that both sides have accounts for: bodies that only one side has, and that nobody calls there.
  for (const body of head.bodies.bodies.values()) {
    if (!isAdded(body.key) || body.isForeign) continue;
    for (const escape of body.escapes) {
      if (states.has(escape) || escape.certainty === 'never') continue;
      const copy = copiesOf(body.key).find((each) => isOriginal(escape, each) && states.get(each)?.state !== 'new');
      const before = copy === undefined ? undefined : states.get(copy)?.before;
      states.set(
        escape,
        before === undefined
          ? {
              state: 'new',
              origin: risenCopies.has(body.key) ? 'existing-function' : 'new-function',
              before: null,
            }
          : { state: 'moved', origin: 'existing-function', before },
      );
    }
  }
  /** Does a copy go on in a caller, where the inlined body was written out? */
  const isWrittenOut = (escape: Escape, key: string): boolean =>
    copiesInCallers(key, base.bodies).some((each) => kept.has(each) && isOriginal(escape, each));
  for (const body of base.bodies.bodies.values()) {
    if (pairs.toHead(body.key) !== null || body.isForeign) continue;
    for (const escape of body.escapes) {
      if (!kept.has(escape) && escape.certainty !== 'never' && !isWrittenOut(escape, body.key)) gone.add(escape);
    }
  }
  const fixed = new Set([...gone].filter((escape) => !kept.has(escape)));
  // What is new in the callee itself is told there.
  const isToldThere = ({ site }: CalledSite): boolean => states.get(site.escape)?.state === 'new';
  return { head: states, fixed, paid, lost: lost.filter((each) => !isToldThere(each)), regained };
}

/** Reads when each value of a body runs, one after the other, for a function may have thousands. What is read is remembered, and weighing asks for it. */
async function readCircumstances({ escapes }: Body, side: UnderstoodSide, breathe: Breathe): Promise<void> {
  for (const escape of escapes.filter(isCounted)) {
    side.circumstances(escape.place, escape.expression);
    await breathe();
  }
}

/** Of a generic function that nothing instantiates at the base nobody knows what it costs there: on lines that are the same, what it does at the head. */
function asUntouched({ base, head }: Expanded, places: Pick<Correspondence, 'toBase'>): Expanded {
  const same = head.filter(({ origin, escape }) => origin === 'own' && places.toBase(escape.place) !== null);
  return { base: [...base, ...same.map((site) => ({ ...site }))], head };
}

/** What the callers of a body have of inlined ones, its own among them. */
function copiesInCallers(key: string, { callers, bodies }: SideBodies): readonly Escape[] {
  return [...(callers.get(key) ?? [])].flatMap((caller) =>
    (bodies.get(caller)?.escapes ?? []).filter(({ inlinedFrom }) => inlinedFrom.length > 0),
  );
}

function isSameValue({ escape: before, origin }: Site, { escape: after }: Site): boolean {
  return origin === 'own' && before.kind === after.kind && isOriginal(before, after);
}

/** A function literal that the change adds to others, in a table of handlers or as what is returned, is as new as a function. */
function isInAddedLiteral({ escape }: Site, head: UnderstoodSide, { toBase }: Pick<Correspondence, 'toBase'>): boolean {
  const { place, expression } = escape;
  const literal = head.circumstances(place, expression).storedLiteral;
  if (literal === null) return false;
  const atBase = (line: number, step: 1 | -1, within: number): number | null =>
    nearestKept({ file: place.file, line }, step, toBase, within)?.line ?? null;
  if (atBase(literal.line, 1, literal.endLine - literal.line + 1) !== null) return false;
  // What stands between lines that were neighbours took nobody's place.
  const before = atBase(literal.line - 1, -1, longestAddition);
  return before !== null && atBase(literal.endLine + 1, 1, longestAddition) === before + 1;
}

/** Lines. */
const longestAddition = 2000;

function isExtractedCall({ call }: Site, pairs: BodyPairs): boolean {
  return call !== null && pairs.isExtracted(call.callee);
}

function stateOf(before: Site, after: Site, places: Correspondence): FindingState {
  if (before.origin !== 'own' || after.origin !== 'own') return 'moved';
  const [a, b] = [before.escape, after.escape];
  const sameText = a.source.lineText.trim() === b.source.lineText.trim();
  const folderNow = folderOf(places.headFile(a.place.file) ?? a.place.file);
  if (a.source.function !== b.source.function || folderNow !== folderOf(b.place.file)) return 'moved';
  const place = places.toHead(a.place);
  const sameLine = place !== null && place.file === b.place.file && place.line === b.place.line;
  return sameText || sameLine ? 'unchanged' : 'changed';
}
