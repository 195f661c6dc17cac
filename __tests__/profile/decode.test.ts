import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../src/model/index.ts';
import { distinctNames, loadProfile, maxUnpackedBytes } from '../../src/profile/decode.ts';
import { cpu, file, made, recorded } from './samples.ts';

const whole = recorded('1.26', 'mem').bytes;
const plain = gunzipSync(whole);
const stack = [['example.com/hot/work.Plain work.go:16']];

describe('a profile', () => {
  it('may be compressed or not', async () => {
    expect(await loadProfile(file(plain))).toEqual(await loadProfile(file(whole)));
  });

  it.each([
    ['cpu', 'cpu', cpu, [3, 30_000_000]],
    ['samples', 'cpu', [['samples', 'count']], [3]],
    [
      'alloc_space',
      'memory',
      [
        ['alloc_objects', 'count'],
        ['alloc_space', 'bytes'],
        ['inuse_objects', 'count'],
        ['inuse_space', 'bytes'],
      ],
      [2, 64, 1, 32],
    ],
    [
      'inuse_space',
      'memory',
      [
        ['alloc_objects', 'count'],
        ['alloc_space', 'bytes'],
        ['inuse_objects', 'count'],
        ['inuse_space', 'bytes'],
      ],
      [0, 0, 1, 32],
    ],
    ['alloc_objects', 'memory', [['alloc_objects', 'count']], [2]],
  ] as const)('counts %s where that is there', async (sampleType, kind, types, values) => {
    expect(await loadProfile(made(types, [{ stack, values }]))).toMatchObject({
      sampleType,
      kind,
      total: values[types.findIndex(([type]) => type === sampleType)],
    });
  });

  it('has values above 32 bits', async () => {
    const { total } = await loadProfile(made([['alloc_space', 'bytes']], [{ stack, values: [5_000_000_000_000] }]));
    expect(total).toBe(5_000_000_000_000);
  });
});

describe('what is refused, with the name of the file', () => {
  it.each([
    ['is empty.', ''],
    ['is empty once it is unpacked.', gzipSync('')],
    ['is an execution trace of Go', 'go 1.26 trace\0\0\0\x01\x02'],
    ['is a heap dump of debug.WriteHeapDump', 'go1.7 heap dump\n\x06\x00'],
    ['is a heap profile as text (debug=1)', 'heap profile: 1: 16 [2: 32] @ heap/1048576\n'],
    ['is a profile as text (debug=1)', 'goroutine profile: total 3\n'],
    ['is a profile as text (debug=1)', '--- mutex:\ncycles/second=1\n'],
    ['is the stacks of goroutines as text', 'goroutine 1 [running]:\nmain.main()\n'],
    ['is the output of go tool pprof', 'File: tool\nType: cpu\n'],
    ['is a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n'],
    ['is a coverage profile', 'mode: set\na.go:1.1,2.2 1 1\n'],
    ['is a recording of the Java Flight Recorder', 'FLR\0\0\x02\0\0'],
    ['is a heap dump of Java', 'JAVA PROFILE 1.0.2\0'],
    ['is the data of perf record', 'PERFILE2\x68\0\0\0'],
    ['is a program (ELF)', '\x7fELF\x02\x01\x01\0'],
    ['is a ZIP archive', 'PK\x03\x04\x14\0'],
    ['is compressed with zstd', '\x28\xb5\x2f\xfd\x04\0'],
    ['is JSON', '{"traceEvents":[]}'],
    ['is JSON', gzipSync('{"nodes":[]}')],
    ['is HTML or XML', '<!doctype html>'],
    ['is not in the format of pprof, or breaks off.', 'cpu profile\n'],
    ['is not in the format of pprof, or breaks off.', plain.subarray(0, plain.length - 7)],
    ['breaks off: its compressed data has no end.', whole.subarray(0, whole.length - 40)],
    ["can't be unpacked: ", Buffer.concat([whole.subarray(0, 12), Buffer.alloc(500, 0xaa)])],
    ['has more than 67108864 bytes once it is unpacked.', gzipSync(Buffer.alloc(maxUnpackedBytes + 1), { level: 1 })],
  ])('%s', async (message, bytes) => {
    const loading = loadProfile(file(bytes));
    await expect(loading).rejects.toThrow(UsageError);
    await expect(loading).rejects.toThrow(`profile: "/p/x.pprof" ${message}`);
    await expect(loading).rejects.toThrow(/ Accepted: /);
  });

  it.each([
    [
      'counts "contentions", "delay": neither',
      [
        ['contentions', 'count'],
        ['delay', 'nanoseconds'],
      ],
      stack,
      [1, 2],
    ],
    ['counts "goroutine": neither time nor memory', [['goroutine', 'count']], stack, [1]],
    ['has addresses only, no names of functions. Accepted: a profile with symbols', cpu, [[]], [1, 2]],
    ['has negative values: it is the difference of two profiles', cpu, stack, [-1, -2]],
    ['has no samples.', cpu, stack, [0, 0]],
  ] as const)('%s', async (message, types, frames, values) => {
    await expect(loadProfile(made(types, [{ stack: frames, values }]))).rejects.toThrow(message);
  });

  it('has no samples at all', async () => {
    await expect(loadProfile(made(cpu, []))).rejects.toThrow('"/p/x.pprof" has no samples.');
  });

  it('is cut off anywhere, and never read as a smaller one', async () => {
    for (let length = 1; length < plain.length; length += 37) {
      const part = plain.subarray(0, length);
      // Between two fields it is a profile whose strings or samples are not all there.
      await loadProfile(file(part)).then(
        ({ total }) => {
          expect(total).toBeGreaterThan(0);
        },
        (error: unknown) => {
          expect(error).toBeInstanceOf(UsageError);
        },
      );
    }
  });

  it('has more in it than fits into memory', async () => {
    const emptySamples = Buffer.alloc(8_000_002, Buffer.from([0x12, 0x00]));
    await expect(loadProfile(file(emptySamples))).rejects.toThrow(
      'has more than 4000000 parts. Accepted: a smaller one.',
    );
  });

  it('has a number without an end', async () => {
    await expect(loadProfile(file(Buffer.alloc(100_000, 0xff)))).rejects.toThrow('is not in the format of pprof');
    const inside = Buffer.concat([Buffer.from([0x12, 0x7e, 0x12, 0x7c]), Buffer.alloc(124, 0x80)]);
    await expect(loadProfile(file(inside))).rejects.toThrow('is not in the format of pprof');
  });
});

describe('the names of profiles in reports', () => {
  it('are as short as they can be told apart', () => {
    expect(distinctNames(['/a/cpu.pprof', '/a/mem.pprof'])).toEqual(['cpu.pprof', 'mem.pprof']);
    expect(distinctNames(['/x/a/cpu.pprof', '/x/b/cpu.pprof', '/x/b/mem.pprof'])).toEqual([
      'a/cpu.pprof',
      'b/cpu.pprof',
      'mem.pprof',
    ]);
    expect(distinctNames(['C:\\x\\cpu.pprof'])).toEqual(['cpu.pprof']);
  });
});
