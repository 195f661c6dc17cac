import { createHash } from 'node:crypto';
import type { Finding } from '../model/index.ts';
import { code } from '../explain/text.ts';
import type { PolicyOf } from '../policy/rules.ts';
import type { ComparedContract } from './compare.ts';
import type { ContractPlace, ContractStep, ContractViolation } from '../model/contract.ts';

/** What of the diff is needed to place a comment. */
export interface Places {
  isChanged(file: string, line: number): boolean;
  /** The line of a go.mod that brings another version of a module; null where none does. */
  requirement(module: string): ContractPlace | null;
}

/** Ways of one contract that get a finding of their own; the rest is in the report's contracts. */
const mostFindings = 3;

/** Calls of a way that a sentence names. */
const mostCalls = 8;

/**
 * What a change breaks, as findings: a new allocation that stands on the way gates and says so; for what stands elsewhere one is added at the line
 * of the diff that leads there. The policy of the file that the contract stands in decides whether it gates.
 */
export function withContracts(
  findings: readonly Finding[],
  contracts: readonly ComparedContract[],
  policyOf: PolicyOf,
  places: Places,
): readonly Finding[] {
  const all = [...findings];
  const lineOf = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}\0${line}`;
  const newOn = new Map<string, number>();
  const index = (finding: Finding, at: number): void => {
    if (finding.state === 'new' && !newOn.has(lineOf(finding))) newOn.set(lineOf(finding), at);
  };
  findings.forEach(index);
  for (const contract of contracts.filter(({ isBroken }) => isBroken)) {
    const gates = policyOf(contract.head.file).failOn !== 'none';
    /** Findings of its own, by line: what one new call leads to is one. */
    const added = new Map<string, { readonly at: number; more: number }>();
    for (const violation of contract.came) {
      const steps = [...violation.chain].reverse();
      // Where the allocator is called, and in the function that was inlined there.
      const ends = [violation, ...steps.slice(0, 1)];
      const at = Math.min(...ends.map((end) => newOn.get(lineOf(end)) ?? Number.POSITIVE_INFINITY));
      const known = all[at];
      if (known !== undefined) {
        const isWaived = known.waiver !== null;
        const explanation = `${known.cause.explanation} ${sentence(contract, violation)}`.trim();
        all[at] = {
          ...known,
          gating: known.gating || (gates && !isWaived),
          cold: known.cold,
          cause: { ...known.cause, explanation },
          contract: known.contract ?? { function: contract.head.function, source: contract.head.source, reaches: null },
        };
        continue;
      }
      const place = placeOf(contract, steps, places);
      const there = added.get(lineOf(place));
      if (there !== undefined) there.more++;
      if (there !== undefined || added.size >= mostFindings) continue;
      const finding = findingOf(contract, violation, place, gates, places);
      added.set(lineOf(place), { at: all.push(finding) - 1, more: 0 });
      index(finding, all.length - 1);
    }
    for (const { at, more } of added.values()) {
      const finding = all[at];
      if (finding === undefined || more === 0) continue;
      const others = more === 1 ? 'One more place' : `${more} more places`;
      const explanation = `${finding.cause.explanation} ${others} on the ways through this line allocate${more === 1 ? 's' : ''} now, too.`;
      all[at] = { ...finding, cause: { ...finding.cause, explanation } };
    }
  }
  return all;
}

/** `(*Conn).Read (conn.go:10) is marked //escapediff:noalloc, and reaches this by mid.Note (conn.go:12), log.Count (mid/mid.go:6).` */
function sentence({ head }: ComparedContract, { chain }: ContractViolation): string {
  const calls = chain.slice(1).map((step, index) => {
    const from = chain[index];
    return from === undefined ? code(step.function) : `${code(step.function)} (${from.file}:${from.line})`;
  });
  const way = calls.length === 0 ? 'does this itself' : `reaches this by ${folded(calls).join(', ')}`;
  return `${code(head.function)} (${head.file}:${head.line}) is marked ${code(head.source)}, and ${way}.`;
}

/** The beginning and the end of a long way: the report's contracts have all of it. */
function folded(calls: readonly string[]): readonly string[] {
  return calls.length <= mostCalls
    ? calls
    : [...calls.slice(0, 2), `${calls.length - mostCalls} more`, ...calls.slice(2 - mostCalls)];
}

