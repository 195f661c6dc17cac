import { describe, expect, it } from '@jest/globals';
import { chooseBuilds, parseGoVersion, platformName } from '../../src/matrix/choose.ts';
import type { WantedGo } from '../../src/matrix/port.ts';
import type { GoCommand } from '../../src/build/port.ts';
import { UsageError, type Options } from '../../src/model/index.ts';
import type { GitTrees } from '../../src/model/ports.ts';

const go = { name: 'in PATH' } as unknown as GoCommand;
const other = { name: 'another' } as unknown as GoCommand;

/** A repository with these files, and toolchains that are all there except for `tip`. */
const choose = async (
  options: Partial<Options>,
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly plans: Awaited<ReturnType<typeof chooseBuilds>>; readonly asked: readonly WantedGo[] }> => {
  const asked: WantedGo[] = [];
  const trees = {
    root: '/repo',
    find: () => Promise.resolve(Object.keys(files).sort()),
    entry: (_: string, file: string) => Promise.resolve({ blob: file, mode: '100644' }),
    blobs: (ids: readonly string[]) => Promise.resolve(ids.map((id) => Buffer.from(files[id] ?? ''))),
  } as unknown as GitTrees;
  const toolchains = {
    find: (wanted: WantedGo) => {
      asked.push(wanted);
      return Promise.resolve(wanted.kind === 'tip' ? { go: null, missing: 'no tip' } : { go: other, missing: null });
    },
  };
  const all = {
    repo: '/repo',
    goVersions: [],
    platforms: [],
    tags: [],
    goos: null,
    goarch: null,
    ...options,
  } as unknown as Options;
  return { plans: await chooseBuilds(all, 'tree', { go, toolchains, trees }), asked };
};

const oldest = async (files: Readonly<Record<string, string>>, repo = '/repo'): Promise<WantedGo | undefined> =>
  (await choose({ goVersions: ['oldest'], repo }, files)).asked[0];

describe('chooseBuilds', () => {
  it('has one build, without a name, with the go command in PATH, where nothing is asked for', async () => {
    const { plans } = await choose({ tags: ['a'] });
    expect(plans).toMatchObject([{ name: '', go: { name: 'in PATH' }, missing: null, options: { tags: ['a'] } }]);
  });

  it('combines every version with every platform, tags of both kinds together', async () => {
    const platforms = [
      { goos: 'linux', goarch: 'amd64', tags: [] },
      { goos: 'windows', goarch: 'arm64', tags: ['purego'] },
    ];
    const { plans } = await choose({ goVersions: ['1.25', 'tip'], platforms, tags: ['all'] });
    expect(plans.map(({ name }) => name)).toEqual([
      '1.25 linux/amd64',
      '1.25 windows/arm64+purego',
      'tip linux/amd64',
      'tip windows/arm64+purego',
    ]);
    expect(plans[1]).toMatchObject({
      go: { name: 'another' },
      options: { goos: 'windows', goarch: 'arm64', tags: ['all', 'purego'] },
    });
    expect(plans[2]).toMatchObject({ go: null, missing: 'no tip' });
  });

  it('takes for oldest what every module accepts', async () => {
    const release = { kind: 'release', orNewer: true } as const;
    expect(await oldest({ 'go.mod': 'module a\n\ngo 1.23\n' })).toEqual({ ...release, minor: 23, patch: null });
    expect(await oldest({ 'go.mod': 'module a\ngo 1.23.4\n' })).toEqual({ ...release, minor: 23, patch: 4 });
    expect(await oldest({ 'go.mod': 'go 1.22\n', 'exp/go.mod': 'go 1.24.1\n', 'go.work': 'go 1.24\n' })).toEqual({
      ...release,
      minor: 24,
      patch: 1,
    });
    expect(
      await oldest({ 'go.mod': 'go 1.22\n', 'vendor/x/go.mod': 'go 1.26\n', 'a/testdata/go.mod': 'go 1.26\n' }),
    ).toEqual({
      ...release,
      minor: 22,
      patch: null,
    });
  });

  it('takes the enclosing module of a folder without one, and no other', async () => {
    expect(await oldest({ 'go.mod': 'go 1.22\n', 'tools/go.mod': 'go 1.25\n' }, '/repo/internal')).toMatchObject({
      minor: 22,
    });
    expect(await oldest({ 'go.mod': 'go 1.22\n', 'tools/go.mod': 'go 1.25\n' }, '/repo/tools')).toMatchObject({
      minor: 25,
    });
  });

  it('takes the oldest release that it can read for modules that are older, or say nothing', async () => {
    expect(await oldest({ 'go.mod': 'module a\ngo 1.17\n' })).toMatchObject({ minor: 21, patch: null });
    expect(await oldest({ 'go.mod': 'module a\n' })).toMatchObject({ minor: 21 });
    expect(await oldest({})).toMatchObject({ minor: 21 });
  });

  it('refuses releases whose messages it does not know', async () => {
    await expect(choose({ goVersions: ['1.20'] })).rejects.toThrow(UsageError);
    await expect(choose({ goVersions: ['1.20'] })).rejects.toThrow(
      '"1.20" is too old. Accepted: releases from 1.21 on',
    );
  });
});

describe('parseGoVersion', () => {
  it.each<[string, WantedGo | null]>([
    ['oldest', null],
    ['local', { kind: 'local' }],
    ['tip', { kind: 'tip' }],
    ['1.25', { kind: 'release', minor: 25, patch: null, orNewer: false }],
    ['go1.25.3', { kind: 'release', minor: 25, patch: 3, orNewer: false }],
    ['/opt/go1.25', { kind: 'path', path: '/opt/go1.25' }],
  ])('reads %s', (text, wanted) => {
    expect(parseGoVersion(text)).toEqual(wanted);
  });
});

describe('platformName', () => {
  it('is what the setting accepts', () => {
    expect(platformName({ goos: 'linux', goarch: '386', tags: ['a', 'b'] })).toBe('linux/386+a+b');
  });
});
