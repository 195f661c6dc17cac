import type { FindingKind } from '../model/index.ts';
import type { AllocationSite } from './collect.ts';
import { isClosure } from './draft.ts';
import { plainType } from './type-names.ts';

/** What tells one announced value from another as far as the generated code is concerned. */
export interface AnnouncedValue {
  readonly kind: FindingKind;
  readonly expression: string;
  /** As the source declares it, where that is known. */
  readonly type?: string | null;
}

/** The best that `fit` answers: kind and type agree. */
export const bestFit = 4;

/**
 * How well a call of the allocator fits a value that the compiler says escapes: 4 where kind and type agree, 3 where the kind
 * does, 2 and 1 where it is possible and nothing speaks against it, 0 where it can't be.
 */
export function fit(value: AnnouncedValue, site: Pick<AllocationSite, 'family' | 'type' | 'call'>): number {
  const { kind, expression } = value;
  switch (kind) {
    case 'variable':
      return site.family === 'object' && !isClosure(site.type) ? 2 : 0;
    case 'closure':
      if (site.family !== 'object') return 0;
      return isClosure(site.type) ? 4 : 0;
    case 'new':
      // `new(x + 1)` of Go 1.26 does not name its type.
      if (site.family !== 'object' || isClosure(site.type)) return 0;
      return sameType(expression.slice('new('.length, -1), site.type, 1) || 1;
    case 'composite':
      return fitComposite(expression, site);
    case 'make':
      return fitMake(expression, site);
    case 'append':
      if (site.family !== 'append') return 0;
      return value.type === undefined || value.type === null ? 3 : sameType(value.type, site.type, 3) || 1;
    case 'concat':
      if (site.family === 'concat') return 4;
      return site.family === 'boxing' ? 1 : 0;
    case 'conversion':
      if (site.family === 'conversion') return converts(expression, site.type) ? 4 : 1;
      if (site.family === 'concat') return 2;
      // A constant's bytes are copied into an array of their number.
      if (site.family === 'object') return /^\[\d+\](?:uint8|int32)$/.test(site.type ?? '') ? 3 : 0;
      return site.family === 'boxing' ? 1 : 0;
    case 'boxing':
      return fitBoxing(value, site);
    case 'lost-stack':
    case 'other':
      if (expression !== '... argument') return 1;
      return site.family === 'object' && /^\[\d+\]/.test(site.type ?? '') ? 4 : 0;
  }
}

/** `&T{...}`, `T{...}`, `[]T{...}`, `map[K]V{...}`; without the `&`, structs and arrays are boxed. */
function fitComposite(expression: string, site: Pick<AllocationSite, 'family' | 'type'>): number {
  const pointer = expression.startsWith('&');
  const literal = expression.slice(pointer ? 1 : 0).replace(/\{(?:\.\.\.)?\}$/s, '');
  switch (site.family) {
    case 'object': {
      // Without elements it has no size; a struct without values has a place in read-only memory.
      if (!pointer && expression.endsWith('{}')) return 0;
      const backing = /^\[\](.*)$/s.exec(literal);
      // A slice literal's elements are an array, `&[]T{...}` has a slice header beside.
      if (backing && !pointer)
        return sameType(`[]${backing[1] ?? ''}`, site.type?.replace(/^\[\d+\]/, '[]') ?? null, 1);
      return sameType(literal, site.type, 1);
    }
    case 'map':
      if (literal.startsWith('map[')) return site.type === null ? 3 : sameType(literal, site.type, 3) || 1;
      return isPlainName(literal) ? 1 : 0;
    case 'boxing':
      // A literal of zeros has a place in read-only memory.
      if (pointer || literal.startsWith('map[') || expression.endsWith('{}')) return 0;
      return site.type === null ? 2 : sameType(literal, site.type, 2);
    default:
      return 0;
  }
}

