/** A value's identity without the packages' names: `&store.Item{...}` at a call in another package is the `&Item{...}` of the body. */
export function looseIdentity(identity: string): string {
  return identity.replaceAll(/(?<![\p{L}\p{N}_.)\]])[\p{Ll}_][\p{L}\p{N}_]*\.(?=\p{L})/gu, '');
}
