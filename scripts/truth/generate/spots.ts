import { blocksOf, everyStatement, loopsIn, withBlocks, type Func, type Program, type Statement } from './model.ts';

/** Where a statement stands. */
export interface Spot<S extends Statement = Statement> {
  readonly func: Func;
  readonly statement: S;
  readonly block: readonly Statement[];
  readonly at: number;
  /** The statements around it, the outermost first. */
  readonly around: readonly Statement[];
}

export function spotsOf(program: Program): readonly Spot[] {
  return program.functions.flatMap((func) => spotsIn(func, func.body, []));
}

function spotsIn(func: Func, block: readonly Statement[], around: readonly Statement[]): readonly Spot[] {
  return block.flatMap((statement, at) => [
    { func, statement, block, at, around },
    ...blocksOf(statement).flatMap((inner) => spotsIn(func, inner, [...around, statement])),
  ]);
}

/** Spots of statements of one kind. */
export function spotsWhere<Do extends Statement['do']>(
  program: Program,
  kind: Do,
  accepts: (spot: Spot<Statement & { readonly do: Do }>) => boolean = () => true,
): readonly Spot<Statement & { readonly do: Do }>[] {
  return spotsOf(program).filter(
    (spot): spot is Spot<Statement & { readonly do: Do }> =>
      spot.statement.do === kind && accepts(spot as Spot<Statement & { readonly do: Do }>),
  );
}

/** Neighbouring statements of one block. */
export interface Region {
  readonly func: Func;
  readonly block: readonly Statement[];
  readonly from: number;
  readonly statements: readonly Statement[];
  readonly around: readonly Statement[];
}

/** All regions of one to `most` statements. */
export function regionsOf(program: Program, most = 3): readonly Region[] {
  return spotsOf(program).flatMap(({ func, block, at, around }) =>
    Array.from({ length: Math.min(most, block.length - at) }, (_, more) => ({
      func,
      block,
      from: at,
      statements: block.slice(at, at + more + 1),
      around,
    })),
  );
}

export const has = (block: readonly Statement[], ...kinds: readonly Statement['do'][]): boolean =>
  everyStatement(block).some((statement) => kinds.includes(statement.do));

/** Whether statements can leave their function: nothing among them returns, refuses or stores a parameter. */
export const isMovable = (block: readonly Statement[]): boolean =>
  !has(block, 'return', 'refuse', 'leak') && !defers(block);

export const defers = (block: readonly Statement[]): boolean =>
  everyStatement(block).some((statement) => statement.do === 'literal' && statement.deferred);

/** Loops outside of a block whose variables it reads. */
export function outerLoops(block: readonly Statement[]): readonly string[] {
  const every = everyStatement(block);
  const own = every.filter(({ do: what }) => what === 'loop').map(({ id }) => id);
  const read = every.flatMap((statement) =>
    statement.do === 'if' ? loopsIn(statement.when) : statement.do === 'walk' ? statement.loops : [],
  );
  return [...new Set(read)].filter((loop) => !own.includes(loop));
}

/** Whether `ok` is read, directly or by passing it on. */
export function needsOk(block: readonly Statement[]): boolean {
  return everyStatement(block).some(
    (statement) =>
      statement.do === 'walk' || (statement.do === 'if' && JSON.stringify(statement.when).includes('"is":"ok"')),
  );
}

/** The program with the block rewritten that holds a statement. */
export function rewriteBlock(
  program: Program,
  holding: string,
  rewrite: (block: readonly Statement[]) => readonly Statement[],
): Program {
  const inBlock = (block: readonly Statement[]): readonly Statement[] => {
    if (block.some(({ id }) => id === holding)) return rewrite(block);
    return block.map((statement) =>
      everyStatement([statement]).some(({ id }) => id === holding) ? withBlocks(statement, inBlock) : statement,
    );
  };
  return { ...program, functions: program.functions.map((func) => ({ ...func, body: inBlock(func.body) })) };
}

/** The program with a region replaced. */
export function replaceRegion(program: Program, region: Region, by: readonly Statement[]): Program {
  const [first] = region.statements;
  if (first === undefined) throw new Error('A region has a statement at least.');
  return rewriteBlock(program, first.id, (block) => [
    ...block.slice(0, region.from),
    ...by,
    ...block.slice(region.from + region.statements.length),
  ]);
}

/** Hands out ids that a program doesn't have. */
export function freshIds(program: Program): () => string {
  const every = program.functions.flatMap(({ id, body }) => [id, ...everyStatement(body).map(({ id }) => id)]);
  let last = Math.max(0, ...every.map((id) => Number.parseInt(id.replace(/\D/g, ''), 10)));
  return () => String((last += 1));
}

/** A copy of statements under new ids; loops that they read themselves are renamed with them. */
export function copied(block: readonly Statement[], fresh: () => string): readonly Statement[] {
  const ids = new Map(everyStatement(block).map(({ id }) => [id, fresh()]));
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) =>
      (key === 'id' || key === 'loop') && typeof value === 'string' ? (ids.get(value) ?? value) : value,
    ),
  ) as readonly Statement[];
}
