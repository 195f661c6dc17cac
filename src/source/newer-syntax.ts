/**
 * The grammar (tree-sitter-go 0.25) does not know two things that Go learned since, and takes the functions around them for something
 * else: type parameters of methods (Go 1.27) and `new` of a value (Go 1.26, https://go.dev/doc/go1.26#language). Both can be rewritten
 * without moving anything: every offset stays what it was.
 */
export function readableByGrammar(text: string): string {
  return withoutMethodTypeParameters(withPlainNew(text));
}

/** How far away the closing bracket may stand: it keeps the time linear, whatever the text. */
const reach = 500;

const genericMethod = /^func[ \t]*\([^()\n]*\)[ \t]*[\p{L}_][\p{L}\p{N}_]*(?=\[)/gmu;

function withoutMethodTypeParameters(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const match of text.matchAll(genericMethod)) {
    const start = match.index + match[0].length;
    const end = closing(text, start, '[', ']');
    if (end === null) continue;
    pieces.push(text.slice(done, start), text.slice(start, end + 1).replaceAll(/[^\n\r]/g, ' '));
    done = end + 1;
  }
  return pieces.join('') + text.slice(done);
}

/** `new` as the grammar knows it takes a type only; under another name of three letters it is a call like any other. */
function withPlainNew(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}_.])new\(/gu, (match, at: number) => {
    const open = at + 3;
    const end = closing(text, open, '(', ')');
    return end === null || isType(text.slice(open + 1, end).trim()) ? match : 'neW(';
  });
}

function isType(argument: string): boolean {
  return (
    /^[\p{L}_*][\p{L}\p{N}_.*]*(\[[^{}()]*\])?$/u.test(argument) ||
    /^(\[|map\[|chan\b|func\b|struct\b|interface\b)([^{}]*|[^{}]*\b(struct|interface) ?\{[^{}]*\})$/.test(argument)
  );
}

function closing(text: string, start: number, open: string, close: string): number | null {
  let depth = 0;
  for (let at = start; at < text.length && at < start + reach; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at;
  }
  return null;
}
