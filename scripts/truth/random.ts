/** Numbers that are the same for the same seed, on every machine: mulberry32, seeded by a hash (FNV-1a) of a text. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = Array.from(seed, (letter) => letter.codePointAt(0) ?? 0).reduce(
      (hash, code) => Math.imul(hash ^ code, 16777619),
      0x811c9dc5,
    );
    // Seeds that differ in their last letter only would begin alike.
    for (let at = 0; at < 4; at += 1) this.next();
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both among them. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(of: number): boolean {
    return this.next() < of;
  }

  /** Throws where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T {
    const at = this.int(0, from.length - 1);
    if (at >= from.length || from.length === 0) throw new Error('There is nothing to pick from.');
    return from[at] as T;
  }

  shuffle<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => [this.next(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }

  sample<T>(items: readonly T[], count: number): readonly T[] {
    return this.shuffle(items).slice(0, count);
  }
}
