/** What an instruction does to the way through a function; `mark` is one whose ways are asked for. */
export const step = {
  mark: 0,
  branch: 1,
  deferBranch: 2,
  jump: 3,
  table: 4,
  return: 5,
  stop: 6,
  recovered: 7,
} as const;

/** The instructions of one function that matter for its ways, in the order of the code, as columns. */
export interface Flow {
  readonly count: number;
  /** Values of `step`. */
  readonly steps: Uint8Array;
  /** Offsets in bytes from the function's start; they never fall. */
  readonly offsets: Int32Array;
  /** Of branches and jumps: the offset that they name. Of a table: its index in `tables`, -1 where it isn't known. */
  readonly operands: Int32Array;
  /** Symbols of the jump tables. */
  readonly tables: readonly string[];
}

/** Gathers the flow of one function after the other in the same memory: a listing has a jump every few lines. */
export class FlowRecorder {
  #steps = new Uint8Array(256);
  #offsets = new Int32Array(256);
  #operands = new Int32Array(256);
  #count = 0;
  #marks = 0;
  #tables: string[] = [];

  reset(): void {
    this.#count = 0;
    this.#marks = 0;
    if (this.#tables.length > 0) this.#tables = [];
  }

  get marks(): number {
    return this.#marks;
  }

  /** A new mark's number: they count from 0 in each function. */
  mark(offset: number): number {
    this.add(step.mark, offset, this.#marks);
    return this.#marks++;
  }

  add(kind: number, offset: number, operand = 0): void {
    if (this.#count === this.#steps.length) this.#grow();
    this.#steps[this.#count] = kind;
    this.#offsets[this.#count] = offset;
    this.#operands[this.#count] = operand;
    this.#count++;
  }

  /** The jump table that the code took the address of last belongs to the next jump through a register. */
  loadTable(symbol: string): void {
    if (this.#tables.at(-1) !== symbol) this.#tables.push(symbol);
  }

  get hasTables(): boolean {
    return this.#tables.length > 0;
  }

  tableJump(offset: number): void {
    this.add(step.table, offset, this.#tables.length - 1);
  }

  /** What has been gathered, as copies that stay, or as views that are good until the next `reset`. */
  flow(copy: boolean): Flow {
    const [count, tables] = [this.#count, this.#tables];
    if (!copy)
      return { count, steps: this.#steps, offsets: this.#offsets, operands: this.#operands, tables: this.#tables };
    return {
      count,
      steps: this.#steps.slice(0, count),
      offsets: this.#offsets.slice(0, count),
      operands: this.#operands.slice(0, count),
      tables,
    };
  }

  #grow(): void {
    const size = this.#steps.length * 2;
    const [steps, offsets, operands] = [new Uint8Array(size), new Int32Array(size), new Int32Array(size)];
    steps.set(this.#steps);
    offsets.set(this.#offsets);
    operands.set(this.#operands);
    [this.#steps, this.#offsets, this.#operands] = [steps, offsets, operands];
  }
}
