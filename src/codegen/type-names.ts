/**
 * A type's name without what the listing and the messages write differently: `github.com/coder/websocket.mu` and `websocket.mu` or
 * `mu`, `p.box[go.shape.int]` and `box[...]`, `interface {}` and `any`, `p.local·1` and `local`. Takes time in proportion to
 * the name's length, whatever it holds.
 */
export function plainType(name: string): string {
  return withoutTypeArguments(name.replace(/^noalg\./, ''))
    .replace(/[^\s[\](){}*,;"]+/g, withoutQualifier)
    .replace(/·\d+/g, '')
    .replaceAll('interface {}', 'any')
    .replace(/\bbyte\b/g, 'uint8')
    .replace(/\brune\b/g, 'int32')
    .replace(/\s+/g, ' ');
}

/** `example.com/p.T` → `T`; `...int` stays. */
function withoutQualifier(word: string): string {
  const cut = Math.max(word.lastIndexOf('.'), word.lastIndexOf('/'));
  return cut <= 0 || word[cut - 1] === '.' ? word : word.slice(cut + 1);
}

/** Brackets behind an identifier hold type arguments, but for `map[K]V`; brackets elsewhere belong to arrays and slices. */
function withoutTypeArguments(name: string): string {
  let result = '';
  let word = '';
  let depth = 0;
  for (const character of name) {
    if (depth > 0) {
      if (character === '[') depth++;
      else if (character === ']') depth--;
      continue;
    }
    if (character === '[' && word !== '' && word !== 'map') {
      depth = 1;
      continue;
    }
    word = /[\p{L}\p{N}_]/u.test(character) ? word + character : '';
    result += character;
  }
  return result;
}
