import { createColors } from 'picocolors';
import { printable } from '../report/printable.ts';
import { percent } from '../report/words.ts';
import type { Contract, ContractStep, ContractViolation, ResolvedCall, UnprovenCall } from '../model/contract.ts';
import type { ContractBuild, ContractReport, ReachReport } from './run.ts';
import { profileWords } from './words.ts';
import { treeOf, type ReachTree } from './tree.ts';

/** Ways that are shown of one contract; the rest is counted. */
const shownWays = 5;

type Colors = ReturnType<typeof createColors>;

/** Every contract with its ways, broken ones first. */
export function contractText(
  { build, counts, contracts }: ContractReport,
  { color, verbose }: { readonly color: boolean; readonly verbose: boolean },
): string {
  const colors = createColors(color);
  const order = ['broken', 'inconclusive', 'unproven', 'holds'];
  const sorted = [...contracts].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const blocks = sorted.map((contract) => contractBlock(contract, colors, verbose));
  const numbers = (['holds', 'broken', 'unproven', 'inconclusive'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${name}`);
  const total =
    contracts.length === 0
      ? 'No contracts: nothing is marked //escapediff:noalloc or //escapediff:hot, and the configuration has none.'
      : `${contracts.length} contract${contracts.length === 1 ? '' : 's'}: ${numbers.join(', ')}`;
  return `${[...blocks, `${total} (${buildWords(build)})`].join('\n')}\n`;
}

function contractBlock(contract: Contract, colors: Colors, verbose: boolean): string {
  const { status, function: name, file, line, source, violations, unproven, notCounted, problem } = contract;
  const paint = { holds: colors.green, broken: colors.red, unproven: colors.yellow, inconclusive: colors.yellow }[
    status
  ];
  const lines = [
    `${paint(status)} ${colors.bold(printable(name))}  ${printable(file)}:${line}  ${colors.dim(printable(source))}`,
  ];
  if (problem !== '') lines.push(`  ${printable(problem)}`);
  const ways =
    contract.promise === 'hot'
      ? []
      : [...violations.map((each) => violationLines(each)), ...unproven.map((each) => unprovenLines(each))];
  const shown = verbose ? ways : ways.slice(0, shownWays);
  lines.push(...shown.flat());
  if (ways.length > shown.length) lines.push(`  and ${ways.length - shown.length} more; --verbose shows them`);
  if (contract.promise === 'hot')
    lines.push(`  ${violations.length} places in its reach allocate; a change that adds one is told`);
  if (contract.promise !== 'hot') lines.push(...resolvedLines(contract.resolved, verbose));
  if (status === 'holds' && notCounted !== '' && contract.promise !== 'hot')
    lines.push(`  in the steady state; not counted: ${notCounted}`);
  return `${lines.join('\n')}\n`;
}

function violationLines({ file, line, what, bytes, more, chain }: ContractViolation): readonly string[] {
  const size = bytes === null ? '' : `, ${bytes} bytes`;
  const others = more === 0 ? '' : ` (and ${more} more there)`;
  return [`  ${printable(file)}:${line}  ${printable(what)}${size}${others}`, ...wayLines(chain)];
}

function unprovenLines({ file, line, call, chain }: UnprovenCall): readonly string[] {
  return [`  ${printable(file)}:${line}  unproven: ${printable(call)}`, ...wayLines(chain)];
}

/** Calls through interfaces, each kind once: `s.Get (store.go:10) is one of 2: store.(*mem).Get, store.(*disk).Get`. */
function resolvedLines(resolved: readonly ResolvedCall[], verbose: boolean): readonly string[] {
  const kinds = new Map(resolved.map((each) => [each.candidates.join(), each]));
  const shown = [...kinds.values()].slice(0, verbose ? undefined : shownWays);
  const rest = kinds.size - shown.length;
  return [
    ...shown.map(
      ({ call, file, line, candidates }) =>
        `  ${printable(call)} (${printable(file)}:${line}) ${candidates.length === 1 ? 'can only be' : `is one of ${candidates.length}:`} ${candidates.map((each) => printable(each)).join(', ')}`,
    ),
    ...(rest === 0 ? [] : [`  and ${rest} more calls with few candidates; --verbose shows them`]),
  ];
}

function wayLines(chain: readonly ContractStep[]): readonly string[] {
  return chain.length < 2
    ? []
    : chain.map(
        ({ function: name, file, line }, index) =>
          `    ${index === 0 ? '' : '→ '}${printable(name)}  ${printable(file)}:${line}`,
      );
}

/** What a function reaches, as a tree of the ways that allocate, those with the most places first. */
export function reachText(report: ReachReport, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const { function: name, file, line, functions, allocations, unproven, resolved, notCounted } = report;
  const lines = [`${colors.bold(printable(name))}  ${printable(file)}:${line}  (${buildWords(report.build)})`];
  if (report.profile !== undefined) lines.push(`  ${printable(profileWords(report.profile))}`);
  const visit = (tree: ReachTree, indent: string): void => {
    for (const leaf of tree.allocations)
      lines.push(
        `${indent}${colors.red(printable(leaf.what))}${leaf.bytes === null ? '' : `, ${leaf.bytes} bytes`}  ${printable(leaf.file)}:${leaf.line}${weightWords(leaf.share)}`,
      );
    for (const leaf of tree.unproven)
      lines.push(
        `${indent}${colors.yellow('unproven')} ${printable(leaf.call)}  ${printable(leaf.file)}:${leaf.line}${weightWords(leaf.share)}`,
      );
    for (const { step, at, share, tree: below } of tree.calls) {
      lines.push(
        `${indent}${printable(step)}  ${colors.dim(`called at ${printable(at.file)}:${at.line}, ${below.count} place${below.count === 1 ? '' : 's'}`)}${weightWords(share)}`,
      );
      visit(below, `${indent}  `);
    }
  };
  visit(treeOf(report), '  ');
  const total = `${allocations.length} place${allocations.length === 1 ? ' allocates' : 's allocate'} in the ${functions} function${functions === 1 ? '' : 's'} that it reaches`;
  lines.push(
    '',
    `${total}${unproven.length === 0 ? '' : `, ${unproven.length} call${unproven.length === 1 ? '' : 's'} can't be followed`}${notCounted === '' ? '' : `; not counted: ${notCounted}`}`,
  );
  lines.push(...resolvedLines(resolved, false));
  return `${lines.join('\n')}\n`;
}

/** `, 12.5 %`: what a way, or a place on it, has of the profile. */
function weightWords(share: number | null | undefined): string {
  return share === null || share === undefined ? '' : `, ${percent(share)}`;
}

function buildWords({ goVersion, goos, goarch, tags }: ContractBuild): string {
  return [`${goVersion} ${goos}/${goarch}`.trim(), ...tags].join(', ');
}
