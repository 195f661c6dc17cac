import { describe, expect, it } from '@jest/globals';
import {
  everything,
  facetValues,
  matcher,
  startingFilter,
  toggled,
  type Filter,
} from '../../../../src/report/html/client/filter.ts';
import { nodeOf, sharesOf, tallyOf } from '../../../../src/report/html/client/hierarchy.ts';
import type { Finding } from '../../../../src/model/index.ts';
import { fixed, lostStack, prepareRead, printed, readFrameHeader, readFramePayload } from '../../samples.ts';

const cold: Finding = { ...readFrameHeader, id: 'cold', cold: true, gating: false };
const hot: Finding = {
  ...printed,
  id: 'hot',
  gating: false,
  hot: { share: 0.2, profile: 'cpu.pprof', line: null, own: null },
};
const onWindows: Finding = { ...fixed, id: 'windows', builds: ['windows/amd64'] };
const all = [readFrameHeader, prepareRead, lostStack, fixed, cold, hot];

const ids = (filter: Filter): readonly string[] => all.filter(matcher(filter)).map(({ id }) => id);
const of = (...findings: readonly Finding[]): readonly string[] => findings.map(({ id }) => id);

describe('matcher', () => {
  it.each<[string, Filter, readonly Finding[]]>([
    ['everything', everything, all],
    ['one state', toggled(everything, 'state', 'fixed'), [fixed]],
    ['any of two states', toggled(toggled(everything, 'state', 'fixed'), 'state', 'new'), all],
    [
      'all of two traits',
      toggled(toggled(everything, 'trait', 'failing the check'), 'trait', 'in a loop'),
      [lostStack],
    ],
    ['hot', toggled(everything, 'trait', 'hot'), [hot]],
    ['cold', toggled(everything, 'trait', 'cold'), [cold]],
    ['a cause', toggled(everything, 'cause', 'No longer inlined'), [lostStack]],
    ['a kind and a state', toggled(toggled(everything, 'kind', 'variable'), 'state', 'fixed'), [fixed]],
    ['no such status', toggled(everything, 'allocation', 'none'), []],
    ['words of several fields', { ...everything, text: 'READ.GO prepareread' }, [prepareRead]],
    ['a place', { ...everything, text: 'handle.go:12' }, [lostStack]],
    ['an id', { ...everything, text: hot.id }, [hot]],
    ['a package', { ...everything, scope: { package: 'github.com/coder/websocket', file: 'write.go' } }, [fixed]],
    ['a glob over files', { ...everything, paths: 'server/**' }, [lostStack]],
    ['none of a glob', { ...everything, paths: '!r*.go' }, [lostStack, fixed, hot]],
    ['globs and words', { ...everything, paths: '*.go !write.*', text: 'prepareread' }, [prepareRead]],
    ['a glob that is none', { ...everything, paths: '{1..9}.go' }, []],
    ['another package', { ...everything, scope: { package: 'github.com/coder', file: null } }, []],
  ])('%s', (_, filter, expected) => {
    expect(ids(filter)).toEqual(of(...expected));
  });

  it('knows the builds of what not all of them have', () => {
    const filter = toggled(everything, 'build', 'windows/amd64');
    expect([...all, onWindows].filter(matcher(filter))).toEqual([onWindows]);
    expect(facetValues('build', everything, [...all, onWindows])).toEqual([
      { value: 'windows/amd64', count: 1, chosen: false },
    ]);
  });

  it('takes a value away when it is chosen twice', () => {
    expect(toggled(toggled(everything, 'state', 'fixed'), 'state', 'fixed')).toEqual(everything);
  });
});

describe('startingFilter', () => {
  const generated: Finding = { ...printed, id: 'generated', generated: true, gating: false };
  const failing: Finding = { ...generated, id: 'failing', gating: true };

  it('leaves generated code out, unless it fails the check', () => {
    const findings = [failing, cold, generated];
    expect(findings.filter(matcher(startingFilter(findings)))).toEqual([failing, cold]);
  });

  it('leaves nothing out where nothing else is there, and says nothing where nothing is generated', () => {
    expect(startingFilter([generated])).toEqual(everything);
    expect(startingFilter(all)).toEqual(everything);
  });
});

describe('facetValues', () => {
  it('leaves out the traits that all have', () => {
    const values = facetValues('trait', everything, [cold, { ...cold, id: 'other', remote: true }]);
    expect(values.map(({ value, count }) => [value, count])).toEqual([['in an untouched line', 1]]);
  });

  it('counts what the other facets leave', () => {
    const filter = toggled(everything, 'state', 'fixed');
    expect(facetValues('state', filter, all)).toEqual([
      { value: 'new', count: 5, chosen: false },
      { value: 'fixed', count: 1, chosen: true },
    ]);
    expect(facetValues('kind', filter, all)).toEqual([{ value: 'variable', count: 1, chosen: false }]);
  });

  it('keeps a chosen value that nothing has', () => {
    expect(facetValues('allocation', toggled(everything, 'allocation', 'none'), all)).toContainEqual({
      value: 'none',
      count: 0,
      chosen: true,
    });
  });
});

describe('the map', () => {
  const findings = [readFrameHeader, readFramePayload, lostStack, cold];

  it('has packages with files, then files with functions, then functions', () => {
    const names = (node: ReturnType<typeof nodeOf>): unknown => [node.name, ...node.children.map(names)];
    const path = 'github.com/coder/websocket';
    expect(names(nodeOf(findings, null))).toEqual(['', [path, ['read.go'], ['server/handle.go']]]);
    expect(names(nodeOf(findings.slice(0, 2), { package: path, file: null }))).toEqual([
      path,
      ['read.go', ['(*Conn).readFrameHeader'], ['(*Conn).readFramePayload']],
    ]);
    expect(names(nodeOf(findings.slice(0, 2), { package: path, file: 'read.go' }))).toEqual([
      'read.go',
      ['(*Conn).readFrameHeader'],
      ['(*Conn).readFramePayload'],
    ]);
  });

  it('counts, and paints a tile by what is in it', () => {
    const unsized = { ...cold, allocation: { ...cold.allocation, bytes: null } };
    expect(tallyOf([readFrameHeader, lostStack, unsized])).toEqual({ count: 3, bytes: 40, unsized: 1 });
    expect(sharesOf([cold, readFrameHeader, cold, fixed], 'count')).toEqual([
      { tone: 'fail', share: 0.25 },
      { tone: 'quiet', share: 0.5 },
      { tone: 'good', share: 0.25 },
    ]);
    expect(sharesOf([unsized, readFrameHeader], 'bytes')).toEqual([
      { tone: 'fail', share: 0.2 },
      { tone: 'quiet', share: 0.8 },
    ]);
  });
});
