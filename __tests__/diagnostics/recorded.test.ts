import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DiagnosticsCollector, type SideDiagnostics } from '../../src/diagnostics/collect.ts';

const recorded = path.resolve('__tests__/fixtures/diagnostics/recorded');
const versions = readdirSync(recorded).map((name) => name.replace('.txt', ''));

function collect(version: string, chunkSize = 1 << 16): SideDiagnostics {
  const folders = new Map([
    ['example.com/program', ''],
    ['example.com/program/sub', 'sub'],
  ]);
  const collector = new DiagnosticsCollector('/repo', folders);
  const bytes = readFileSync(path.join(recorded, `${version}.txt`));
  const text = collector.begin('/repo');
  for (let start = 0; start < bytes.length; start += chunkSize) text.push(bytes.subarray(start, start + chunkSize));
  text.end();
  return collector.result();
}

// Read by hand from the program's source: what escapes, at which line, whatever the release.
const always: readonly (readonly [file: string, line: number, message: string])[] = [
  ['program.go', 18, 'moved to heap: v'],
  ['program.go', 22, '&point{...} escapes to heap'],
  ['program.go', 30, 'moved to heap: count'],
  ['program.go', 31, 'func literal escapes to heap'],
  ['program.go', 53, '&errors.errorString{...} escapes to heap'],
  ['program.go', 56, 'a + b + "moved to heap: z" escapes to heap'],
  ['program.go', 61, 'moved to heap: big'],
  ['program.go', 76, 'moved to heap: p'],
  ['program.go', 81, 'func literal escapes to heap'],
  ['program.go', 93, '&sub.Node{...} escapes to heap'],
  ['program.go', 95, 'p.String escapes to heap'],
  ['program.go', 97, 'string(b) escapes to heap'],
  ['program.go', 99, 'point{...} escapes to heap'],
  ['program.go', 101, 'map[string]*point{...} escapes to heap'],
  ['sub/sub package.go', 6, '&Node{...} escapes to heap'],
  // The directive names a file beside the one that holds it, and gives no column.
  ['sub/grammar.y', 10, '&Node{...} escapes to heap'],
];

describe('what every release of the compiler says of one program', () => {
  it('has been recorded for Go 1.21 to 1.27', () => {
    expect(versions).toEqual(['go1.21', 'go1.22', 'go1.23', 'go1.24', 'go1.25', 'go1.26', 'go1.27']);
  });

  it.each(versions)('%s: every message is known', (version) => {
    const { unknown, messages } = collect(version);
    expect(unknown).toEqual({ count: 0, samples: [] });
    expect(messages).toBeGreaterThan(100);
  });

  it.each(versions)('%s: the escapes are found, each with its flow', (version) => {
    const { escapes } = collect(version);
    const found = escapes.map(({ place, message }) => [place.file, place.line, message]);
    expect(found).toEqual(expect.arrayContaining(always.map((expected) => [...expected])));
    const withoutFlow = escapes.filter(({ flow }) => flow.length === 0).map(({ message }) => message);
    expect(withoutFlow).toEqual([]);
  });

  it.each(versions)('%s: what stays is not among them', (version) => {
    const { escapes } = collect(version);
    expect(readFileSync(path.join(recorded, `${version}.txt`), 'utf8')).toMatch(
      /^\S*program\.go:25:\d+: &point\{\.\.\.\} does not escape$/m,
    );
    expect(escapes.some(({ place }) => place.file === 'program.go' && place.line === 25)).toBe(false);
  });

  it.each(versions)('%s: the flow names reasons and places', (version) => {
    const escape = collect(version).escapes.find(({ message }) => message === 'moved to heap: v');
    expect(escape?.flow).toEqual([
      { kind: 'flow', to: '~r0', from: '&v', text: expect.stringMatching(/^~r0 (←|=) &v$/) },
      { kind: 'from', text: '&v', reason: 'address-of', place: { file: 'program.go', line: 19, column: 9 } },
      { kind: 'from', text: 'return &v', reason: 'return', place: { file: 'program.go', line: 19, column: 2 } },
    ]);
    expect(escape?.function).toBe(Number(version.slice('go1.'.length)) >= 25 ? 'createPtr' : '');
  });

  it.each(versions)('%s: inlining, leaks and the text that only looks like a message', (version) => {
    const { inlined, inlinability, leaks, escapes } = collect(version);
    expect(inlined.get('program.go:93:42')).toEqual(['sub.New']);
    expect(inlinability.find(({ function: name }) => name === 'deferred')).toMatchObject({
      inlinable: false,
      reason: 'unhandled op DEFER',
    });
    expect(leaks.find(({ place }) => place.line === 37)).toMatchObject({
      parameter: 'p',
      to: '{heap}',
      derefs: 0,
      flow: [{ kind: 'flow' }, { kind: 'from', text: 'global = p', reason: 'assign' }],
    });
    // A constant that quotes `a.go:1:2: moved to heap: x` names no file of ours.
    expect(escapes.some(({ place }) => place.file.endsWith('a.go'))).toBe(false);
  });

  it('gives the same whatever the size of the chunks, even through the middle of a character', () => {
    expect(collect('go1.27', 7)).toEqual(collect('go1.27'));
  });
});
