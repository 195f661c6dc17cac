/**
 * Cuts a stream of bytes into lines without keeping more than the unfinished one. A line longer than `maxLine` bytes (a
 * hostile string constant) is cut off there; the rest of it is dropped.
 */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  readonly #maxLine: number;
  readonly #decoder = new TextDecoder('utf-8');
  #rest = '';
  #skipping = false;

  constructor(onLine: (line: string) => void, maxLine = 1 << 20) {
    this.#onLine = onLine;
    this.#maxLine = maxLine;
  }

  push(chunk: Uint8Array): void {
    let text = this.#decoder.decode(chunk, { stream: true });
    if (this.#skipping) {
      const newline = text.indexOf('\n');
      if (newline < 0) return;
      text = text.slice(newline + 1);
      this.#skipping = false;
    }
    let start = 0;
    for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', start)) {
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
    const line = this.#rest + this.#decoder.decode();
    this.#rest = '';
    if (line !== '') this.#onLine(line);
  }
}
