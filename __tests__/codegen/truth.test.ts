import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { joinAllocations, listingFlags } from '../../src/codegen/index.ts';
import type { Allocation, Place } from '../../src/model/index.ts';
import { unhurried } from '../../src/model/ports.ts';
import { escapesOf, readDiagnostics, readSites, runGo, toolchains, type Toolchain } from './support.ts';

// Every case of the program in fixtures/truth is run, and what it allocates is compared with what its generated code is said to
// allocate. ESCAPEDIFF_ALL_GO=1 does so with every release of Go at hand.

const root = path.resolve('__tests__/fixtures/truth');

interface Claim {
  /** Allocations that happen on every run. */
  always: number;
  /** Those of them that the compiler does not announce. */
  unannounced: number;
  /** Calls that allocate only when a buffer is too small. */
  conditional: number;
  /** Null where the size of one of them is not static. */
  bytes: number | null;
  allocations: Allocation[];
}

interface Measured {
  readonly allocations: number;
  readonly bytes: number;
}

/** How often one run of a case runs the code of a function. */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  movedParameter: { movedParameter: 1, parameters: 1 },
  appendAndReturn: { appendAndReturn: 1, collect: 1 },
  namedResult: { namedResult: 1, named: 1 },
  localGeneric: { localGeneric: 1, pointerTo: 2 },
  closuresInLoop: { closuresInLoop: 3 },
  deferInLoop: { deferInLoop: 2 },
};

/** Where a call need not allocate, or allocates twice: the calls there are, what a run really allocates, and why. */
const exceptions: Readonly<
  Record<string, { readonly calls: number; readonly measured: number; readonly why: string }>
> = {
  boxSmallInt: { calls: 1, measured: 0, why: 'convT64 has values below 256 ready; the compiler cannot know the value' },
  mapLiteral: { calls: 1, measured: 2, why: 'one call makes the map, and the first assignment its first group' },
  appendToNil: { calls: 1, measured: 1, why: 'announced from Go 1.25 on' },
  appendAndReturn: { calls: 1, measured: 1, why: 'announced from Go 1.25 on' },
  twoVariables: { calls: 2, measured: 1, why: 'small variables side by side share an allocation' },
  appendWithin: { calls: 1, measured: 0, why: 'growslice is called where the slice is full only' },
  makeVariableStays: { calls: 1, measured: 1, why: 'from Go 1.25 on, a small one would stay on the stack' },
  concatStays: { calls: 1, measured: 0, why: 'fits the buffer of 32 bytes on the stack' },
  temporaryString: { calls: 1, measured: 0, why: 'fits the buffer of 32 bytes on the stack' },
};

/** The bytes of these include stacks of goroutines. */
const withGoroutines = new Set(['goStatement', 'goLiteral']);

async function claims(toolchain: Toolchain): Promise<ReadonlyMap<string, Claim>> {
  const { stderr } = runGo(toolchain, root, [
    'list',
    '-e',
    '-export',
    `-gcflags=-m=2 ${listingFlags} -dwarf=true`,
    './...',
  ]);
  const sourceOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const escapes = escapesOf(readDiagnostics(root, stderr), sourceOf);
  const joined = await joinAllocations(escapes, readSites(root, stderr), unhurried);
  const inlinedAt = (place: Place): readonly string[] =>
    joined.escapes.find((escape) => escape.place === place)?.inlinedFrom ?? [];
  const nameAt = functionNames(sourceOf('cases.go'));
  const result = new Map<string, Claim>();
  const claimOf = (file: string, line: number): Claim | null => {
    const name = file === 'cases.go' ? nameAt(line) : null;
    if (name === null) return null;
    const claim = result.get(name) ?? { always: 0, unannounced: 0, conditional: 0, bytes: 0, allocations: [] };
    result.set(name, claim);
    return claim;
  };
  const add = (claim: Claim, allocation: Allocation): void => {
    claim.always++;
    claim.allocations.push(allocation);
    claim.bytes = claim.bytes === null || allocation.bytes === null ? null : claim.bytes + rounded(allocation.bytes);
  };
  for (const { place, allocation, message, expression } of joined.escapes) {
    const claim = claimOf(place.file, place.line);
    if (claim === null) continue;
    // The body of an inlined literal is compiled once more, though nothing calls it; src/compare/collapse.ts makes one of the two.
    const literal = `${nameAt(place.line) ?? ''}.func`;
    const isBody = joined.escapes.some(
      (copy) =>
        copy.expression === expression &&
        copy.inlinedFrom.some((callee) => callee.startsWith(literal)) &&
        copy.place !== place,
    );
    const isCopy = inlinedAt(place).some((callee) => callee.startsWith(literal));
    if (isBody && !isCopy) continue;
    if (allocation.status === 'unknown') throw new Error(`unknown: ${place.file}:${place.line} ${message}`);
    if (allocation.status === 'confirmed') add(claim, allocation);
  }
  for (const { place, allocation, conditional } of joined.unannounced) {
    const claim = claimOf(place.file, place.line);
    if (claim === null) continue;
    if (conditional) claim.conditional++;
    else {
      add(claim, allocation);
      claim.unannounced++;
    }
  }
  return result;
}