function fitMake(expression: string, site: Pick<AllocationSite, 'family' | 'type' | 'call'>): number {
  const made = expression.slice('make('.length);
  const hasCapacity = /,.*,/s.test(made.slice(madeType(made).length));
  // What has no size is not allocated.
  if (/^\[\].*,\s*0\)$/s.test(made) && !hasCapacity) return 0;
  if (made.startsWith('map[')) return site.family === 'map' ? 3 : 0;
  if (/^(?:chan\b|<-chan\b)/.test(made)) return site.family === 'channel' ? 3 : 0;
  const isSlice = site.family === 'slice' || site.call === 'runtime.mallocgc';
  if (made.startsWith('[]')) {
    if (isSlice) return site.type === null ? 3 : sameType(madeType(made), site.type, 3) || 2;
    // append(s, make([]T, n)...) makes room in s.
    if (site.family === 'append') return hasCapacity ? 0 : 1;
    return site.family === 'object' && site.type?.startsWith('[') === true ? 2 : 0;
  }
  // A named type may be any of the three.
  return isSlice || site.family === 'map' || site.family === 'channel' ? 2 : 0;
}

function fitBoxing(
  { expression, type }: AnnouncedValue,
  site: Pick<AllocationSite, 'family' | 'type' | 'call'>,
): number {
  // Constants and single bytes have a place in read-only memory.
  if (/^(?:["'`]|-?\d|(?:true|false|nil)$|!|(?:u?int8|byte|bool)\(|[\w.]+\(-?\d[^()]*\)$)/.test(expression)) return 0;
  switch (site.family) {
    case 'boxing':
      return type === undefined || type === null ? 3 : boxes(type, site);
    case 'object':
      // A method value.
      return isClosure(site.type) && /^[^\s()]+$|\)\.[^.]*$|\.[\p{L}_][\p{L}\p{N}_]*$/u.test(expression) ? 2 : 0;
    case 'conversion':
    case 'concat':
      return expression.endsWith(')') ? 1 : 0;
    default:
      return 0;
  }
}

/** Single bytes and truth values have a place in read-only memory. */
const free = /^(?:u?int8|byte|bool)$/;

/** The runtime's functions for strings, slices and numbers name no type; behind a name may stand any of them. */
function boxes(type: string, { type: boxed, call }: Pick<AllocationSite, 'type' | 'call'>): number {
  if (free.test(type)) return 0;
  if (boxed !== null) return boxed.includes('go.shape.') ? 3 : plainType(type) === plainType(boxed) ? bestFit : 1;
  const own =
    type === 'string'
      ? 'runtime.convTstring'
      : type.startsWith('[]')
        ? 'runtime.convTslice'
        : (numbers.get(type) ?? null);
  if (own === null) return 3;
  if (own === call) return bestFit;
  // How wide a number is depends on the processor; a string is never a number.
  return numbers.has(type) && call !== 'runtime.convTstring' && call !== 'runtime.convTslice' ? 1 : 0;
}

const numbers: ReadonlyMap<string, string> = new Map(
  (
    [
      ['convT16', ['int16', 'uint16']],
      ['convT32', ['int32', 'uint32', 'rune', 'float32']],
      ['convT64', ['int', 'uint', 'int64', 'uint64', 'uintptr', 'float64']],
    ] as const
  ).flatMap(([call, types]) => types.map((type): [string, string] => [type, `runtime.${call}`])),
);

/** `bestFit` where the types agree; `unknown` where the call names none, or a shape that a type argument stands for; else 0. */
function sameType(announced: string, allocated: string | null, unknown: number): number {
  // In generic code a type may be known at run time only.
  if (allocated === null || announced.includes('DYNAMICTYPE')) return unknown;
  if (plainType(announced) === plainType(allocated)) return bestFit;
  return allocated.includes('go.shape.') ? unknown : 0;
}

function converts(expression: string, type: string | null): boolean {
  if (expression.startsWith('string(')) return type === 'string';
  return type === (/^\(?\[\](?:rune|int32)/.test(expression) ? '[]int32' : '[]uint8');
}

/** The type in `[]T, n)`: up to the first comma outside brackets. */
function madeType(made: string): string {
  let depth = 0;
  for (let index = 0; index < made.length; index++) {
    const character = made[index] ?? '';
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && depth-- === 0) return made.slice(0, index);
    else if (character === ',' && depth === 0) return made.slice(0, index);
  }
  return made;
}

function isPlainName(type: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.]*(?:\[.*\])?$/su.test(type);
}
