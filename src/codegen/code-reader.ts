import { instructionsBefore, isStackAddress, isZero, readArguments } from './arguments.ts';
import { isDeferTest, OpenDefers } from './defers.ts';
import type { AllocatorCall, FunctionEvents, Through } from './events.ts';
import { FlowRecorder, step, type Flow } from './flow.ts';
import { calledThrough, methodSlot } from './interface-calls.ts';
import type { Machine } from './machine.ts';
import { offsetOf, SpotReader, targetOf } from './operands.ts';
import { NameCache } from './position.ts';
import { runtimeCall, type CallShape } from './runtime-calls.ts';
import { followWays, unknownWays } from './ways.ts';

/** A function whose jump tables the listing describes further down. */
export interface WaitingFunction {
  readonly events: FunctionEvents;
  readonly flow: Flow;
  readonly marks: number;
  readonly functions: ReadonlySet<string>;
}

/** More code than an instruction that sets an argument stands before its call. */
const lookBackBytes = 2000;

const TAB = 9;
const DOLLAR = 36;
const CLOSE = 41;

const wayEnds = { stop: step.stop, block: step.return, recovered: step.recovered } as const;

/**
 * Reads the instructions of one function after the other: calls, addresses of functions, and the jumps between them. Most instructions are
 * turned down by the first letter of their opcode.
 */
