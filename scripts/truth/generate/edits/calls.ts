import {
  calledBy,
  everyStatement,
  mapFunctions,
  mapStatements,
  type Argument,
  type Func,
  type Program,
  type Statement,
} from '../model.ts';
import { borrows } from '../func.ts';
import { Maker, padLines } from '../maker.ts';
import { spotsWhere } from '../spots.ts';
import { ofOne, type Edit } from './edit.ts';

const helpersOf = (program: Program): readonly Func[] => program.functions.filter(({ shape }) => shape !== 'entry');

const isPad = (statement: Statement): boolean => statement.do === 'pad' && statement.lines >= padLines;

const withFunction = (program: Program, id: string, rewrite: (func: Func) => Func): Program =>
  mapFunctions(program, (func) => (func.id === id ? rewrite(func) : func));

const isCalled = (program: Program, id: string): boolean =>
  program.functions.flatMap(({ body }) => everyStatement(body)).some((statement) => calledBy(statement) === id);

/** A function becomes too dear to inline. */
export const outgrow: Edit = (program, random) => {
  const small = helpersOf(program).filter(({ id, body }) => !body.some(isPad) && isCalled(program, id));
  const maker = new Maker(random, program);
  return ofOne(small, random, ({ id }) =>
    withFunction(program, id, (func) => ({ ...func, body: [maker.pad(padLines), ...func.body] })),
  );
};

/** The same, and the calls change with it. */
export const outgrowAndEditCalls: Edit = (program, random) => {
  const small = helpersOf(program).filter(
    ({ id, body, shape }) => !body.some(isPad) && shape !== 'box' && callsTo(program, id).length > 0,
  );
  const maker = new Maker(random, program);
  return ofOne(small, random, ({ id }) => {
    const grown = withFunction(program, id, (func) => ({ ...func, body: [maker.pad(padLines), ...func.body] }));
    if (random.chance(0.5)) return withFunction(grown, id, (func) => ({ ...func, extra: !func.extra }));
    return mapFunctions(grown, (func) => ({
      ...func,
      body: mapStatements(func.body, (statement) => [
        'argument' in statement && statement.of === id
          ? { ...statement, argument: otherArgument(statement.argument) }
          : statement,
      ]),
    }));
  });
};

const otherArgument = (argument: string): Argument => (argument === 'n' ? 'n + 1' : 'n');

const callsTo = (program: Program, id: string): readonly Statement[] =>
  program.functions.flatMap(({ body }) => everyStatement(body)).filter((one) => 'argument' in one && one.of === id);

/** A function becomes cheap enough to inline. */
export const slim: Edit = (program, random) => {
  const big = helpersOf(program).filter(({ body, noinline }) => body.some(isPad) || noinline);
  return ofOne(big, random, ({ id }) =>
    withFunction(program, id, (func) => ({
      ...func,
      noinline: false,
      body: func.body.filter((statement) => !isPad(statement)),
    })),
  );
};

export const editArgument: Edit = (program, random) => {
  const calls = [...spotsWhere(program, 'make'), ...spotsWhere(program, 'lend')];
  return ofOne(calls, random, ({ func, statement }) =>
    withFunction(program, func.id, (func) => ({
      ...func,
      body: mapStatements(func.body, (one) => [
        one.id === statement.id ? { ...statement, argument: otherArgument(statement.argument) } : one,
      ]),
    })),
  );
};

export const addParameter: Edit = (program, random) =>
  ofOne(
    helpersOf(program).filter(({ extra }) => !extra),
    random,
    ({ id }) => withFunction(program, id, (func) => ({ ...func, extra: true })),
  );

export const flipReceiver: Edit = (program, random) =>
  ofOne(
    program.functions.filter(({ receiver }) => receiver !== null),
    random,
    ({ id }) =>
      withFunction(program, id, (func) => ({ ...func, receiver: func.receiver === 'value' ? 'pointer' : 'value' })),
  );

/** `walk(…)` becomes `c.walk(…)`, or the other way round. */
export const flipMethod: Edit = (program, random) =>
  ofOne(
    program.functions.filter(
      ({ shape, package: home, body }) =>
        shape === 'walk' && home === 'root' && !everyStatement(body).some((one) => one.do === 'leak'),
    ),
    random,
    ({ id }) =>
      withFunction(program, id, (func) => ({
        ...func,
        receiver: func.receiver === null ? (random.chance(0.5) ? 'value' : 'pointer') : null,
      })),
  );

/** A constructor returns the value instead of its address, or the other way round. */
export const flipByValue: Edit = (program, random) =>
  ofOne(
    program.functions.filter(({ id, shape }) => shape === 'make' && isCalled(program, id)),
    random,
    ({ id }) => withFunction(program, id, (func) => ({ ...func, byValue: !func.byValue })),
  );

/** A function stores what it is lent. */
export const leakParameter: Edit = (program, random) => {
  const lent = program.functions.filter(
    (func) =>
      borrows(func) && isCalled(program, func.id) && !everyStatement(func.body).some((one) => one.do === 'leak'),
  );
  const maker = new Maker(random, program);
  return ofOne(lent, random, ({ id }) =>
    withFunction(program, id, (func) => ({ ...func, body: [...func.body, { id: maker.id(), do: 'leak' }] })),
  );
};

export const keepParameter: Edit = (program, random) =>
  ofOne(spotsWhere(program, 'leak'), random, ({ func, statement }) =>
    withFunction(program, func.id, (func) => ({
      ...func,
      body: mapStatements(func.body, (one) => (one.id === statement.id ? [] : [one])),
    })),
  );
