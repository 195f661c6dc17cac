interface Position {
  readonly line: number;
  readonly column: number;
}

/** A value of the configuration file with the place where it stands, both counted from 1. */
export type ConfigNode = Position &
  (
    | { readonly kind: 'scalar'; readonly value: null | string | number | boolean }
    | { readonly kind: 'list'; readonly items: readonly ConfigNode[] }
    | { readonly kind: 'mapping'; readonly entries: readonly ConfigEntry[] }
  );

export interface ConfigEntry {
  /** A scalar that holds the key's text, at the key's place. */
  readonly key: ConfigNode & { readonly kind: 'scalar'; readonly value: string };
  readonly node: ConfigNode;
}
