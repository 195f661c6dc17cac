import { causeCatalogue } from '../src/explain/index.ts';

const kinds: readonly (readonly [kind: string, meaning: string, example: string])[] = [
  ['variable', 'a local variable or parameter that has to live on the heap', '`v := 42; return &v`'],
  ['composite', 'a composite literal', '`&T{1, 2}`, `[]int{1, 2}`, `map[string]int{}`'],
  ['closure', 'a function literal with what it captures, or a method value', '`return func() int { return n }`'],
  ['make', 'a slice, map or channel', '`make([]byte, n)`, `make(chan T)`'],
  ['new', 'what `new` makes', '`new(T)`'],
  ['append', 'a slice that grows', '`s = append(s, x)`'],
  ['concat', 'strings that are joined', '`a + b`'],
  ['conversion', 'a copy between strings and byte or rune slices', '`string(b)`, `[]byte(s)`'],
  ['boxing', 'a value that is put into an interface', '`fmt.Println(n)`, `var x any = n`'],
  [
    'lost-stack',
    'a value that stayed on the caller’s stack while the function that makes it was inlined',
    '`newT()` after `newT` grew',
  ],
  ['other', 'anything else, such as the slice of variadic arguments', '`f(a, b)` with `f(...*T)`'],
];

/** docs/guide.md: what each kind of finding and each cause means. Written by scripts/write-guide.mjs; a test holds the two together. */
export function renderGuide(): string {
  const causes = causeCatalogue.flatMap(({ category, title, meaning, remedies, whenNot }) => [
    `### ${title}`,
    `\`${category}\``,
    meaning,
    remedies.map((remedy) => `- ${remedy}`).join('\n'),
    `_When not to bother:_ ${whenNot}`,
  ]);
  return `${[
    '# What escapediff tells you, and what to do about it',
    'Measure first: look with [pprof](https://go.dev/blog/pprof) where your program allocates, and spend your time there. Most allocations do not matter, and readable code is worth more than a few bytes.',
    'How the compiler chooses between stack and heap, what is often said about it, and what each release of Go really does, is in [escape-guide.md](escape-guide.md) ([简体中文](escape-guide.zh-CN.md)).',
    '## What is allocated',
    [
      '| kind | what it is | for example |',
      '| --- | --- | --- |',
      ...kinds.map(([kind, meaning, example]) => `| \`${kind}\` | ${meaning} | ${example} |`),
    ].join('\n'),
    'Whether a value really costs an allocation is read from the generated code. _Confirmed_: the code calls the runtime’s allocator for it. _None_: it does not; the compiler only says that the value escapes. _Unknown_: that depends on lengths at run time, as for a short string that fits into a buffer on the stack.',
    '## Why, and what to do',
    'The compiler keeps a value on the stack only if it can prove that nothing refers to it after its function has returned, and if its size is known and small enough. These are the reasons why it can’t.',
    ...causes,
  ].join('\n\n')}\n`;
}
