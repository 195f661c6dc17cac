import { folderOf } from '../build/relevant.ts';
import type { Body, SideBodies } from '../side/bodies.ts';
import type { Correspondence } from './correspondence.ts';
import { groupBy } from './group.ts';
import { shortName } from '../text/short-name.ts';
import { commonFolders } from '../side/names.ts';

/** Which body of one side is which of the other. */
export interface BodyPairs {
  /** The base's key of a body of the head; null where the head added it. */
  readonly toBase: (headKey: string) => string | null;
  /** The head's key of a body of the base; null where it is gone. */
  readonly toHead: (baseKey: string) => string | null;
  /** Was this body, which the head added, part of one that calls it now? */
  readonly isExtracted: (headKey: string) => boolean;
}

/** At least this share of a function's telling lines comes from the function that it was. */
const renamedShare = 0.5;
/** From this likeness on, two functions of other names are one without further signs. */
const alikeAlone = 0.75;
/** The same, where the callers of the one call the other now, or their short names agree. */
const alikeWithSign = 0.35;
/** At least this share of a function's telling lines is in the one that its callers call now. */
const containedShare = 0.75;
/** At least this share of an extracted function's telling lines, and this many different ones, were taken out of one that calls it. */
const extractedShare = 0.2;
const extractedLines = 2;
/** Or one line of this many words that makes up half of it. */
const extractedWords = 6;

/**
 * Bodies are the same by name within their package's folder. One under a new name is
 *  - another that is gone (renamed, moved, given another receiver), where most of its lines come from there, or where those who called the one
 *    call the other and both are alike;
 *  - part of one that calls it and from which some of its lines were taken (extracted).
 */
export function pairBodies(base: SideBodies, head: SideBodies, places: Correspondence): BodyPairs {
  const added = [...head.bodies.values()].filter(
    ({ key, declared }) => !base.bodies.has(key) && declared !== null && places.isTouched(declared.file),
  );
  const gone = [...base.bodies.values()].filter(({ key, declared }) => !head.bodies.has(key) && declared !== null);
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, after } of rank(candidates(added, gone, base, head, places))) {
    if (pairs.has(after.key) || taken.has(before.key)) continue;
    pairs.set(after.key, before.key);
    taken.add(before.key);
  }
  const back = new Map([...pairs].map(([after, before]) => [before, after]));
  const extracted = new Set(
    added
      .filter(({ key }) => !pairs.has(key))
      .filter((after) => isTakenFromCaller(after, base, head, (key) => pairs.get(key) ?? key))
      .map(({ key }) => key),
  );
  return {
    toBase: (key) => pairs.get(key) ?? (base.bodies.has(key) ? key : null),
    toHead: (key) => back.get(key) ?? (head.bodies.has(key) ? key : null),
    isExtracted: (key) => extracted.has(key),
  };
}

interface Candidate {
  readonly before: Body;
  readonly after: Body;
  readonly score: number;
}

function rank(found: readonly Candidate[]): readonly Candidate[] {
  return [...found].sort(
    (a, b) =>
      b.score - a.score ||
      // Of functions that are equally alike, those that are nearer to each other.
      commonFolders(b.before.folder, b.after.folder) - commonFolders(a.before.folder, a.after.folder) ||
      (a.after.key < b.after.key ? -1 : a.after.key > b.after.key ? 1 : a.before.key < b.before.key ? -1 : 1),
  );
}

