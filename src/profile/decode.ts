import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Profile } from 'pprof-format';
import { UsageError } from '../model/index.ts';
import { isGzip, otherFormat } from './format.ts';
import { maxParts, wireFormat } from './wire.ts';

/** A profile as found on disk. */
export interface ProfileFile {
  /** As the user named it, for messages. */
  readonly path: string;
  /** As reports name it: the last part of its path, or more where that is not enough to tell it from others. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One line of a function in a frame; `line` 0 where the profile has none. */
export interface Frame {
  /** Index in `LoadedProfile.functions`. */
  readonly function: number;
  readonly line: number;
}

export interface ProfileFunction {
  readonly name: string;
  readonly file: string;
  /** Line of its `func`; 0 where the profile does not tell (before Go 1.20). */
  readonly startLine: number;
}

export interface ProfileSample {
  /** Innermost first; each location is one frame of the machine's, with what was inlined into it, innermost first. */
  readonly stack: readonly (readonly Frame[])[];
  readonly weight: number;
}

/** What matching findings needs of a profile. */
export interface LoadedProfile {
  readonly path: string;
  readonly name: string;
  /** Whether it tells where time goes, or where memory is allocated. */
  readonly kind: 'cpu' | 'memory';
  /** The type of value that the weights are. */
  readonly sampleType: string;
  readonly functions: readonly ProfileFunction[];
  readonly samples: readonly ProfileSample[];
  /** Sum of all weights; 0 only where it is measured. */
  readonly total: number;
  /** Made by escapediff itself, from a run that may have been too short for samples. */
  readonly measured: boolean;
}

/** Larger profiles are refused: those of Go programs have at most a few megabytes. In bytes, as they are and unpacked. */
export const maxProfileBytes = 64 * 1024 * 1024;
export const maxUnpackedBytes = 64 * 1024 * 1024;

const acceptedFiles =
  'Accepted: a CPU or heap profile in the format of pprof, as runtime/pprof, net/http/pprof and go test -cpuprofile or -memprofile write it.';

/** The types of value that are used, the first that has any: https://pkg.go.dev/runtime/pprof#Profile */
const usedTypes: readonly (readonly [type: string, kind: LoadedProfile['kind']])[] = [
  ['cpu', 'cpu'],
  ['alloc_space', 'memory'],
  ['alloc_objects', 'memory'],
  ['inuse_space', 'memory'],
  ['inuse_objects', 'memory'],
  // What other tools convert to pprof often counts samples only.
  ['samples', 'cpu'],
];

/**
 * Reads a CPU or heap profile, compressed or not.
 *
 * @throws UsageError naming the file and what it is, where it can't be used.
 */
export async function loadProfile(file: ProfileFile, measured = false): Promise<LoadedProfile> {
  const fail = failure(file);
  const { Profile } = await import('pprof-format');
  const bytes = await unpacked(file.bytes, fail);
  const format = wireFormat(bytes);
  if (format === 'too-many-parts') throw fail(`has more than ${maxParts} parts.`, 'Accepted: a smaller one.');
  if (format === 'other') throw fail(`is ${otherFormat(bytes) ?? 'not in the format of pprof, or breaks off'}.`);
  return readProfile(file, Profile.decode(bytes), measured, fail);
}

type Fail = (problem: string, hint?: string) => UsageError;

const failure =
  ({ path }: ProfileFile): Fail =>
  (problem, hint = acceptedFiles) =>
    new UsageError(`profile: ${JSON.stringify(path)} ${problem} ${hint}`);

async function unpacked(bytes: Uint8Array, fail: Fail): Promise<Uint8Array> {
  if (bytes.length === 0) throw fail('is empty.');
  if (!isGzip(bytes)) return bytes;
  try {
    const unpackedBytes = await promisify(gunzip)(bytes, { maxOutputLength: maxUnpackedBytes });
    if (unpackedBytes.length === 0) throw fail('is empty once it is unpacked.');
    return unpackedBytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw fail(`has more than ${maxUnpackedBytes} bytes once it is unpacked.`, 'Accepted: a smaller one.');
    if (code === 'Z_BUF_ERROR') throw fail('breaks off: its compressed data has no end.');
    throw fail(`can't be unpacked: ${message}.`);
  }
}

function readProfile({ path, name }: ProfileFile, profile: Profile, measured: boolean, fail: Fail): LoadedProfile {
  const text = (index: number | bigint): string => profile.stringTable.strings[Number(index)] ?? '';
  const types = profile.sampleType.map(({ type }) => text(type));
  if (types.length === 0 && profile.sample.length === 0) throw fail('has no types of value, so it is no profile.');
  const functions: ProfileFunction[] = [];
  const functionIndex = new Map<number, number>();
  for (const found of profile.function) {
    functionIndex.set(Number(found.id), functions.length);
    functions.push({
      name: text(found.name) || text(found.systemName),
      file: text(found.filename),
      startLine: Number(found.startLine),
    });
  }
  const locations = new Map(
    profile.location.map((location): [number, readonly Frame[]] => [
      Number(location.id),
      location.line.flatMap(({ functionId, line }) => {
        const index = functionIndex.get(Number(functionId));
        return index === undefined ? [] : [{ function: index, line: Number(line) }];
      }),
    ]),
  );
  const stacks = profile.sample.map(({ locationId }) => locationId.map((id) => locations.get(Number(id)) ?? []));

  const known = usedTypes.filter(([type]) => types.includes(type));
  if (known.length === 0) {
    throw fail(`counts ${types.map((type) => JSON.stringify(type)).join(', ') || 'nothing'}: neither time nor memory.`);
  }
  if (profile.sample.length > 0 && !functions.some((found) => found.name !== '')) {
    throw fail(
      'has addresses only, no names of functions.',
      'Accepted: a profile with symbols; "go tool pprof -proto PROGRAM PROFILE" adds them.',
    );
  }
  for (const [sampleType, kind] of known) {
    const column = types.indexOf(sampleType);
    const weights = profile.sample.map(({ value }) => Number(BigInt.asIntN(64, BigInt(value[column] ?? 0))));
    if (weights.some((weight) => weight < 0)) {
      throw fail('has negative values: it is the difference of two profiles.');
    }
    const samples = weights.flatMap((weight, index) => (weight === 0 ? [] : [{ weight, stack: stacks[index] ?? [] }]));
    const total = samples.reduce((sum, { weight }) => sum + weight, 0);
    if (total > 0) return { path, name, kind, sampleType, functions, samples, total, measured };
  }
  const [[sampleType, kind] = []] = known;
  if (measured && sampleType !== undefined && kind !== undefined) {
    return { path, name, kind, sampleType, functions, samples: [], total: 0, measured };
  }
  throw fail(
    'has no samples.',
    'Accepted: one of a run that took some time; a CPU profile has 100 samples for each second.',
  );
}

/** The shortest ends of paths, in whole parts, that tell them apart: `cpu.pprof`, or `a/cpu.pprof` and `b/cpu.pprof`. */
export function distinctNames(paths: readonly string[]): readonly string[] {
  const split = paths.map((path) => path.split(/[\\/]+/).filter((part) => part !== ''));
  return split.map((parts, index) => {
    for (let length = 1; length < parts.length; length++) {
      const end = parts.slice(-length).join('/');
      const isShared = split.some((other, at) => at !== index && other.slice(-length).join('/') === end);
      if (!isShared) return end;
    }
    return parts.join('/');
  });
}
