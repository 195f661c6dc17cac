import type { Breathe } from '../model/ports.ts';
import { groupBy } from '../compare/group.ts';
import type { Allocation, Escape, FindingKind, Place, SharedAllocation, Ways } from '../model/index.ts';
import { kindOf } from '../diagnostics/kind.ts';
import { isLiteral } from '../model/symbol.ts';
import { withoutShapes } from '../model/shapes.ts';
import { assignLine, type Assignment } from './assign.ts';
import { CodeIndex, lineKey } from './code-index.ts';
import type { AllocationSite, GeneratedCode } from './collect.ts';
import { fit, type AnnouncedValue } from './compatible.ts';
import { isClosure } from './draft.ts';
import { byPlace } from '../diagnostics/collect.ts';

/** An allocation in the generated code that no message announces. */
export interface UnannouncedAllocation {
  /** Column 0: the listing has none. */
  readonly place: Place;
  readonly symbol: string;
  readonly kind: FindingKind;
  /**
   * That of an announced value on the line that looks the same. Else a guess at what stands there: `make(chan int)`, `go statement`,
   * `append`; the type where nothing else is known.
   */
  readonly expression: string;
  readonly allocation: Allocation;
  readonly ways: Ways | null;
  readonly inLiteral: boolean;
  /** Functions inlined there, of an announced value that looks the same. */
  readonly inlinedFrom: readonly string[];
  /** The announced value that looks the same: the compiler prints equal messages at one place once. Null where there is none. */
  readonly like: Pick<Escape, 'flow' | 'place'> | null;
  /** True where the call allocates only when a buffer on the stack is too small, or a slice full. */
  readonly conditional: boolean;
}

export interface JoinedAllocations {
  /** The escapes in their order, with `allocation` filled in and `kind` corrected by what is really called. */
  readonly escapes: readonly Escape[];
  /** Sorted by place. */
  readonly unannounced: readonly UnannouncedAllocation[];
}

const none: Allocation = { status: 'none', call: null, type: null, bytes: null };
const unknown: Allocation = { status: 'unknown', call: null, type: null, bytes: null };

/**
 * Says of every escape whether the generated code allocates for it.
 *
 *  - confirmed: on its line, in the code of its function, a closure or an instantiation of it, stands a call of the allocator that
 *    fits its kind and type and belongs to no other value of that line;
 *  - none: that code was read, and has no such call;
 *  - unknown: no code was read, for the package was not compiled, or its function was dropped.
 *
 * @param typeOf the type that the source declares for a value; null where it does not say.
 *
 * Three values are allocated on another line: a parameter that moves to the heap, where its function starts; a small variable that
 * shares the allocation of one before it, where that one is declared (both are confirmed, with the size of the whole); and a slice
 * that append keeps on the stack for as long as it can (Go 1.26), where it leaves the function.
 */
export async function joinAllocations(
  escapes: readonly Escape[],
  code: GeneratedCode,
  breathe: Breathe,
  typeOf: (escape: Escape) => string | null = () => null,
): Promise<JoinedAllocations> {
  const index = new CodeIndex(code);
  const assigned = new Map<Escape, AllocationSite>();
  const left = new Map<AllocationSite, Escape | null>();
  const byLine = groupByLine(escapes);
  const types = new Map<Escape, string | null>();
  const typed = (escape: Escape): AnnouncedValue => {
    const value = valueOf(escape);
    if (value.kind !== 'boxing' && value.kind !== 'append') return value;
    const type = types.get(escape) ?? typeOf(escape);
    types.set(escape, type);
    return { ...value, type };
  };
  for (const [line, functions] of index.lines) {
    await breathe();
    const values = byLine.get(line) ?? [];
    const { taken, rest }: Assignment<Escape> = assignLine(values, typed, variantOf, functions);
    for (const [escape, site] of taken) assigned.set(escape, site);
    for (const { site, like } of rest) left.set(site, like);
  }
  for (const escape of escapes) {
    await breathe();
    const site = assigned.has(escape) ? null : elsewhere(escape, index, left);
    if (site === null) continue;
    assigned.set(escape, site);
    left.delete(site);
  }
  const sharing = sharingOf(assigned);
  return {
    escapes: escapes.map((escape) => {
      const site = assigned.get(escape);
      if (site === undefined) {
        return index.wasRead(escape)
          ? { ...escape, allocation: none, certainty: 'never' }
          : { ...escape, allocation: unknown, certainty: 'unread' };
      }
      if (isBoxedNil(escape)) return { ...escape, allocation: none, certainty: 'never' };
      const kind = correctedKind(escape, site);
      return {
        ...escape,
        kind,
        allocation: confirmed(site),
        certainty: 'sure',
        ways: site.ways,
        inLiteral: isLiteral(site.function),
        ...sharing.get(escape),
      };
    }),
    unannounced: [...left]
      .filter(([{ family }]) => family !== 'move')
      .map(([site, like]) => unannounced(site, like))
      .sort((a, b) => byPlace(a.place, b.place)),
  };
}

/** The runtime has a place for it: https://github.com/golang/go/blob/master/src/runtime/iface.go (convTslice) */
function isBoxedNil({ kind, expression }: Escape): boolean {
  return kind === 'boxing' && /^\(?[\w.*[\]]+\)?\(nil\)$/.test(expression);
}

