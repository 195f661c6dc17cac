/** Where an instruction stands, as the listing says it; `end` is where its opcode starts. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly end: number;
}

/**
 * `\t0x0015 00021 (/src/p.go:14)\t…`, and below a `//line` directive `(grammar.y:10[/src/p.go:14])`. A directive's bare name stands
 * for a file beside the one that holds it. Null where there is no position.
 */
export function readPosition(text: string, start: number, lineEnd: number): Position | null {
  const open = text.indexOf('(', start);
  const close = text.indexOf(')\t', open);
  if (open < 0 || open > start + 40 || close < 0 || close > lineEnd) return null;
  let stop = close;
  let original = '';
  if (text.charCodeAt(close - 1) === 93) {
    const bracket = text.lastIndexOf('[', close);
    if (bracket > open) {
      original = text.slice(bracket + 1, text.lastIndexOf(':', close));
      stop = bracket;
    }
  }
  const colon = text.lastIndexOf(':', stop);
  if (colon <= open) return null;
  const line = Number(text.slice(colon + 1, stop));
  if (!Number.isSafeInteger(line)) return null;
  const file = text.slice(open + 1, colon);
  return { file: original === '' ? file : beside(original, file), line, end: close + 2 };
}

function beside(original: string, file: string): string {
  if (/[/\\<]/.test(file)) return file;
  const slash = Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\'));
  return original.slice(0, slash + 1) + file;
}

/** Copies, too: a part of a string keeps all of it in memory, and here that is a whole chunk of the listing. */
export function decode(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Decodes each name once: a listing names few files and functions, many times. */
export class NameCache {
  readonly #names = new Map<string, string>();

  decode(bytes: string): string {
    const known = this.#names.get(bytes);
    if (known !== undefined) return known;
    const name = decode(bytes);
    // The key has to be a copy as well.
    this.#names.set(name === bytes ? name : Buffer.from(bytes, 'latin1').toString('latin1'), name);
    return name;
  }
}
