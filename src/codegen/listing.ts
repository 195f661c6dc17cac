import { callShape, type CallShape } from './runtime-calls.ts';
import { readArguments } from './arguments.ts';
import type { Machine } from './machine.ts';
import { sizeFromDump } from './type-sizes.ts';

/** What the listing holds, in its own order. Paths and names are as printed. */
export interface ListingEvents {
  /** `# import/path` starts the text of a package; test variants folded in, but told apart by `variant`. */
  package(importPath: string, variant: string): void;
  function(symbol: string, file: string, line: number): void;
  /** A call of the allocator in the function that was told last. */
  call(call: AllocatorCall): void;
  /** A type's description: its size in bytes. */
  type(name: string, bytes: number): void;
}

export interface AllocatorCall {
  readonly file: string;
  readonly line: number;
  /** Such as `newobject`, without its package; `newproc` and `deferproc` stand for the statement that runs a closure. */
  readonly name: string;
  readonly shape: CallShape | null;
  readonly type: string | null;
  readonly count: number | null;
}

/** Instructions before a call that can set its arguments; and as much text as is kept for them. */
const lookBackLines = 48;
const lookBackCharacters = 16_384;
/** A longer line is no instruction, and no name that anything refers to. */
const longestLine = 1 << 20;

const statements: ReadonlySet<string> = new Set(['newproc', 'deferproc', 'deferprocat']);

const TAB = 9;
const BLANK = 32;
const HASH = 35;
const ZERO = 48;

/**
 * Reads the assembly listing that the compiler prints with `-S=2`, as a stream. All but a few lines are turned down by a look at
 * a character or two, since there may be hundreds of megabytes.
 *
 *     # example.com/p
 *     example.com/p.New<1> STEXT size=62 args=0x0 locals=0x18 funcid=0x0 align=0x0
 *     	0x0000 00000 (/src/p/p.go:8)	TEXT	example.com/p.New(SB), ABIInternal, $24-0
 *     	0x000e 00014 (/src/p/p.go:8)	LEAQ	type:example.com/p.T(SB), AX
 *     	0x0015 00021 (/src/p/p.go:8)	CALL	runtime.newobject(SB)
 *     type:example.com/p.T<0> SRODATA size=168
 *     	0x0000 18 00 00 00 00 00 00 00 18 00 00 00 00 00 00 00  ................
 *
 * `-S=2` differs from `-S` in two ways: symbols end in their ABI (`<1>`), and positions are those of the *call* that an inlined body was
 * put in for, as in the messages of `-m`, where `-S` has the positions of the body.
 * https://github.com/golang/go/blob/master/src/cmd/internal/obj/objfile.go (writeSymDebugNamed),
 * https://github.com/golang/go/blob/master/src/cmd/internal/obj/util.go (Prog.String, InnermostString)
 *
 * Names may hold line breaks and anything else (struct tags): a line that does not read as one of the above is passed over.
 */
export class ListingReader {
  readonly #events: ListingEvents;
  readonly #machine: Machine;
  /** Latin-1: a character is a byte; names are decoded when they are told. */
  #text = '';
  #next = 0;
  #skipping = false;
  #symbol = '';
  #describing = '';

  constructor(events: ListingEvents, machine: Machine) {
    this.#events = events;
    this.#machine = machine;
  }

  push(chunk: Uint8Array): void {
    const added = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    const kept = Math.max(0, this.#next - lookBackCharacters);
    this.#text = kept === this.#text.length ? added : this.#text.slice(kept) + added;
    this.#next -= kept;
    this.#readLines();
    if (this.#text.length - this.#next > longestLine) {
      this.#text = '';
      this.#next = 0;
      this.#skipping = true;
    }
  }

  end(): void {
    if (this.#next < this.#text.length) {
      this.#text += '\n';
      this.#readLines();
    }
    this.#text = '';
    this.#next = 0;
    this.#skipping = false;
    this.#symbol = '';
    this.#describing = '';
  }

  #readLines(): void {
    const text = this.#text;
    let start = this.#next;
    for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      if (this.#skipping) this.#skipping = false;
      else if (text.charCodeAt(start) === TAB) this.#indented(start, end);
      else this.#heading(start, end);
      start = end + 1;
    }
    this.#next = start;
  }

