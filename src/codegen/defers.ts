import type { Spot } from './events.ts';

/**
 * Follows the defer statements of a function that runs what it deferred by itself at each of its ends ("open-coded"). Each statement sets a
 * bit in a byte on the stack, and each end clears it before the call:
 *
 *     LEAQ	example.com/p.F.func1(SB), CX            the statement
 *     MOVQ	CX, example.com/p..autotmp_6+24(SP)
 *     MOVB	$1, example.com/p..autotmp_7+23(SP)
 *     …
 *     MOVB	$0, example.com/p..autotmp_7+23(SP)      the end
 *     MOVQ	example.com/p..autotmp_9+64(SP), DX
 *     MOVQ	(DX), CX
 *     CALL	CX
 *
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/ssagen/ssa.go (openDeferRecord, openDeferExit)
 */
export class OpenDefers {
  /** The byte, as the listing writes it. */
  #bits: string | null = null;
  #address: (Spot & { readonly symbol: string }) | null = null;
  readonly #deferred = new Set<string>();
  #store: { readonly spot: Spot; readonly mark: number } | null = null;
  #loadsTemporary = false;

  /** An address is taken: of what may be deferred next. */
  address(symbol: string, { file, line }: Spot): void {
    this.#address = { symbol, file, line };
  }

  /** Does the instruction write the byte? The first one does that makes it 0. */
  isStore(instruction: string): boolean {
    if (!instruction.startsWith('MOVB\t')) {
      if (/\.\.autotmp_[^,]*, /.test(instruction)) this.#loadsTemporary = true;
      return false;
    }
    const place = instruction.slice(instruction.lastIndexOf(', ') + 2);
    if (this.#bits !== null) return place === this.#bits;
    if (place.includes('..autotmp_')) this.#bits = place;
    return false;
  }

  /** True where the function whose address was taken on this line is deferred here. */
  store(spot: Spot, mark: () => number): boolean {
    const address = this.#address;
    this.#address = null;
    if (address?.line === spot.line && address.file === spot.file) {
      this.#deferred.add(address.symbol);
      return true;
    }
    this.#store = { spot, mark: mark() };
    this.#loadsTemporary = false;
    return false;
  }

  /**
   * Is this call, direct or through a register, the end's run of what was deferred? The answer of `takeStatement` is then null; else it
   * is the statement before, which defers a function that is a value.
   */
  isRun(spot: Spot, callee: string | null): boolean {
    if (this.#store === null) return false;
    const { line, file } = this.#store.spot;
    const isRun =
      line === spot.line && file === spot.file && (callee === null ? this.#loadsTemporary : this.#deferred.has(callee));
    if (isRun) this.#store = null;
    return isRun;
  }

  takeStatement(): { readonly spot: Spot; readonly mark: number } | null {
    const statement = this.#store;
    this.#store = null;
    return statement;
  }
}

/**
 * Go 1.21 to 1.25 test what deferproc answers: whether a deferred function has recovered, in which case the function is left at once. Does
 * an instruction between that call and the jump belong to the test?
 */
export function isDeferTest(instruction: string): boolean {
  return /^(?:PCDATA|NOP|XCHGL\tAX, AX$|(?:TEST|CMP)[^(]*$)/.test(instruction);
}
