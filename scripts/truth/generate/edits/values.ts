import { leakingKinds, localKinds, Maker } from '../maker.ts';
import { mapFunctions, mapStatements, type Program, type Statement } from '../model.ts';
import { copied, freshIds, isMovable, regionsOf, replaceRegion, rewriteBlock, spotsOf, spotsWhere } from '../spots.ts';
import { ofOne, telling, type Edit } from './edit.ts';

const replace = (program: Program, id: string, by: readonly Statement[]): Program =>
  mapFunctions(program, (func) => ({
    ...func,
    body: mapStatements(func.body, (statement) => (statement.id === id ? by : [statement])),
  }));

/** A local value is stored. */
export const leakValue: Edit = (program, random) =>
  ofOne(
    spotsWhere(program, 'value', ({ statement }) => !statement.leaks),
    random,
    ({ statement }) => replace(program, statement.id, [{ ...statement, leaks: true }]),
  );

/** A value isn't stored any more. */
export const keepValue: Edit = (program, random) =>
  ofOne(
    spotsWhere(program, 'value', ({ statement }) => statement.leaks && !leakingKinds.includes(statement.kind)),
    random,
    ({ statement }) => replace(program, statement.id, [{ ...statement, leaks: false }]),
  );

export const addValue: Edit = (program, random) => {
  const spots = spotsOf(program).filter(({ statement, func }) => statement.do !== 'return' && func.shape !== 'box');
  const maker = new Maker(random, program);
  return ofOne(spots, random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) => block.toSpliced(at, 0, maker.value(random.chance(0.7)))),
  );
};

export const removeValue: Edit = (program, random) =>
  ofOne(
    spotsWhere(program, 'value', ({ block, around }) => block.length > 1 || around.length === 0),
    random,
    ({ statement }) => replace(program, statement.id, []),
  );

/** One stored value is replaced by one of another kind. */
export const swapValue: Edit = (program, random) =>
  ofOne(
    spotsWhere(program, 'value', ({ statement }) => statement.leaks),
    random,
    ({ statement }) => {
      const kinds = [...localKinds, ...leakingKinds].filter((kind) => kind !== statement.kind);
      return replace(program, statement.id, [{ ...statement, kind: random.pick(kinds) }]);
    },
  );

/** What a constructor made is stored, or isn't any more. */
export const flipStored: Edit = (program, random) =>
  ofOne([...spotsWhere(program, 'make'), ...spotsWhere(program, 'wrap')], random, ({ statement }) =>
    replace(program, statement.id, [{ ...statement, stored: !statement.stored }]),
  );

/** An error or panic way appears, or allocates now: no input takes it. */
export const refuse: Edit = (program, random) => {
  const plain = spotsWhere(program, 'refuse', ({ statement }) => !statement.made);
  if (plain.length > 0 && random.chance(0.7))
    return ofOne(plain, random, ({ statement }) => replace(program, statement.id, [{ ...statement, made: true }]));
  const spots = spotsOf(program).filter(
    ({ around, func }) => !around.some((outer) => outer.do === 'literal') && func.shape !== 'box',
  );
  const maker = new Maker(random, program);
  return ofOne(spots, random, ({ statement, at }) =>
    rewriteBlock(program, statement.id, (block) =>
      block.toSpliced(at, 0, { id: maker.id(), do: 'refuse', made: true }),
    ),
  );
};

/** Some statements are there twice. */
export const duplicate: Edit = (program, random) => {
  const regions = regionsOf(program, 2).filter(({ statements }) => isMovable(statements));
  return ofOne(
    telling(regions, random, ({ statements }) => statements),
    random,
    (region) => replaceRegion(program, region, [...region.statements, ...copied(region.statements, freshIds(program))]),
  );
};
