import type { Problem, ReportSide } from '../model/index.ts';
import { plural } from './words.ts';
import { shortened } from '../text/shortened.ts';

const ofDependency = /^its dependency \S+ does not compile: /;
/** Packages that one line names. */
const longestList = 5;

/**
 * The problems of a side as its reader fixes them: an error in one package that keeps others from being compiled is told once, with the packages that
 * could not be checked because of it in the last line of its message.
 */
export function problemsAsFixed({ problems }: Pick<ReportSide, 'problems'>): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.position ?? ''}\0${problem.message.replace(ofDependency, '')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group): readonly Problem[] => {
    const [first] = group;
    const own = group.find(({ message }) => !ofDependency.test(message));
    const importers = group
      .filter(({ message }) => ofDependency.test(message))
      .flatMap(({ package: name }) => name ?? []);
    if (first === undefined || importers.length === 0 || (own === undefined && importers.length === 1)) return group;
    const message = (own ?? first).message.replace(ofDependency, '');
    const names = [...new Set(importers)].sort();
    const told = `${plural(names.length, 'package that imports it', 'packages that import it')} could not be checked: ${shortened(names, longestList)}`;
    return [{ ...(own ?? first), message: `${message}\n${told}` }];
  });
}
