/**
 * What is found out about places of a file, once for each, and forgotten with the file: many places are asked for one by one that stand in one
 * function, loop or list of statements.
 */
export class Remembered<Owner extends object, Found> {
  readonly #known = new WeakMap<Owner, Map<number, { readonly found: Found }>>();

  /**
   * @param owner the file, as far as it is read.
   * @param key of a node: its id, or where it begins in the file.
   */
  of(owner: Owner, key: number, find: () => Found): Found {
    const known = this.#known.get(owner) ?? new Map<number, { readonly found: Found }>();
    this.#known.set(owner, known);
    const before = known.get(key) ?? { found: find() };
    known.set(key, before);
    return before.found;
  }
}
