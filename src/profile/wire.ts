/**
 * The messages of a pprof profile and the fields that hold other messages, or lists of numbers in one field.
 * https://github.com/google/pprof/blob/main/proto/profile.proto
 */
interface Shape {
  readonly [field: number]: 'numbers' | Shape;
}

const valueType: Shape = {};
const label: Shape = {};
const line: Shape = {};
const profile: Shape = {
  1: valueType,
  2: { 1: 'numbers', 2: 'numbers', 3: label },
  3: {},
  4: { 4: line },
  5: {},
  11: valueType,
  13: 'numbers',
};

/** https://protobuf.dev/programming-guides/encoding/#varints */
const longestNumber = 10;

/** Samples, strings and so on, each of which takes up memory of its own, were it only two bytes long here. */
export const maxParts = 4_000_000;

/**
 * Whether bytes are a whole profile in the wire format of protocol buffers. The library that reads profiles takes any bytes: of a file
 * that breaks off it makes one with less in it, and of a number without an end one that is longer than memory.
 */
export function wireFormat(bytes: Uint8Array): 'profile' | 'other' | 'too-many-parts' {
  const budget = { parts: maxParts };
  const isWhole = isMessage(bytes, 0, bytes.length, profile, budget);
  return budget.parts < 0 ? 'too-many-parts' : isWhole ? 'profile' : 'other';
}

function isMessage(bytes: Uint8Array, start: number, end: number, shape: Shape, budget: { parts: number }): boolean {
  let at = start;
  while (at < end) {
    const tag = bytes[at] ?? 0;
    // Fields above 15 have longer tags; profiles have none.
    if (tag >= 0x80 || tag >> 3 === 0) return false;
    at++;
    const next = afterNumber(bytes, at, end);
    if (next === null) return false;
    switch (tag & 7) {
      case 0:
        at = next;
        break;
      case 2: {
        if (--budget.parts < 0) return false;
        const length = numberAt(bytes, at, next);
        if (length > end - next) return false;
        const inner = shape[tag >> 3];
        const isGood =
          inner === undefined ||
          (inner === 'numbers'
            ? areNumbers(bytes, next, next + length)
            : isMessage(bytes, next, next + length, inner, budget));
        if (!isGood) return false;
        at = next + length;
        break;
      }
      default:
        return false;
    }
  }
  return true;
}

function areNumbers(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const next = afterNumber(bytes, at, end);
    if (next === null) return false;
    at = next;
  }
  return true;
}

/** Null where the number breaks off or is too long. */
function afterNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const limit = Math.min(end, start + longestNumber);
  for (let at = start; at < limit; at++) if ((bytes[at] ?? 0) < 0x80) return at + 1;
  return null;
}

function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = end - 1; at >= start; at--) value = value * 128 + ((bytes[at] ?? 0) & 0x7f);
  return value;
}
