import { lookBackCharacters } from './arguments.ts';
import { CodeReader, type WaitingFunction } from './code-reader.ts';
import type { ListingEvents } from './events.ts';
import { interfaceData, type InterfaceData } from './interface-calls.ts';
import type { Machine } from './machine.ts';
import { decode, NameCache, readPosition } from './position.ts';
import { MapDescription } from './map-types.ts';
import { sizeFromDump } from './type-sizes.ts';
import { followWays, unknownWays } from './ways.ts';

/** A longer line is no instruction, and no name that anything refers to. */
const longestLine = 1 << 20;

const TAB = 9;
const BLANK = 32;
const HASH = 35;
const ZERO = 48;
const LETTER_R = 114;

/**
 * Reads the assembly listing that the compiler prints with `-S=2`, as a stream. All but a few lines are turned down by a look at
 * a character or two, since there may be hundreds of megabytes.
 *
 *     # example.com/p
 *     example.com/p.New<1> STEXT size=62 args=0x0 locals=0x18 funcid=0x0 align=0x0
 *     	0x0000 00000 (/src/p/p.go:8)	TEXT	example.com/p.New(SB), ABIInternal, $24-0
 *     	0x0004 00004 (/src/p/p.go:8)	JLS	48
 *     	0x000e 00014 (/src/p/p.go:8)	LEAQ	type:example.com/p.T(SB), AX
 *     	0x0015 00021 (/src/p/p.go:8)	CALL	runtime.newobject(SB)
 *     	0x0000 49 3b 66 10 76 2a 55 48 89 e5 48 83 ec 10 48 8d  I;f.v*UH..H...H.
 *     	rel 17+4 t=R_PCREL type:example.com/p.T<0>+0
 *     example.com/p.New.jump3<0> SRODATA static size=80
 *     	rel 0+8 t=R_ADDR example.com/p.New<1>+38
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
  readonly #code: CodeReader;
  readonly #files = new NameCache();
  /** Latin-1: a character is a byte; names are decoded when they are told. */
  #text = '';
  #next = 0;
  #skipping = false;
  /** What the last heading named: a function, until its first instruction; a type, until its first bytes; a jump table. */
  #symbol = '';
  #describing = '';
  #map: MapDescription | null = null;
  #table: number[] | null = null;
  /** Of a method table, or of what names types that things are tested for. */
  #data: InterfaceData | null = null;
  /** The package's jump tables, and the functions that need them. */
  #tables = new Map<string, number[]>();
  #waiting: WaitingFunction[] = [];

  constructor(events: ListingEvents, machine: Machine) {
    this.#events = events;
    this.#machine = machine;
    this.#code = new CodeReader(machine);
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
    this.#endSymbol();
    this.#endPackage();
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
    const first = text.charCodeAt(start + 1);
    if (this.#code.isReading) {
      if (first === ZERO) {
        // The code's bytes: two digits where an instruction has its offset.
        if (text.charCodeAt(start + 10) !== BLANK || text.charCodeAt(start + 7) !== BLANK)
          this.#code.instruction(text, start, end);
      } else if (first === LETTER_R) this.#code.relocation(text, start, end);
      return;
    }
    if (this.#data !== null && first === LETTER_R) {
      this.#data.relocation(text.slice(start, end));
      return;
    }
    if (this.#table !== null && first === LETTER_R) {
      const target = /\+(\d+)$/.exec(text.slice(Math.max(start, end - 12), end));
      if (target) this.#table.push(Number(target[1]));
      return;
    }
    if (first !== ZERO) return;
    this.#map?.line(text.slice(start, end));
    if (this.#symbol !== '') {
      this.#entry(start, end);
      return;
    }
    if (this.#describing !== '') {
      const bytes = sizeFromDump(text.slice(start, Math.min(end, start + 64)), this.#machine);
      if (bytes !== null) this.#events.type(this.#describing, bytes);
      if (this.#map === null) this.#describing = '';
    }
  }

  /** The first instruction says where the function stands. */
  #entry(start: number, end: number): void {
    const position = readPosition(this.#text, start, end);
    if (position !== null)
      this.#code.begin(this.#events.function(this.#symbol, this.#files.decode(position.file), position.line));
    this.#symbol = '';
  }

  #endSymbol(): void {
    this.#symbol = '';
    if (this.#map?.isIndirect(this.#machine) === true) this.#events.indirectMap?.(this.#describing);
    this.#map = null;
    this.#describing = '';
    this.#table = null;
    this.#data?.end();
    this.#data = null;
    const waiting = this.#code.end();
    if (waiting !== null) this.#waiting.push(waiting);
  }

  #endPackage(): void {
    for (const { events, flow, marks, functions } of this.#waiting) {
      const ways =
        this.#machine.jumps === 'unread'
          ? unknownWays(marks)
          : followWays(flow, marks, (table) => this.#tables.get(table));
      events.end(ways, functions);
    }
    if (this.#waiting.length > 0) this.#waiting = [];
    if (this.#tables.size > 0) this.#tables = new Map();
  }

  #heading(start: number, end: number): void {
    const text = this.#text;
    const isPackage = text.charCodeAt(start) === HASH && text.charCodeAt(start + 1) === BLANK;
    const line = text.slice(start, end);
    // Else it is the rest of a name with a line break, in the middle of a function.
    if (this.#code.isReading && !isPackage && !(line.includes('> S') && line.includes(' size='))) return;
    this.#endSymbol();
    if (isPackage) {
      this.#endPackage();
      const variant = decode(line.slice(2)).trimEnd();
      this.#events.package(variant.replace(/ \[.*$/s, ''), variant);
      return;
    }
    // Both "… STEXT … size=" and "type:… SRODATA … size=" end in lower-case hexadecimal or decimal digits.
    const last = text.charCodeAt(end - 1);
    if (last < ZERO || last > 102) return;
    if (line.startsWith('type:')) {
      const match = /^type:([^.].*)<\d+> SRODATA (?:\w+ )*size=\d+(?: align=0x[0-9a-f]+)?$/s.exec(line);
      if (match) this.#describing = decode(match[1] ?? '');
      if (this.#events.indirectMap !== undefined && this.#describing.startsWith('map['))
        this.#map = new MapDescription();
      return;
    }
    if (line.startsWith('go:')) {
      this.#data = interfaceData(line, this.#events);
      return;
    }
    if (line.includes('> STEXT ')) {
      const match = /^(.*)<\d+> STEXT (?:\w+ )*size=\d+ (?:\w+=0x[0-9a-f]+ ?)+(?:leaf)?$/s.exec(line);
      if (match) this.#symbol = decode(match[1] ?? '');
      return;
    }
    this.#data = line.includes('..') ? interfaceData(line, this.#events) : null;
    if (this.#data !== null) return;
    const table = !line.includes('.jump') ? null : /^(.*\.jump\d+)<\d+> SRODATA /s.exec(line);
    if (table) {
      this.#table = [];
      this.#tables.set(decode(table[1] ?? ''), this.#table);
    }
  }
}
