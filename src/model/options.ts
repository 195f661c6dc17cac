/** Which new findings make the verdict `fail`; see docs/policy.md. */
export type FailOn = 'regression' | 'existing' | 'allocation' | 'hot' | 'none';

/**
 * What the action does: compare and post; compare and only write the report; post the report of another job; look at one revision.
 */
export type Mode = 'review' | 'analyze' | 'publish' | 'audit';

/** The name of a format of src/report/formats/. */
export type ReportFormat = string;

/** What gets a line comment; see `Options`. */
export type CommentOn = 'gating' | 'all';

/** One more file to write a report to. */
export interface ReportFile {
  readonly format: ReportFormat;
  /** Absolute. */
  readonly file: string;
}

/** A waiver from `.github/escapediff.yml`; every given field must match. */
export interface WaiverRule {
  readonly path: string | null;
  readonly function: string | null;
  readonly expression: string | null;
  readonly reason: string;
  /** A date, YYYY-MM-DD: from that day on the waiver no longer holds. */
  readonly expires: string | null;
}

/** The policy of the files of a path, from `.github/escapediff.yml`. */
export interface PathRule {
  /** A glob. */
  readonly path: string;
  /** Null: as in the rest of the run; so is `growLimit`. */
  readonly failOn: FailOn | null;
  readonly growLimit: number | null;
}

/** A contract from `.github/escapediff.yml`. */
export interface ContractRule {
  /** As people write it: `F`, `T.m`, `(*T).m`, `pkg.F`. Null where it is about a package. */
  readonly function: string | null;
  /** A package pattern, such as `./internal/codec/...`: about every function in it. */
  readonly package: string | null;
  readonly promise: 'noalloc' | 'hot' | 'allocations';
  readonly strict: boolean;
  /** At most so many places that allocate, in the own code; null for other promises. */
  readonly allocations: number | null;
}

/** What may be listed beside the new, changed, moved and fixed allocations. */
export type Include = 'unchanged' | 'no-runtime-cost';

/** Which benchmarks to run, as `go test` takes it. */
export interface Bench {
  /** Package patterns. */
  readonly packages: readonly string[];
  /** A regular expression for names of benchmarks, as `-bench` takes it. */
  readonly filter: string;
  /** How long each of them runs, as `-benchtime` takes it. */
  readonly time: string;
}

/** What to compile for. */
export interface Platform {
  readonly goos: string;
  readonly goarch: string;
  readonly tags: readonly string[];
}

/** Which benchmarks to run at both sides. */
export interface Measure {
  /** As `Bench` has it. */
  readonly filter: string;
  /** How often each runs at each side. */
  readonly count: number;
  /** As `Bench` has it. */
  readonly time: string;
}

/** The part of the affected packages that a job looks at: `index` of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Everything that steers a run, validated once at the border (src/config/). */
export interface Options {
  readonly command: 'diff' | 'audit';
  /** Absolute path of a folder inside the repository. */
  readonly repo: string;
  /** Null: chosen from the event, or the merge base with the default branch. */
  readonly base: string | null;
  /** Null: chosen from the event, or the working tree. */
  readonly head: string | null;
  /** Package patterns; empty means every package of every module. */
  readonly packages: readonly string[];
  readonly failOn: FailOn;
  /** Growth of an allocation by as many bytes fails as well; null: none does. */
  readonly growLimit: number | null;
  /** The policy of paths: the first that fits a file decides for it. */
  readonly rules: readonly PathRule[];
  readonly tests: boolean;
  readonly tags: readonly string[];
  /** Null: as the environment has it. */
  readonly goos: string | null;
  readonly goarch: string | null;
  /** Build for each of these, in one report; empty: for what `goos`, `goarch` and `tags` say. */
  readonly platforms: readonly Platform[];
  /** Build with each of these toolchains, in one report; empty: with the go command in PATH. See docs/builds.md. */
  readonly goVersions: readonly string[];
  /** Null: this job looks at everything. See docs/shards.md. */
  readonly shard: Shard | null;
  readonly cgo: boolean | null;
  /** `off`, `auto` or a profile's path, as `go build -pgo` takes it. */
  readonly pgo: string;
  readonly include: readonly Include[];
  /** Absolute paths of pprof files, or globs of such; see docs/profiles.md. */
  readonly profiles: readonly string[];
  /** From which part of a profile on a function is hot, 0 to 1. */
  readonly hotThreshold: number;
  /** Benchmarks that an audit runs for a profile; null: none. */
  readonly bench: Bench | null;
  /** Benchmarks that a comparison runs; null: none. */
  readonly measure: Measure | null;
  readonly waivers: readonly WaiverRule[];
  /** Globs over files that count as generated. */
  readonly ignore: readonly string[];
  /** Labels on the pull request that waive everything, each with its reason. */
  readonly waiverLabels: readonly { readonly label: string; readonly reason: string }[];
  /** From the configuration; see docs/contracts.md. */
  readonly contracts: readonly ContractRule[];
  /** Functions of others that are taken not to allocate. */
  readonly assume: readonly string[];
  readonly format: ReportFormat;
  /** Null: standard output. */
  readonly output: string | null;
  /** More files to write. */
  readonly write: readonly ReportFile[];
  /** Where the action writes SARIF; null: where it likes, and on the command line nowhere. */
  readonly sarifPath: string | null;
  /** Where the action writes HTML; as with `sarifPath`. */
  readonly htmlPath: string | null;
  readonly color: boolean;
  readonly verbose: boolean;
  /** What gets a line comment: what fails the check or is hot, or whatever is new. */
  readonly commentOn: CommentOn;
  /** How many line comments one review may hold. */
  readonly maxComments: number;
  /** Post on the pull request? Without a token nothing is posted. */
  readonly comment: boolean;
  /** Show the verdict as a check run? Needs a token, too. */
  readonly checkRun: boolean;
  /** The check run's name, which also tells the comments of several jobs on one pull request apart. */
  readonly name: string;
  /** Whether a step without a verdict fails. */
  readonly inconclusive: 'fail' | 'neutral';
  /** Milliseconds after which the go command is ended; null: as long as it takes. */
  readonly timeout: number | null;
  /** Under which account the token writes; null: GitHub is asked. */
  readonly botLogin: string | null;
  readonly token: string | null;
}
