import type { Escape } from '../model/index.ts';

/**
 * Functions of the standard library whose result is allocated by each call, but for empty or tiny ones, by their symbols. Measured on Go 1.26 with
 * testing.AllocsPerRun.
 */
export const makesAnew: ReadonlySet<string> = new Set([
  'bytes.Fields',
  'bytes.Join',
  'bytes.Repeat',
  'bytes.Split',
  'encoding/base64.(*Encoding).EncodeToString',
  'encoding/hex.EncodeToString',
  'encoding/json.Marshal',
  'encoding/json.MarshalIndent',
  'fmt.Errorf',
  'fmt.Sprint',
  'fmt.Sprintf',
  'fmt.Sprintln',
  'io.ReadAll',
  'net/http.NewRequest',
  'net/http.NewRequestWithContext',
  'net/url.(*URL).Query',
  'net/url.(*URL).String',
  'net/url.Parse',
  'os.ReadFile',
  'regexp.(*Regexp).FindAllString',
  'regexp.(*Regexp).FindAllStringSubmatch',
  'regexp.(*Regexp).FindStringSubmatch',
  'regexp.(*Regexp).FindSubmatch',
  'regexp.(*Regexp).ReplaceAllString',
  'regexp.(*Regexp).ReplaceAllStringFunc',
  'regexp.Compile',
  'regexp.MustCompile',
  'strings.Fields',
  'strings.FieldsFunc',
  'strings.Join',
  'strings.NewReplacer',
  'strings.Repeat',
  'strings.Split',
  'strings.SplitAfter',
  'strings.SplitN',
  'time.Time.Format',
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
