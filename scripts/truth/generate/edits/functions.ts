import {
  calledBy,
  everyStatement,
  mapFunctions,
  mapStatements,
  type Func,
  type PackageName,
  type Program,
  type Statement,
} from '../model.ts';
import { canCall, newFunction } from '../func.ts';
import {
  copied,
  defers,
  freshIds,
  has,
  isMovable,
  outerLoops,
  regionsOf,
  replaceRegion,
  spotsWhere,
  type Region,
} from '../spots.ts';
import { ofOne, telling, type Edit } from './edit.ts';

const callsOf = (program: Program, id: string): number =>
  program.functions.flatMap(({ body }) => everyStatement(body)).filter((statement) => calledBy(statement) === id)
    .length;

const hasOk = ({ shape }: Func): boolean => shape === 'entry' || shape === 'walk';

const freeNames = (program: Program): readonly string[] =>
  ['walk', 'step', 'advance', 'visit', 'handle'].filter(
    (name) => !program.functions.some((func) => func.name.toLowerCase() === name),
  );

/** Some statements become a function of their own. */
export const extract: Edit = (program, random) => {
  const regions = regionsOf(program).filter(
    ({ func, statements }) => hasOk(func) && isMovable(statements) && !isOnlyCalls(statements),
  );
  return ofOne(
    telling(regions, random, ({ statements }) => statements),
    random,
    (region) =>
      toFunction(program, region, { name: random.pick([...freeNames(program), 'rest']), below: random.chance(0.5) }),
  );
};

/** The same as a method. */
export const extractMethod: Edit = (program, random) => {
  const regions = regionsOf(program).filter(
    ({ func, statements }) =>
      func.shape === 'entry' && func.package === 'root' && isMovable(statements) && !isOnlyCalls(statements),
  );
  return ofOne(
    telling(regions, random, ({ statements }) => statements),
    random,
    (region) =>
      toFunction(program, region, {
        name: random.pick([...freeNames(program), 'rest']),
        below: random.chance(0.5),
        receiver: random.chance(0.5) ? 'value' : 'pointer',
      }),
  );
};

/** All that follows a statement, early returns included, becomes a function of its own. */
export const splitTail: Edit = (program, random) => {
  const regions = program.functions
    .filter((func) => hasOk(func) && func.body.length > 1)
    .flatMap((func): readonly Region[] =>
      func.body.slice(1).map((_, at) => {
        const statements = func.body.slice(at + 1);
        return { func, block: func.body, from: at + 1, statements, around: [] };
      }),
    )
    .filter(({ statements }) => !has(statements, 'refuse', 'leak') && !isOnlyCalls(statements));
  return ofOne(
    telling(regions, random, ({ statements }) => statements),
    random,
    (region) =>
      toFunction(program, region, { name: random.pick([...freeNames(program), 'rest']), below: random.chance(0.7) }),
  );
};

const isOnlyCalls = (block: readonly Statement[]): boolean => block.every(({ do: what }) => what === 'walk');

function toFunction(
  program: Program,
  region: Region,
  as: { readonly name: string; readonly below: boolean; readonly receiver?: 'value' | 'pointer' },
): Program | null {
  if (program.functions.some(({ name }) => name === as.name)) return null;
  const fresh = freshIds(program);
  const loops = outerLoops(region.statements);
  const { package: home, file, variables } = region.func;
  const func = newFunction(fresh(), 'walk', as.name, {
    package: home,
    file,
    variables,
    receiver: as.receiver ?? null,
    loops,
    body: region.statements,
  });
  const called = replaceRegion(program, region, [{ id: fresh(), do: 'walk', of: func.id, loops }]);
  const at = called.functions.findIndex(({ id }) => id === region.func.id) + (as.below ? 1 : 0);
  return { ...called, functions: called.functions.toSpliced(at, 0, func) };
}

