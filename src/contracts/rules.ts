import path from 'node:path';
import { UsageError, type ContractRule } from '../model/index.ts';
import type { Wanted } from './check.ts';
import { declaredIn, type ModulePackage, type ParsingTools } from './find.ts';
import { functionNamed, functionsNamed, type DeclaredName } from './functions.ts';

/**
 * The contracts that the configuration writes down. A package's holds for each function in it.
 *
 * @param folder absolute folder that package patterns start from.
 * @throws UsageError for a function or a package that is not there.
 */
export async function wantedOf(
  rules: readonly ContractRule[],
  packages: readonly ModulePackage[],
  root: string,
  folder: string,
  tools: ParsingTools,
): Promise<readonly Wanted[]> {
  if (rules.length === 0) return [];
  const declared = await declaredIn(packages, tools);
  return rules.flatMap((rule) => {
    if (rule.function !== null) return [wanted(rule, functionNamed(rule.function, declared, 'contracts'), root)];
    const fitting = wantedOfPackage(rule, declared, root, folder);
    if (fitting.length === 0)
      throw new UsageError(
        `contracts: no package with a function fits ${JSON.stringify(rule.package)}. Accepted: a pattern as for go build, such as ./internal/codec/...`,
      );
    return fitting;
  });
}

/** The same among some of the packages: what is not there is passed over. */
export async function fittingRules(
  rules: readonly ContractRule[],
  packages: readonly ModulePackage[],
  root: string,
  tools: ParsingTools,
): Promise<readonly Wanted[]> {
  if (rules.length === 0) return [];
  const declared = await declaredIn(packages, tools);
  return rules.flatMap((rule) => {
    if (rule.function === null) return wantedOfPackage(rule, declared, root, root);
    const fitting = functionsNamed(rule.function, declared);
    return fitting.length === 1 ? fitting.map((found) => wanted(rule, found, root)) : [];
  });
}

function wantedOfPackage(
  rule: ContractRule,
  declared: readonly DeclaredName[],
  root: string,
  folder: string,
): readonly Wanted[] {
  return declared
    .filter(
      ({ package: importPath, file, name }) =>
        fits(rule.package ?? '', importPath, path.dirname(file), folder) && name !== 'init' && name !== '_',
    )
    .map((found) => wanted(rule, found, root));
}

function wanted(rule: ContractRule, { package: importPath, name, file, line }: DeclaredName, root: string): Wanted {
  const { promise, strict, allocations } = rule;
  const words =
    promise === 'allocations'
      ? `allocations: ${allocations ?? 0}`
      : promise === 'hot'
        ? 'hot: true'
        : `noalloc: ${strict ? 'strict' : 'true'}`;
  const relative = path.relative(root, file).replaceAll(path.sep, '/');
  return {
    package: importPath,
    ...(allocations === null ? {} : { allocations }),
    directive: {
      promise,
      strict,
      scope: 'reach',
      source: `contracts: ${words}`,
      file: relative,
      line,
      function: name,
      at: line,
      breaksUnproven: false,
    },
  };
}

function fits(pattern: string, importPath: string, packageFolder: string, folder: string): boolean {
  const isWild = pattern.endsWith('/...') || pattern === '...';
  const base = isWild ? pattern.replace(/\/?\.\.\.$/, '') : pattern;
  const isPath = /^\.\.?(?:\/|$)/.test(pattern);
  const [whole, wanted] = isPath ? [packageFolder, path.resolve(folder, base)] : [importPath, base];
  return whole === wanted || (isWild && (wanted === '' || whole.startsWith(isPath ? wanted + path.sep : `${wanted}/`)));
}
