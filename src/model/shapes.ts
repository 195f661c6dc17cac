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
