import type { Finding } from '../model/index.ts';

/** What a profile says of one function that allocates. */
export interface Gain {
  readonly package: string;
  readonly function: string;
  /** The part of the profile that its allocating lines have themselves, with what the runtime does for them. */
  readonly own: number;
  /** The part that passes through the function. */
  readonly share: number;
  readonly profile: string;
  /** Its allocations, those of the heaviest lines first. */
  readonly findings: readonly Finding[];
}

/** Functions that a profile shows as hot, what there is to gain the most first. A line counts once, however many allocations it has. */
export function gainsOf(findings: readonly Finding[]): readonly Gain[] {
  const functions = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.hot === null || finding.allocation.status === 'none') continue;
    const key = `${finding.package}\0${finding.function}\0${finding.hot.profile}`;
    const known = functions.get(key);
    if (known === undefined) functions.set(key, [finding]);
    else known.push(finding);
  }
  return [...functions.values()]
    .flatMap((members): Gain[] => {
      const [first] = members;
      if (first === undefined || first.hot === null) return [];
      const lines = new Map(members.map(({ file, line, hot }) => [`${file}:${line}`, hot?.own ?? 0]));
      return [
        {
          package: first.package,
          function: first.function,
          own: Math.min(
            1,
            [...lines.values()].reduce((sum, own) => sum + own, 0),
          ),
          share: Math.max(...members.map(({ hot }) => hot?.share ?? 0)),
          profile: first.hot.profile,
          findings: members.toSorted((a, b) => (b.hot?.own ?? 0) - (a.hot?.own ?? 0)),
        },
      ];
    })
    .sort(
      (a, b) =>
        b.own - a.own || b.share - a.share || (`${a.package}.${a.function}` < `${b.package}.${b.function}` ? -1 : 1),
    );
}

/** Where no profile shows anything, the order is a guess. */
export const guessed =
  'No profile shows what of this matters, so the order is a guess: loops, error paths, sizes. `escapediff audit --bench ./…` measures it with your benchmarks, `--profile mem.pprof` with a profile of your program (`go test -bench . -memprofile mem.pprof`, or `/debug/pprof/allocs`).';
