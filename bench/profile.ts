import { readFileSync } from 'node:fs';

/** The part of a .cpuprofile that is read here. https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly startTime: number;
  readonly endTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface Busiest {
  /** Function and file. */
  readonly name: string;
  /** Part of the run's wall time, 0 to 1, without what it calls. */
  readonly share: number;
}

const waiting: ReadonlySet<string> = new Set(['(idle)', '(program)', '(root)']);

/** What a profiled process did itself, the busiest first; waiting for others is left out. */
export function busiest(profile: CpuProfile): readonly Busiest[] {
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url } }) => [
      id,
      waiting.has(functionName)
        ? null
        : `${functionName === '' ? '(anonymous)' : functionName} ${url.slice(url.lastIndexOf('/') + 1)}`.trim(),
    ]),
  );
  const times = new Map<string, number>();
  for (const [index, sample] of profile.samples.entries()) {
    const name = names.get(sample) ?? null;
    if (name !== null) times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[index] ?? 0));
  }
  const wall = profile.endTime - profile.startTime;
  return [...times].map(([name, time]) => ({ name, share: time / wall })).sort((a, b) => b.share - a.share);
}

export function readProfile(file: string): CpuProfile {
  return JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
}
