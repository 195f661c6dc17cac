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
    const first = readNumber(line, colon + 1);
    if (first === null || line.charCodeAt(first.end) !== 58) continue;
    if (line.charCodeAt(first.end + 1) === 32) {
      return positioned(line, colon, first.value, 0, first.end + 2);
    }
    const second = readNumber(line, first.end + 1);
    if (second === null || line.charCodeAt(second.end) !== 58 || line.charCodeAt(second.end + 1) !== 32) continue;
    return positioned(line, colon, first.value, second.value, second.end + 2);
  }
  return null;
}

/** Reads a bare `path:line:col` or `path:line`, as it stands behind `at ` in a flow. Null where it is none. */
export function parsePosition(text: string): Place | null {
  const message = splitPosition(`${text}: `);
  return message?.message === '' ? message.place : null;
}

function positioned(line: string, colon: number, lineNumber: number, column: number, rest: number): PositionedMessage {
  return { place: { file: line.slice(0, colon), line: lineNumber, column }, message: line.slice(rest) };
}

function readNumber(line: string, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  let end = start;
  for (let code = line.charCodeAt(end); code >= 48 && code <= 57 && end - start < 10; code = line.charCodeAt(++end)) {
    value = value * 10 + (code - 48);
  }
  return end === start ? null : { value, end };
}
