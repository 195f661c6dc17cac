import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Profile, type ProfileInput, StringTable } from 'pprof-format';
import type { Escape } from '../../src/model/index.ts';
import type { ProfileFile } from '../../src/profile/decode.ts';

export const releases = ['1.21', '1.22', '1.23', '1.24', '1.25', '1.26', '1.27'];

export function recorded(release: string, kind: 'cpu' | 'mem'): ProfileFile {
  const name = `go${release}.${kind}.pprof`;
  const url = new URL(`../fixtures/profile/recorded/${name}`, import.meta.url);
  return { path: `/profiles/${name}`, name, bytes: readFileSync(url) };
}

export const file = (bytes: Uint8Array | string): ProfileFile => ({
  path: '/p/x.pprof',
  name: 'x.pprof',
  bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
});

/** Innermost first: `pkg.F file.go:12`; what stands together in a list is inlined into the last of it. */
export type Stack = readonly (readonly string[])[];

/** A profile written by hand; `values` go with `types`. */
export function made(
  types: readonly (readonly [type: string, unit: string])[],
  samples: readonly { readonly stack: Stack; readonly values: readonly number[] }[],
  starts: Readonly<Record<string, number>> = {},
): ProfileFile {
  const strings = new StringTable();
  const functions = new Map<string, number>();
  const input: Required<Pick<ProfileInput, 'function' | 'location' | 'sample'>> = {
    function: [],
    location: [],
    sample: [],
  };
  for (const { stack, values } of samples) {
    const locationId = stack.map((frames) => {
      const line = frames.map((frame) => {
        const [, name = '', path = '', number = '0'] = /^(\S+) (\S+):(\d+)$/.exec(frame) ?? [];
        const id = functions.get(name) ?? functions.size + 1;
        if (!functions.has(name)) {
          functions.set(name, id);
          const startLine = starts[name] ?? 0;
          input.function.push({ id, name: strings.dedup(name), filename: strings.dedup(path), startLine });
        }
        return { functionId: id, line: Number(number) };
      });
      const id = input.location.length + 1;
      input.location.push({ id, line });
      return id;
    });
    input.sample.push({ locationId, value: [...values] });
  }
  const sampleType = types.map(([type, unit]) => ({ type: strings.dedup(type), unit: strings.dedup(unit) }));
  return file(gzipSync(new Profile({ ...input, sampleType, stringTable: strings }).encode()));
}

export const cpu = [
  ['samples', 'count'],
  ['cpu', 'nanoseconds'],
] as const;

/** A value on a line of a function that begins on line 10. */
export function escapeIn(name: string, line: number, changed: Partial<Escape['source']> = {}): Escape {
  const at = { file: 'work/work.go', line, column: 2 };
  return {
    package: 'example.com/hot/work',
    place: at,
    kind: 'make',
    expression: 'make([]byte, 1024)',
    identity: 'make([]byte, 1024)',
    message: 'make([]byte, 1024) escapes to heap',
    source: {
      function: name,
      functionRange: { file: 'work/work.go', line: 10, column: 1, endLine: 30, endColumn: 2 },
      range: { file: 'work/work.go', line, column: 2, endLine: line, endColumn: 3 },
      cold: false,
      inLoop: false,
      lineText: '',
      ...changed,
    },
    flow: [],
    inlinedFrom: [],
    allocation: { status: 'confirmed', call: 'runtime.makeslice', type: null, bytes: 1024 },
    certainty: 'sure',
    ways: null,
    inLiteral: false,
    unit: name,
    evidence: 'message',
    occurrences: [],
  };
}
