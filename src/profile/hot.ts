import { UsageError, type Escape, type Hot } from '../model/index.ts';
import type { LoadedProfile } from './decode.ts';
import { PackageFinder, type OwnPackage } from './packages.ts';
import { isTestFile, lineKey, weigh, type FunctionWeight, type Weights } from './weights.ts';

/** Where a declared function is looked for. */
export interface Declared {
  readonly file: string;
  readonly name: string;
}

export interface HotPathSources {
  readonly profiles: readonly LoadedProfile[];
  /** A function is hot from this part of a profile on, 0 to 1; one without any weight never is. */
  readonly threshold: number;
  /** Of both sides. */
  readonly packages: readonly OwnPackage[];
  /** The functions of both sides, as far as they were read. */
  readonly functions: readonly Declared[];
}

/** From this part of a profile without names on, the reader should know. */
const muchNameless = 0.5;

/** What profiles tell of the functions of findings; see docs/profiles.md. */
export class HotPaths {
  readonly #profiles: readonly { readonly name: string; readonly weights: Weights }[];
  readonly #threshold: number;
  /** What the reader of the report should know of the profiles. */
  readonly notices: readonly string[];

  /** @throws UsageError for a given profile of another program: it would make nothing hot, and nobody would notice. */
  constructor({ profiles, threshold, packages, functions }: HotPathSources) {
    const finder = new PackageFinder(packages);
    const folders = new Map(packages.map(({ folder, importPath }) => [folder, importPath]));
    const declared = new Set(
      functions.map(
        ({ file, name }) => `${folders.get(file.slice(0, Math.max(0, file.lastIndexOf('/')))) ?? ''}\0${name}`,
      ),
    );
    this.#threshold = threshold;
    this.#profiles = profiles.map((profile) => ({
      name: profile.name,
      weights: weigh(profile, finder, (importPath, name) => declared.has(`${importPath}\0${name}`)),
    }));
    const notices: string[] = [];
    for (const [index, { name, weights }] of this.#profiles.entries()) {
      const profile = profiles[index];
      // Where neither side could be listed, the verdict says so.
      if (!weights.isOurs && packages.length > 0) {
        if (profile?.measured !== true) throw foreign(profile?.path ?? '', packages);
        notices.push(
          `No sample of ${name} is of this repository's code: give the benchmarks more time (--bench-time).`,
        );
      }
      if (weights.nameless >= muchNameless) {
        const percent = Math.round(weights.nameless * 100);
        notices.push(`${percent} % of the profile ${name} has no names of functions: what is hot there is not known.`);
      }
    }
    this.notices = notices;
  }

  /** Of the profile in which its function weighs most; null where that is less than the threshold in all of them. */
  of(escape: Escape): Hot | null {
    let hottest: Hot | null = null;
    for (const { name, weights } of this.#profiles) {
      const found = weights.of(escape.package, escape.source.function, isTestFile(escape.place.file));
      if (found === null) continue;
      const share = runsOnce(escape) ? found.closures : found.share;
      if (share === 0 || share < this.#threshold || share <= (hottest?.share ?? 0)) continue;
      hottest = { share, ...lineShares(escape, found), profile: name };
    }
    return hottest;
  }
}

/**
 * All of a program passes through main, whose own lines run once unless they are in a loop; so do those of package level. Function literals in
 * either may run often.
 */
function runsOnce({ source }: Escape): boolean {
  return (source.function === 'main' || source.function === '') && !source.inLoop;
}

/** The line is where it was when the profile was made, moved with its function. Null where the profile has no line of that function. */
function lineShares({ place, source }: Escape, { lines, own, startLine }: FunctionWeight): Pick<Hot, 'line' | 'own'> {
  if (lines.size === 0) return { line: null, own: null };
  const moved = startLine > 0 && source.functionRange !== null ? source.functionRange.line - startLine : 0;
  const key = lineKey(place.file, place.line - moved);
  return { line: lines.get(key) ?? 0, own: own.get(key) ?? 0 };
}

function foreign(path: string, packages: readonly OwnPackage[]): UsageError {
  const names = [...new Set(packages.map(({ importPath }) => importPath))].sort();
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
  return new UsageError(
    `profile: ${JSON.stringify(path)} has no function of this repository (${shown}): it is of another program. ` +
      'Accepted: a CPU or heap profile of a program or of benchmarks that use these packages.',
  );
}