/** Of variables that have one allocation together, in the order of their lines. */
function sharingOf(
  assigned: ReadonlyMap<Escape, AllocationSite>,
): ReadonlyMap<Escape, { readonly shared: SharedAllocation }> {
  const variables = [...assigned].filter(([{ kind }, site]) => kind === 'variable' && isShared(site));
  return new Map(
    [...groupBy(variables, ([, site]) => site).values()].flatMap((group) => {
      const members = group.map(([escape]) => escape).sort((a, b) => byPlace(a.place, b.place));
      if (members.length < 2) return [];
      return members.map((escape, index) => {
        const others = members.filter((each) => each !== escape).map(({ expression }) => expression);
        return [escape, { shared: { isFirst: index === 0, others } }] as const;
      });
    }),
  );
}

/** The site of a value that is allocated on another line than it is announced on; see `joinAllocations`. */
function elsewhere(
  escape: Escape,
  index: CodeIndex,
  left: ReadonlyMap<AllocationSite, Escape | null>,
): AllocationSite | null {
  const value = valueOf(escape);
  if (value.kind === 'append') return index.sitesAround(escape, ({ family }) => family === 'move')[0] ?? null;
  if (value.kind !== 'variable') return null;
  const own = index.entrySites(escape.place).find((site) => left.has(site) && fit(value, site) > 0);
  return own ?? index.sitesAround(escape, (site) => isShared(site) && site.line <= escape.place.line).at(-1) ?? null;
}

/**
 * One allocation for several small variables without pointers that are declared side by side.
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/ssagen/ssa.go (flushPendingHeapAllocations, maxAggregatedHeapAllocation)
 */
function isShared({ call, type, bytes }: AllocationSite): boolean {
  return call.startsWith('runtime.mallocgc') && type === null && bytes !== null && bytes <= 16;
}

function valueOf(escape: Escape): AnnouncedValue {
  const { kind, expression, message } = escape;
  return kind === 'lost-stack'
    ? { kind: kindOf(expression, message.startsWith('moved to heap: ')), expression }
    : { kind, expression };
}

/** Equal for what one expression of a generic function says of its several instantiations. */
function variantOf({ place, kind }: Escape): string | null {
  return place.column === 0 ? null : `${place.column} ${kind}`;
}

function confirmed({ call, type, bytes }: AllocationSite): Allocation {
  return {
    status: 'confirmed',
    call,
    type: type === null ? null : writtenType(withoutShapes(type.replace(/^noalg\./, '')).replaceAll('%2e', '.')),
    bytes,
  };
}

/** `byte` is another name of `uint8`, and the one that people write: https://go.dev/ref/spec#Numeric_types */
function writtenType(type: string): string {
  return type.replaceAll(/\]uint8\b/g, ']byte');
}

/** The words of a message can't always tell what they are about; the call can. */
function correctedKind({ kind, expression }: Escape, site: AllocationSite): FindingKind {
  if ((kind === 'concat' || kind === 'conversion') && site.family === 'boxing') return 'boxing';
  if (kind === 'boxing' && (site.family === 'conversion' || site.family === 'concat')) return site.family;
  if (kind === 'boxing' && site.family === 'object' && isClosure(site.type)) return 'closure';
  // A struct or an array that has no `&` gets to the heap as an interface value only.
  if (kind === 'composite' && site.type !== null && /^[^&[]/.test(expression) && /^[^[]/.test(site.type))
    return site.family === 'object' || site.family === 'boxing' ? 'boxing' : kind;
  return kind;
}

function groupByLine(escapes: readonly Escape[]): ReadonlyMap<string, readonly Escape[]> {
  const lines = new Map<string, Escape[]>();
  for (const escape of escapes) {
    const key = lineKey(escape.place);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [escape]);
    else line.push(escape);
  }
  for (const line of lines.values()) line.sort(byEvaluation);
  return lines;
}

/** What ends first is evaluated first, and of two that end together the inner one: `panic(sprintf(x))` boxes `x` before the string. */
function byEvaluation(a: Escape, b: Escape): number {
  const [first, second] = [a.source.range, b.source.range];
  return first.endLine - second.endLine || first.endColumn - second.endColumn || b.place.column - a.place.column;
}

function unannounced(site: AllocationSite, like: Escape | null): UnannouncedAllocation {
  const { file, line, function: symbol } = site;
  const { kind, expression, conditional } =
    like === null
      ? guess(site)
      : {
          kind: correctedKind(like, site),
          expression: like.expression,
          conditional: site.family === 'append',
        };
  return {
    place: { file, line, column: 0 },
    symbol,
    kind,
    expression,
    allocation: confirmed(site),
    ways: site.ways,
    inLiteral: isLiteral(site.function),
    inlinedFrom: like?.inlinedFrom ?? [],
    like,
    conditional,
  };
}

function guess({
  family,
  type,
  statement,
  call,
}: AllocationSite): Pick<UnannouncedAllocation, 'kind' | 'expression' | 'conditional'> {
  const name = type === null ? 'value' : writtenType(type);
  switch (family) {
    case 'object':
      if (statement !== null) return { kind: 'closure', expression: `${statement} statement`, conditional: false };
      if (isClosure(type)) return { kind: 'closure', expression: 'func literal', conditional: false };
      return { kind: 'other', expression: name, conditional: false };
    case 'slice':
      return { kind: 'make', expression: `make(${name})`, conditional: true };
    case 'map':
      return { kind: 'make', expression: `make(${type ?? 'map'})`, conditional: call !== 'runtime.makemap_small' };
    case 'channel':
      return { kind: 'make', expression: `make(${type ?? 'chan'})`, conditional: false };
    case 'append':
    case 'move':
      return { kind: 'append', expression: 'append', conditional: true };
    case 'concat':
      return { kind: 'concat', expression: 'concatenation', conditional: true };
    case 'conversion':
      return { kind: 'conversion', expression: `${name}(…)`, conditional: true };
    case 'boxing':
      return { kind: 'boxing', expression: type ?? 'interface value', conditional: false };
  }
}
