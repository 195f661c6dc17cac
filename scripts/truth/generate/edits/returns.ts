import { Maker } from '../maker.ts';
import type { Program, Statement } from '../model.ts';
import { has, isMovable, rewriteBlock, spotsOf, spotsWhere, type Spot } from '../spots.ts';
import { loopsAround, ofOne, telling, type Edit } from './edit.ts';

export const addReturn: Edit = (program, random) => {
  const spots = spotsOf(program).filter(
    ({ func, around, statement }) =>
      statement.do !== 'return' &&
      !['make', 'box'].includes(func.shape) &&
      !around.some((outer) => outer.do === 'literal'),
  );
  const maker = new Maker(random, program);
  return ofOne(spots, random, ({ func, statement, at, around }) => {
    const when = maker.condition(func, loopsAround(around));
    const then = [{ id: maker.id(), do: 'return' as const }];
    return rewriteBlock(program, statement.id, (block) =>
      block.toSpliced(at, 0, { id: maker.id(), do: 'if', when, then, otherwise: null, asSwitch: false }),
    );
  });
};

const earlyReturns = (program: Program): ReturnType<typeof spotsWhere<'if'>> =>
  spotsWhere(program, 'if', ({ statement }) => statement.then.length === 1 && statement.then[0]?.do === 'return');

/** What an early return keeps from running. */
const after = ({ block, at }: Spot): readonly Statement[] => block.slice(at + 1);

export const removeReturn: Edit = (program, random) =>
  ofOne(telling(earlyReturns(program), random, after), random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) => block.toSpliced(at, 1, ...(statement.otherwise ?? []))),
  );

/** A statement moves before the early return above it, or behind the one below. */
export const moveOverReturn: Edit = (program, random) => {
  const swaps = earlyReturns(program).flatMap(({ statement, block, at }) => [
    ...(isMovable(block.slice(at + 1, at + 2)) && at + 1 < block.length ? [{ statement, block, at }] : []),
    ...(isMovable(block.slice(at - 1, at)) && at > 0 ? [{ statement, block, at: at - 1 }] : []),
  ]);
  return ofOne(swaps, random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) => swapped(block, at)),
  );
};

/** Two neighbours change places; no input sees it. */
export const moveStatement: Edit = (program, random) => {
  const swaps = spotsOf(program).filter(
    ({ block, at }) => at + 1 < block.length && !has(block.slice(at, at + 2), 'return', 'refuse'),
  );
  return ofOne(swaps, random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) => swapped(block, at)),
  );
};

const swapped = (block: readonly Statement[], at: number): readonly Statement[] => {
  const [first, second] = block.slice(at, at + 2);
  return first === undefined || second === undefined ? block : block.toSpliced(at, 2, second, first);
};

/** `if c { return }; rest` becomes `if !c { rest }`. */
export const nestTail: Edit = (program, random) =>
  ofOne(
    earlyReturns(program).filter(
      ({ statement, block, at, around }) =>
        around.length === 0 &&
        statement.otherwise === null &&
        at + 1 < block.length &&
        !statement.asSwitch &&
        statement.when.is === 'bit',
    ),
    random,
    ({ statement, at, block }) =>
      rewriteBlock(program, statement.id, (all) => [
        ...all.slice(0, at),
        {
          ...statement,
          when: statement.when.is === 'bit' ? { ...statement.when, on: !statement.when.on } : statement.when,
          then: block.slice(at + 1),
        },
      ]),
  );
