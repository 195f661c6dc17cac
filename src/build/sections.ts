import { owningPackage } from './list.ts';
import type { TextReader } from './compile.ts';

const LINE_BREAK = 10;
const HASH = 35;
const BLANK = 32;
/** A longer unfinished line is handed on as far as it has come. */
const longestLine = 1 << 20;

/**
 * Hands on the parts of the compiler's text that are about some packages. The go command also repeats what it kept of packages that are only
 * imported, where these have flags of their own; each part stands below a header, `# import/path` or `# import/path [variant]`.
 */
export class SectionFilter implements TextReader {
  readonly #wanted: ReadonlySet<string>;
  readonly #reader: TextReader;
  #rest: Uint8Array = new Uint8Array();
  #isWanted = true;
  /** Is what comes next the rest of a line of which a part has been handed on? */
  #inLine = false;

  /** @param wanted import paths. */
  constructor(wanted: ReadonlySet<string>, reader: TextReader) {
    this.#wanted = wanted;
    this.#reader = reader;
  }

  push(chunk: Uint8Array): void {
    const all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let end = all.lastIndexOf(LINE_BREAK) + 1;
    if (all.length - end > longestLine) end = all.length;
    this.#read(all.subarray(0, end));
    // A chunk's memory is the stream's to use again.
    this.#rest = new Uint8Array(all.subarray(end));
  }

  end(): void {
    this.#read(this.#rest);
    this.#rest = new Uint8Array();
    this.#reader.end();
  }

  #read(bytes: Uint8Array): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let from = 0;
    let header = nextHeader(text, this.#inLine ? afterLine(text, 0) : 0);
    while (header < text.length) {
      const end = afterLine(text, header);
      const isWanted = this.#wanted.has(packageOf(text.toString('utf8', header + 2, end).trimEnd()));
      if (isWanted !== this.#isWanted) {
        this.#hand(text.subarray(from, header));
        from = header;
        this.#isWanted = isWanted;
      }
      header = nextHeader(text, end);
    }
    this.#hand(text.subarray(from));
    if (text.length > 0) this.#inLine = text[text.length - 1] !== LINE_BREAK;
  }

  #hand(text: Uint8Array): void {
    if (this.#isWanted && text.length > 0) this.#reader.push(text);
  }
}

/** `p`, `p [p.test]` and `p_test [p.test]` are all about p. */
function packageOf(header: string): string {
  const [, variant] = / \[(.*)\.test\]$/.exec(header) ?? [];
  return owningPackage({ ImportPath: header, ...(variant === undefined ? {} : { ForTest: variant }) });
}

function afterLine(text: Buffer, start: number): number {
  const lineBreak = text.indexOf(LINE_BREAK, start);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** Where the next line begins with `# `, at `start` or behind. */
function nextHeader(text: Buffer, start: number): number {
  if (text[start] === HASH && text[start + 1] === BLANK) return start;
  const found = text.indexOf('\n# ', start);
  return found < 0 ? text.length : found + 1;
}
