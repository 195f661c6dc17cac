import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../src/model/index.ts';
import { loadProfile } from '../../src/profile/decode.ts';
import { HotPaths } from '../../src/profile/hot.ts';
import { cpu, escapeIn, made, type Stack } from './samples.ts';

const work = 'example.com/hot/work';
const packages = [
  { importPath: work, folder: 'work', files: ['work/work.go'] },
  { importPath: 'example.com/hot/cmd/tool', folder: 'cmd/tool', files: ['cmd/tool/main.go'] },
];
const functions = [{ file: 'work/work.go', name: 'F' }];

interface Given {
  readonly stack: Stack;
  readonly milliseconds: number;
}

async function hotPaths(
  given: readonly (readonly Given[])[],
  {
    threshold = 0.01,
    starts = {},
    declared = functions,
  }: { threshold?: number; starts?: Readonly<Record<string, number>>; declared?: typeof functions } = {},
): Promise<HotPaths> {
  const profiles = await Promise.all(
    given.map(async (samples, index) => {
      const values = samples.map(({ stack, milliseconds }) => ({ stack, values: [1, milliseconds * 1e6] }));
      return { ...(await loadProfile(made(cpu, values, starts))), name: `${index + 1}.pprof` };
    }),
  );
  return new HotPaths({ profiles, threshold, packages, functions: declared });
}

const of = (milliseconds: number, ...stack: string[]): Given => ({
  milliseconds,
  stack: stack.map((frame) => [frame]),
});
const inF = (line: number): string => `${work}.F /src/work/work.go:${line}`;
const other = (milliseconds: number): Given => of(milliseconds, `${work}.Other work.go:1`);

describe('a finding is hot', () => {
  it('by the part of the time that passes through its function, wherever that stands on the stack', async () => {
    const paths = await hotPaths([[of(30, inF(12)), of(20, 'fmt.Sprint print.go:1', inF(14)), other(50)]]);
    expect(paths.of(escapeIn('F', 14))).toEqual({ share: 0.5, line: 0.2, own: 0, profile: '1.pprof' });
    expect(paths.of(escapeIn('F', 20))).toEqual({ share: 0.5, line: 0, own: 0, profile: '1.pprof' });
    expect(paths.of(escapeIn('G', 14))).toBeNull();
  });

  it('once for each sample, however often a recursive function stands in it', async () => {
    const paths = await hotPaths([[of(40, inF(12), inF(12), inF(13)), other(60)]]);
    expect(paths.of(escapeIn('F', 12))).toEqual({ share: 0.4, line: 0.4, own: 0.4, profile: '1.pprof' });
  });

  it('where its function is inlined', async () => {
    const inlined = { milliseconds: 40, stack: [[inF(12), `${work}.Other work.go:3`]] };
    expect((await hotPaths([[inlined, other(60)]])).of(escapeIn('F', 12))).toMatchObject({ share: 0.4, line: 0.4 });
  });

  it('on the line that it had before its function moved', async () => {
    const samples = [of(40, inF(112)), other(60)];
    const moved = await hotPaths([samples], { starts: { [`${work}.F`]: 110 } });
    expect(moved.of(escapeIn('F', 12))).toMatchObject({ share: 0.4, line: 0.4 });
    expect((await hotPaths([samples])).of(escapeIn('F', 12))).toMatchObject({ share: 0.4, line: 0 });
  });

  it('without a part for the line where the profile has no lines', async () => {
    const paths = await hotPaths([[of(40, inF(0)), other(60)]]);
    expect(paths.of(escapeIn('F', 12))).toEqual({ share: 0.4, line: null, own: null, profile: '1.pprof' });
  });

  it('from the threshold on, which it may just reach', async () => {
    const samples = [of(2, inF(12)), other(98)];
    expect((await hotPaths([samples], { threshold: 0.02 })).of(escapeIn('F', 12))?.share).toBe(0.02);
    expect((await hotPaths([samples], { threshold: 0.021 })).of(escapeIn('F', 12))).toBeNull();
    expect((await hotPaths([samples], { threshold: 0 })).of(escapeIn('F', 12))?.share).toBe(0.02);
    expect((await hotPaths([samples], { threshold: 0 })).of(escapeIn('G', 12))).toBeNull();
  });

  it('by the profile in which its function weighs most', async () => {
    const paths = await hotPaths([[of(20, inF(12)), other(80)], [of(60, inF(13)), other(40)], [other(1)]]);
    expect(paths.of(escapeIn('F', 12))).toEqual({ share: 0.6, line: 0, own: 0, profile: '2.pprof' });
  });
});

