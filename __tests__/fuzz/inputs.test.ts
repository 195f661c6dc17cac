import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UsageError } from '../../src/model/index.ts';
import { requestOf } from '../../src/revisions/event.ts';
import { readDiagnostics, readSites } from '../codegen/support.ts';
import { text } from '../report/hostile/reports.ts';

/*
 * What the compiler prints and what an event says, cut, reordered, repeated and mixed with anything else. Nothing of it may throw, but for a
 * message to the user, nor take memory or time that grows faster than it does: Jest's time limit ends what runs away. More by hand:
 * ESCAPEDIFF_FUZZ_RUNS=5000 npm test -- __tests__/fuzz
 */
const numRuns = Number(process.env['ESCAPEDIFF_FUZZ_RUNS'] ?? 60);
const limit = 120_000 + numRuns * 1000;
const root = '/tmp/escapediff-program';
const fixtures = path.resolve('__tests__/fixtures');

const messages = readFileSync(path.join(fixtures, 'diagnostics/recorded/go1.26.txt'), 'utf8').split('\n');
const listing = gunzipSync(readFileSync(path.join(fixtures, 'recorded/codegen/go1.26-amd64.txt.gz')))
  .toString('utf8')
  .split('\n');

/** One change to a text: some of its lines are cut off, swapped, repeated, shortened, or followed by what nobody expects. */
type Edit = (lines: readonly string[]) => readonly string[];

const at = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  at.map(
    (part): Edit =>
      (lines) =>
        lines.slice(0, Math.floor(lines.length * part)),
  ),
  at.map(
    (part): Edit =>
      (lines) =>
        lines.slice(Math.floor(lines.length * part)),
  ),
  fc.tuple(at, at).map(([a, b]): Edit => (lines) => {
    const [i, j] = [a, b].map((part) => Math.floor((lines.length - 1) * part)) as [number, number];
    return lines.map((line, index) => (index === i ? lines[j] : index === j ? lines[i] : line) ?? '');
  }),
  fc.tuple(at, fc.integer({ min: 2, max: 200 })).map(([part, times]): Edit => (lines) => {
    const index = Math.floor(lines.length * part);
    const repeated = Array.from({ length: times }, () => lines.slice(index, index + 3)).flat();
    return [...lines.slice(0, index), ...repeated, ...lines.slice(index)];
  }),
  fc.tuple(at, at).map(([part, length]): Edit => (lines) => {
    const index = Math.floor(lines.length * part);
    return lines.map((line, here) => (here === index ? line.slice(0, Math.floor(line.length * length)) : line));
  }),
  fc.tuple(at, text).map(([part, more]): Edit => (lines) => {
    const index = Math.floor(lines.length * part);
    return [...lines.slice(0, index), `${lines[index] ?? ''}${more}`, more, ...lines.slice(index)];
  }),
);

/** A stretch of a recorded text after several edits, in bytes; now and then cut inside of a character. */
const edited = (lines: readonly string[], most: number): fc.Arbitrary<Buffer> =>
  fc.tuple(at, fc.array(edit, { minLength: 1, maxLength: 6 }), fc.nat(3)).map(([from, edits, cut]) => {
    const begin = Math.floor(Math.max(0, lines.length - most) * from);
    const all = edits.reduce<readonly string[]>((now, change) => change(now), lines.slice(begin, begin + most));
    const bytes = Buffer.from(all.join('\n'));
    return bytes.subarray(0, bytes.length - cut);
  });

describe('what the compiler prints', () => {
  it(
    'of its decisions, in any state, is read',
    () => {
      fc.assert(
        fc.property(edited(messages, 400), (bytes) => {
          const { escapes } = readDiagnostics(root, bytes);
          for (const { place } of escapes) {
            expect([Number.isSafeInteger(place.line), path.isAbsolute(place.file)]).toEqual([true, false]);
          }
        }),
        { numRuns },
      );
    },
    limit,
  );

  it(
    'as generated code, in any state and in pieces of any size, is read',
    () => {
      fc.assert(
        fc.property(edited(listing, 3000), fc.constantFrom(7, 4096, 1 << 20), (bytes, size) => {
          const { functions } = readSites(root, bytes, 'amd64', size);
          // However it was cut: a site has a call of the allocator.
          for (const { sites } of functions) for (const { call } of sites) expect(call).toMatch(/^runtime\./);
        }),
        { numRuns },
      );
    },
    limit,
  );

  it.each([
    ['a line that never ends', Buffer.alloc(1 << 20, 'x')],
    ['an explanation that never ends', Buffer.from('a.go:1:2:     from x (assign) at a.go:1:2\n'.repeat(20_000))],
    ['messages that nobody knows', Buffer.from('a.go:1:2: the cat sat on the mat\n'.repeat(20_000))],
    ['nothing but zeros', Buffer.alloc(1 << 20)],
  ])(
    'may be %s: memory does not grow with it',
    (_, piece) => {
      const many = Buffer.concat(Array.from({ length: 24 }, () => piece));
      const before = process.memoryUsage();
      const diagnostics = readDiagnostics(root, many);
      const code = readSites(root, many);
      const after = process.memoryUsage();
      expect([diagnostics.escapes.length, code.functions.length]).toEqual([0, 0]);
      expect(after.heapUsed - before.heapUsed).toBeLessThan(300 << 20);
    },
    limit,
  );
});

describe('what an event says', () => {
  const payload = {
    action: 'synchronize',
    number: 1,
    before: 'a'.repeat(40),
    after: 'b'.repeat(40),
    ref: 'refs/heads/main',
    repository: { name: 'shop', full_name: 'octo/shop', owner: { login: 'octo' }, default_branch: 'main' },
    merge_group: { base_sha: 'a'.repeat(40), head_sha: 'b'.repeat(40) },
    pull_request: {
      number: 1,
      labels: [{ name: 'x' }],
      head: { ref: 'change', sha: 'b'.repeat(40), repo: { full_name: 'octo/shop' } },
      base: { ref: 'main', sha: 'a'.repeat(40) },
    },
  };

  /** The payload with some of its values replaced by others, or taken away. */
  const broken = fc
    .array(fc.tuple(fc.nat(), fc.oneof(text, fc.jsonValue(), fc.constant(undefined))), { minLength: 1, maxLength: 3 })
    .map((changes) => {
      const copy = structuredClone(payload) as Record<string, unknown>;
      for (const [index, value] of changes) {
        const places: (readonly [Record<string, unknown>, string])[] = [];
        const walk = (node: Record<string, unknown>): void => {
          for (const [key, inner] of Object.entries(node)) {
            places.push([node, key]);
            if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
          }
        };
        walk(copy);
        const [node, key] = places[index % places.length] ?? [copy, 'action'];
        node[key] = value;
      }
      return copy;
    });
  const name = fc.constantFrom('pull_request', 'push', 'merge_group', 'workflow_dispatch', 'schedule', 'issues');

  it(
    'is taken with commits that are commits, or refused in one line',
    () => {
      fc.assert(
        fc.property(name, fc.oneof(broken, fc.jsonValue()), (event, said) => {
          try {
            const request = requestOf({ name: event, payload: said, ref: 'refs/heads/main' });
            if (request.kind === 'range') expect(request.head).toMatch(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
          } catch (error) {
            expect(error).toBeInstanceOf(UsageError);
            expect((error as Error).message).not.toContain('\n');
            expect((error as Error).message.length).toBeLessThan(1000);
          }
        }),
        { numRuns: numRuns * 10 },
      );
    },
    limit,
  );
});
