/**
 * Cuts a stream of bytes into lines without keeping more than the unfinished one. A line longer than `maxLine` bytes (a
 * hostile string constant) is cut off there; the rest of it is dropped.
 *
 * A line has one character for each byte (Latin-1), and parts of it that are kept go through `decoded`: nearly all of the text is read and
 * dropped, a chunk may end within a character, and one arrow (`←`) in a chunk would have V8 use two bytes for each character of it.
 */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  readonly #maxLine: number;
  #rest = '';
  #skipping = false;

  constructor(onLine: (line: string) => void, maxLine = 1 << 20) {
    this.#onLine = onLine;
    this.#maxLine = maxLine;
  }

  push(chunk: Uint8Array): void {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    let start = 0;
    if (this.#skipping) {
      start = text.indexOf('\n') + 1;
      if (start === 0) return;
      this.#skipping = false;
    }
    for (let newline = text.indexOf('\n', start); newline >= 0; newline = text.indexOf('\n', start)) {
      const line = this.#rest === '' ? text.slice(start, newline) : this.#rest + text.slice(start, newline);
      this.#rest = '';
      this.#onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
      start = newline + 1;
    }
    this.#rest += text.slice(start);
    if (this.#rest.length > this.#maxLine) {
      this.#onLine(this.#rest.slice(0, this.#maxLine));
      this.#rest = '';
      this.#skipping = true;
    }
  }

  end(): void {
    const line = this.#rest;
    this.#rest = '';
    if (line !== '') this.#onLine(line);
  }
}

/** The text that a line, or a part of it, stands for: always a copy, which doesn't keep the chunk in memory that the line is a part of. */
export function decoded(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}

/** How a text of ours looks in a line. */
export function encoded(text: string): string {
  return Buffer.from(text).toString('latin1');
}
