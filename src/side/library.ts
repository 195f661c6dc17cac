import type { Escape } from '../model/index.ts';

/** Functions of the standard library whose result is allocated by each call, by their symbols. */
export const makesAnew: ReadonlySet<string> = new Set([
  'fmt.Errorf',
  'fmt.Sprint',
  'fmt.Sprintf',
  'fmt.Sprintln',
  'encoding/json.Marshal',
  'encoding/json.MarshalIndent',
  'io.ReadAll',
  'os.ReadFile',
]);

/**
 * `slices.Clone(s)` appends to a slice without room: it allocates for all but an empty one.
 * https://github.com/golang/go/blob/master/src/slices/slices.go (Clone), https://github.com/golang/go/blob/master/src/bytes/bytes.go (Clone)
 */
export function isClone({ inlinedFrom }: Pick<Escape, 'inlinedFrom'>): boolean {
  return inlinedFrom.some((name) => /^(?:slices|bytes)\.Clone(?:\[|$)/.test(name));
}

/**
 * `b.Reset(w)` of a bufio.Writer or Reader makes a buffer only for one that has none yet, which it is used to avoid.
 * https://github.com/golang/go/blob/go1.26.0/src/bufio/bufio.go (Reset)
 */
export function fillsOnlyEmpty({ inlinedFrom }: Pick<Escape, 'inlinedFrom'>): boolean {
  return inlinedFrom.some((name) => /^bufio\.\(\*(?:Reader|Writer)\)\.Reset$/.test(name));
}
