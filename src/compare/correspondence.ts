import type { FileChange, Place } from '../model/index.ts';
import type { FileReader } from '../model/ports.ts';
import { relevance } from '../build/relevant.ts';
import { lineMap, nothingAlike, sameLines, type LineMap } from './line-map.ts';

/** Which place of the head is which place of the base, over the whole repository. */
export interface Correspondence {
  /** Does any file differ? */
  readonly hasChanges: boolean;
  /** Where a line of the base is at the head; null where it is gone. The column is kept: it only breaks ties. */
  toHead(place: Place): Place | null;
  /** Where a line of the head was at the base; null where it is new. */
  toBase(place: Place): Place | null;
  /** The head's name of a file of the base; null where it was deleted. */
  headFile(baseFile: string): string | null;
  /** Is this line of the head new or rewritten? */
  isChanged(file: string, line: number): boolean;
  /** The base's lines that a change took away where this line of the head stands, re-indented ones left out; empty on a line that is unchanged. */
  removedAt(file: string, line: number): readonly RemovedLine[];
  /** The text of a line of the base in a file that a change touches; null in others. */
  baseText(place: Pick<Place, 'file' | 'line'>): string | null;
  /** Has the file other content at the head than at the base, or is it new there? */
  isTouched(headFile: string): boolean;
}

/** A line that only the base has. */
export interface RemovedLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Reads both versions of every changed Go file and maps their lines. */
export async function correspondence(
  changes: readonly FileChange[],
  base: FileReader,
  head: FileReader,
): Promise<Correspondence> {
  const headNames = new Map<string, string | null>();
  const baseNames = new Map<string, string | null>();
  const maps = new Map<string, LineMap>();
  const texts = new Map<
    string,
    { readonly file: string; readonly lines: readonly string[]; readonly headLines: readonly string[] }
  >();
  for (const { basePath, headPath } of changes) {
    if (basePath !== null) headNames.set(basePath, headPath);
    if (headPath === null) continue;
    baseNames.set(headPath, basePath);
    if (basePath === null || relevance(headPath, { tests: true, profiles: false }) === 'no') {
      maps.set(headPath, nothingAlike);
      continue;
    }
    const [before, after] = await Promise.all([base.read(basePath), head.read(headPath)]);
    maps.set(headPath, before === null || after === null ? nothingAlike : lineMap(before, after));
    if (before !== null && after !== null) {
      texts.set(headPath, { file: basePath, lines: before.split('\n'), headLines: after.split('\n') });
    }
  }
  const headFile = (file: string): string | null => {
    const renamed = headNames.get(file);
    return renamed === undefined ? file : renamed;
  };
  return {
    hasChanges: changes.length > 0,
    headFile,
    toHead(place) {
      const file = headFile(place.file);
      if (file === null) return null;
      const line = (maps.get(file) ?? sameLines).toHead(place.line);
      return line === null ? null : { file, line, column: place.column };
    },
    toBase(place) {
      const renamed = baseNames.get(place.file);
      const file = renamed === undefined ? place.file : renamed;
      if (file === null) return null;
      const line = (maps.get(place.file) ?? sameLines).toBase(place.line);
      return line === null ? null : { file, line, column: place.column };
    },
    isChanged: (file, line) => maps.get(file)?.isChanged(line) ?? false,
    removedAt(file, line) {
      const [map, text] = [maps.get(file), texts.get(file)];
      if (map === undefined || text === undefined || !map.isChanged(line)) return [];
      let [first, last] = [line, line];
      while (first > 1 && map.isChanged(first - 1)) first--;
      while (last < text.headLines.length && map.isChanged(last + 1)) last++;
      const from = first > 1 ? (map.toBase(first - 1) ?? 0) : 0;
      const to = last < text.headLines.length ? (map.toBase(last + 1) ?? text.lines.length + 1) : text.lines.length + 1;
      const added = text.headLines.slice(first - 1, last).map((each) => each.trim());
      return text.lines.slice(from, to - 1).flatMap((each, index) => {
        const again = added.indexOf(each.trim());
        if (again >= 0) added.splice(again, 1);
        return again >= 0 ? [] : [{ file: text.file, line: from + index + 1, text: each }];
      });
    },
    baseText({ file, line }) {
      const now = headFile(file);
      return (now === null ? undefined : texts.get(now))?.lines[line - 1] ?? null;
    },
    isTouched: (file) => maps.has(file),
  };
}
