/**
 * A type's name without what the listing and the messages write differently: `github.com/coder/websocket.mu` and `websocket.mu` or
 * `mu`, `p.box[go.shape.int]` and `box[...]`, `interface {}` and `any`, `p.local·1` and `local`.
 */
export function plainType(name: string): string {
  return withoutTypeArguments(name.replace(/^noalg\./, ''))
    .replace(/[^\s[\](){}*,;"]*[./](?=[\p{L}_])/gu, '')
    .replace(/·\d+/g, '')
    .replaceAll('interface {}', 'any')
    .replace(/\bbyte\b/g, 'uint8')
    .replace(/\brune\b/g, 'int32')
    .replace(/\s+/g, ' ');
}

/** Brackets behind an identifier hold type arguments, but for `map[K]V`; brackets elsewhere belong to arrays and slices. */
function withoutTypeArguments(name: string): string {
  let result = '';
  let depth = 0;
  for (const character of name) {
    if (depth > 0) {
      if (character === '[') depth++;
      else if (character === ']') depth--;
    } else if (character === '[' && /[\p{L}\p{N}_]$/u.test(result) && !/(?:^|[^\p{L}\p{N}_])map$/u.test(result)) {
      depth = 1;
    } else {
      result += character;
    }
  }
  return result;
}
