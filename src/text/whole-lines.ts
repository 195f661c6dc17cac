const LINE_BREAK = 10;
const HASH = 35;
const BLANK = 32;
/** A longer unfinished line is handed on as far as it has come. */
const longestLine = 1 << 20;

/** Takes the chunks of a stream, and hands on whole lines, but for the end of a very long one. */
export class WholeLines {
  readonly #read: (text: Buffer, start: number) => void;
  #rest: Uint8Array = new Uint8Array();
  /** Is what comes next the rest of a line of which a part has been handed on? */
  #inLine = false;

  /** @param read gets the text, and where in it the first line begins that was not begun before. */
  constructor(read: (text: Buffer, start: number) => void) {
    this.#read = read;
  }

  push(chunk: Uint8Array): void {
    const all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let end = all.lastIndexOf(LINE_BREAK) + 1;
    if (all.length - end > longestLine) end = all.length;
    this.#hand(all.subarray(0, end));
    // A chunk's memory is the stream's to use again.
    this.#rest = new Uint8Array(all.subarray(end));
  }

  /** Hands on what is left. */
  end(): void {
    this.#hand(this.#rest);
    this.#rest = new Uint8Array();
  }

  #hand(bytes: Uint8Array): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#read(text, this.#inLine ? afterLine(text, 0) : 0);
    if (text.length > 0) this.#inLine = text[text.length - 1] !== LINE_BREAK;
  }
}

/** Where the next line begins. */
export function afterLine(text: Buffer, start: number): number {
  const lineBreak = text.indexOf(LINE_BREAK, start);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** Does a line begin as the go command's headers do, `# import/path`? */
export function isHeader(text: Buffer, start: number): boolean {
  return text[start] === HASH && text[start + 1] === BLANK;
}

/** Where the next header begins, at `start` or behind. */
export function nextHeader(text: Buffer, start: number): number {
  if (isHeader(text, start)) return start;
  const found = text.indexOf('\n# ', start);
  return found < 0 ? text.length : found + 1;
}