/** A function is written out where it is called, and is gone where nobody calls it any more. */
export const paste: Edit = (program, random) => {
  const calls = spotsWhere(program, 'walk', ({ statement, func, block, at, around }) => {
    const callee = program.functions.find(({ id }) => id === statement.of);
    if (callee === undefined || callee.extra || has(callee.body, 'leak', 'refuse')) return false;
    const isTail = around.length === 0 && at === block.length - 1 && func.shape === 'entry';
    const fits = around.some((outer) => outer.do === 'loop' || outer.do === 'literal') ? !defers(callee.body) : true;
    return fits && (isTail || !has(callee.body, 'return')) && bodyFits(program, callee.body, func);
  });
  return ofOne(calls, random, ({ statement, func }) => {
    const callee = program.functions.find(({ id }) => id === statement.of);
    if (callee === undefined) return null;
    const isLast = callsOf(program, callee.id) === 1;
    const renamed = new Map(callee.loops.map((loop, at) => [loop, statement.loops[at] ?? loop]));
    const body = isLast ? callee.body : copied(callee.body, freshIds(program));
    const text = JSON.stringify(body, (key, value: unknown) =>
      key === 'loop' && typeof value === 'string' ? (renamed.get(value) ?? value) : value,
    );
    const pasted = JSON.parse(text) as readonly Statement[];
    const functions = program.functions
      .map((other) =>
        other.id === func.id
          ? { ...other, body: mapStatements(other.body, (one) => (one.id === statement.id ? pasted : [one])) }
          : other,
      )
      .filter(({ id }) => !isLast || id !== callee.id);
    return { ...program, functions };
  });
};

function bodyFits(program: Program, body: readonly Statement[], into: Func): boolean {
  return everyStatement(body).every((statement) => {
    const callee = program.functions.find(({ id }) => id === calledBy(statement));
    return (
      callee === undefined ||
      (canCall(into, callee) && (callee.receiver === null || into.package === 'root' || callee.shape === 'read'))
    );
  });
}

/** A function that others call gets another name. */
export const renameFunction: Edit = (program, random) =>
  ofOne(helpersOf(program), random, ({ id, name }) =>
    mapFunctions(program, (func) =>
      func.id === id ? { ...func, name: /^[A-Z]/.test(name) ? `New${name}` : `${name}Now` } : func,
    ),
  );

const helpersOf = (program: Program): readonly Func[] =>
  program.functions.filter(({ id, shape }) => shape !== 'entry' && callsOf(program, id) > 0);

/** A function's variables get other names. */
export const renameVariable: Edit = (program, random) =>
  ofOne(program.functions, random, ({ id, variables: [n, r] }) =>
    mapFunctions(program, (func) => {
      if (func.id !== id) return func;
      return { ...func, variables: random.chance(0.5) ? [n === 'n' ? 'num' : 'n', r] : [n, r === 'r' ? 'sum' : 'r'] };
    }),
  );

export const renameType: Edit = (program, random) => ({
  ...program,
  types: random.chance(0.7) ? { ...program.types, T: 'Item' } : { ...program.types, Boxed: 'Holder', cache: 'store' },
});

export const reorderFunctions: Edit = (program, random) => ({
  ...program,
  functions: random.shuffle(program.functions),
});

export const moveToFile: Edit = (program, random) =>
  ofOne(program.functions, random, ({ id }) =>
    mapFunctions(program, (func) => (func.id === id ? { ...func, file: func.file === 0 ? 1 : 0 } : func)),
  );

/** A function moves to a package that its callers import. */
export const moveToPackage: Edit = (program, random) => {
  const moves = helpersOf(program).flatMap((func) =>
    func.receiver === null && func.shape !== 'box'
      ? (['root', 'lib', 'low'] as const).filter((to) => to !== func.package).map((to) => ({ func, to }))
      : [],
  );
  const allowed = moves.filter(({ func, to }) => canMove(program, func, to));
  return ofOne(allowed, random, ({ func, to }) =>
    mapFunctions(program, (other) => (other.id === func.id ? moved(func, to) : other)),
  );
};

function moved(func: Func, to: PackageName): Func {
  const name = to === 'root' ? func.name : `${func.name.charAt(0).toUpperCase()}${func.name.slice(1)}`;
  return { ...func, package: to, name };
}

function canMove(program: Program, func: Func, to: PackageName): boolean {
  const there = moved(func, to);
  const find = (id: string | null): Func | undefined => program.functions.find((other) => other.id === id);
  const called = everyStatement(func.body).flatMap((statement) => find(calledBy(statement)) ?? []);
  const callers = program.functions.filter(({ body }) =>
    everyStatement(body).some((statement) => calledBy(statement) === func.id),
  );
  return (
    called.every((callee) => canCall(there, callee) && (callee.shape !== 'walk' || callee.receiver === null)) &&
    callers.every((caller) => canCall(caller, there)) &&
    !program.functions.some(({ id, name, package: home }) => id !== func.id && home === to && name === there.name)
  );
}
