import { isRight, type Judged, type Outcome } from './batch.ts';
import { inputOf } from './keep.ts';

interface Row {
  readonly kind: string;
  readonly pairs: number;
  readonly rises: number;
  readonly right: number;
  readonly falseGates: number;
  readonly misses: number;
  readonly byCalls: number;
}

export const isMiss = (judged: Judged): boolean => isRight(judged) === false && judged.truth.rises.length > 0;
export const isFalseGate = (judged: Judged): boolean => isRight(judged) === false && judged.truth.rises.length === 0;

export const judgedOf = (outcomes: readonly Outcome[]): readonly Judged[] =>
  outcomes.filter((outcome) => outcome.is === 'judged');

/** The part of the verdicts that are right, of those where one is expected. */
export function agreementOf(outcomes: readonly Outcome[]): number {
  const expected = judgedOf(outcomes).filter((judged) => isRight(judged) !== null);
  return expected.length === 0 ? 1 : expected.filter((judged) => isRight(judged) === true).length / expected.length;
}

/** A table with a row for each kind of edit; pairs with two edits have one together. */
export function describeOutcomes(outcomes: readonly Outcome[]): string {
  const judged = judgedOf(outcomes);
  const kindOf = ({ pair }: Judged): string => (pair.edits.length > 1 ? 'two edits' : (pair.edits[0] ?? ''));
  const kinds = [...new Set(judged.map(kindOf))].sort();
  const rows = [
    ...kinds.map((kind) =>
      rowOf(
        kind,
        judged.filter((one) => kindOf(one) === kind),
      ),
    ),
    rowOf('all', judged),
  ];
  const cells = rows.map(({ kind, pairs, rises, right, falseGates, misses, byCalls }) =>
    [kind, pairs, rises, right, falseGates, misses, byCalls].map(String),
  );
  const heads = ['edit', 'pairs', 'rises', 'right', 'false gates', 'misses', 'by calls'];
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const broken = outcomes.filter(({ is }) => is === 'broken').length;
  const unstable = outcomes.filter(({ is }) => is === 'unstable').length;
  const total = rowOf('all', judged);
  const byInputs = judged.filter((one) => isMiss(one) && one.truth.isByInputs).length;
  return [
    line(heads),
    ...cells.map(line),
    '',
    `agreement ${(agreementOf(outcomes) * 100).toFixed(1)} %: ${total.right} of ${total.pairs - total.byCalls} verdicts are right, ${total.falseGates} gate falsely, ${total.misses} miss a rise`,
    `${byInputs} of the misses: no way through a function costs more, but more inputs take a dear one`,
    `${total.byCalls} rises by more calls of a function that allocates, without an expected verdict; ${broken} pairs don't compile, ${unstable} don't measure twice the same`,
  ].join('\n');
}

function rowOf(kind: string, judged: readonly Judged[]): Row {
  const count = (of: (one: Judged) => boolean): number => judged.filter(of).length;
  return {
    kind,
    pairs: judged.length,
    rises: count(({ truth }) => truth.rises.length > 0),
    right: count((one) => isRight(one) === true),
    falseGates: count(isFalseGate),
    misses: count(isMiss),
    byCalls: count((one) => isRight(one) === null),
  };
}

/** A disagreement in a line: which pair, which edits, what was measured or what gates. */
export function describeWrong(judged: Judged): string {
  const { pair, truth, gating } = judged;
  const [rise] = truth.rises;
  const what =
    rise === undefined
      ? `gates falsely: ${gating.map((finding) => `${finding.file}:${finding.line} ${finding.function} ${finding.expression}`).join('; ')}`
      : `misses: ${rise.key}(${inputOf(rise.input).n},${inputOf(rise.input).ok}) ${rise.base} -> ${rise.head}${truth.isByInputs ? ', on a way that was there' : ''}`;
  return `${pair.id}  ${pair.edits.join('+')}  ${what}`;
}
