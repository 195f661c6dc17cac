/**
 * Reads what `go list -json` prints: JSON objects one after the other, each of whose closing braces stands alone in a line.
 * Chunks come in as they arrive; memory holds one object.
 * https://pkg.go.dev/cmd/go#hdr-List_packages_or_modules
 */
export class GoJsonReader<T> {
  readonly #onObject: (object: T) => void;
  readonly #decoder = new TextDecoder('utf-8');
  #text = '';

  constructor(onObject: (object: T) => void) {
    this.#onObject = onObject;
  }

  push(chunk: Uint8Array): void {
    this.#text += this.#decoder.decode(chunk, { stream: true });
    for (;;) {
      const end = this.#text.indexOf('\n}\n');
      if (end < 0) return;
      this.#onObject(JSON.parse(this.#text.slice(0, end + 2)) as T);
      this.#text = this.#text.slice(end + 3);
    }
  }
}
