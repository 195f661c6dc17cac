import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { AllocationSite, GeneratedCode } from '../../src/codegen/index.ts';
import { readSites } from './support.ts';

const recorded = path.resolve('__tests__/fixtures/recorded/codegen');
const root = '/tmp/escapediff-program';

function read(name: string, chunkSize?: number): GeneratedCode {
  const goarch = /-(\w+)$/.exec(name)?.[1] ?? '';
  return readSites(root, gunzipSync(readFileSync(path.join(recorded, `${name}.txt.gz`))), goarch, chunkSize);
}

function sitesIn(code: GeneratedCode, symbol: string): readonly AllocationSite[] {
  return code.functions
    .filter((found) => found.symbol === `example.com/program.${symbol}`)
    .flatMap(({ sites }) => sites);
}

const names = readdirSync(recorded)
  .filter((name) => name.endsWith('.txt.gz'))
  .map((name) => name.replace('.txt.gz', ''))
  .sort();

type Expected = readonly [file: string, line: number, type: string | null, bytes: number | null];

/** Read by hand from the program, for a machine with words of `word` bytes; the calls' own names differ between releases. */
function expected(word: 4 | 8): Readonly<Record<string, readonly Expected[]>> {
  const type = (name: string): string => `example.com/program.${name}`;
  return {
    newPoint: [['program.go', 16, type('point'), 3 * word]],
    newTagged: [['program.go', 18, type('tagged'), 2 * word]],
    'newBox[go.shape.string]': [['program.go', 20, type('box[go.shape.string]'), 2 * word]],
    boxes: [
      ['program.go', 22, type('box[go.shape.int32]'), 4],
      ['program.go', 22, type('box[go.shape.string]'), 2 * word],
    ],
    // Where the function starts, not where the parameter stands.
    parameter: [['program.go', 24, 'int', word]],
    // What is inlined stands where it is called.
    failure: [['program.go', 30, 'errors.errorString', 2 * word]],
    convert: [
      ['program.go', 32, null, 2 * word],
      ['program.go', 32, type('point'), 3 * word],
    ],
    channel: [['program.go', 36, `chan ${type('point')}`, null]],
    größe: [['program.go', 38, 'string', null]],
    spawn: [['program.go', 40, 'noalg.struct { F uintptr; X0 int }', 2 * word]],
    generated: [['grammar.y', 10, type('point'), 3 * word]],
  };
}

describe('the listing of one program', () => {
  it('has been recorded for several releases and processors', () => {
    expect(names).toEqual([
      'go1.21-amd64',
      'go1.24-amd64',
      'go1.26-386',
      'go1.26-amd64',
      'go1.26-arm64',
      'go1.26-riscv64',
      'go1.26-s390x',
      'go1.26-wasm',
      'go1.27-amd64',
    ]);
  });

  it.each(names)('%s: says what each function allocates', (name) => {
    const code = read(name);
    const found = Object.entries(expected(name.endsWith('-386') ? 4 : 8)).map(([symbol, sites]) => ({
      symbol,
      sites: sitesIn(code, symbol).map(({ file, line, type, bytes }) => [file, line, type, bytes]),
      expected: sites,
    }));
    expect(found.map(({ symbol, sites }) => ({ symbol, sites }))).toEqual(
      found.map(({ symbol, expected: sites }) => ({ symbol, sites })),
    );
  });

  it.each(names)('%s: names the elements of slices, and their size where it is constant', (name) => {
    const sites = sitesIn(read(name), 'slices').map(({ type, bytes }) => [type, bytes]);
    // Where arguments go through memory the length is not looked for.
    const known = !['386', 'wasm'].some((goarch) => name.endsWith(goarch));
    expect(sites).toEqual([
      ['[]example.com/program.point', known ? 72 : null],
      ['[]uint8', null],
    ]);
  });

  it.each(names)('%s: a struct tag that looks like a listing is passed over', (name) => {
    const { functions } = read(name);
    expect(functions.filter(({ symbol }) => symbol.includes('fake'))).toEqual([]);
    expect(functions.flatMap(({ sites }) => sites).filter(({ file }) => file.includes('fake'))).toEqual([]);
  });

  it.each(names)('%s: says where functions stand', (name) => {
    const { functions, packages } = read(name);
    const places = functions
      .filter(({ file }) => !file.startsWith('<'))
      .map(({ symbol, file, line }) => [symbol.replace('example.com/program.', ''), file, line]);
    expect(places).toEqual(
      expect.arrayContaining(
        [
          ['newPoint', 'program.go', 16],
          ['parameter', 'program.go', 24],
          ['größe', 'program.go', 38],
          ['spawn.gowrap1', 'program.go', 40],
          ['generated', 'grammar.y', 10],
        ].map((place) =>
          name === 'go1.21-amd64' && place[0] === 'spawn.gowrap1' ? ['spawn.func1', ...place.slice(1)] : place,
        ),
      ),
    );
    expect([...packages]).toEqual(['example.com/program']);
  });

  it.each(names)('%s: the statement that runs a closure is told', (name) => {
    expect(sitesIn(read(name), 'spawn').map(({ statement }) => statement)).toEqual(['go']);
  });

  it.each([1000, 4096, 1 << 20])('reads the same from chunks of %d bytes', (chunkSize) => {
    expect(read('go1.27-amd64', chunkSize)).toEqual(read('go1.27-amd64'));
  });
});

describe('text that is no listing', () => {
  const readText = (text: string): GeneratedCode => readSites('/repo', Buffer.from(text));

  it('is passed over', () => {
    const text = ['garbage', '\t0x', '\t0x0000', '# ', '#', 'x STEXT', '\t0x0000 00000 (a.go:1)', ' STEXT size=1', ''];
    expect(readText(text.join('\n')).functions).toEqual([]);
  });

  it('holds lines without end, which are dropped', () => {
    const call = '\t0x0000 00000 (/repo/a.go:7)\tCALL\truntime.makechan(SB)\n';
    const heading = 'p.F<1> STEXT size=1 args=0x0 locals=0x0 funcid=0x0 align=0x0\n';
    const entry = '\t0x0000 00000 (/repo/a.go:6)\tTEXT\tp.F(SB), ABIInternal, $0-0\n';
    const { functions } = readText(`# p\n${'x'.repeat(5 << 20)}\n${heading}${entry}${call}`);
    expect(functions.map(({ symbol, file, line, sites }) => [symbol, file, line, sites.length])).toEqual([
      ['p.F', 'a.go', 6, 1],
    ]);
  });

  // Measured with Go 1.26 for arm64; amd64 does not say so.
  it('tells of functions that call nothing', () => {
    const { functions } = readText(
      'p.A<1> STEXT size=32 args=0x0 locals=0x0 funcid=0x0 align=0x0 leaf\n\t0x0000 00000 (/repo/a.go:3)\tTEXT\tp.A(SB), LEAF|NOFRAME|ABIInternal, $0-0\n',
    );
    expect(functions.map(({ symbol, line }) => [symbol, line])).toEqual([['p.A', 3]]);
  });

  it('names files outside the repository with their absolute paths', () => {
    const { functions } = readText(
      'p.F<1> STEXT size=1 args=0x0\n\t0x0000 00000 (/other/a.go:6)\tTEXT\tp.F(SB), ABIInternal, $0-0\n',
    );
    expect(functions.map(({ file }) => file)).toEqual(['/other/a.go']);
  });
});
