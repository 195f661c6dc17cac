import { compareSides, type Product } from '../product.ts';
import type { FindingJson, ReportJson } from '../report.ts';
import { commitSides, inFolder, type Files } from '../repository.ts';
import { wrongsOf } from './judge.ts';
import type { Program } from './program.ts';
import { judge, type Judged } from './run.ts';

/** In one repository: few enough that programs about the same thing, which are next to each other by name, are apart. */
const programsTogether = 25;

/**
 * Judges programs as modules of few repositories, several to one run: most of a run's time doesn't depend on how much there is to compare. They are
 * dealt out like cards. What a program is by itself, it has to be among others, too. Those that have arguments, a workspace or settings of their own are run by
 * themselves.
 */
export async function judgeTogether(programs: readonly Program[], product: Product): Promise<readonly Judged[]> {
  const sociable = programs.filter(isSociable);
  const count = Math.ceil(sociable.length / programsTogether);
  const groups = Array.from({ length: count }, (_, group) => sociable.filter((_, index) => index % count === group));
  const judged: Judged[] = [];
  for (const group of groups) judged.push(...(await judgeGroup(group, product)));
  return judged;
}

/** Can it be a module of a repository that has others? */
export function isSociable({ args, base, head }: Program): boolean {
  const files = [...Object.keys(base), ...Object.keys(head)];
  return args.length === 0 && !files.some((file) => file.startsWith('.') || file === 'go.work');
}

async function judgeGroup(group: readonly Program[], product: Product): Promise<readonly Judged[]> {
  const report = await inFolder(async (folder) => {
    const side = (of: (program: Program) => Files): Files =>
      Object.fromEntries(
        group.flatMap((program) =>
          Object.entries(of(program)).map(([file, text]): [string, string] => [`${program.name}/${file}`, text]),
        ),
      );
    await commitSides(folder, { base: side(({ base }) => base), head: side(({ head }) => head) });
    return compareSides(product, folder, []);
  });
  // What is wrong with all of them is told by the one whose fault it is.
  if (typeof report === 'string' || report.verdict.conclusion === 'inconclusive') {
    return Promise.all(group.map((program) => judge(program, product, false)));
  }
  return group.map((program) => {
    const own = reportOn(program, report);
    return { program, wrong: wrongsOf(program, own), unlike: [], report: own };
  });
}

function reportOn({ name }: Program, { findings }: ReportJson): ReportJson {
  const own: readonly FindingJson[] = findings.filter(({ file }) => file.startsWith(`${name}/`));
  return { verdict: { conclusion: own.some(({ gating }) => gating) ? 'fail' : 'pass', reasons: [] }, findings: own };
}
