import { folderOf } from '../build/relevant.ts';
import type { Correspondence } from './correspondence.ts';
import { groupBy, lazy } from './group.ts';

/** A declared function on one side. `name` as in SourceContext; from the line of `func` to that of the closing brace. */
export interface DeclaredFunction {
  readonly file: string;
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  /** Its lines, without indentation. */
  readonly text: readonly string[];
}

/** Tells which function of the base a function of the head was. */
export interface FunctionHistory {
  /** The base's name of the head's function in a folder; null where the head added it. */
  baseName(folder: string, name: string): string | null;
  /** Functions of the base, of a folder named as at the head, that are gone since the head's function has their code instead of calls of them. */
  pastedInto(folder: string, name: string): ReadonlySet<string>;
}

/** At least this share of a renamed function's lines comes from the function it was. */
const renamedShare = 0.5;

/** At least this share of an extracted function's telling lines, and this many different ones, were taken out of one that calls it. */
const extractedShare = 0.2;
const extractedLines = 2;

/**
 * Functions are the same by name within their package's folder. A function under a new name is
 *  - the one of whose lines it mostly consists, where that one no longer exists (renamed);
 *  - part of the one that calls it and from which some of its lines were taken (extracted): what it allocates, its caller now costs.
 *
 * A function that is gone, and that a survivor called, was pasted into that survivor: what it allocated, the survivor paid before.
 *
 * Functions of files that the change does not touch are as they were, whether or not both sides' were parsed.
 */
export function functionHistory(
  base: readonly DeclaredFunction[],
  head: readonly DeclaredFunction[],
  places: Correspondence,
): FunctionHistory {
  const folderAtHead = ({ file }: DeclaredFunction): string => folderOf(places.headFile(file) ?? file);
  const baseKey = (found: DeclaredFunction): string => keyOf(folderAtHead(found), found.name);
  const headKey = (found: DeclaredFunction): string => keyOf(folderOf(found.file), found.name);
  const atBase = new Map(base.map((found) => [baseKey(found), found]));
  const atHead = new Map(head.map((found) => [headKey(found), found]));
  const added = head.filter((found) => places.isTouched(found.file) && !atBase.has(headKey(found)));
  const gone = base.filter((found) => !atHead.has(baseKey(found)));

  const goneFrom = groupBy(gone, ({ file }) => places.headFile(file) ?? '');
  const survivorsIn = lazy(() => {
    const survivors = base.flatMap((before): Survivor[] => {
      const now = atHead.get(baseKey(before));
      return now === undefined ? [] : [{ before, now }];
    });
    return groupBy(survivors, ({ now }) => folderOf(now.file));
  });
  const origins = new Map<string, string | null>(added.map((found) => [headKey(found), null]));
  for (const after of added) {
    const origin =
      renamedFrom(after, goneFrom.get(after.file) ?? [], places) ??
      extractedFrom(after, survivorsIn().get(folderOf(after.file)) ?? []);
    if (origin !== null) origins.set(headKey(after), origin.name);
  }
  const renamed = new Set(origins.values());
  const pastedFrom = groupBy(
    gone.filter(({ name }) => !renamed.has(name)),
    folderAtHead,
  );
  return {
    baseName(folder, name) {
      const origin = origins.get(keyOf(folder, name));
      return origin === undefined ? name : origin;
    },
    pastedInto(folder, name) {
      const before = atBase.get(keyOf(folder, name));
      const calls = ({ name: callee }: DeclaredFunction): boolean =>
        before?.text.some((line) => callsName(line, shortName(callee))) === true;
      return new Set((pastedFrom.get(folder) ?? []).filter(calls).map((callee) => callee.name));
    },
  };
}

/** A function that both sides have. */
interface Survivor {
  readonly before: DeclaredFunction;
  readonly now: DeclaredFunction;
}

/** @param gone those of the file that is `after`'s at the head. */
function renamedFrom(
  after: DeclaredFunction,
  gone: readonly DeclaredFunction[],
  places: Correspondence,
): DeclaredFunction | null {
  const votes = gone.map((before) => {
    let lines = 0;
    for (let line = before.line; line <= before.endLine; line++) {
      const place = places.toHead({ file: before.file, line, column: 0 });
      if (place?.file === after.file && after.line <= place.line && place.line <= after.endLine) lines++;
    }
    return { before, lines };
  });
  const [winner] = votes.sort((a, b) => b.lines - a.lines);
  return winner !== undefined && winner.lines >= (after.endLine - after.line + 1) * renamedShare ? winner.before : null;
}

function extractedFrom(after: DeclaredFunction, survivors: readonly Survivor[]): DeclaredFunction | null {
  const method = shortName(after.name);
  const telling = after.text.filter(isTelling);
  let best: { readonly before: DeclaredFunction; readonly lines: number } | null = null;
  for (const { before, now } of survivors) {
    if (!now.text.some((line) => callsName(line, method)) || before.text.some((line) => callsName(line, method)))
      continue;
    const kept = new Set(now.text);
    const taken = new Set(before.text.filter((line) => isTelling(line) && !kept.has(line)));
    const found = telling.filter((line) => taken.has(line));
    const enough = new Set(found).size >= extractedLines && found.length >= telling.length * extractedShare;
    if (enough && found.length > (best?.lines ?? 0)) best = { before, lines: found.length };
  }
  return best?.before ?? null;
}

/** Braces, `else {` and the like stand in every function. */
function isTelling(line: string): boolean {
  return (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 6;
}

function callsName(line: string, name: string): boolean {
  for (let at = line.indexOf(`${name}(`); at >= 0; at = line.indexOf(`${name}(`, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}_]/u.test(line[at - 1] ?? '')) return true;
  }
  return false;
}

/** `m` of `(*T).m`. */
function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function keyOf(folder: string, name: string): string {
  return `${folder}\0${name}`;
}
