import type { Spot } from './events.ts';
import { readPosition, type NameCache } from './position.ts';

const TAB = 9;
const BLANK = 32;
const DOLLAR = 36;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;

/** `\t0x0015 00021 (`: the second number, in decimal. */
export function offsetOf(text: string, start: number): number {
  let at = start + 7;
  while (text.charCodeAt(at) !== BLANK) at++;
  at++;
  let value = 0;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at))
    value = value * 10 + code - ZERO;
  return value;
}

/**
 * Where a jump leads: its last operand (`JEQ 92`, `CBNZ R0, 452`); -1 where that is no place in the code.
 *
 * @param isDistance as in riscv64's `BEQ X5, X6, $-44`.
 */
export function targetOf(text: string, start: number, end: number, isDistance: boolean): number {
  let at = end - 1;
  let code = text.charCodeAt(at);
  if (code < ZERO || code > NINE) return -1;
  let value = 0;
  for (let scale = 1; code >= ZERO && code <= NINE && scale < 1e9; scale *= 10) {
    value += (code - ZERO) * scale;
    code = text.charCodeAt(--at);
  }
  if (!isDistance) return code === TAB || code === BLANK ? value : -1;
  const isBack = code === MINUS;
  if ((isBack ? text.charCodeAt(at - 1) : code) !== DOLLAR) return -1;
  return offsetOf(text, start) + (isBack ? -value : value);
}

/** Reads where instructions stand; nearly always in the same file as the one before. */
export class SpotReader {
  readonly #names: NameCache;
  #raw = '';
  #file = '';

  constructor(names: NameCache) {
    this.#names = names;
  }

  /** @param opcode where the opcode starts. Null where there is no position. */
  read(text: string, start: number, opcode: number): Spot | null {
    const open = text.indexOf('(', start);
    const colon = open + 1 + this.#raw.length;
    if (text.charCodeAt(colon) === COLON && text.startsWith(this.#raw, open + 1)) {
      const line = numberIn(text, colon + 1, opcode - 2);
      if (line >= 0) return { file: this.#file, line };
    }
    const position = readPosition(text, start, opcode);
    if (position === null) return null;
    const file = this.#names.decode(position.file);
    if (text.startsWith(position.file, open + 1)) {
      this.#raw = Buffer.from(position.file, 'latin1').toString('latin1');
      this.#file = file;
    }
    return { file, line: position.line };
  }
}

/** The decimal number that fills `text` from `start` to `end`; -1 where something else stands there. */
function numberIn(text: string, start: number, end: number): number {
  let value = start === end ? -1 : 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    value = value * 10 + code - ZERO;
  }
  return value;
}
