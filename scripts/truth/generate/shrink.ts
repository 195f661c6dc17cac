import { isRight, type Judged, type Outcome } from './batch.ts';
import {
  blocksOf,
  calledBy,
  everyStatement,
  mapFunctions,
  mapStatements,
  type Pair,
  type Program,
  type Statement,
} from './model.ts';

type Reduction = (program: Program) => Program;

/** At most so many are tried at once: they share a module. */
const atOnce = 80;

/**
 * A small pair that is judged wrong the same way, missed or gated falsely: what can go is taken from both sides, statement by
 * statement, function by function. Throws where the pair isn't judged wrong at all.
 */
export async function shrink(
  pair: Pair,
  judge: (pairs: readonly Pair[]) => Promise<readonly Outcome[]>,
  progress: (line: string) => void,
): Promise<Judged> {
  const [first] = await judge([pair]);
  if (first?.is !== 'judged' || isRight(first) !== false)
    throw new Error(`${pair.id}: nothing is wrong with it, judged by itself.`);
  const isSame = (outcome: Outcome): outcome is Judged =>
    outcome.is === 'judged' && isRight(outcome) === false && wasMissed(outcome) === wasMissed(first);
  let best: Judged = first;
  for (;;) {
    const size = sizeOf(best.pair);
    progress(`${pair.id}: shrunk to ${size}`);
    const works: Reduction[] = [];
    const reductions = reductionsOf(best.pair);
    for (let at = 0; at < reductions.length; at += atOnce) {
      const some = reductions.slice(at, at + atOnce);
      const outcomes = await judge(some.map((reduce) => reduced(best.pair, reduce)));
      works.push(...some.filter((_, index) => outcomes[index] !== undefined && isSame(outcomes[index])));
    }
    if (works.length === 0) return best;
    // Each works by itself: as many as possible together, the first of them at least.
    const chains = works.map((_, last) => works.slice(0, last + 1).reduce(reduced, best.pair));
    const outcomes = await judge(chains.slice(-atOnce));
    const longest = outcomes.findLast(isSame) ?? (await judge(chains.slice(0, 1))).find(isSame);
    if (longest === undefined || sizeOf(longest.pair) >= size) return best;
    best = longest;
  }
}

const wasMissed = ({ truth }: Judged): boolean => truth.rises.length > 0;

const reduced = (pair: Pair, reduce: Reduction): Pair => ({
  ...pair,
  base: reduce(pair.base),
  head: reduce(pair.head),
});

/** The length of the pair as data: everything that can go makes it shorter. */
function sizeOf({ base, head }: Pair): number {
  return [base, head].map((program) => JSON.stringify(program).length).reduce((sum, size) => sum + size, 0);
}

function reductionsOf({ base, head }: Pair): readonly Reduction[] {
  const functions = [...new Set([base, head].flatMap((program) => program.functions.map(({ id }) => id)))];
  const statements = new Map(
    [base, head].flatMap((program) =>
      program.functions.flatMap(({ body }) => everyStatement(body)).map((statement) => [statement.id, statement]),
    ),
  );
  const rewritten =
    (id: string, by: (statement: Statement) => readonly Statement[]): Reduction =>
    (program) =>
      mapFunctions(program, (func) => ({
        ...func,
        body: mapStatements(func.body, (statement) => (statement.id === id ? by(statement) : [statement])),
      }));
  return [
    ...functions.map(
      (id): Reduction =>
        (program) =>
          withoutFunction(program, id),
    ),
    ...[...statements.keys()].map((id) => rewritten(id, () => [])),
    ...[...statements.values()]
      .filter((statement) => blocksOf(statement).length > 0)
      .map(({ id }) => rewritten(id, (statement) => blocksOf(statement).flat())),
    ...[...statements.values()].flatMap((statement) =>
      statement.do === 'if' && (statement.when.is === 'and' || statement.when.is === 'or')
        ? [
            rewritten(statement.id, (one) =>
              one.do === 'if' && 'both' in one.when ? [{ ...one, when: one.when.both[0] }] : [one],
            ),
          ]
        : [],
    ),
    ...functions.map(
      (id): Reduction =>
        (program) =>
          mapFunctions(program, (func) =>
            func.id === id ? { ...func, fails: false, noinline: false, file: 0, variables: ['n', 'r'] } : func,
          ),
    ),
  ];
}

function withoutFunction(program: Program, id: string): Program {
  const functions = program.functions
    .filter((func) => func.id !== id)
    .map((func) => ({
      ...func,
      body: mapStatements(func.body, (statement) => (calledBy(statement) === id ? [] : [statement])),
    }));
  return { ...program, functions };
}
