import { describe, expect, it } from '@jest/globals';
import { expand, type Expanded, type ExpandSources } from '../../src/compare/expand.ts';
import { not } from '../../src/model/condition.ts';
import type { Escape } from '../../src/model/index.ts';
import type { Body } from '../../src/side/bodies.ts';
import { bodyKey } from '../../src/side/names.ts';
import type { Site, SiteSource } from '../../src/side/sites.ts';
import { body, call, escape, pairsOf, side, site, test } from './sample.ts';

type When = NonNullable<Parameters<typeof side>[2]>['when'];
interface Rest extends Partial<Omit<ExpandSources, 'base' | 'head' | 'pairs'>> {
  readonly renamed?: Readonly<Record<string, string>>;
  readonly when?: When;
  /** Lines with cold calls. */
  readonly cold?: readonly number[];
}

const key = (name: string): string => bodyKey('', name);

/** The two sides of `F`, of sides that have these bodies. */
function expanded(base: readonly Body[], head: readonly Body[], rest: Rest = {}): Expanded {
  const { renamed, when = {}, cold = [], fallen = new Map(), debts = new Map() } = rest;
  const source = (name: 'base' | 'head', bodies: readonly Body[]): SiteSource => ({
    ...side(name, bodies, { when }),
    name,
    isColdCall: ({ line }) => cold.includes(line),
  });
  const sources = { base: source('base', base), head: source('head', head) };
  const pairs = pairsOf(sources.base.bodies, sources.head.bodies, renamed);
  const [before, after] = [sources.base.bodies.bodies.get(key('F')), sources.head.bodies.bodies.get(key('F'))];
  return expand(before!, after!, { ...sources, pairs, fallen, debts });
}

const value = (unit: string, line: number, rest: Parameters<typeof escape>[2] = {}): Escape =>
  escape(line, `&${unit}{...}`, { unit, ...rest });

/** Words and origin of each site. */
const told = (sites: readonly Site[]): readonly string[] =>
  sites.map(({ escape: { expression }, origin }) => `${expression} ${origin}`);

const empty = body('F');
const make = body('Make', { line: 40, escapes: [value('Make', 41)] });

describe('a body costs', () => {
  it('what it allocates itself, on either side', () => {
    const { base, head } = expanded(
      [body('F', { escapes: [value('F', 3)] })],
      [body('F', { escapes: [value('F', 3), value('F', 5)] })],
    );
    expect([told(base), told(head)]).toEqual([['&F{...} own'], ['&F{...} own', '&F{...} own']]);
  });

  it('what a body costs that only its side has, at each call', () => {
    const calling = body('F', { calls: { 3: 'Make', 5: 'Make' } });
    expect(told(expanded([empty], [calling, make]).head)).toEqual(['&Make{...} new-body', '&Make{...} new-body']);
    expect(told(expanded([calling, make], [empty]).base)).toEqual(['&Make{...} new-body', '&Make{...} new-body']);
  });

  it('nothing for a body that both sides have, under whatever names, and call as often', () => {
    const renamed = body('Build', { line: 40, escapes: [value('Build', 41)] });
    const found = expanded(
      [body('F', { calls: { 3: 'Make' } }), make],
      [body('F', { calls: { 3: 'Build' } }), renamed],
      { renamed: { Make: 'Build' } },
    );
    expect(found).toEqual({ base: [], head: [] });
  });

  it('nothing for a body of another module', () => {
    const foreign = { ...make, isForeign: true };
    expect(expanded([empty], [body('F', { calls: { 3: 'Make' } }), foreign]).head).toEqual([]);
  });

  it('what new bodies cost that new bodies call, as often and as seldom as all the calls run', () => {
    const [outer, inner] = [test('outer'), not(test('inner'))];
    const { head } = expanded(
      [empty],
      [body('F', { calls: { 3: 'Outer' } }), body('Outer', { line: 20, calls: { 22: 'Make' } }), make],
      { when: { 3: { condition: outer, loops: 1 }, 22: { condition: inner, loops: 2 }, 41: { loops: 1 } }, cold: [22] },
    );
    expect(head).toMatchObject([
      { body: key('Make'), origin: 'new-body', loops: 4, cold: true, condition: { kind: 'all', of: [outer, inner] } },
    ]);
    expect(head[0]?.call).toMatchObject({ callee: key('Outer') });
  });

  it('what calls itself once', () => {
    const again = body('Make', { line: 40, escapes: [value('Make', 41)], calls: { 42: 'Make', 43: 'F' } });
    expect(told(expanded([empty], [body('F', { calls: { 3: 'Make' } }), again]).head)).toEqual(['&Make{...} new-body']);
  });

  it('no more than sixty bodies that only one side has, nor those deeper than eight calls', () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [index + 1, 'Make']));
    expect(expanded([empty], [body('F', { calls: many }), make]).head).toHaveLength(60);
    const chain = Array.from({ length: 12 }, (_, index) =>
      body(index === 0 ? 'F' : `G${index}`, { calls: { 3: `G${index + 1}` }, escapes: [value(`G${index}`, 2)] }),
    );
    expect(expanded([empty], chain).head).toHaveLength(9);
  });
});

