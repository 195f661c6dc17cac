import { compareSides, type Product } from '../product.ts';
import type { FindingJson } from '../report.ts';
import { commitSides, inFolder, type Files, type Side } from '../repository.ts';
import { sharedFiles, type Layout } from './layout.ts';
import { callsOf } from './interpret.ts';
import { measureSide, type Measured, type Tagged } from './measure.ts';
import { inputs, keyOf } from './measured.ts';
import type { Pair, Program } from './model.ts';
import { renderProgram } from './render.ts';
import { truthOf, type Truth } from './truth.ts';

/** A pair with what is true of it and what the product says. */
export interface Judged {
  readonly pair: Pair;
  readonly is: 'judged';
  readonly truth: Truth;
  /** What the product lets fail in the pair's files. */
  readonly gating: readonly FindingJson[];
}

/** What became of a pair. */
export type Outcome =
  | Judged
  | { readonly pair: Pair; readonly is: 'broken'; readonly why: string }
  | { readonly pair: Pair; readonly is: 'unstable' };

/** Whether the verdict is what was measured; null where none is expected. */
export function isRight({ truth, gating }: Judged): boolean | null {
  return truth.isByCalls ? null : gating.length > 0 === truth.rises.length > 0;
}

/**
 * Judges many pairs at once: they share the packages of one module, each in files of its own, so that there is one compilation a side
 * and one run of the product. Throws where the product makes no report, or where a module doesn't compile though no pair is to blame.
 */
export async function judgeBatch(
  pairs: readonly Pair[],
  layout: Layout,
  product: Product,
): Promise<readonly Outcome[]> {
  const tagged = pairs.map((pair, at) => ({ pair, tag: String(at + 1) }));
  const broken = new Map<string, string>();
  for (;;) {
    const whole = tagged.filter(({ tag }) => !broken.has(tag));
    const sides = sidesOf(whole, layout);
    const measured = {
      base: await measureSide(programsOf(whole, 'base'), sides.base, layout, product.env),
      head: await measureSide(programsOf(whole, 'head'), sides.head, layout, product.env),
    };
    const complaints = [...measured.base, ...measured.head].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    if (complaints.length === 0) {
      const gating = await gatingByTag(sides, product);
      return tagged.map(({ pair, tag }) => {
        const why = broken.get(tag);
        if (why !== undefined) return { pair, is: 'broken', why };
        const [base, head] = [measured.base.get(tag), measured.head.get(tag)] as [Measured, Measured];
        if (!base.stable || !head.stable) return { pair, is: 'unstable' };
        return {
          pair,
          is: 'judged',
          truth: truthOf(pair, tag, base, head),
          gating: aliveOf(gating.get(tag) ?? [], pair.head, tag),
        };
      });
    }
    for (const [tag, why] of complaints) broken.set(tag, why);
  }
}

interface TaggedPair {
  readonly pair: Pair;
  readonly tag: string;
}

const programsOf = (pairs: readonly TaggedPair[], side: Side): readonly Tagged[] =>
  pairs.map(({ pair, tag }) => ({ tag, program: pair[side] }));

/** The two sides of the module that holds all pairs. */
export function sidesOf(pairs: readonly TaggedPair[], layout: Layout): Readonly<Record<Side, Files>> {
  const side = (which: Side): Files =>
    Object.assign(
      sharedFiles(layout),
      ...pairs.map(({ pair, tag }) => renderProgram(pair[which], layout, tag)),
    ) as Files;
  return { base: side('base'), head: side('head') };
}

/** Without the findings of functions that no measured one calls: nobody can say what they cost. */
function aliveOf(gating: readonly FindingJson[], program: Program, tag: string): readonly FindingJson[] {
  const alive = new Set<string>();
  for (const func of program.functions.filter((each) => keyOf(each, program) !== null)) {
    alive.add(func.id);
    for (const { n, ok } of inputs) for (const id of callsOf(program, func.id, n, ok).keys()) alive.add(id);
  }
  const dead = program.functions.filter(({ id }) => !alive.has(id)).map(({ name }) => `${name}${tag}`);
  return gating.filter((finding) => !dead.includes(finding.function.replace(/^.*\./, '')));
}

async function gatingByTag(
  sides: Readonly<Record<Side, Files>>,
  product: Product,
): Promise<ReadonlyMap<string, readonly FindingJson[]>> {
  const report = await inFolder(async (folder) => {
    await commitSides(folder, sides);
    return compareSides(product, folder, []);
  });
  if (typeof report === 'string') throw new Error(`The product made no report: ${report}`);
  if (report.verdict.conclusion === 'inconclusive')
    throw new Error(`The product could not look: ${report.verdict.reasons.join('; ')}`);
  const found = new Map<string, FindingJson[]>();
  for (const finding of report.findings.filter(({ gating }) => gating)) {
    const [, tag] = /(?:^|\/)p(\d+)(?:_b)?\.go$/.exec(finding.file) ?? [];
    // No pair changes what they share.
    if (tag === undefined) throw new Error(`A finding of no pair gates: ${finding.file}:${finding.line}`);
    found.set(tag, [...(found.get(tag) ?? []), finding]);
  }
  return found;
}
