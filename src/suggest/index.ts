import type { Finding, Suggestion } from '../model/index.ts';
import { independentBatches } from './batches.ts';
import type { Bench } from './bench.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { sharingLines, suggestionOf, withoutOverlaps } from './edits.ts';
import { losesImport } from './imports.ts';
import { askTypes, type TypeAnswers } from './types.ts';
import { prove, type Proved, type Trial } from './verify.ts';
import { languageOf } from '../text/go-release.ts';

/** The findings with their suggestions, and how many rewrites were compiled for it. */
export interface Suggested {
  readonly findings: readonly Finding[];
  readonly tried: number;
  readonly proved: number;
}

/**
 * Finds rewrites that remove new allocations without changing what the code does, and proves each by compiling the package with it.
 * Where no finding has a candidate nothing is compiled.
 */
export async function suggest(findings: readonly Finding[], bench: Bench): Promise<Suggested> {
  const candidates = await findCandidates(findings, bench.head.files, releaseOf(bench), bench.world.breathe);
  if (candidates.length === 0) return { findings, tried: 0, proved: 0 };
  const batches = independentBatches(
    candidates.map((candidate) => candidate.package),
    bench.build.head.graph,
  );
  const proved: Proved[] = [];
  let tried = 0;
  for (const [index, batch] of batches.entries()) {
    const members = candidates.filter((candidate) => batch.includes(candidate.package));
    const trials = trialsOf(members, await askTypes(members, `suggest/${index}/types`, bench), bench);
    tried += trials.length;
    if (trials.length > 0) proved.push(...(await prove(trials, `suggest/${index}`, bench)));
  }
  const suggestions = suggestionsOf(proved, bench);
  return {
    findings: findings.map((finding) => ({ ...finding, suggestion: suggestions.get(finding) ?? null })),
    tried,
    proved: proved.length,
  };
}

/** The language version of a package's module; 0 where it does not say. */
function releaseOf({ build }: Bench): (importPath: string) => number {
  return (importPath) => languageOf(build.head.graph.packages.get(importPath)?.goVersion ?? '') ?? 0;
}

/** For each candidate the first rewrite whose types are right; of calls inside each other the outer. */
function trialsOf(candidates: readonly Candidate[], answers: TypeAnswers, { head }: Bench): readonly Trial[] {
  const files = new Map<string, Trial[]>();
  for (const candidate of candidates) {
    const rewrite = candidate.rewrites.find(({ requires }) => requires.every((each) => answers(candidate, each)));
    const file = head.files.get(candidate.file);
    if (rewrite === undefined || file === undefined) continue;
    const { startIndex, endIndex } = rewrite.replace;
    const trial = { candidate, startIndex, endIndex, by: rewrite.by };
    if (!losesImport(file, [trial])) files.set(candidate.file, [...(files.get(candidate.file) ?? []), trial]);
  }
  return [...files.values()].flatMap((trials) =>
    withoutOverlaps(trials.toSorted((a, b) => b.endIndex - b.startIndex - (a.endIndex - a.startIndex))),
  );
}

function suggestionsOf(proved: readonly Proved[], { head }: Bench): ReadonlyMap<Finding, Suggestion> {
  const suggestions = new Map<Finding, Suggestion>();
  for (const file of new Set(proved.map(({ trial }) => trial.candidate.file))) {
    const source = head.files.get(file);
    if (source === undefined) continue;
    const inFile = proved.filter(({ trial }) => trial.candidate.file === file);
    const edits = inFile.map(({ trial, gone }) => ({ ...trial, gone }));
    for (const together of sharingLines(edits, source.source)) {
      const suggestion = suggestionOf(together, file, source.source);
      if (suggestion === null || losesImport(source, together)) continue;
      for (const { gone } of together) for (const finding of gone) suggestions.set(finding, suggestion);
    }
  }
  return suggestions;
}
