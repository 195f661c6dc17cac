import { describe, expect, it } from '@jest/globals';
import type { GoCommand, GoRequest } from '../../src/build/port.ts';
import { GoStopwatch } from '../../src/build/stopwatch.ts';

const request = (...args: readonly string[]): GoRequest => ({
  dir: '/',
  args,
  env: {},
  onStdout: () => undefined,
  onStderr: () => undefined,
});

/** A clock that is set, and go commands that end when they are told to. */
function scene() {
  let now = 1_000;
  const ends: (() => void)[] = [];
  const go = {
    run: () =>
      new Promise<number>((resolve) => {
        ends.push(() => {
          resolve(0);
        });
      }),
  } as unknown as GoCommand;
  const watch = new GoStopwatch({ now: () => now });
  return { watch, go: watch.watch(go), ends, pass: (seconds: number) => (now += seconds * 1_000) };
}

describe('GoStopwatch', () => {
  it('tells compiling from listing, and the rest', async () => {
    const { watch, go, ends, pass } = scene();
    pass(1);
    const listed = go.run(request('list', '-deps'));
    pass(2);
    ends[0]?.();
    await listed;
    pass(0.5);
    const compiled = go.run(request('list', '-e', '-export', './...'));
    pass(10);
    ends[1]?.();
    await compiled;
    expect(watch.summary()).toBe('13.5 s: compiling 10.0 s, listing packages 2.0 s, everything else 1.5 s');
  });

  it('counts commands side by side once', async () => {
    const { watch, go, ends, pass } = scene();
    const first = go.run(request('test', '-c'));
    pass(3);
    const second = go.run(request('list', '-export'));
    pass(3);
    ends[0]?.();
    await first;
    pass(3);
    ends[1]?.();
    await second;
    expect(watch.summary()).toBe('9.0 s: compiling 9.0 s, listing packages 0.0 s, everything else 0.0 s');
  });

  it('counts what fails, too', async () => {
    const { watch, pass } = scene();
    const failing = watch.watch({
      run: () => {
        pass(4);
        return Promise.reject(new Error('no go'));
      },
    } as unknown as GoCommand);
    await expect(failing.run(request('env'))).rejects.toThrow('no go');
    expect(watch.summary()).toBe('4.0 s: compiling 0.0 s, listing packages 4.0 s, everything else 0.0 s');
  });
});
