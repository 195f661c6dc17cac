import { compileDiagnostics, foldersOf } from '../build/build.ts';
import { folderOf } from '../build/relevant.ts';
import { withTexts } from '../build/side-tree.ts';
import { compareSides, type Compared } from '../compare/compare.ts';
import { correspondence } from '../compare/correspondence.ts';
import { understand, type UnderstoodSide } from '../side/understand.ts';
import type { Escape, FileChange, Finding } from '../model/index.ts';
import { packagesOf, type Bench } from './bench.ts';
import type { Candidate } from './candidates.ts';
import { edited, type Edit } from './edits.ts';
import { keptImport } from './imports.ts';

/** A candidate with the rewrite that fits its types. */
export interface Trial extends Edit {
  readonly candidate: Candidate;
}

/** What a build with rewrites showed. */
interface Outcome {
  /** The trials that take findings away and bring none, with those that are gone. */
  readonly helpful: readonly Proved[];
  /** Packages that do not compile with their rewrites. */
  readonly broken: ReadonlySet<string>;
}

/** A rewrite that holds, and the findings that it removes. */
export interface Proved {
  readonly trial: Trial;
  readonly gone: readonly Finding[];
}

/** Builds of a package's rewrites one by one, where all together do not compile. */
const mostSingleBuilds = 4;

/**
 * Compiles the packages with their rewrites and compares that with the head: a rewrite holds where the finding is gone, and nothing new
 * has come. All rewrites are tried at once; what does not help is left out and the rest tried again, so that in the end what holds has
 * been compiled just as it is offered, beside the others.
 *
 * @param trials of packages none of which depends on another.
 * @param name of a temporary folder, used once in a run.
 */
export async function prove(trials: readonly Trial[], name: string, bench: Bench): Promise<readonly Proved[]> {
  const first = await build(trials, `${name}/all`, bench);
  const alone = trials.filter(({ candidate }) => first.broken.has(candidate.package));
  const together = trials.filter(({ candidate }) => !first.broken.has(candidate.package));
  const proved = await settled(first.helpful, together, name, bench);
  return [...proved, ...(await oneByOne(alone, name, bench))];
}

/** A last build without those that don't help, if there were any. */
async function settled(
  helpful: readonly Proved[],
  tried: readonly Trial[],
  name: string,
  bench: Bench,
): Promise<readonly Proved[]> {
  if (helpful.length === tried.length || helpful.length === 0) return helpful;
  const again = helpful.map(({ trial }) => trial);
  const { helpful: still } = await build(again, `${name}/rest`, bench);
  return still.length === again.length ? still : [];
}

async function oneByOne(trials: readonly Trial[], name: string, bench: Bench): Promise<readonly Proved[]> {
  const packages = new Map<string, Trial[]>();
  for (const trial of trials) {
    const known = packages.get(trial.candidate.package);
    if (known === undefined) packages.set(trial.candidate.package, [trial]);
    else known.push(trial);
  }
  const proved: Proved[] = [];
  for (let round = 0; round < mostSingleBuilds; round++) {
    const now = [...packages.values()].flatMap((all) => all.slice(round, round + 1));
    if (now.length === 0) break;
    proved.push(...(await build(now, `${name}/single-${round}`, bench)).helpful);
  }
  return proved;
}

async function build(trials: readonly Trial[], name: string, bench: Bench): Promise<Outcome> {
  const { head, world } = bench;
  const texts = new Map<string, string>();
  for (const file of new Set(trials.map(({ candidate }) => candidate.file))) {
    const edits = trials.filter(({ candidate }) => candidate.file === file);
    const source = head.files.get(file);
    if (source !== undefined) texts.set(file, edited(source.source.text, edits) + keptImport(source, edits));
  }
  const { head: side, settings } = bench.build;
  const packages = packagesOf(
    trials.map(({ candidate }) => candidate),
    side,
  );
  const tree = await withTexts(side.tree, texts, name, world.go);
  const rewritten = { ...side, tree, packages };
  const folders = foldersOf(rewritten);
  const compiled = await compileDiagnostics(rewritten, settings, folders, world.go);
  const names = new Set(packages.map(({ importPath }) => importPath));
  const broken = new Set(compiled.problems.flatMap(({ package: found }) => (found === null ? [...names] : [found])));
  const sound = trials.filter(({ candidate }) => !broken.has(candidate.package));
  if (sound.length === 0) return { helpful: [], broken };
  const syntax = await world.syntax();
  // A rewrite may bring back what the base has, whose tree is still needed.
  const own = new Map([...texts].filter(([file, text]) => !syntax.isParsed(text, file)));
  const after = await understand(rewritten, compiled, folders, [], bench.build, (folder) => folder, world);
  try {
    const places = await correspondence([...texts.keys()].map(changeOf), side.tree, tree);
    const { compared } = await compareSides(within(head, folders), after, places, world.breathe);
    return { helpful: judged(sound, compared), broken };
  } finally {
    syntax.forget(own);
  }
}

function changeOf(path: string): FileChange {
  const mode = '100644';
  return {
    status: 'modified',
    basePath: path,
    headPath: path,
    baseMode: mode,
    headMode: mode,
    baseBlob: '',
    headBlob: '',
  };
}

/** The part of a side that was compiled again. */
function within(side: UnderstoodSide, folders: ReadonlySet<string>): UnderstoodSide {
  return {
    ...side,
    escapes: side.escapes.filter(({ place }) => folders.has(folderOf(place.file))),
    functions: side.functions.filter(({ file }) => folders.has(folderOf(file))),
  };
}

/** Whoever shares a function with something new is to blame for it; what is new elsewhere is the fault of all. */
function judged(trials: readonly Trial[], compared: readonly Compared[]): readonly Proved[] {
  const fresh = compared.flatMap(({ state, base, head }) => {
    if (head === null || head.allocation.status === 'none') return [];
    // A copy that may be elided where there was a sure one: what the rewrite saves depends on lengths.
    const isInDoubt = base?.certainty === 'sure' && head.certainty === 'may';
    return state === 'new' || isInDoubt ? [homeOf(head)] : [];
  });
  const homes = new Set(trials.map(({ candidate }) => homeOf(candidate)));
  if (fresh.some((home) => !homes.has(home))) return [];
  const fixed = new Set(
    compared.flatMap(({ state, base }) => (state === 'fixed' && base !== null ? [keyOf(base)] : [])),
  );
  return trials.flatMap((trial) => {
    const gone = trial.candidate.findings.filter((finding) => fixed.has(keyOf(finding)));
    return gone.length === 0 || fresh.includes(homeOf(trial.candidate)) ? [] : [{ trial, gone }];
  });
}

function homeOf(value: Candidate | Escape): string {
  return 'source' in value ? `${value.place.file}\0${value.source.function}` : `${value.file}\0${value.function}`;
}

/** A finding is its escape under the column at which it begins. */
function keyOf(value: Finding | Escape): string {
  const { line, column, file } = 'place' in value ? placeOf(value) : value;
  return [file, line, column, value.kind, value.expression].join('\0');
}

function placeOf({ place, source: { range } }: Escape): Pick<Finding, 'file' | 'line' | 'column'> {
  return { ...place, column: range.line === place.line ? range.column : place.column };
}
