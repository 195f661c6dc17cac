import { expect, it } from '@jest/globals';
import type { GoCommand, GoRequest } from '../../src/build/port.ts';
import { watchProgress } from '../../src/build/progress.ts';

/** A go command that prints these chunks on standard error. */
function goThat(prints: readonly string[]): GoCommand {
  return {
    run: (request) => {
      for (const chunk of prints) request.onStderr(Buffer.from(chunk));
      return Promise.resolve(0);
    },
    write: (name) => Promise.resolve(name),
    folder: (name) => Promise.resolve(name),
  };
}

const request = (args: readonly string[], dir = '/repo'): GoRequest => ({
  dir,
  args,
  env: {},
  onStdout: () => undefined,
  onStderr: () => undefined,
});
const compile = ['list', '-e', '-export', '-gcflags=-m=2 -I=x', '-json=ImportPath', '--', 'm/a', 'm/b/c', 'm/d'];

async function said(prints: readonly string[], requests: readonly GoRequest[], isComparison = true): Promise<string[]> {
  const messages: string[] = [];
  const go = watchProgress(goThat(prints), isComparison, { progress: (message) => messages.push(message) });
  for (const each of requests) await go.run(each);
  return messages;
}

it('counts packages by the headers of what the compiler says of them, wherever chunks are cut', async () => {
  const prints = [
    '# m/a\n./a.go:1:2: x escapes',
    '\n#',
    ' m/b',
    '/c\n./c.go:3:4: # m/d\n',
    '# m/a\n# other\n# m/b/c [m/b/c.test]\n',
  ];
  expect(await said(prints, [request(compile)])).toEqual([
    'compiling head: 0 of 3 packages',
    'compiling head: 1 of 3 packages · m/a',
    'compiling head: 2 of 3 packages · b/c',
  ]);
});

it('tells the sides apart by their overlays and folders', async () => {
  const overlaid = (name: string) => [
    ...compile.slice(0, 2),
    `-overlay=/tmp/run/${name}/overlay.json`,
    ...compile.slice(2),
  ];
  expect(
    await said(
      [],
      [
        request(overlaid('base')),
        request(overlaid('head/aligned')),
        request(compile, '/tmp/run/base/tree/sub'),
        request(overlaid('suggest-1')),
      ],
    ),
  ).toEqual([
    'compiling base: 0 of 3 packages',
    'compiling head: 0 of 3 packages',
    'compiling base: 3 of 6 packages',
    'compiling rewrites: 0 of 3 packages',
  ]);
});

it('names no side of an audit', async () => {
  expect(await said([], [request(compile)], false)).toEqual(['compiling: 0 of 3 packages']);
});

it('says that packages are listed, and nothing of other commands', async () => {
  expect(await said([], [request(['list', '-json', './...']), request(['env', '-json'])])).toEqual([
    'listing packages',
  ]);
});