function functionNames(text: string): (line: number) => string | null {
  const names: (string | null)[] = [];
  let current: string | null = null;
  for (const line of text.split('\n')) {
    const match = /^func (?:\([^)]*\) )?(\w+)/.exec(line);
    if (match) current = match[1] ?? null;
    names.push(current);
    if (line === '}' || (match && line.endsWith('}'))) current = null;
  }
  return (line) => names[line - 1] ?? null;
}

/** https://github.com/golang/go/blob/master/src/runtime/sizeclasses.go */
const sizeClasses = [8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 512, 1 << 20];

function rounded(bytes: number): number {
  const size = sizeClasses.find((candidate) => candidate >= bytes);
  if (size === undefined) throw new Error(`no size class for ${bytes}`);
  return size;
}

const tried: {
  readonly toolchain: Toolchain;
  readonly version: string;
  readonly claimed: ReadonlyMap<string, Claim>;
}[] = [];
for (const toolchain of toolchains()) {
  tried.push({ toolchain, version: toolchain.version, claimed: await claims(toolchain) });
}

describe.each(tried)('what Go $version compiles and runs', ({ toolchain, claimed }) => {
  const { stdout } = runGo(toolchain, root, ['run', '.']);
  const measured = new Map(Object.entries(JSON.parse(stdout) as Record<string, Measured>));
  const rows = [...measured].map(([name, run]) => {
    const parts = Object.entries(weights[name] ?? { [name]: 1 });
    const always = parts.reduce((sum, [part, weight]) => sum + weight * (claimed.get(part)?.always ?? 0), 0);
    const bytes = parts.map(([part, weight]) => {
      const of = claimed.get(part);
      return of === undefined ? 0 : of.bytes === null ? null : of.bytes * weight;
    });
    const conditional = parts.reduce((sum, [part, weight]) => sum + weight * (claimed.get(part)?.conditional ?? 0), 0);
    const size = bytes.includes(null) ? null : bytes.reduce((sum: number, part) => sum + (part ?? 0), 0);
    return { name, run, always, conditional, bytes: size };
  });

  it.each(rows)('$name allocates as often as its code says', ({ name, run, always, conditional }) => {
    const exception = exceptions[name];
    const exact = always === run.allocations && conditional === 0;
    if (exact || exception === undefined) {
      expect({ always, conditional }).toEqual({ always: run.allocations, conditional: 0 });
    } else {
      const { calls, measured: expected } = exception;
      expect({ calls: always + conditional, measured: run.allocations }).toEqual({ calls, measured: expected });
    }
  });

  it.each(
    rows.filter(({ name, bytes }) => bytes !== null && exceptions[name] === undefined && !withGoroutines.has(name)),
  )('$name asks for as many bytes as its code says', ({ run, bytes }) => {
    expect(bytes).toBe(run.bytes);
  });

  if (process.env['ESCAPEDIFF_TRUTH_TABLE'] === '1') {
    it('prints the table', () => {
      const lines = rows.map(
        ({ name, run, always, bytes }) =>
          `${toolchain.version} ${name}: claimed ${always} (${bytes ?? '?'} B), measured ${run.allocations} (${run.bytes} B) ${JSON.stringify(claimed.get(name)?.allocations.map(({ call, type }) => [call, type]))} cond ${claimed.get(name)?.conditional ?? 0}`,
      );
      process.stderr.write(`${lines.join('\n')}\n`);
    });
  }
});
