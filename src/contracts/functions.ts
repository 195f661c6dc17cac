import { UsageError } from '../model/index.ts';
import { distance } from 'fastest-levenshtein';

/** A function or method that the sources declare. */
export interface DeclaredName {
  /** Import path. */
  readonly package: string;
  /** Of the package clause. */
  readonly packageName: string;
  /** `F`, `T.m`, `(*T).m`. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  readonly line: number;
}

/**
 * The function that people mean by a name: `F`, `T.m`, `(*T).m`, with the package's name or import path before it or not.
 *
 * @throws UsageError where there is none, with the nearest that there is, or where there are several.
 */
export function functionNamed(given: string, declared: readonly DeclaredName[], setting: string): DeclaredName {
  const wanted = withoutBlanks(given);
  const fitting = functionsNamed(given, declared);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const quoted = JSON.stringify(given);
  if (fitting.length > 1) {
    const shown = fitting.slice(0, 8).map((each) => `${each.package}.${each.name}`);
    throw new UsageError(
      `${setting}: ${quoted} names ${fitting.length} functions. Accepted: one of them, such as ${shown.join(', ')}.`,
    );
  }
  const near = nearestOf(wanted, declared);
  throw new UsageError(
    `${setting}: no function ${quoted} is declared here${near === null ? '.' : `; did you mean ${JSON.stringify(near)}?`} Accepted: F, T.m or (*T).m, with the package's name or import path before it or not.`,
  );
}

/** All that a name can mean. */
export function functionsNamed(given: string, declared: readonly DeclaredName[]): readonly DeclaredName[] {
  const wanted = withoutBlanks(given);
  return declared.filter((each) => spellings(each).includes(wanted));
}

function withoutBlanks(name: string): string {
  return name.replaceAll(/\s+/g, '');
}

function spellings({ package: importPath, packageName, name }: DeclaredName): readonly string[] {
  const names = [name, name.replace(/^\(\*(.*)\)/, '$1')];
  return ['', `${packageName}.`, `${importPath}.`].flatMap((prefix) => names.map((each) => `${prefix}${each}`));
}

/** Upper and lower case are one; the method alone (`Raed`) is near to the method of a type, too. */
function nearestOf(wanted: string, declared: readonly DeclaredName[]): string | null {
  const candidates = declared.flatMap((each) => spellings(each).map((text) => ({ text, shown: each.name })));
  const [best] = candidates
    .map((candidate) => ({ ...candidate, edits: distance(wanted.toLowerCase(), candidate.text.toLowerCase()) }))
    .filter(({ text, edits }) => edits <= Math.max(1, Math.floor(text.length / 3)))
    .sort((a, b) => a.edits - b.edits || (a.shown < b.shown ? -1 : 1));
  return best?.shown ?? null;
}
