/** The ways out of a stretch of code, as bits: a statement can have several. */
export const ways = {
  /** A panic, the end of the program, the goroutine or the test. */
  dies: 1,
  /** It returns an error that is not nil, or leaves after it has told of one. */
  fails: 2,
  /** It returns an error made there, around one that may be nil; or only names say that it told of one. */
  failsPerhaps: 4,
  /** It returns an error variable, or what a function makes of one: which tells nothing by itself. */
  givenError: 8,
  /** It leaves with nothing of worth: `return`, `return nil`. */
  plain: 16,
  /** `break`, `continue`, `goto`. */
  breaks: 32,
  continues: 64,
  jumps: 128,
  /** It returns a value; or works for ever. */
  well: 256,
  /** It goes on behind the stretch. */
  goesOn: 512,
  /** It returns what stands fixed: `return 0, false`, `return defaultLimit`. */
  fallsBack: 1024,
} as const;

const failing = ways.dies | ways.fails;

/** Whether every way is a failure, for certain. */
export function failsSurely(found: number): boolean {
  return found !== 0 && (found & ~failing) === 0;
}

/** The same for a branch: it isn't always entered, so an error made there is one even where it wraps what may be nil. */
export function failsInBranch(found: number): boolean {
  return found !== 0 && (found & ~(failing | ways.failsPerhaps)) === 0;
}

/** In a branch for an error, an error variable is one. */
export function failsGivenError(found: number): boolean {
  return found !== 0 && (found & ~(failing | ways.failsPerhaps | ways.givenError)) === 0;
}

/** Whether nothing is made of what was wanted: a branch for an error gives up so. */
export function givesUp(found: number): boolean {
  return found !== 0 && (found & ~(failing | ways.failsPerhaps | ways.plain | ways.fallsBack)) === 0;
}

export function isPlain(found: number): boolean {
  return found !== 0 && (found & ~(ways.plain | ways.breaks | ways.continues | ways.jumps)) === 0;
}