describe('what one side has inlined, and the other calls', () => {
  const copy = value('Make', 3, { unit: 'F', inlinedFrom: ['Make'] });
  const inlining = body('F', { escapes: [copy], inlined: { 3: 'Make' } });
  const calling = body('F', { calls: { 3: 'Make' } });

  it('counts where it is called: lost inlining shows, and gained', () => {
    const lost = expanded([inlining, make], [calling, make]);
    expect([told(lost.base), told(lost.head)]).toEqual([['&Make{...} own'], ['&Make{...} called']]);
    const gained = expanded([calling, make], [inlining, make]);
    expect([told(gained.base), told(gained.head)]).toEqual([['&Make{...} called'], ['&Make{...} own']]);
  });

  it('counts as often as it is inlined there and called here', () => {
    const twice = body('F', { calls: { 3: 'Make', 4: 'Make' } });
    expect(told(expanded([inlining, make], [twice, make]).head)).toEqual(['&Make{...} called']);
    const both = body('F', { inlined: { 3: 'Make', 4: 'Make' } });
    expect(told(expanded([both, make], [twice, make]).head)).toEqual(['&Make{...} called', '&Make{...} called']);
    const one = body('F', { inlined: { 3: 'Make' }, calls: { 4: 'Make' } });
    expect(told(expanded([one, make], [twice, make]).head)).toEqual(['&Make{...} called']);
    const more = body('F', { inlined: { 3: 'Make', 5: 'Make' }, calls: { 4: 'Make' } });
    expect(told(expanded([more, make], [twice, make]).head)).toEqual(['&Make{...} called']);
  });

  it('counts with what it has inlined there and calls here, and so on', () => {
    const outer = (rest: Parameters<typeof body>[1]): Body => body('Outer', { line: 20, ...rest });
    const { head } = expanded(
      [body('F', { inlined: { 3: 'Outer', 4: 'Make' } }), outer({ inlined: { 22: 'Make' } }), make],
      [body('F', { calls: { 3: 'Outer' } }), outer({ calls: { 22: 'Make' } }), make],
    );
    expect(told(head)).toEqual(['&Make{...} called']);
  });
});

describe('calls that the head no longer makes', () => {
  const calling = body('F', { calls: { 3: 'Make', 4: 'Make' } });

  it('pay for what it does instead', () => {
    const { base } = expanded([calling, make], [body('F', { calls: { 3: 'Make' } }), make]);
    expect(told(base)).toEqual(['&Make{...} credit']);
    expect(expanded([calling, make], [calling, make]).base).toEqual([]);
    const more = body('F', { calls: { 3: 'Make', 4: 'Make', 5: 'Make' } });
    expect(expanded([calling, make], [more, make]).base).toEqual([]);
  });

  it('pay nothing where they are inlined now: that is what the head does instead', () => {
    const one = body('F', { calls: { 3: 'Make' } });
    const { base } = expanded([one, make], [body('F', { inlined: { 3: 'Make' } }), make]);
    expect(told(base)).toEqual(['&Make{...} called']);
  });

  it('pay as well where they made something each time in the standard library, or a buffer', () => {
    const printing = body('F', { makers: [call('F', 'x', 3, { callee: 'fmt.Sprintf' })] });
    expect(told(expanded([printing], [empty]).base)).toEqual(['fmt.Sprintf credit']);
    expect(told(expanded([printing], [printing]).base)).toEqual([]);
    const buffered = body('F', { text: ['func F() {', 'var sb strings.Builder', 'buf := &bytes.Buffer{}', '}'] });
    const one = body('F', { text: ['func F() {', 'var sb strings.Builder', '}'] });
    expect(told(expanded([buffered], [one]).base)).toEqual(['buffer credit']);
    expect(told(expanded([one], [buffered]).base)).toEqual([]);
  });
});

