/** How files that people take for profiles begin, and what they are. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^go 1\.\d+ trace\0/, 'an execution trace of Go (go tool trace reads it)'],
  [/^go1\.\d+ heap dump\n/, 'a heap dump of debug.WriteHeapDump'],
  [/^heap profile: /, 'a heap profile as text (debug=1)'],
  [/^(?:goroutine|threadcreate|mutex|block) profile: |^--- (?:mutex|contention):/, 'a profile as text (debug=1)'],
  [/^goroutine \d+ \[/, 'the stacks of goroutines as text (debug=2)'],
  [/^(?:File|Build ID|Type|Main binary filename): /, 'the output of go tool pprof'],
  [/^version https:\/\/git-lfs/, 'a pointer of Git LFS (git lfs pull fetches the file)'],
  [/^mode: (?:set|count|atomic)\n/, 'a coverage profile'],
  [/^GO PREPROFILE V1\n/, 'a profile that go tool preprofile has condensed'],
  [/^FLR\0/, 'a recording of the Java Flight Recorder'],
  [/^JAVA PROFILE /, 'a heap dump of Java'],
  [/^PERFILE2/, 'the data of perf record'],
  [/^\u007fELF/, 'a program (ELF)'],
  [/^MZ/, 'a program of Windows'],
  [/^PK[^ -~]{2}/, 'a ZIP archive'],
  [/^\u0028\u00b5\u002f\u00fd/, 'compressed with zstd'],
  [/^BZh[1-9]/, 'compressed with bzip2'],
  [/^\s*[[{]/, 'JSON'],
  [/^\s*</, 'HTML or XML'],
];

/** How many bytes are enough to recognise a file by. */
const telling = 64;

/** What a file is that is no pprof file, in a few words; null where nothing tells. */
export function otherFormat(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, telling)).toString('latin1');
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
