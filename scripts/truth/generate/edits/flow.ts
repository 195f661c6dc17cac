import type { Random } from '../../random.ts';
import { loopForms, Maker } from '../maker.ts';
import type { Func, Program, Statement } from '../model.ts';
import {
  defers,
  freshIds,
  has,
  isMovable,
  outerLoops,
  regionsOf,
  replaceRegion,
  rewriteBlock,
  spotsOf,
  spotsWhere,
  type Region,
  type Spot,
} from '../spots.ts';
import { loopsAround, ofOne, telling, type Edit } from './edit.ts';

/** Regions whose statements can come to run under other circumstances. */
const movable = (program: Program, random: Random): readonly Region[] =>
  telling(
    regionsOf(program).filter(({ statements }) => isMovable(statements)),
    random,
    ({ statements }) => statements,
  );

const branches = ({ shape }: Func): boolean => shape !== 'box';

/** Some statements run under a condition now. */
export const guard: Edit = (program, random) => {
  const maker = new Maker(random, program);
  return ofOne(
    movable(program, random).filter(({ func }) => branches(func)),
    random,
    (region) => {
      const when = maker.condition(region.func, loopsAround(region.around));
      return replaceRegion(program, region, [
        { id: maker.id(), do: 'if', when, then: region.statements, otherwise: null, asSwitch: random.chance(0.1) },
      ]);
    },
  );
};

const ifs = (program: Program, isNested: boolean): ReturnType<typeof spotsWhere<'if'>> =>
  spotsWhere(
    program,
    'if',
    ({ statement, around }) =>
      statement.otherwise === null &&
      !has(statement.then, 'return') &&
      around.some(({ do: what }) => what === 'if') === isNested,
  );

const inside = ({ statement }: Spot): readonly Statement[] => [statement];

/** A condition is gone: its statements run always. */
export const unguard: Edit = (program, random) =>
  ofOne(telling(ifs(program, false), random, inside), random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) => block.toSpliced(at, 1, ...statement.then)),
  );

/** The inner one of two conditions is gone: no way costs more, but more inputs take the dear one. */
export const unguardNested: Edit = (program, random) =>
  ofOne(telling(ifs(program, true), random, inside), random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) => block.toSpliced(at, 1, ...statement.then)),
  );

export const wrapInLoop: Edit = (program, random) => {
  const id = freshIds(program)();
  return ofOne(movable(program, random), random, (region) =>
    replaceRegion(program, region, [{ id, do: 'loop', form: random.pick(loopForms), body: region.statements }]),
  );
};

export const unwrapLoop: Edit = (program, random) =>
  ofOne(
    telling(
      spotsWhere(program, 'loop', ({ statement }) => !outerLoops(statement.body).includes(statement.id)),
      random,
      inside,
    ),
    random,
    ({ statement, at }) => rewriteBlock(program, statement.id, (block) => block.toSpliced(at, 1, ...statement.body)),
  );

/** A statement is taken out of its loop, before it. */
export const hoist: Edit = (program, random) => {
  const loops = spotsWhere(program, 'loop').flatMap(({ statement: loop }) =>
    loop.body
      .filter((inner) => isMovable([inner]) && !outerLoops([inner]).includes(loop.id) && inner.do !== 'pad')
      .map((inner) => ({ loop, inner })),
  );
  return ofOne(
    telling(loops, random, ({ inner }) => [inner]),
    random,
    ({ loop, inner }) =>
      rewriteBlock(program, loop.id, (block) =>
        block.flatMap((one) =>
          one.id === loop.id ? [inner, { ...loop, body: loop.body.filter(({ id }) => id !== inner.id) }] : [one],
        ),
      ),
  );
};

/** A statement next to a loop moves into it. */
export const intoLoop: Edit = (program, random) => into(program, random, 'loop');

/** A statement next to an `if` moves into it. */
export const intoBranch: Edit = (program, random) => into(program, random, 'if');

function into(program: Program, random: Parameters<Edit>[1], kind: 'loop' | 'if'): Program | null {
  const moves = spotsOf(program).flatMap(({ statement, block, at }) => {
    const next = block[at + 1];
    return next?.do === kind && isMovable([statement]) && !has([next], 'return') ? [{ statement, next }] : [];
  });
  return ofOne(
    telling(moves, random, ({ statement }) => [statement]),
    random,
    ({ statement, next }) =>
      rewriteBlock(program, statement.id, (block) =>
        block.flatMap((one) => {
          if (one.id === statement.id) return [];
          if (one.id !== next.id) return [one];
          if (one.do === 'loop') return [{ ...one, body: [statement, ...one.body] }];
          return one.do === 'if' ? [{ ...one, then: [statement, ...one.then] }] : [one];
        }),
      ),
  );
}

/** A statement is taken out of an `if`, before it. */
export const outOfBranch: Edit = (program, random) => {
  const moves = spotsWhere(program, 'if', ({ statement }) => statement.then.length > 0).flatMap(
    ({ statement: outer }) => outer.then.filter((inner) => isMovable([inner])).map((inner) => ({ outer, inner })),
  );
  return ofOne(
    telling(moves, random, ({ inner }) => [inner]),
    random,
    ({ outer, inner }) =>
      rewriteBlock(program, outer.id, (block) =>
        block.flatMap((one) =>
          one.id === outer.id ? [inner, { ...outer, then: outer.then.filter(({ id }) => id !== inner.id) }] : [one],
        ),
      ),
  );
};

/** `if` becomes `switch`, or the other way round. */
export const flipSwitch: Edit = (program, random) =>
  ofOne(spotsWhere(program, 'if'), random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) =>
      block.toSpliced(at, 1, { ...statement, asSwitch: !statement.asSwitch }),
    ),
  );

/** Some statements move into a function literal that is called, or deferred, on the spot. */
export const toLiteral: Edit = (program, random) => {
  const id = freshIds(program)();
  const regions = movable(program, random).filter(({ func }) => branches(func));
  return ofOne(regions, random, (region) => {
    const deferred = region.around.length === 0 && region.func.shape !== 'make' && random.chance(0.3);
    return replaceRegion(program, region, [{ id, do: 'literal', deferred, body: region.statements }]);
  });
};

export const fromLiteral: Edit = (program, random) =>
  ofOne(
    spotsWhere(program, 'literal', ({ statement }) => !defers(statement.body)),
    random,
    ({ statement, at }) => rewriteBlock(program, statement.id, (block) => block.toSpliced(at, 1, ...statement.body)),
  );
