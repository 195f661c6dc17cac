import type { Body, SideBodies } from '../side/bodies.ts';
import { isOriginal } from '../side/originals.ts';
import type { Site } from '../side/sites.ts';
import { shortName } from '../text/short-name.ts';
import type { Weighing } from './weigh.ts';

/** What functions cost more, by the head's keys: who calls them has it to pay. */
export type Debts = ReadonlyMap<string, readonly Site[]>;

/**
 * Takes back the rises of helpers for which all that call them pay: where a value was taken from the callers into the function that they call, it is
 * allocated as often as before. Who else may call a function is not known where it is exported or its address is taken: such a one rises.
 *
 * @param weighings by the head's keys.
 * @param weighAgain weighs a caller that pays for what its callees cost more; null where it can't be weighed.
 */
export async function settleWithCallers(
  weighings: ReadonlyMap<string, Weighing>,
  head: SideBodies,
  weighAgain: (caller: string, debts: Debts) => Promise<Weighing | null>,
): Promise<ReadonlyMap<string, Weighing>> {
  const settled = new Map(weighings);
  const debts = new Map<string, Debts>();
  for (const [key, weighing] of weighings) {
    const body = head.bodies.get(key);
    // What is inlined of its own literals makes it a caller of itself.
    const callers = [...(head.callers.get(key) ?? [])].filter((caller) => caller !== key);
    if (body === undefined || !isHelper(body, head) || callers.length === 0) continue;
    const fresh = weighing.rises.flatMap(({ site, before }) =>
      site.origin === 'own' && before === null ? [site] : [],
    );
    if (fresh.length === 0) continue;
    const owed = callers.map((caller) => new Map([...(debts.get(caller) ?? []), [key, fresh]]));
    const again: (Weighing | null)[] = [];
    for (const [index, caller] of callers.entries()) again.push(await weighAgain(caller, owed[index] ?? new Map()));
    const isPaid = again.every((now, index) => {
      const known = settled.get(callers[index] ?? '');
      if (now === null || known === undefined || now.rises.length > known.rises.length) return false;
      return !now.rises.some((rise) => fresh.some((site) => isOf(site, rise.site)));
    });
    const payers = new Map(fresh.flatMap((site) => payerOf(site, again)));
    if (!isPaid || payers.size < fresh.length) continue;
    for (const [index, caller] of callers.entries()) {
      const now = again[index];
      if (now !== null && now !== undefined) settled.set(caller, now);
      debts.set(caller, owed[index] ?? new Map());
    }
    settled.set(key, {
      ...(settled.get(key) ?? weighing),
      rises: weighing.rises.filter(({ site }) => !fresh.includes(site)),
      partners: new Map([...weighing.partners, ...payers]),
    });
  }
  return settled;
}

/** Nobody but the package calls it, always by its name, and not from itself. */
function isHelper({ key, name, isForeign, declared, calls }: Body, { addressed }: SideBodies): boolean {
  if (isForeign || declared === null || addressed.has(key) || name === 'main' || name === 'init') return false;
  return /^[\p{Ll}_]/u.test(shortName(name)) && !calls.some(({ callee }) => callee === key);
}

/** What a caller had in place of a value. */
function payerOf(site: Site, callers: readonly (Weighing | null)[]): readonly (readonly [Site, Site])[] {
  for (const caller of callers) {
    for (const [paid, before] of caller?.partners ?? []) {
      if (isOf(site, paid)) return [[site, before]];
    }
  }
  return [];
}

/** Does a caller's site stand for this one of a function that it calls or has inlined? */
function isOf({ escape }: Site, { escape: paid }: Site): boolean {
  return paid === escape || (paid.inlinedFrom.length > 0 && isOriginal(escape, paid));
}