describe('what a body that both sides have costs less, or more', () => {
  const calling = body('F', { calls: { 3: 'Make', 4: 'Make' } });
  const own = site(value('Make', 41), { loops: 1, condition: test('ok') });
  const inLoop = { 3: { loops: 1, condition: test('outer') } };

  it('pays for its callers at each call, as often as the head’s calls run', () => {
    const found = expanded([calling, make], [calling, make], { fallen: new Map([[key('Make'), [own]]]), when: inLoop });
    expect(told(found.base)).toEqual(['&Make{...} credit', '&Make{...} credit']);
    expect(found.base).toMatchObject([
      { loops: 2, condition: { kind: 'all', of: [test('outer'), test('ok')] } },
      { loops: 1 },
    ]);
    expect(found.head).toEqual([]);
  });

  it('pays nothing where the head calls it no longer: the calls pay that are gone', () => {
    const found = expanded([calling, make], [empty, make], { fallen: new Map([[key('Make'), [own]]]) });
    expect(told(found.base)).toEqual(['&Make{...} credit', '&Make{...} credit']);
    expect(found.base.map(({ loops }) => loops)).toEqual([0, 0]);
  });

  it('is owed at each call', () => {
    const found = expanded([calling, make], [calling, make], { debts: new Map([[key('Make'), [own]]]), cold: [4] });
    expect(found.base).toEqual([]);
    expect(found.head).toMatchObject([
      { origin: 'debt', cold: false },
      { origin: 'debt', cold: true },
    ]);
  });

  it('is not owed where the call counts the body as it is', () => {
    const debts = new Map([[key('Make'), [site(make.escapes[0]!)]]]);
    const inlining = body('F', { inlined: { 3: 'Make' } });
    const found = expanded([inlining, make], [body('F', { calls: { 3: 'Make' } }), make], { debts });
    expect(told(found.head)).toEqual(['&Make{...} called']);
  });
});

describe('a function that calls itself', () => {
  const recursive = body('F', { escapes: [value('F', 3)], calls: { 5: 'F' } });
  const plain = body('F', { escapes: [value('F', 3)] });
  const loops = ({ base }: Expanded): readonly number[] => base.map((each) => each.loops);

  it('may run as often as any loop: what no longer does is no dearer for a loop', () => {
    expect(loops(expanded([recursive], [plain]))).toEqual([8]);
    expect(loops(expanded([recursive], [recursive]))).toEqual([0]);
    expect(loops(expanded([plain], [recursive]))).toEqual([0]);
  });

  it('is none that calls a literal of its own', () => {
    const literal = { ...plain, calls: [call('F', 'F', 5, { isOfLiteral: true })] };
    expect(loops(expanded([literal], [plain]))).toEqual([0]);
  });
});

describe('a method that is called through an interface by a function', () => {
  // `Through` calls `r.Get()`, which the compiler resolves only where it has inlined `Through`.
  const through = body('Through', { line: 20, text: ['func Through(r Reader) {', 'r.Get()', '}'] });
  const get = body('T.Get', { line: 40, escapes: [value('T.Get', 41)] });
  const copy = value('T.Get', 3, { unit: 'F', inlinedFrom: ['Through', 'T.Get'] });
  const inlining = body('F', { escapes: [copy], inlined: { 3: 'Through' } });
  const calling = body('F', { calls: { 3: 'Through' } });

  it('is seen on the side only that has the function inlined: what is copied there is no saving and no rise', () => {
    expect(expanded([inlining, through, get], [calling, through, get])).toEqual({ base: [], head: [] });
    expect(expanded([calling, through, get], [inlining, through, get])).toEqual({ base: [], head: [] });
  });

  it('counts where both sides see it, and where the function calls nothing of that name', () => {
    expect(told(expanded([inlining, through, get], [inlining, through, get]).base)).toHaveLength(1);
    const other = { ...through, declared: { ...through.declared!, text: ['r.Put()'] } };
    expect(told(expanded([inlining, other, get], [calling, other, get]).base)).toHaveLength(1);
  });

  it('is seen so under whatever name the function has on the other side', () => {
    const renamed = { ...through, key: key('Via'), name: 'Via' };
    const found = expanded([inlining, through, get], [body('F', { calls: { 3: 'Via' } }), renamed, get], {
      renamed: { Through: 'Via' },
    });
    expect(found).toEqual({ base: [], head: [] });
  });

  it('is still called where the function is: the call that is gone pays nothing', () => {
    const direct = body('F', { inlined: { 3: 'Through' }, calls: { 3: 'T.Get' } });
    expect(expanded([direct, through, get], [calling, through, get]).base).toEqual([]);
    const other = { ...through, declared: { ...through.declared!, text: ['r.Put()'] } };
    expect(told(expanded([direct, other, get], [calling, other, get]).base)).toEqual(['&T.Get{...} credit']);
  });
});