export class CodeReader {
  readonly #machine: Machine;
  readonly #isDistance: boolean;
  readonly #hasLea: boolean;
  readonly #names = new NameCache();
  readonly #spots = new SpotReader(this.#names);
  readonly #flow = new FlowRecorder();
  #events: FunctionEvents | null = null;
  /** From a line's start to its opcode, as in the line before. */
  #width = 0;
  /** Symbols whose address is taken, which may be data; and those of them that are functions. */
  #loaded = new Set<string>();
  #functions = new Set<string>();
  /** Has deferproc just been called? */
  #afterDefer = false;
  #openDefers: OpenDefers | null = null;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#isDistance = machine.jumps === 'distance';
    this.#hasLea = machine.address === 'LEA';
  }

  get isReading(): boolean {
    return this.#events !== null;
  }

  begin(events: FunctionEvents): void {
    this.#events = events;
    this.#flow.reset();
    if (this.#loaded.size > 0) this.#loaded = new Set();
    if (this.#functions.size > 0) this.#functions = new Set();
    this.#afterDefer = false;
    this.#openDefers = null;
  }

  /** Tells the ways of the function, or hands it back where they depend on tables that are yet to come. */
  end(): WaitingFunction | null {
    const events = this.#events;
    if (events === null) return null;
    this.#tellStatement();
    this.#events = null;
    const { marks, hasTables } = this.#flow;
    const functions = this.#functions;
    if (hasTables) return { events, marks, flow: this.#flow.flow(true), functions };
    const isRead = this.#machine.jumps !== 'unread';
    events.end(isRead ? followWays(this.#flow.flow(false), marks, noTables) : unknownWays(marks), functions);
    return null;
  }

  /** `\trel 49+4 t=R_PCREL example.com/p.F.func1<1>+0`: code of a function has an ABI from 1 on, data 0. */
  relocation(text: string, start: number, end: number): void {
    const isForTypes = this.#events?.interfaceMethod !== undefined || this.#events?.dictionary !== undefined;
    if (this.#loaded.size === 0 && !isForTypes) return;
    // Go 1.21 has the kind's number for its name.
    const kind = text.indexOf(' t=', start) + 3;
    if (kind < start + 3 || kind >= end || text.startsWith('R_CALL', kind)) return;
    if (isForTypes) this.#typeRelocation(text, start, end);
    if (this.#loaded.size === 0) return;
    const plus = text.lastIndexOf('+', end);
    if (!text.startsWith('<1>', plus - 3)) return;
    const name = this.#names.decode(text.slice(text.indexOf(' ', kind) + 1, plus - 3));
    if (this.#loaded.has(name)) this.#functions.add(name);
  }

  /** `\trel 3+0 t=R_USEIFACEMETHOD type:example.com/p.I<0>+96`; Go 1.21 has the kind's number for its name. */
  #typeRelocation(text: string, start: number, end: number): void {
    const events = this.#events;
    const kind = text.indexOf('+0 t=', start) + 5;
    const name = kind < start + 5 || kind >= end ? 0 : text.indexOf(' ', kind) + 1;
    if (events?.interfaceMethod !== undefined && name > kind && text.startsWith('type:', name)) {
      const used = /^(.*)<0>\+([1-9]\d*)$/s.exec(this.#names.decode(text.slice(name + 'type:'.length, end)));
      const [, type = '', offset = ''] = used ?? [];
      if (used) events.interfaceMethod(type, methodSlot(type, Number(offset), this.#machine));
    }
    if (events?.dictionary !== undefined && text.slice(start, end).includes('..dict.')) events.dictionary();
  }

  instruction(text: string, start: number, end: number): void {
    let opcode = start + this.#width;
    if (opcode >= end || text.charCodeAt(opcode - 1) !== TAB || text.charCodeAt(opcode - 2) !== CLOSE) {
      opcode = text.indexOf(')\t', start) + 2;
      if (opcode < 2 || opcode >= end) return;
      this.#width = opcode - start;
    }
    if (this.#afterDefer) this.#watchDefer(text, start, opcode, end);
    switch (text.charCodeAt(opcode)) {
      case 66: // B: BLS, BEQ; BCL is a call through a register on ppc64
        if (text.charCodeAt(opcode + 1) === 67 && text.startsWith('BCL\t', opcode))
          this.#indirect(text, start, opcode, end);
        else this.#branch(text, start, end);
        return;
      case 67: // C: CALL, and Call in WebAssembly; CBZ, CMPQ
        if ((text.charCodeAt(opcode + 2) | 32) === 108 && text.charCodeAt(opcode + 4) === TAB)
          this.#call(text, start, opcode, opcode + 5, end);
        else this.#branch(text, start, end);
        return;
      case 70: // F
        if (text.startsWith('FUNCDATA\t$4, ', opcode)) this.#openDefers = new OpenDefers();
        return;
      case 74: // J: JMP, JAL; JNE
        if (text.startsWith('JMP\t', opcode)) this.#jump(text, start, opcode, opcode + 4, end);
        else if (text.startsWith('JAL', opcode)) this.#link(text, start, opcode, end);
        else this.#branch(text, start, end);
        return;
      case 76: // L
        if (this.#hasLea && text.charCodeAt(opcode + 1) === 69) this.#address(text, start, opcode, opcode + 5, end);
        return;
      case 77: // M
        if (this.#openDefers !== null) this.#watchBits(this.#openDefers, text, start, opcode, end);
        if (!this.#hasLea) this.#move(text, start, opcode, end);
        return;
      case 82: // R
        if (text.startsWith('RET', opcode) && (opcode + 3 === end || text.charCodeAt(opcode + 3) === TAB))
          this.#flow.add(step.return, offsetOf(text, start));
        return;
      case 84: // T: TBZ
        this.#branch(text, start, end);
        return;
      case 85: // U
        if (text.startsWith('UNDEF', opcode)) this.#flow.add(step.stop, offsetOf(text, start));
        return;
    }
  }

  #branch(text: string, start: number, end: number): void {
    const target = targetOf(text, start, end, this.#isDistance);
    if (target < 0) return;
    this.#flow.add(this.#afterDefer ? step.deferBranch : step.branch, offsetOf(text, start), target);
    this.#afterDefer = false;
  }

  /** Keeps the way back in its first operand: X0 where there is none, and it is a jump. */
  #link(text: string, start: number, opcode: number, end: number): void {
    const first = text.indexOf('\t', opcode) + 1;
    const operand = text.indexOf(', ', first) + 2;
    if (text.startsWith('X0, ', first)) this.#jump(text, start, opcode, operand, end);
    else this.#call(text, start, opcode, operand, end);
  }

  /** To an offset, to a function, or through a register: back, by a jump table, or to a function that is a value. */
  #jump(text: string, start: number, opcode: number, operand: number, end: number): void {
    const target = targetOf(text, start, end, this.#isDistance);
    const offset = offsetOf(text, start);
    if (target >= 0) {
      this.#flow.add(step.jump, offset, target);
      return;
    }
    // Over constants that stand in the code.
    if (text.startsWith('(PC)', end - 4)) return;
    const isReturn = text.slice(operand, end) === this.#machine.link;
    if (text.startsWith('(SB)', end - 4)) this.#call(text, start, opcode, operand, end);
    else if (!isReturn && this.#flow.hasTables) {
      this.#flow.tableJump(offset);
      return;
    } else if (!isReturn) this.#indirect(text, start, opcode, end);
    this.#flow.add(step.return, offset);
  }

  #call(text: string, start: number, opcode: number, operand: number, end: number): void {
    if (!text.startsWith('(SB)', end - 4)) {
      this.#indirect(text, start, opcode, end);
      return;
    }
    if (text.startsWith('runtime.', operand)) {
      this.#runtimeCall(text, start, opcode, operand, end - 4);
      return;
    }
    if (text.startsWith('type:', operand) || text.startsWith('go:', operand)) return;
    this.#directCall(text, start, opcode, this.#names.decode(text.slice(operand, end - 4)));
  }

  #directCall(text: string, start: number, opcode: number, callee: string): void {
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null || this.#openDefers?.isRun(spot, callee) === true) return;
    this.#tellStatement();
    this.#events?.call(callee, spot, this.#flow.mark(offsetOf(text, start)));
  }

  #indirect(text: string, start: number, opcode: number, end: number): void {
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null || this.#openDefers?.isRun(spot, null) === true) return;
    this.#tellStatement();
    this.#events?.indirect(spot, this.#flow.mark(spot.offset), this.#through(text, start, opcode, end, spot.offset));
  }

  #through(text: string, start: number, opcode: number, end: number, offset: number): Through {
    if (this.#events?.interfaceMethod === undefined) return null;
    const register = /[\t(]([A-Z]+\d*)\)?$/.exec(text.slice(opcode, end))?.[1];
    if (register === undefined) return null;
    const targets = this.#flow.targetsAfter(Math.max(0, offset - lookBackBytes));
    return calledThrough(instructionsBefore(text, start, targets), register, this.#machine);
  }

  #runtimeCall(text: string, start: number, opcode: number, operand: number, stop: number): void {
    const name = text.slice(operand + 'runtime.'.length, stop);
    const { shape, statement, way, isExported } = runtimeCall(name);
    if (shape !== null) this.#allocation(text, start, opcode, name, shape);
    else if (statement !== null) {
      const spot = this.#spots.read(text, start, opcode);
      if (spot !== null) this.#events?.statement(statement, spot);
      this.#afterDefer = statement === 'defer';
    } else if (way !== null) this.#flow.add(wayEnds[way], offsetOf(text, start));
    else if (isExported) this.#directCall(text, start, opcode, this.#names.decode(text.slice(operand, stop)));
    else if (this.#events?.runtime !== undefined) {
      const spot = this.#spots.read(text, start, opcode);
      if (spot !== null) this.#events.runtime(this.#names.decode(name), spot, this.#flow.mark(spot.offset));
    }
  }

  #allocation(text: string, start: number, opcode: number, name: string, shape: CallShape): void {
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null) return;
    const { typeArgument, countArgument } = shape;
    const offset = offsetOf(text, start);
    const before = instructionsBefore(text, start, this.#flow.targetsAfter(Math.max(0, offset - lookBackBytes)));
    // With a buffer on the stack, which any character fits, it allocates nothing: https://github.com/golang/go/blob/master/src/runtime/string.go (intstring)
    if (name === 'intstring' && isZero(before, 0, this.#machine) === false) return;
    const { type, count } = readArguments(before, typeArgument, countArgument, this.#machine);
    const mayHaveBuffer = shape.family === 'conversion' || shape.family === 'concat';
    const call: AllocatorCall = {
      ...spot,
      name: this.#names.decode(name),
      shape,
      type: type === null ? null : this.#names.decode(type),
      count,
      hasBuffer: mayHaveBuffer && isStackAddress(before, 0, this.#machine),
    };
    this.#events?.allocation(call, this.#flow.mark(offsetOf(text, start)));
  }

  /** `MOVD $sym(SB), R0` */
  #move(text: string, start: number, opcode: number, end: number): void {
    const operand = text.indexOf('\t', opcode) + 1;
    if (text.charCodeAt(operand) === DOLLAR) this.#address(text, start, opcode, operand + 1, end);
  }

  /** `sym(SB), AX`: the address of a function, of its closure (`sym·f`), of a jump table, or of data. */
  #address(text: string, start: number, opcode: number, operand: number, end: number): void {
    const stop = text.lastIndexOf(', ', end) - 4;
    if (stop <= operand || !text.startsWith('(SB)', stop)) return;
    if (text.startsWith('type:', operand)) {
      if (this.#events?.typeAddress !== undefined)
        this.#events.typeAddress(this.#names.decode(text.slice(operand + 'type:'.length, stop)));
      return;
    }
    if (text.startsWith('go:', operand) || text.startsWith('runtime.', operand)) return;
    const name = this.#names.decode(text.slice(operand, stop));
    if (/\.jump\d+$/.test(name)) {
      this.#flow.loadTable(name);
      return;
    }
    const spot = this.#spots.read(text, start, opcode);
    if (spot === null) return;
    const isClosure = name.endsWith('·f');
    const symbol = isClosure ? name.slice(0, -'·f'.length) : name;
    if (!isClosure) this.#loaded.add(symbol);
    this.#openDefers?.address(symbol, spot);
    this.#events?.address(symbol, isClosure, spot, this.#flow.mark(offsetOf(text, start)));
  }

  #watchDefer(text: string, start: number, opcode: number, end: number): void {
    if (targetOf(text, start, end, this.#isDistance) >= 0 || isDeferTest(text.slice(opcode, end))) return;
    this.#afterDefer = false;
  }

  #watchBits(defers: OpenDefers, text: string, start: number, opcode: number, end: number): void {
    if (!defers.isStore(text.slice(opcode, end))) return;
    this.#tellStatement();
    const spot = this.#spots.read(text, start, opcode);
    if (spot !== null && defers.store(spot, () => this.#flow.mark(offsetOf(text, start)))) this.#events?.deferred(spot);
  }

  /** A statement has deferred a function that is a value. */
  #tellStatement(): void {
    const statement = this.#openDefers?.takeStatement() ?? null;
    if (statement !== null) this.#events?.indirect(statement.spot, statement.mark, null);
  }
}

function noTables(): undefined {
  return undefined;
}