  #indented(start: number, end: number): void {
    const text = this.#text;
    if (text.charCodeAt(start + 1) !== ZERO) return;
    if (this.#symbol !== '') {
      this.#entry(start, end);
      return;
    }
    if (this.#describing !== '') {
      const bytes = sizeFromDump(text.slice(start, Math.min(end, start + 64)), this.#machine);
      if (bytes !== null) this.#events.type(this.#describing, bytes);
      this.#describing = '';
      return;
    }
    // A call's line ends in "(SB)".
    if (
      text.charCodeAt(end - 1) !== 41 ||
      text.charCodeAt(end - 2) !== 66 ||
      text.charCodeAt(end - 3) !== 83 ||
      text.charCodeAt(end - 4) !== 40
    ) {
      return;
    }
    let operand = end - 4;
    for (let code = text.charCodeAt(operand - 1); code !== BLANK && code !== TAB; code = text.charCodeAt(operand - 1)) {
      operand--;
    }
    if (!text.startsWith('runtime.', operand)) return;
    const name = text.slice(operand + 'runtime.'.length, end - 4);
    const shape = callShape(name);
    if (shape === null && !statements.has(name)) return;
    this.#call(start, end, name, shape);
  }

  /** The first instruction says where the function stands. */
  #entry(start: number, end: number): void {
    const position = readPosition(this.#text, start, end);
    if (position !== null) this.#events.function(this.#symbol, decode(position.file), position.line);
    this.#symbol = '';
  }

  #call(start: number, end: number, name: string, shape: CallShape | null): void {
    const position = readPosition(this.#text, start, end);
    if (position === null) return;
    const { type, count } =
      shape === null
        ? { type: null, count: null }
        : readArguments(this.#before(start), shape.typeArgument, shape.countArgument, this.#machine);
    this.#events.call({
      file: decode(position.file),
      line: position.line,
      name: decode(name),
      shape,
      type: type === null ? null : decode(type),
      count,
    });
  }

  /** Opcode and operands of the instructions before the line at `start`, the nearest first, back to the call before. */
  #before(start: number): readonly string[] {
    const text = this.#text;
    const instructions: string[] = [];
    let end = start - 1;
    while (end > 0 && instructions.length < lookBackLines) {
      const begin = text.lastIndexOf('\n', end - 1) + 1;
      if (text.charCodeAt(begin) !== TAB || start - begin > lookBackCharacters) break;
      const position = readPosition(text, begin, end);
      if (position === null) break;
      const instruction = text.slice(position.end, end);
      if (/^(?:CALL|Call|JAL\tX1,)/.test(instruction)) break;
      if (!instruction.startsWith('PCDATA') && !instruction.startsWith('NOP')) instructions.push(instruction);
      end = begin - 1;
    }
    return instructions;
  }

  #heading(start: number, end: number): void {
    this.#symbol = '';
    this.#describing = '';
    const text = this.#text;
    if (text.charCodeAt(start) === HASH && text.charCodeAt(start + 1) === BLANK) {
      const variant = decode(text.slice(start + 2, end)).trimEnd();
      this.#events.package(variant.replace(/ \[.*$/s, ''), variant);
      return;
    }
    // Both "… STEXT … size=" and "type:… SRODATA … size=" end in lower-case hexadecimal or decimal digits.
    const last = text.charCodeAt(end - 1);
    if (last < ZERO || last > 102) return;
    const isType = text.startsWith('type:', start);
    const line = text.slice(start, end);
    if (isType) {
      const match = /^type:([^.].*)<\d+> SRODATA (?:\w+ )*size=\d+(?: align=0x[0-9a-f]+)?$/s.exec(line);
      if (match) this.#describing = decode(match[1] ?? '');
      return;
    }
    if (!line.includes('> STEXT ') || line.startsWith('go:')) return;
    const match = /^(.*)<\d+> STEXT (?:\w+ )*size=\d+ (?:\w+=0x[0-9a-f]+ ?)+(?:leaf)?$/s.exec(line);
    if (match) this.#symbol = decode(match[1] ?? '');
  }
}

/**
 * `\t0x0015 00021 (/src/p.go:14)\t…`, and below a `//line` directive `(grammar.y:10[/src/p.go:14])`. `end` is where the opcode
 * starts. A directive's bare name stands for a file beside the one that holds it. Null where there is no position.
 */
function readPosition(
  text: string,
  start: number,
  lineEnd: number,
): { readonly file: string; readonly line: number; readonly end: number } | null {
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
function decode(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
