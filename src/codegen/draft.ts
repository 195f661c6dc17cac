import type { Call, IndirectCall } from './collect.ts';
import type { AllocatorCall, FunctionEvents, Spot } from './events.ts';
import type { Ways } from '../model/index.ts';
import type { FunctionWays } from './ways.ts';

export interface DraftSite {
  readonly call: AllocatorCall;
  readonly file: string;
  readonly mark: number;
  statement: 'go' | 'defer' | null;
}

interface DraftCall extends Spot {
  readonly callee: string;
  readonly mark: number;
  /** False where the address may be that of data. */
  readonly isFunction: boolean;
  how: Call['how'];
}

/** A function while its listing is being read. */
export class FunctionDraft implements FunctionEvents {
  readonly package: string;
  readonly symbol: string;
  readonly copy: string;
  readonly file: string;
  readonly line: number;
  readonly sites: DraftSite[] = [];
  readonly #pathOf: (file: string) => string;
  #calls: DraftCall[] = [];
  #indirect: (Spot & { readonly mark: number })[] = [];
  #ways: FunctionWays | null = null;

  constructor(
    importPath: string,
    symbol: string,
    copy: string,
    file: string,
    line: number,
    pathOf: (file: string) => string,
  ) {
    this.package = importPath;
    this.symbol = symbol;
    this.copy = copy;
    this.file = file;
    this.line = line;
    this.#pathOf = pathOf;
  }

  get waysKnown(): boolean {
    return this.#ways?.known === true;
  }

  /** Null where the jumps could not be read. */
  waysOf(mark: number): Ways | null {
    return this.#ways?.known === true ? (this.#ways.ways[mark] ?? null) : null;
  }

  calls(): readonly Call[] {
    return this.#calls.map(({ callee, file, line, mark, how }) => ({
      callee,
      file,
      line,
      ways: this.waysOf(mark),
      how,
    }));
  }

  indirectCalls(): readonly IndirectCall[] {
    return this.#indirect.map(({ file, line, mark }) => ({ file, line, ways: this.waysOf(mark) }));
  }

  allocation(call: AllocatorCall, mark: number): void {
    this.sites.push({ call, file: this.#pathOf(call.file), mark, statement: null });
  }

  statement(name: 'go' | 'defer', spot: Spot): void {
    this.#run(name, spot);
    const file = this.#pathOf(spot.file);
    // The closure that a go or defer statement runs is allocated right before, on the same line.
    const closure = this.sites.findLast(
      (site) => site.call.line === spot.line && site.file === file && isClosure(site.call.type),
    );
    if (closure?.statement === null) closure.statement = name;
  }

  deferred(spot: Spot): void {
    this.#run('defer', spot);
  }

  call(callee: string, spot: Spot, mark: number): void {
    this.#calls.push({ callee, file: this.#pathOf(spot.file), line: spot.line, mark, isFunction: true, how: 'call' });
  }

  address(symbol: string, isFunction: boolean, spot: Spot, mark: number): void {
    const file = this.#pathOf(spot.file);
    this.#calls.push({ callee: symbol, file, line: spot.line, mark, isFunction, how: 'address' });
  }

  indirect(spot: Spot, mark: number): void {
    this.#indirect.push({ file: this.#pathOf(spot.file), line: spot.line, mark });
  }

  end(ways: FunctionWays, functions: ReadonlySet<string>): void {
    this.#ways = ways;
    this.#calls = this.#calls.filter(({ isFunction, callee }) => isFunction || functions.has(callee));
  }

  #run(how: 'go' | 'defer', { file: raw, line }: Spot): void {
    const file = this.#pathOf(raw);
    const last = this.#calls.findLast((call) => call.how === 'address');
    if (last?.line === line && last.file === file) last.how = how;
  }
}

/** The struct that the compiler makes for a function literal or a method value, with the code's address first. */
export function isClosure(type: string | null): boolean {
  return type !== null && /^noalg\.struct \{ (?:[^ ]*\.)?F uintptr\b/.test(type);
}
