/**
 * What a value is called, without what differs between instantiations and inlined copies: `&T[go.shape.int]{...}` and
 * `&T[go.shape.string]{...}` are one value of the source, and so are `~r0` and `~r3`, `.autotmp_4` and `.autotmp_12`.
 */
export function identityOf(expression: string): string {
  return withoutShapes(expression)
    .replace(/~r\d+/g, '~r')
    .replace(/\.autotmp_\d+/g, '.autotmp')
    .replace(/\.dict\d*/g, '.dict');
}

/** Type arguments that name shapes, nested brackets included, become `[...]`. */
export function withoutShapes(text: string): string {
  let result = text;
  for (let shape = result.indexOf('go.shape.'); shape >= 0; shape = result.indexOf('go.shape.')) {
    const open = openingBracket(result, shape);
    const close = open < 0 ? -1 : closingBracket(result, open);
    if (close < 0) return result.replaceAll('go.shape.', '');
    result = `${result.slice(0, open)}[...]${result.slice(close + 1)}`;
  }
  return result;
}

/** The compiler's name of a closure, a wrapper or an instantiation → the declared function it belongs to. */
export function declaredFunction(name: string): string {
  return withoutShapes(name)
    .replaceAll('[...]', '')
    .replace(/(?:\.func\d+|\.gowrap\d+|\.deferwrap\d+|-range\d+|-fm|\.\d+)+$/, '')
    .replace(/^glob\.$/, '');
}

function openingBracket(text: string, from: number): number {
  let depth = 0;
  for (let index = from - 1; index >= 0; index--) {
    const character = text[index];
    if (character === ']') depth++;
    else if (character === '[' && depth-- === 0) return index;
  }
  return -1;
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const character = text[index];
    if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return index;
  }
  return -1;
}
