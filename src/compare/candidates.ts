import type { GoPackage } from '../build/packages.ts';
import { folderOf } from '../build/relevant.ts';
import type { SideDiagnostics } from '../diagnostics/collect.ts';
import type { FileChange, Place } from '../model/index.ts';
import type { Correspondence } from './correspondence.ts';
import { parsePosition } from '../diagnostics/position.ts';
import { identityOf } from '../side/identity.ts';
import { languageOf } from '../text/go-release.ts';

/** The folders of changed Go files, under the names of both sides. */
export function changedFolders(changes: readonly FileChange[], places: Correspondence): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { basePath, headPath } of changes) {
    if (basePath?.endsWith('.go') === true) {
      folders.add(folderOf(basePath));
      folders.add(folderOf(places.headFile(basePath) ?? basePath));
    }
    if (headPath?.endsWith('.go') === true) folders.add(folderOf(headPath));
  }
  return folders;
}

/**
 * The folders whose module asks for a version of the language in which the same words may cost something else: from go 1.22 on each round of a loop
 * has variables of its own. https://go.dev/blog/loopvar-preview
 */
export function otherLanguageFolders(base: readonly GoPackage[], head: readonly GoPackage[]): ReadonlySet<string> {
  const hasOwnVariables = ({ goVersion }: GoPackage): boolean => (languageOf(goVersion) ?? 0) >= 22;
  // Modules of one repository may have one name; a module may have moved.
  const before = new Map(
    base.flatMap((found) => [found.importPath, inFolder(found)].map((key) => [key, hasOwnVariables(found)] as const)),
  );
  return new Set(
    head.flatMap((found) => {
      const then = before.get(inFolder(found)) ?? before.get(found.importPath);
      return then === undefined || then === hasOwnVariables(found) || found.folder === null ? [] : [found.folder];
    }),
  );
}

function inFolder({ importPath, folder }: GoPackage): string {
  return `${importPath}\0${folder ?? ''}`;
}

/** The folders in which anything escapes. */
export function foldersOfEscapes(...sides: readonly SideDiagnostics[]): ReadonlySet<string> {
  return new Set(sides.flatMap(({ escapes }) => escapes.map(({ place }) => folderOf(place.file))));
}

/**
 * The package folders, under the names of both sides, where the two sides' compiler speaks differently or the source changed. In all
 * others every escape and every inlined call is at its place: nothing can be new there, so neither generated code nor
 * syntax is read for them.
 *
 * @param changed as of `changedFolders`.
 * @param otherLanguage as of `otherLanguageFolders`.
 */
export function candidateFolders(
  base: SideDiagnostics,
  head: SideDiagnostics,
  changed: ReadonlySet<string>,
  places: Correspondence,
  otherLanguage: Iterable<string> = [],
): ReadonlySet<string> {
  const candidates = new Set([...changed, ...otherLanguage]);
  const balance = new Map<string, number>();
  const count = (side: SideDiagnostics, at: (place: Place) => Place | null, step: number): void => {
    const note = (place: Place, what: string): void => {
      const there = at(place);
      if (there === null) {
        candidates.add(folderOf(place.file));
        candidates.add(folderOf(places.headFile(place.file) ?? place.file));
        return;
      }
      if (candidates.has(folderOf(there.file))) return;
      const key = `${there.file}\0${there.line}\0${what}`;
      const value = (balance.get(key) ?? 0) + step;
      if (value === 0) balance.delete(key);
      else balance.set(key, value);
    };
    for (const { place, expression } of side.escapes) note(place, identityOf(expression));
    for (const [key, callees] of side.inlined) {
      const place = parsePosition(key);
      if (place === null) continue;
      for (const callee of callees) note(place, `inlined ${callee}`);
    }
  };
  count(base, (place) => places.toHead(place), 1);
  count(head, (place) => place, -1);
  for (const key of balance.keys()) candidates.add(folderOf(key.slice(0, key.indexOf('\0'))));
  return candidates;
}
