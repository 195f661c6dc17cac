/**
 * Names that the compiler makes up: results (`~r0`), temporaries (`.autotmp_3`, `{temp}`), the table of an instantiation (`.dict`), and what it
 * rewrites a range over a function to: `#yield1` is the loop's body, `#state1` how far it has come, `#rv1` a result that it returns.
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/rangefunc/rewrite.go
 */
const names = String.raw`~[rb]\d+|\.autotmp_\d+|\.dict\d*|\{temp\}|#[a-z]+\d*`;

const whole = new RegExp(String.raw`^[&*]*\(?(?:${names}|\.\w+|_)\)?$`);
const inside = new RegExp(String.raw`~[rb]\d|\.autotmp_\d|\{temp\}|\.dict\b|<node |(?<![\w"'])#[a-z]+\d`);

/** Is the whole text such a name? */
export function isMadeUp(name: string): boolean {
  return whole.test(name);
}

/** Has the text a name in it that the reader never wrote? */
export function mentionsMadeUp(text: string): boolean {
  return inside.test(text);
}

/** What such a variable is to the reader; null where it has no meaning of its own. */
export function meaningOf(name: string): string | null {
  if (/^#state\d*$/.test(name)) return 'the state of the loop over a function';
  if (/^#rv\d*$/.test(name)) return 'the result that a loop over a function returns';
  if (/^#(?:next|loop|exit)\d*$/.test(name)) return 'where the loop over a function goes on';
  if (/^#defers\d*$/.test(name)) return 'the list of the function’s deferred calls';
  return null;
}

/** A for statement, with its label: of a range over a function the compiler prints the body there as a `func literal`. */
export function isForStatement(line: string): boolean {
  return /^\s*(?:[\p{L}_][\p{L}\p{N}_]*:\s*)?for\b/u.test(line);
}

/** `v.Fields()` in `for i, f := range v.Fields() {`; null where the line has no range. */
export function rangedOver(line: string): string | null {
  const after = /\brange\s+([^]*)$/.exec(line)?.[1]?.replace(/\s*(?:\/\/.*)?$/, '');
  return after === undefined ? null : after.replace(/\s*\{(?:[^{}]*\}?)?$/, '').trim();
}

/** A variable of an inlined function of another package has that one's name in front: `edwards25519.buf`. */
export function withoutPackage(variable: string): string {
  return variable.replace(/^[\p{L}_][\p{L}\p{N}_]*\.(?=[\p{L}_][\p{L}\p{N}_]*$)/u, '');
}
