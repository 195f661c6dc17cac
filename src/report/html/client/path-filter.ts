import { globMatcher, globProblem } from '../../../text/glob.ts';

/**
 * Globs over files, as the configuration's `path` has them, with blanks between them: a file fits one of them, and none of those that begin with
 * `!`. A text without special characters stands for every path that begins with it.
 *
 * @returns always false for globs that `pathsProblem` has something to say of.
 */
export function pathsMatcher(text: string): (file: string) => boolean {
  if (pathsProblem(text) !== null) return () => false;
  const globs = globsOf(text).map(({ glob, isExcluded }) => ({ fits: matcherOf(glob), isExcluded }));
  const [wanted, unwanted] = [false, true].map((side) => globs.filter(({ isExcluded }) => isExcluded === side));
  const known = new Map<string, boolean>();
  return (file) => {
    const found = known.get(file);
    if (found !== undefined) return found;
    const fits =
      (wanted === undefined || wanted.length === 0 || wanted.some((glob) => glob.fits(file))) &&
      unwanted?.some((glob) => glob.fits(file)) !== true;
    known.set(file, fits);
    return fits;
  };
}

/** What is wrong with globs, as a sentence; null where nothing is. */
export function pathsProblem(text: string): string | null {
  for (const { glob } of globsOf(text)) {
    const problem = globProblem(glob);
    if (problem !== null) return `${glob} ${problem}.`;
  }
  return null;
}

function globsOf(text: string): readonly { readonly glob: string; readonly isExcluded: boolean }[] {
  return text
    .split(/\s+/)
    .map((word) =>
      word.startsWith('!') ? { glob: word.slice(1), isExcluded: true } : { glob: word, isExcluded: false },
    )
    .filter(({ glob }) => glob !== '');
}

function matcherOf(glob: string): (file: string) => boolean {
  return /[*?[\]{}\\]/.test(glob) ? globMatcher(glob) : (file) => file.startsWith(glob);
}
