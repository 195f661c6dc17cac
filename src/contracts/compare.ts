import path from 'node:path';
import type { Build, Side } from '../build/build.ts';
import type { GoPackage } from '../build/packages.ts';
import type { BuildRoot } from '../build/roots.ts';
import type { ContractRule } from '../model/index.ts';
import { allowing, assuming } from './allowed.ts';
import { checkContracts, type Wanted } from './check.ts';
import type { Contract, ContractViolation } from '../model/contract.ts';
import { declaredIn, findDirectives, type FoundDirectives, type ModulePackage, type ParsingTools } from './find.ts';
import { Program, type ProgramTools } from './program.ts';
import { fittingRules } from './rules.ts';

/** A contract of the head, and what the change did to it. */
export interface ComparedContract {
  readonly head: Contract;
  /** Null where the function is new. */
  readonly before: Contract['status'] | null;
  /** What the head allocates and the base did not: of a contract that the change breaks all of it, of a hot function what came. */
  readonly came: readonly ContractViolation[];
  /** Does the change break it, or leave it unproven? */
  readonly isBroken: boolean;
}

export interface ComparedContracts {
  readonly contracts: readonly ComparedContract[];
  /** What the change takes back or loosens, one sentence each. */
  readonly notices: readonly string[];
}

interface SideContracts {
  readonly packages: readonly ModulePackage[];
  readonly found: FoundDirectives;
  readonly wanted: readonly Wanted[];
}

/**
 * Checks the contracts of the affected packages at the head and, for those that don't hold there, the same functions at the base. Nothing is
 * compiled where there is no contract.
 *
 * @throws UsageError for directives with a mistake, at the head.
 */
export async function compareContracts(
  { base, head, settings }: Build,
  rules: readonly ContractRule[],
  assume: readonly string[],
  tools: ProgramTools,
): Promise<ComparedContracts> {
  const none = { contracts: [], notices: [] };
  if (settings.tests) return none;
  const syntax = await tools.syntax();
  const after = await contractsIn(head, rules, tools, true);
  const before = await contractsIn(base, rules, tools, false);
  const notices = takenBack(before.wanted, after.wanted);
  if (after.wanted.length === 0) return { ...none, notices };
  const check = async (
    side: Side,
    { found }: SideContracts,
    wanted: readonly Wanted[],
  ): Promise<readonly Contract[]> => {
    const checked: Contract[] = [];
    for (const [root, members] of byRoot(side.packages, wanted)) {
      const program = new Program(side.tree, root, settings, syntax, tools);
      const options = { root: side.tree.root, assumed: assuming(assume), isAllowed: allowing(found.allowed, program) };
      checked.push(...(await checkContracts(members, program, options)));
      await program.save();
    }
    return checked;
  };
  const now = await check(head, after, after.wanted);
  const declared = await declaredIn(before.packages, tools);
  const atBase = (contract: Contract): Wanted | null => {
    const wanted = after.wanted.find(
      ({ directive, package: name }) =>
        directive.at === contract.line &&
        directive.file === contract.file &&
        name === contract.package &&
        directive.source === contract.source,
    );
    const there = declared.find(
      ({ name, package: importPath }) => name === contract.function && importPath === contract.package,
    );
    if (wanted === undefined || there === undefined || wanted.directive.scope === 'line') return null;
    return {
      ...wanted,
      directive: {
        ...wanted.directive,
        file: path.relative(base.tree.root, there.file).replaceAll(path.sep, '/'),
        at: there.line,
      },
    };
  };
  const doubtful = now.filter(
    ({ status, promise }) => status === 'broken' || status === 'unproven' || promise === 'hot',
  );
  const then = await check(
    base,
    before,
    doubtful.flatMap((contract) => atBase(contract) ?? []),
  );
  const contracts = now.map((contract): ComparedContract => {
    if (!doubtful.includes(contract)) return { head: contract, before: null, came: [], isBroken: false };
    const old = then.find(
      ({ function: name, package: importPath, source }) =>
        name === contract.function && importPath === contract.package && source === contract.source,
    );
    const status = old?.status ?? null;
    if (contract.promise === 'hot') {
      const came =
        old === undefined || old.status === 'inconclusive' ? [] : cameSince(old.violations, contract.violations);
      const head: Contract = came.length === 0 ? contract : { ...contract, status: 'broken' };
      return { head, before: status, came, isBroken: came.length > 0 };
    }
    const isBroken =
      contract.status === 'broken'
        ? status === null || status === 'holds' || status === 'unproven'
        : status === 'holds';
    return { head: contract, before: status, came: isBroken ? contract.violations : [], isBroken };
  });
  return { contracts, notices };
}

async function contractsIn(
  { packages, tree }: Side,
  rules: readonly ContractRule[],
  tools: ParsingTools,
  refuses: boolean,
): Promise<SideContracts> {
  const read = await Promise.all(
    packages.map(async ({ importPath, name, files }): Promise<ModulePackage> => {
      const texts = new Map<string, string>();
      for (const file of files.filter((each) => each.endsWith('.go'))) {
        const text = await tree.read(file);
        if (text !== null) texts.set(path.join(tree.root, file), text);
      }
      return { importPath, name, files: texts };
    }),
  );
  const found = await findDirectives(read, tree.root, tools, refuses);
  const fitting = await fittingRules(rules, read, tree.root, tools);
  return { packages: read, found, wanted: [...found.wanted, ...fitting] };
}

function byRoot(packages: readonly GoPackage[], wanted: readonly Wanted[]): ReadonlyMap<BuildRoot, readonly Wanted[]> {
  const roots = new Map<BuildRoot, Wanted[]>();
  for (const each of wanted) {
    const root = packages.find(({ importPath }) => importPath === each.package)?.root;
    if (root === undefined) continue;
    const members = roots.get(root);
    if (members === undefined) roots.set(root, [each]);
    else members.push(each);
  }
  return roots;
}

/** More of the same kind in the same function than there were. */
function cameSince(
  before: readonly ContractViolation[],
  after: readonly ContractViolation[],
): readonly ContractViolation[] {
  const keyOf = ({ package: importPath, function: name, what }: ContractViolation): string =>
    `${importPath}\0${name}\0${what}`;
  const left = new Map<string, number>();
  for (const each of before) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + each.more + 1);
  return after.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - each.more - 1);
    return count < each.more + 1;
  });
}

function takenBack(before: readonly Wanted[], after: readonly Wanted[]): readonly string[] {
  const promises = (all: readonly Wanted[], { directive, package: importPath }: Wanted): readonly Wanted[] =>
    all.filter(
      (each) =>
        each.package === importPath &&
        each.directive.function === directive.function &&
        each.directive.scope === directive.scope,
    );
  return before.flatMap((old) => {
    const now = promises(after, old);
    const { source, function: name, file, strict, promise } = old.directive;
    if (now.length === 0) return [`The change takes back a contract: ${name} (${file}) was marked ${source}.`];
    const isLooser = now.every(({ directive }) => directive.promise !== promise || (strict && !directive.strict));
    return isLooser
      ? [
          `The change loosens a contract: ${name} (${file}) was marked ${source}, now ${now[0]?.directive.source ?? ''}.`,
        ]
      : [];
  });
}
