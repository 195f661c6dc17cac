import { instructionsBefore, readArguments } from './arguments.ts';
import type { AllocatorCall, FunctionEvents, Spot } from './events.ts';
import { FlowRecorder, step, type Flow } from './flow.ts';
import type { Machine } from './machine.ts';
import { NameCache, readPosition } from './position.ts';
import { callShape, endOfWay } from './runtime-calls.ts';
import { followWays, unknownWays } from './ways.ts';

/** A function whose jump tables the listing describes further down. */
export interface WaitingFunction {
  readonly events: FunctionEvents;
  readonly flow: Flow;
  readonly marks: number;
  readonly functions: ReadonlySet<string>;
}

const TAB = 9;
const BLANK = 32;
const DOLLAR = 36;
const CLOSE = 41;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;

const statements: ReadonlyMap<string, 'go' | 'defer'> = new Map([
  ['newproc', 'go'],
  ['deferproc', 'defer'],
  ['deferprocat', 'defer'],
  ['deferprocStack', 'defer'],
]);

/**
 * Reads the instructions of one function after the other: calls, addresses of functions, and the jumps between them. Most instructions are
 * turned down by the first letter of their opcode.
 */
export class CodeReader {
  readonly #machine: Machine;
  readonly #names = new NameCache();
  readonly #flow = new FlowRecorder();
  #events: FunctionEvents | null = null;
  /** From a line's start to its opcode, as in the line before. */
  #width = 0;
  #rawFile = '';
  #file = '';
  /** Symbols whose address is taken, which may be data. */
  #loaded = new Set<string>();
  #functions = new Set<string>();
  #deferred = false;
  #openDefers = false;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  get isReading(): boolean {
    return this.#events !== null;
  }

  begin(events: FunctionEvents): void {
    this.#events = events;
    this.#flow.reset();
    if (this.#loaded.size > 0) this.#loaded = new Set();
    if (this.#functions.size > 0) this.#functions = new Set();
    this.#deferred = false;
    this.#openDefers = false;
  }

  /** Tells the ways of the function, or hands it back where they depend on tables that are yet to come. */
  end(): WaitingFunction | null {
    const events = this.#events;
    if (events === null) return null;
    this.#events = null;
    const { marks } = this.#flow;
    if (this.#flow.hasTables)
      return { events, marks, flow: this.#flow.flow(true), functions: new Set(this.#functions) };
    const ways =
      this.#machine.jumps === 'unread'
        ? unknownWays(marks)
        : followWays(this.#flow.flow(false), marks, () => undefined);
    events.end(ways, this.#functions);
    return null;
  }

  /** `\trel 49+4 t=R_PCREL example.com/p.F.func1<1>+0`: code of a function has an ABI from 1 on, data 0. */
  relocation(text: string, start: number, end: number): void {
    if (this.#loaded.size === 0) return;
    const plus = text.lastIndexOf('+', end);
    if (!text.startsWith('<1>', plus - 3)) return;
    const symbol = text.slice(text.indexOf(' ', text.indexOf(' t=', start) + 1) + 1, plus - 3);
    const name = this.#names.decode(symbol);
    if (this.#loaded.has(name)) this.#functions.add(name);
  }

  instruction(text: string, start: number, end: number): void {
    let opcode = start + this.#width;
    if (opcode >= end || text.charCodeAt(opcode - 1) !== TAB || text.charCodeAt(opcode - 2) !== CLOSE) {
      opcode = text.indexOf(')\t', start) + 2;
      if (opcode < 2 || opcode >= end) return;
      this.#width = opcode - start;
    }
    if (this.#deferred) this.#watchDefer(text, start, opcode, end);
    switch (text.charCodeAt(opcode)) {
      case 66: // B
        if (text.startsWith('BCL\t', opcode)) this.#indirect(text, start, opcode);
        else this.#branch(text, start, end);
        return;
      case 67: // C
        if (text.startsWith('ALL\t', opcode + 1)) this.#call(text, start, opcode, opcode + 5, end);
        else if (text.startsWith('all\t', opcode + 1)) this.#call(text, start, opcode, opcode + 5, end);
        else this.#branch(text, start, end);
        return;
      case 70: // F
        if (text.startsWith('FUNCDATA\t$4, ', opcode)) this.#openDefers = true;
        return;
      case 74: // J
        this.#jump(text, start, opcode, end);
        return;
      case 76: // L
        if (text.startsWith('LEA', opcode)) this.#address(text, start, opcode, text.indexOf('\t', opcode) + 1, end);
        return;
      case 77: // M
        this.#move(text, start, opcode, end);
        return;
      case 82: // R
        if (text.startsWith('RET', opcode) && (opcode + 3 === end || text.charCodeAt(opcode + 3) === TAB))
          this.#flow.add(step.return, offsetOf(text, start));
        return;
      case 84: // T
        this.#branch(text, start, end);
        return;
      case 85: // U
        if (text.startsWith('UNDEF', opcode)) this.#flow.add(step.stop, offsetOf(text, start));
        return;
    }
  }

  #branch(text: string, start: number, end: number): void {
    const target = this.#target(text, start, end);
    if (target < 0) return;
    const after = this.#deferred;
    this.#deferred = false;
    this.#flow.add(after ? step.deferBranch : step.branch, offsetOf(text, start), target);
  }

  /** JMP to an offset, a function, or through a register; JAL and JALR, which keep the way back in their first operand. */
  #jump(text: string, start: number, opcode: number, end: number): void {
    const isJump = text.startsWith('JMP\t', opcode);
    const isLinking = !isJump && text.startsWith('JAL', opcode);
    if (!isJump && !isLinking) {
      this.#branch(text, start, end);
      return;
    }
    let operand = text.indexOf('\t', opcode) + 1;
    if (isLinking) {
      const keepsNoWayBack = text.startsWith('X0, ', operand);
      const comma = text.indexOf(', ', operand);
      if (comma > 0 && comma < end) operand = comma + 2;
      if (!keepsNoWayBack) {
        this.#call(text, start, opcode, operand, end);
        return;
      }
    }
    const target = this.#target(text, start, end);
    if (target >= 0) {
      this.#flow.add(step.jump, offsetOf(text, start), target);
      return;
    }
    // Over constants that stand in the code.
    if (text.startsWith('(PC)', end - 4)) return;
    const offset = offsetOf(text, start);
    const { link } = this.#machine;
    if (text.startsWith('(SB)', end - 4)) this.#call(text, start, opcode, operand, end);
    else if (link === null || text.slice(operand, end) !== link) {
      if (this.#flow.hasTables) {
        this.#flow.tableJump(offset);
        return;
      }
      this.#indirect(text, start, opcode);
    }
    this.#flow.add(step.return, offset);
  }

  #call(text: string, start: number, opcode: number, operand: number, end: number): void {
    if (!text.startsWith('(SB)', end - 4)) {
      this.#indirect(text, start, opcode);
      return;
    }
    const offset = offsetOf(text, start);
    const stop = end - 4;
    if (!text.startsWith('runtime.', operand)) {
      if (text.startsWith('type:', operand) || text.startsWith('go:', operand)) return;
      this.#tell(
        (events, spot, mark) => {
          events.call(this.#names.decode(text.slice(operand, stop)), spot, mark);
        },
        text,
        start,
        opcode,
      );
      return;
    }
    const name = text.slice(operand + 'runtime.'.length, stop);
    const shape = callShape(name);
    if (shape !== null) {
      this.#tell(
        (events, spot, mark) => {
          events.allocation(this.#allocation(text, start, spot, name, shape), mark);
        },
        text,
        start,
        opcode,
      );
      return;
    }
    const statement = statements.get(name);
    if (statement !== undefined) {
      const spot = this.#spot(text, start, opcode);
      if (spot !== null) this.#events?.statement(statement, spot);
      this.#deferred = statement === 'defer';
      return;
    }
    if (name === 'deferreturn') {
      this.#flow.add(step.recovered, offset);
      return;
    }
    const ending = endOfWay(name);
    if (ending !== null) this.#flow.add(ending === 'stop' ? step.stop : step.return, offset);
    else if (/^[A-Z]/.test(name))
      this.#tell(
        (events, spot, mark) => {
          events.call(this.#names.decode(text.slice(operand, stop)), spot, mark);
        },
        text,
        start,
        opcode,
      );
  }

  #allocation(text: string, start: number, spot: Spot, name: string, shape: AllocatorCall['shape']): AllocatorCall {
    const { type, count } = readArguments(
      instructionsBefore(text, start),
      shape.typeArgument,
      shape.countArgument,
      this.#machine,
    );
    return {
      ...spot,
      name: this.#names.decode(name),
      shape,
      type: type === null ? null : this.#names.decode(type),
      count,
    };
  }

  #indirect(text: string, start: number, opcode: number): void {
    this.#tell(
      (events, spot, mark) => {
        events.indirect(spot, mark);
      },
      text,
      start,
      opcode,
    );
  }

  #move(text: string, start: number, opcode: number, end: number): void {
    const operand = text.indexOf('\t', opcode) + 1;
    if (text.charCodeAt(operand) === DOLLAR) this.#address(text, start, opcode, operand + 1, end);
    else if (this.#openDefers && text.startsWith('MOVB\t', opcode)) {
      if (!text.includes('..autotmp_') || text.indexOf('..autotmp_', operand) > end) return;
      const spot = this.#spot(text, start, opcode);
      if (spot !== null) this.#events?.deferred(spot);
    }
  }

  /** `sym(SB), AX`: the address of a function, of its closure (`sym·f`), of a jump table, or of data. */
  #address(text: string, start: number, opcode: number, operand: number, end: number): void {
    const comma = text.lastIndexOf(', ', end);
    const stop = comma - 4;
    if (stop <= operand || !text.startsWith('(SB)', stop)) return;
    if (text.startsWith('go:', operand) || text.startsWith('type:', operand)) return;
    if (text.startsWith('runtime.', operand)) return;
    const symbol = text.slice(operand, stop);
    const jumpTable = /\.jump\d+$/.test(symbol);
    const name = this.#names.decode(symbol);
    if (jumpTable) {
      this.#flow.loadTable(name);
      return;
    }
    const isClosure = name.endsWith('·f');
    if (!isClosure) this.#loaded.add(name);
    this.#tell(
      (events, spot, mark) => {
        events.address(isClosure ? name.slice(0, -2) : name, isClosure, spot, mark);
      },
      text,
      start,
      opcode,
    );
  }

  #tell(
    tell: (events: FunctionEvents, spot: Spot, mark: number) => void,
    text: string,
    start: number,
    opcode: number,
  ): void {
    const spot = this.#spot(text, start, opcode);
    if (spot === null || this.#events === null) return;
    tell(this.#events, spot, this.#flow.mark(offsetOf(text, start)));
  }

  /**
   * Go 1.21 to 1.25 test what deferproc answers: whether a deferred function has recovered, in which case the function is left at once. The
   * jump that follows such a test is no way of the code.
   */
  #watchDefer(text: string, start: number, opcode: number, end: number): void {
    const instruction = text.slice(opcode, end);
    if (/^(?:PCDATA|NOP|XCHGL\tAX, AX)/.test(instruction)) return;
    if (/^(?:TEST|CMP)[^(]*$/.test(instruction) && this.#target(text, start, end) < 0) return;
    if (this.#target(text, start, end) < 0) this.#deferred = false;
  }

  #spot(text: string, start: number, opcode: number): Spot | null {
    const open = text.indexOf('(', start);
    const colon = open + 1 + this.#rawFile.length;
    if (text.charCodeAt(colon) === 58 && text.startsWith(this.#rawFile, open + 1)) {
      const line = numberIn(text, colon + 1, opcode - 2);
      if (line >= 0) return { file: this.#file, line };
    }
    const position = readPosition(text, start, opcode);
    if (position === null) return null;
    const file = this.#names.decode(position.file);
    if (text.startsWith(position.file, open + 1)) {
      this.#rawFile = Buffer.from(position.file, 'latin1').toString('latin1');
      this.#file = file;
    }
    return { file, line: position.line };
  }

  /** Where a jump leads: its last operand; -1 where that is no place in the code. */
  #target(text: string, start: number, end: number): number {
    let [at, value, scale] = [end, 0, 1];
    for (let code = text.charCodeAt(at - 1); code >= ZERO && code <= NINE; code = text.charCodeAt(at - 1)) {
      value += (code - ZERO) * scale;
      scale *= 10;
      at--;
    }
    if (at === end) return -1;
    let before = text.charCodeAt(at - 1);
    if (this.#machine.jumps !== 'distance') return before === TAB || before === BLANK ? value : -1;
    const isBack = before === MINUS;
    if (isBack) before = text.charCodeAt(at - 2);
    if (before !== DOLLAR) return -1;
    const offset = offsetOf(text, start);
    return isBack ? offset - value : offset + value;
  }
}

/** `\t0x0015 00021 (`: the second number, in decimal. */
function offsetOf(text: string, start: number): number {
  let at = start + 7;
  while (text.charCodeAt(at) !== BLANK) at++;
  at++;
  let value = 0;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at))
    value = value * 10 + code - ZERO;
  return value;
}

/** The decimal number that fills `text` from `start` to `end`; -1 where something else stands there. */
function numberIn(text: string, start: number, end: number): number {
  if (start === end) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    value = value * 10 + code - ZERO;
  }
  return value;
}
