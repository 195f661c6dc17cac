import type { FindingKind } from '../model/index.ts';

/**
 * What kind of value an escape is about, told from the expression as the compiler prints it. The printed text does not say
 * whether `a + b` adds numbers or strings, nor whether `p.m` is a field or a method: src/codegen/ corrects the kind where the generated
 * code shows what is allocated.
 *
 * @param moved true for `moved to heap: x`.
 */
export function kindOf(expression: string, moved: boolean): FindingKind {
  if (moved) return 'variable';
  if (expression === 'func literal') return 'closure';
  if (expression === '... argument') return 'other';
  if (expression === 'append' || expression.startsWith('append(')) return 'append';
  const sum = operandsOfSum(expression);
  if (sum.length > 1) return sum.some(isNumber) ? 'boxing' : 'concat';
  if (expression.startsWith('&')) return 'composite';
  if (expression.startsWith('new(')) return 'new';
  if (expression.startsWith('make(')) return 'make';
  if (/^(?:string|\[\]byte|\[\]rune|\(\[\](?:byte|rune|uint8|int32)\))\(/.test(expression)) return 'conversion';
  if (/^[^"'`].*\{(?:\.\.\.)?\}$/s.test(expression)) return 'composite';
  return 'boxing';
}

/** Numbers are added, and boxed then: `n + 1`. */
function isNumber(operand: string): boolean {
  return /^(?:-?\.?\d|')/.test(operand);
}

/** What an expression adds as a whole; itself where it is no sum. One inside brackets or a string constant does not count. */
function operandsOfSum(expression: string): readonly string[] {
  const operands: string[] = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < expression.length; index++) {
    const character = expression[index];
    if (character === '"' || character === "'" || character === '`') {
      index = closingQuote(expression, index);
    } else if (character === '(' || character === '[' || character === '{') {
      depth++;
    } else if (character === ')' || character === ']' || character === '}') {
      depth--;
    } else if (character === '+' && depth === 0 && expression.slice(index - 1, index + 2) === ' + ') {
      operands.push(expression.slice(start, index - 1));
      start = index + 2;
    }
  }
  return [...operands, expression.slice(start)];
}

/**
 * The compiler prints the first 69 characters of a quoted constant that has more than 72, then three dots, and no closing quote.
 * https://github.com/golang/go/blob/go1.26.0/src/go/constant/value.go (stringVal.String)
 */
const keptOfConstant = 69;

function closingQuote(text: string, open: number): number {
  const quote = text[open];
  const kept = Array.from(text.slice(open, open + 2 * keptOfConstant))
    .slice(0, keptOfConstant)
    .join('').length;
  const cut = open + kept;
  const isCut = quote === '"' && text.startsWith('...', cut) && text[cut + 3] !== '"';
  for (let index = open + 1; index < text.length; index++) {
    if (isCut && index >= cut) return cut + 2;
    if (text[index] === '\\' && quote !== '`') index++;
    else if (text[index] === quote) return index;
  }
  return text.length;
}
