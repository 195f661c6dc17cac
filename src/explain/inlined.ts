import { withoutTypeArguments } from '../model/symbol.ts';
import type { Escape, Place } from '../model/index.ts';
import type { SideIndex } from './side-index.ts';
import { callCode } from './text.ts';

/** The call in the source whose inlined body makes a value. */
export interface Maker {
  /** What is called, as the source writes it. */
  readonly call: string;
  /** What it calls, as the compiler writes it without type arguments: `slices.Clone`, `(*Conn).read`. */
  readonly callee: string;
  /** Code of another module: its names mean nothing to the reader, who can't change it either. */
  readonly foreign: boolean;
}

/** Null for a value that stands in the source itself, and where no call is known. */
export function makerOf(escape: Escape, index: SideIndex): Maker | null {
  const unseen = unseenIn(escape, index);
  const place = unseen ?? placeOf(escape);
  const inlinedFrom = unseen === null ? escape.inlinedFrom : index.inlinedAt(unseen);
  const [outermost] = inlinedFrom;
  if (outermost === undefined || place.column === 0) return null;
  const call = index.side.files.get(place.file)?.callAt(place.line, place.column)?.callee;
  if (call === undefined) return null;
  const callee = withoutTypeArguments(outermost);
  const isKnown = inlinedFrom.some((name) => index.function(name, place.file) !== null);
  return {
    call: call.includes('\n') && !/^\(?func\b/.test(call) ? outermost : call,
    callee,
    foreign: !isKnown || (index.function(outermost, place.file) === null && isOf(callee, escape)),
  };
}

/** The generated code has an `append` or a `make` that the line has not: then the only call which is inlined there has it. */
function unseenIn({ kind, evidence, place, flow, source }: Escape, index: SideIndex): Place | null {
  const isUnseen =
    evidence === 'code' &&
    flow.length === 0 &&
    (kind === 'append' || kind === 'make') &&
    !source.lineText.includes(`${kind}(`);
  return isUnseen ? index.onlyInlinedOn(place.file, place.line) : null;
}

/** What the generated code alone tells of has no column; what it is like has one. */
function placeOf({ place, flow }: Escape): Place {
  if (place.column > 0) return place;
  const first = flow.find((step) => step.kind === 'from')?.place;
  return first?.file === place.file && first.line === place.line ? first : place;
}

/** Is the value written in names of the callee's package? A function literal of the reader's may be inlined there, too. */
function isOf(callee: string, { expression, flow }: Escape): boolean {
  const qualifier = /^([\p{L}_][\p{L}\p{N}_]*)\./u.exec(callee)?.[1];
  if (qualifier === undefined) return false;
  const [first] = flow.flatMap((step) => (step.kind === 'from' ? [step.text] : []));
  return new RegExp(`(?<![\\p{L}\\p{N}_.])${qualifier}\\.`, 'u').test(first ?? expression);
}

/** What people do about what well-known functions make. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /^errors\.Join$/,
    'Call `errors.Join` only where there are several errors: it makes a new error, and a slice, of a single one, too.',
  ],
  [
    /^(?:errors\.New|fmt\.Errorf)$/,
    'Return an error that is made once (`var errX = errors.New(…)`) where it needs no details.',
  ],
  [
    /^(?:slices|maps|bytes|strings)\.Clone$/,
    'Leave the copy out where nobody changes the original, or copy into memory that is used again (`dst = append(dst[:0], src...)`).',
  ],
  [
    /^slices\.(?:Collect|Sorted|SortedFunc|SortedStableFunc)$/,
    'Collect into a slice that is used again (`s = slices.AppendSeq(s[:0], seq)`).',
  ],
  [/^slices\.(?:Concat|Repeat)$/, 'Append to a slice that is used again: `dst = append(append(dst[:0], a...), b...)`.'],
  [/^slices\.(?:Grow|Insert|AppendSeq)$/, 'Give the slice its capacity when it is made.'],
  [
    /^(?:bufio\.New|(?:flate|gzip|zlib|lzw|zstd)\.New|strings\.NewReader$|bytes\.New|json\.New(?:De|En)coder$)/,
    'Make it once and use it again where it runs often: most of these have a `Reset`, and fit a `sync.Pool`.',
  ],
  [
    /^bufio\.\(\*(?:Reader|Writer)\)\.Reset$/,
    'It is made only for one that has no buffer yet: take one that `bufio.NewReader` or `bufio.NewWriter` made, and reset that.',
  ],
  [
    /^(?:strings\.\(\*Builder\)|bytes\.\(\*Buffer\))\.Write/,
    'Call `Grow` with the length to be expected before the first write.',
  ],
];

/** What to do about a value that the inlined code of another module makes; null for code of the reader's. */
export function inlinedRemedy(escape: Escape, index: SideIndex): string | null {
  const maker = makerOf(escape, index);
  if (maker?.foreign !== true) return null;
  const known = remedies.find(([pattern]) => pattern.test(maker.callee))?.[1];
  if (known !== undefined) return known;
  return escape.kind === 'boxing'
    ? null
    : `Keep what ${callCode(maker.call)} gives and use it again where it runs often, or call something that fills a value of yours.`;
}
