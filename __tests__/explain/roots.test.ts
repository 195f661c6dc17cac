import { describe, expect, it } from '@jest/globals';
import { explainer } from '../../src/explain/index.ts';
import type { Cause, Place } from '../../src/model/index.ts';
import { recorded, releases } from './recorded.ts';

/** The cause of the variable of this name that moves to the heap on the head side. */
async function causesOf(release: string): Promise<(variable: string) => Cause & { readonly place: Place }> {
  const sides = await recorded(release);
  const explain = explainer({ ...sides, lostStack: new Map() });
  return (variable) => {
    const found = sides.head.escapes.filter(({ message }) => message === `moved to heap: ${variable}`);
    const escape = found[0];
    if (escape === undefined || found.length > 1) throw new Error(`${found.length} variables ${variable}`);
    return { ...explain(escape, 'head'), place: escape.place };
  };
}

// Every caller stands in callers.go, which is the same on both sides: what it is blamed on was read off head/ by hand.
const blamed: readonly (readonly [variable: string, file: string, code: string, category: string, why: RegExp])[] = [
  [
    'event',
    'store/store.go',
    'last = e',
    'leaking-parameter',
    /`store\.Record`.*parameter `e`.*package variable `last`/,
  ],
  ['entry', 'store/store.go', 'l.last = e', 'leaking-parameter', /`l\.Add`.*parameter `e`.*`l\.last`/],
  ['job', 'callees.go', 'go func() { println(p.x) }()', 'leaking-parameter', /`run`.*closure.*captures `p`.*`go`/],
  ['seen', 'callees.go', 'return v.visit(p)', 'leaking-parameter', /`visit`.*parameter `p`.*`v\.visit`/],
  ['deep', 'callees.go', 'kept = p', 'leaking-parameter', /`outer`.*`inner`.*`kept`/],
  [
    'echoed',
    'callees.go',
    'return p',
    'returned-pointer',
    /its address is handed back by `echo` and returned on line 40/,
  ],
  ['buffer', 'callees.go', 'out putter', 'interface-method-call', /`w\.out\.put`/],
  ['round', 'callees.go', 'kept = p', 'leaking-parameter', /`ping`.*`kept`/],
  ['total', 'callees.go', 'total += n * n', 'captured-by-reference', /captures `total` by reference/],
];

describe.each(releases)('with %s', (release) => {
  it.each(blamed)('the cause of %s lies in %s: %s', async (variable, file, code, category, why) => {
    const { root, explanation, category: found } = (await causesOf(release))(variable);
    expect({ file: root?.file, code: root?.text.trim() }).toEqual({ file, code });
    expect(found).toBe(category);
    expect(explanation).toMatch(why);
  });

  it('finds the line in a callee that is inlined at the call', async () => {
    const { root, explanation } = (await causesOf(release))('small');
    expect(root).toEqual({ side: 'head', file: 'callees.go', line: 41, text: '\tkept = p' });
    expect(explanation).toContain('the package variable `kept` by `keepSmall` on line 35');
  });

  it('blames no line where the change has nothing to do with it', async () => {
    expect((await causesOf(release))('outside').root).toBeNull();
  });

  it('blames the line that is gone for what is fixed', async () => {
    const { base, head } = await recorded(release);
    // The change the other way round: head/ is the base now, and base/ has no line `last = e`.
    const gone = (file: string, line: number): boolean =>
      head.files.get(file)?.line(line).trim() === 'last = e' && base.files.get(file)?.line(line).trim() !== 'last = e';
    const explain = explainer({
      base: head,
      head: base,
      places: {
        hasChanges: true,
        isChanged: () => false,
        toHead: (place) => (gone(place.file, place.line) ? null : place),
        toBase: (place) => place,
      },
      lostStack: new Map(),
    });
    const event = head.escapes.find(({ message }) => message === 'moved to heap: event')!;
    expect(explain(event, 'base').root).toEqual({ side: 'base', file: 'store/store.go', line: 14, text: '\tlast = e' });
    expect(explain(event, 'head').root).toBeNull();
  });

  it('leads from the caller to the line of the diff, callee by callee', async () => {
    const { chain } = (await causesOf(release))('deep');
    expect(chain.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([
      'callers.go:30 It is passed to `outer`',
      'callees.go:31 `p` is passed to `inner`',
      'callees.go:36 It is stored in `kept`',
    ]);
  });
});