describe('what runs once', () => {
  const main = 'example.com/hot/cmd/tool';
  const inMain = (changed: { inLoop?: boolean } = {}) => ({ ...escapeIn('main', 12, changed), package: main });
  const samples = [
    of(30, 'main.work main.go:30', 'main.main /src/cmd/tool/main.go:12'),
    of(10, 'main.main.func1 /src/cmd/tool/main.go:20', 'net/http.serve server.go:1'),
    other(60),
  ];

  it('is hot in main by its function literals only, unless it is in a loop', async () => {
    const paths = await hotPaths([samples]);
    expect(paths.of(inMain())?.share).toBe(0.1);
    expect(paths.of(inMain({ inLoop: true }))?.share).toBe(0.4);
    expect((await hotPaths([samples.slice(0, 1).concat(other(1))])).of(inMain())).toBeNull();
  });
});

describe('functions of the same name', () => {
  it('are kept apart where one is in a package of tests', async () => {
    const inTest = `${work}_test.F /src/work/work_test.go:12`;
    const paths = await hotPaths([[of(70, inTest), of(20, inF(12)), other(10)]]);
    expect(paths.of(escapeIn('F', 12))).toMatchObject({ share: 0.2, line: 0.2 });
    const escape = escapeIn('F', 12);
    expect(paths.of({ ...escape, place: { ...escape.place, file: 'work/work_test.go' } })?.share).toBe(0.7);
  });

  it('are that of the file, for a literal that bears the name of the function it was inlined into', async () => {
    const literal = 'example.com/hot/cmd/tool.start.F.func1 /src/work/work.go:14';
    const paths = await hotPaths([[of(40, literal, 'sync.(*Pool).Get pool.go:1'), other(60)]]);
    expect(paths.of(escapeIn('F', 14))).toMatchObject({ share: 0.4, line: 0.4 });
  });
});

describe('a profile that does not fit', () => {
  it('is refused where only the name main.go is that of a program of ours', async () => {
    const foreign = hotPaths([[of(100, 'main.main /src/elsewhere/main.go:1')]]);
    await expect(foreign).rejects.toThrow('it is of another program');
    const ours = await hotPaths([[of(100, 'main.serve /build/main.go:1')]], {
      declared: [{ file: 'cmd/tool/main.go', name: 'serve' }],
    });
    expect(ours.notices).toEqual([]);
  });

  it('is no mistake of the user where no package could be listed, nor where it is of a short benchmark', async () => {
    const samples = [{ stack: [['example.com/another.F f.go:1']], values: [1, 10] }];
    const profile = await loadProfile(made(cpu, samples));
    expect(new HotPaths({ profiles: [profile], threshold: 0.01, packages: [], functions: [] }).notices).toEqual([]);
    const empty = await loadProfile(made(cpu, []), true);
    for (const measured of [{ ...profile, measured: true }, empty]) {
      const paths = new HotPaths({ profiles: [measured], threshold: 0.01, packages, functions });
      expect(paths.of(escapeIn('F', 12))).toBeNull();
      expect(paths.notices).toEqual([
        "No sample of x.pprof is of this repository's code: give the benchmarks more time (--bench-time).",
      ]);
    }
  });

  it('is refused where it is of another program', async () => {
    const foreign = hotPaths([[of(100, 'example.com/another.F f.go:1', 'runtime.main proc.go:1')]]);
    await expect(foreign).rejects.toThrow(UsageError);
    await expect(foreign).rejects.toThrow(
      'profile: "/p/x.pprof" has no function of this repository (example.com/hot/cmd/tool, example.com/hot/work): it is of another program.',
    );
  });

  it('is used with a notice where most of it has no names', async () => {
    const paths = await hotPaths([[of(40, inF(12)), { milliseconds: 60, stack: [[]] }]]);
    expect(paths.of(escapeIn('F', 12))?.share).toBe(0.4);
    expect(paths.notices).toEqual([
      '60 % of the profile 1.pprof has no names of functions: what is hot there is not known.',
    ]);
  });
});
