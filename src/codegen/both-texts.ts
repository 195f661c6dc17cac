import type { CompilerText, TextReader } from '../build/compile.ts';
import { afterLine, isHeader, nextHeader, WholeLines } from '../text/whole-lines.ts';

const LINE_BREAK = 10;

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
  readonly #lines = new WholeLines((text, start) => {
    this.#read(text, start);
  });
  #inListing = false;
  /** The header above what is being read, until the listing's reader has heard of it. */
  #header: Uint8Array | null = null;

  constructor(messages: TextReader, listing: TextReader) {
    this.#messages = messages;
    this.#listing = listing;
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#messages.end();
    this.#listing.end();
  }

  #read(text: Buffer, first: number): void {
    let from = 0;
    let start = first;
    while (start < text.length) {
      const end = afterLine(text, start);
      if (isHeader(text, start)) {
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
  }

  #hand(text: Uint8Array): void {
    if (text.length > 0) (this.#inListing ? this.#listing : this.#messages).push(text);
  }
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
