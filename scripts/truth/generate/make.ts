import type { Random } from '../random.ts';
import { extract } from './edits/functions.ts';
import { borrows, newFunction } from './func.ts';
import { Maker, padLines } from './maker.ts';
import type { Func, Program, Shape, Statement } from './model.ts';

const entryNames = ['Get', 'Run', 'Use'];

/** A random program: helpers in three packages, entries that use them, some of their parts in functions of their own. */
export function makeProgram(random: Random): Program {
  const types = { T: 'T', Boxed: 'Boxed', cache: 'cache' };
  const maker = new Maker(random, { functions: [], types });
  const helpers = makeHelpers(random, maker);
  const entries: Func[] = Array.from({ length: random.int(1, 3) }, (_, at) => {
    const entry = newFunction(maker.id(), 'entry', entryNames[at] ?? '', { fails: random.chance(0.25) });
    const body = maker.block(entry, helpers, random.int(2, 5), 2);
    return { ...entry, body };
  });
  const [first, ...others] = entries;
  if (first === undefined) throw new Error('A program has an entry at least.');
  const called = JSON.stringify(entries);
  const uncalled = helpers.filter(({ id }) => !called.includes(`"of":"${id}"`));
  const calls = random.sample(uncalled, 2).flatMap((helper) => maker.call(first, helper) ?? []);
  entries.splice(0, entries.length, { ...first, body: random.shuffle([...first.body, ...calls]) }, ...others);
  let program: Program = { functions: [...random.shuffle([...entries, ...helpers])], types };
  while (random.chance(0.5)) program = extract(program, random) ?? program;
  return program;
}

function makeHelpers(random: Random, maker: Maker): readonly Func[] {
  const helper = (shape: Shape, name: string, more: Partial<Func> = {}): Func => {
    const func = newFunction(maker.id(), shape, name, more);
    const body: Statement[] = [
      ...(random.chance(0.35) ? [maker.pad(padLines)] : []),
      ...(random.chance(0.2) ? [maker.value(random.chance(0.5))] : []),
      ...(borrows(func) && random.chance(0.25) ? [{ id: maker.id(), do: 'leak' as const }] : []),
    ];
    return { ...func, body, noinline: random.chance(0.08) };
  };
  const maybe = (chance: number, make: () => Func): readonly Func[] => (random.chance(chance) ? [make()] : []);
  const read = maybe(0.6, () =>
    helper('read', 'Read', { package: 'low', receiver: random.chance(0.5) ? 'value' : 'pointer' }),
  );
  return [
    ...maybe(0.7, () => helper('make', 'Make', { package: 'low', byValue: random.chance(0.2) })),
    ...maybe(0.4, () => helper('make', 'build', { byValue: random.chance(0.2) })),
    ...maybe(0.5, () => helper('pick', 'Pick', { package: random.pick(['lib', 'low']) })),
    ...read,
    ...maybe(0.4, () => helper('apply', 'Apply', { package: random.pick(['lib', 'low']) })),
    ...(read.length > 0 ? maybe(0.5, () => helper('show', 'Show', { package: random.pick(['lib', 'low']) })) : []),
    ...maybe(0.4, () => helper('box', 'Box', { package: 'lib' })),
  ];
}