/** The line of the diff that leads there, the last on the way; of a dependency that another version is taken of, the line that says so. */
function placeOf(
  { head }: ComparedContract,
  backwards: readonly ContractStep[],
  places: Places,
): ContractPlace & { readonly function: string } {
  const step = backwards.find(({ file, line }) => places.isChanged(file, line));
  if (step !== undefined) return step === backwards.at(-1) ? { ...step, function: head.function } : step;
  for (const { file } of backwards) {
    // The module cache writes capital letters so: https://go.dev/ref/mod#module-cache
    const module = /^(.+?)@v[^/]+\//.exec(file)?.[1]?.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const line = module === undefined ? null : places.requirement(module);
    if (line !== null) return { ...line, function: head.function };
  }
  return head;
}

/** Is a reason of a verdict one of `contractReasons`? */
export function isContractReason(reason: string): boolean {
  return /^\S.* \(\S+:\d+\), marked .+, (?:has |held, |allocates )/.test(reason);
}

/** One sentence for each contract that the change breaks, for the verdict; none where the policy of its file is `none`. */
export function contractReasons(contracts: readonly ComparedContract[], policyOf: PolicyOf): readonly string[] {
  return contracts
    .filter(({ isBroken, head }) => isBroken && policyOf(head.file).failOn !== 'none')
    .map(({ head, came }) => {
      const { function: name, file, line, source, status, unproven } = head;
      const where = `${name} (${file}:${line}), marked ${source},`;
      if (head.promise === 'hot')
        return `${where} has ${came.length === 1 ? 'a new allocation' : `${came.length} new allocations`} in its reach.`;
      const [first] = unproven;
      if (status === 'unproven')
        return `${where} held, and can't be proved any more: ${first === undefined ? head.problem : `${first.call} at ${first.file}:${first.line} can't be followed`}.`;
      const [way] = came;
      return `${where} allocates now${
        way === undefined
          ? ''
          : `: ${way.what} at ${way.file}:${way.line}${
              way.chain.length < 2
                ? ''
                : `, by way of ${way.chain
                    .slice(1)
                    .map((step) => step.function)
                    .join(', ')}`
            }`
      }.`;
    });
}

/** Contracts that were broken before the change, too: one sentence each. The report lists all contracts by itself. */
export function contractNotices(contracts: readonly ComparedContract[]): readonly string[] {
  return contracts
    .filter(({ isBroken, head, before }) => !isBroken && head.status === 'broken' && before === 'broken')
    .map(({ head }) => {
      const [way] = head.violations;
      return `${head.function} (${head.file}:${head.line}), marked ${head.source}, was broken before this change, too${way === undefined ? '' : `: ${way.what} at ${way.file}:${way.line}`}.`;
    });
}

function findingOf(
  contract: ComparedContract,
  violation: ContractViolation,
  { file, line, function: at }: ContractPlace & { readonly function: string },
  gating: boolean,
  places: Places,
): Finding {
  const { head } = contract;
  const { what, bytes, chain } = violation;
  const id = createHash('sha256')
    .update(
      `contract\0${head.package}\0${head.function}\0${head.source}\0${violation.package}\0${violation.function}\0${what}`,
    )
    .digest('hex')
    .slice(0, 16);
  const reaches = chain.length < 2 ? null : violation.function;
  const inReach = reaches === null ? `allocates ${what}` : `reaches ${code(reaches)}, which allocates ${what}`;
  return {
    id,
    state: 'new',
    origin: 'existing-function',
    remote: !places.isChanged(file, line),
    gating,
    silent: 'remote',
    waiver: null,
    grewFrom: null,
    madeIn: null,
    kind: 'other',
    package: head.package,
    file,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    function: at,
    expression: what,
    message: `${head.function} is marked ${head.source} and ${inReach.replaceAll('`', '')}`,
    source: '',
    allocation: { status: 'confirmed', call: null, type: null, bytes },
    cause: {
      category: 'other',
      explanation: `${code(head.function)} (${head.file}:${head.line}) is marked ${code(head.source)}, and now ${inReach} (${violation.file}:${violation.line}).`,
      advice:
        'Keep the allocation off this way: do it once outside of it, or where an error is made. If it is meant, say so with `//escapediff:allow` and a reason, or take the contract back.',
      chain: chain.map((step, index) => ({
        text:
          index === chain.length - 1
            ? `${step.function} allocates ${what}`
            : `${step.function} calls ${chain[index + 1]?.function ?? ''}`,
        file: step.file,
        line: step.line,
        column: 1,
      })),
      root: null,
    },
    flow: [],
    cold: false,
    inLoop: false,
    generated: false,
    hot: null,
    occurrences: [],
    baseline: null,
    suggestion: null,
    builds: null,
    contract: { function: head.function, source: head.source, reaches },
  };
}