/** Pairs worth a look, found by lines, callers and names: never all with all. */
function candidates(
  added: readonly Body[],
  gone: readonly Body[],
  base: SideBodies,
  head: SideBodies,
  places: Correspondence,
): readonly Candidate[] {
  if (added.length === 0 || gone.length === 0) return [];
  const byLine = new Map<string, Set<Body>>();
  const byName = groupBy(gone, ({ name }) => shortName(name).toLowerCase());
  const byFile = groupBy(gone, ({ declared }) => places.headFile(declared?.file ?? '') ?? '');
  for (const before of gone) {
    for (const line of new Set(tellingLines(before))) {
      const known = byLine.get(line) ?? new Set<Body>();
      if (known.size < commonLine) byLine.set(line, known.add(before));
    }
  }
  const calledBy = new Map<string, Body[]>();
  for (const before of gone) {
    for (const caller of base.callers.get(before.key) ?? []) {
      const known = calledBy.get(caller);
      if (known === undefined) calledBy.set(caller, [before]);
      else known.push(before);
    }
  }
  const words = new Map<Body, ReadonlyMap<string, number>>();
  const wordsIn = (body: Body): ReadonlyMap<string, number> => {
    let known = words.get(body);
    if (known === undefined) words.set(body, (known = wordsOf(body)));
    return known;
  };
  return added.flatMap((after) => {
    const shared = new Map<Body, number>();
    const lines = tellingLines(after);
    for (const line of lines)
      for (const before of byLine.get(line) ?? []) shared.set(before, (shared.get(before) ?? 0) + 1);
    const switched = new Set(
      [...(head.callers.get(after.key) ?? [])].flatMap((caller) => (calledBy.get(caller) ?? []).slice(0, manyCallees)),
    );
    const named = (byName.get(shortName(after.name).toLowerCase()) ?? []).slice(0, manyCallees);
    const inFile = byFile.get(after.declared?.file ?? '') ?? [];
    const near = inFile.length <= fewInFile ? inFile : [];
    return [...new Set([...shared.keys(), ...switched, ...named, ...near])].flatMap((before): Candidate[] => {
      const count = shared.get(before) ?? 0;
      const share = lines.length === 0 ? 0 : count / lines.length;
      const alike = Math.max(share, likeness(wordsIn(before), wordsIn(after)));
      const sameFile = inFile.includes(before);
      const sameName = shortName(before.name).toLowerCase() === shortName(after.name).toLowerCase();
      const isSwitched = switched.has(before);
      const isMostly = share >= renamedShare && (sameFile || sameName || isSwitched || count >= 3);
      const isAlike = alike >= alikeAlone && (sameFile || count >= 2);
      // It may have grown to many times its size.
      const isContained =
        isSwitched && count > 0 && count >= tellingLines(before).filter(isNoHead).length * containedShare;
      const isSigned =
        isContained ||
        (isSwitched && sameName) ||
        (alike >= alikeWithSign && (isSwitched || (sameName && before.folder === after.folder)));
      if (!isMostly && !isAlike && !isSigned) return [];
      const score = alike + (isSwitched ? 0.5 : 0) + (sameName ? 0.3 : 0) + (sameFile ? 0.1 : 0);
      return [{ before, after, score }];
    });
  });
}

/** A line that more functions have says nothing of where one comes from. */
const commonLine = 20;
const manyCallees = 20;
const fewInFile = 30;

function isTakenFromCaller(
  after: Body,
  base: SideBodies,
  head: SideBodies,
  baseKeyOf: (headKey: string) => string,
): boolean {
  const telling = tellingLines(after);
  return [...(head.callers.get(after.key) ?? [])].some((caller) => {
    const before = base.bodies.get(baseKeyOf(caller))?.declared;
    const now = head.bodies.get(caller)?.declared;
    if (before === null || before === undefined || now === null || now === undefined) return false;
    const kept = new Set(now.text);
    const taken = new Set(before.text.filter((line) => isTelling(line) && !kept.has(line)));
    const found = telling.filter((line) => taken.has(line));
    if (found.length < telling.length * extractedShare) return false;
    const isHalf = found.length * 2 >= telling.filter(isNoHead).length;
    return new Set(found).size >= extractedLines || (isHalf && found.some((line) => wordCount(line) >= extractedWords));
  });
}

function tellingLines({ declared }: Body): readonly string[] {
  return (declared?.text ?? []).filter(isTelling);
}

/** A renamed function has its old name in its first line. */
function isNoHead(line: string): boolean {
  return !/^\s*func\b/.test(line);
}

/** Braces, `else {` and the like stand in every function. */
function isTelling(line: string): boolean {
  return (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 6 || wordCount(line) >= 3;
}

function wordCount(line: string): number {
  return line.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}

/** Words and numbers of a function, its own name and receiver's type among them. */
function wordsOf({ declared }: Body): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of declared?.text ?? []) {
    for (const [word] of line.matchAll(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient of two bags of words. https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** The head's names of the base's folders: where most of their files went. */
export function headFolders(
  baseFiles: readonly string[],
  places: Pick<Correspondence, 'headFile'>,
): (folder: string) => string {
  const votes = new Map<string, Map<string, number>>();
  for (const file of baseFiles) {
    const now = places.headFile(file);
    if (now === null) continue;
    const folder = votes.get(folderOf(file)) ?? new Map<string, number>();
    votes.set(folderOf(file), folder.set(folderOf(now), (folder.get(folderOf(now)) ?? 0) + 1));
  }
  const names = new Map(
    [...votes].map(([folder, counts]) => {
      if (counts.has(folder)) return [folder, folder];
      const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [folder, best?.[0] ?? folder];
    }),
  );
  return (folder) => names.get(folder) ?? folder;
}
