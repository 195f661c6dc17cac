import type { Place } from '../model/index.ts';

/** The path as the compiler printed it; src/build/ makes it relative to the repository. */
export interface PositionedMessage {
  readonly place: Place;
  readonly message: string;
}

/**
 * Splits `path:line:col: message`. A `//line` directive may leave the column out (it is 0 then). The first `:digits` followed by
 * a colon and a blank ends the path, so a message that quotes such text can't be mistaken for a position; on Windows the drive's
 * colon is no digit. Null where the line has no position.
 * Printed by https://github.com/golang/go/blob/master/src/cmd/compile/internal/base/print.go (FmtPos).
 */
export function splitPosition(line: string): PositionedMessage | null {
  for (let colon = line.indexOf(':', 1); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    let end = digitsEnd(line, colon + 1);
    if (end === colon + 1) continue;
    const lineNumber = valueOf(line, colon + 1, end);
    let column = 0;
    if (line.charCodeAt(end) === COLON && line.charCodeAt(end + 1) !== BLANK) {
      const start = end + 1;
      end = digitsEnd(line, start);
      if (end === start) continue;
      column = valueOf(line, start, end);
    }
    if (line.charCodeAt(end) !== COLON || line.charCodeAt(end + 1) !== BLANK) continue;
    return { place: { file: line.slice(0, colon), line: lineNumber, column }, message: line.slice(end + 2) };
  }
  return null;
}

/** Reads a bare `path:line:col` or `path:line`, as it stands behind `at ` in a flow. Null where it is none. */
export function parsePosition(text: string): Place | null {
  const lastColon = colonBefore(text, text.length);
  if (lastColon < 0) return null;
  const last = valueOf(text, lastColon + 1, text.length);
  const colon = colonBefore(text, lastColon);
  return colon < 0
    ? { file: text.slice(0, lastColon), line: last, column: 0 }
    : { file: text.slice(0, colon), line: valueOf(text, colon + 1, lastColon), column: last };
}

const COLON = 58;
const BLANK = 32;
const mostDigits = 10;

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end)) && end - start < mostDigits) end++;
  return end;
}

/** The colon of the `:digits` that ends there, with anything before it; -1 where there is none. */
function colonBefore(text: string, end: number): number {
  let start = end;
  while (isDigit(text.charCodeAt(start - 1)) && end - start < mostDigits) start--;
  return start < end && start > 1 && text.charCodeAt(start - 1) === COLON ? start - 1 : -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function valueOf(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}
