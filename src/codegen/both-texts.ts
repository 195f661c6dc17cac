import type { CompilerText, TextReader } from '../build/compile.ts';

const LINE_BREAK = 10;
const HASH = 35;
const BLANK = 32;
/** A longer unfinished line is handed on as far as it has come. */
const longestLine = 1 << 20;

/**
 * Reads what the compiler prints with `-m=2` and `-S=2` in one compilation, and hands the messages to one reader and the listing to another.
 *
 * Of each package the go command prints a header (`# import/path`), then all the messages, then the listing: the compiler is done with
 * escape analysis and inlining before it generates code (Go 1.21 to 1.27). The listing begins with the first symbol:
 *
 *     example.com/p.New<1> STEXT size=62 args=0x0 locals=0x18 funcid=0x0 align=0x0
 *
 * No message ends like that: it ends in a position, in `heap`, in `escape`, in a colon or a bracket, or in an identifier. A package that was
 * compiled without `-S` has messages only; the listing's reader then never hears of it.
 */
export class BothTexts implements CompilerText {
  readonly #messages: CompilerText;
  readonly #listing: CompilerText;

  constructor(messages: CompilerText, listing: CompilerText) {
    this.#messages = messages;
    this.#listing = listing;
  }

  begin(dir: string): TextReader {
    return new BothReader(this.#messages.begin(dir), this.#listing.begin(dir));
  }
}

class BothReader implements TextReader {
  readonly #messages: TextReader;
  readonly #listing: TextReader;
  #rest: Uint8Array = new Uint8Array();
  #inListing = false;
  /** Is what comes next the rest of a line of which a part has been handed on? */
  #inLine = false;
  /** The header above what is being read, until the listing's reader has heard of it. */
  #header: Uint8Array | null = null;

  constructor(messages: TextReader, listing: TextReader) {
    this.#messages = messages;
    this.#listing = listing;
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
    this.#messages.end();
    this.#listing.end();
  }

  /** Whole lines, but for the end of a very long one. */
  #read(lines: Uint8Array): void {
    const text = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
    let from = 0;
    let start = this.#inLine ? afterLine(text, 0) : 0;
    while (start < text.length) {
      const end = afterLine(text, start);
      const isHeader = text[start] === HASH && text[start + 1] === BLANK;
      if (isHeader) {
        this.#hand(text.subarray(from, start));
        this.#inListing = false;
        this.#header = new Uint8Array(text.subarray(start, end));
        from = start;
      } else if (!this.#inListing && isSymbol(text, start, end)) {
        this.#hand(text.subarray(from, start));
        this.#inListing = true;
        from = start;
        if (this.#header !== null) this.#listing.push(this.#header);
        this.#header = null;
      }
      start = this.#inListing ? nextHeader(text, end) : end;
    }
    this.#hand(text.subarray(from));
    if (text.length > 0) this.#inLine = text[text.length - 1] !== LINE_BREAK;
  }

  #hand(text: Uint8Array): void {
    if (text.length > 0) (this.#inListing ? this.#listing : this.#messages).push(text);
  }
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

/** A size or a flag in hexadecimal, or the `f` of `leaf`. */
function isHexadecimal(character: number): boolean {
  return (character >= 48 && character <= 57) || (character >= 97 && character <= 102);
}

/** As https://github.com/golang/go/blob/master/src/cmd/internal/obj/objfile.go (writeSymDebugNamed) begins a symbol. */
function isSymbol(text: Buffer, start: number, end: number): boolean {
  // Most messages are told by their last character.
  const last = text[end - 1] === LINE_BREAK ? text[end - 2] : text[end - 1];
  if (last === undefined || !isHexadecimal(last)) return false;
  const line = text.toString('latin1', start, end).trimEnd();
  return / S[A-Z]+ (?:\w+ )*size=\d+(?: \w+=0x[0-9a-f]+)*(?: leaf)?$/.test(line);
}
