/** A call as the compiler prints it in a flow, such as `(*Conn).write(c, ctx, ([]byte)(p))`. */
export interface PrintedCall {
  /** `fmt.Sprintf`, `(*Conn).write`, `readCtx.Done`, `append`. */
  readonly callee: string;
  readonly arguments: readonly string[];
}

/** Longer texts quote something huge; reading them would take time that grows with their square. */
const longestText = 4000;

/** Null where the text is no call. Never throws: the text may quote anything. */
export function parseCall(text: string): PrintedCall | null {
  if (!text.endsWith(')') || text.length > longestText) return null;
  const open = outerBrackets(text).find(
    ({ start, end }) => text[start] === '(' && end === text.length - 1 && start > 0,
  );
  if (open === undefined) return null;
  const callee = text.slice(0, open.start).trim();
  if (callee === '' || /^[([&*]*$/.test(callee)) return null;
  return { callee, arguments: split(text.slice(open.start + 1, -1), ',') };
}

/** An assignment as the compiler prints it: `c.readMu = x`, `a, b := x, y`. */
export interface PrintedAssignment {
  readonly targets: readonly string[];
  readonly values: readonly string[];
}

export function parseAssignment(text: string): PrintedAssignment | null {
  if (text.length > longestText) return null;
  const sign = topLevel(text, (index) => /^ :?= /.test(text.slice(index, index + 4)))[0];
  if (sign === undefined) return null;
  const length = text[sign + 1] === ':' ? 4 : 3;
  return { targets: split(text.slice(0, sign), ','), values: split(text.slice(sign + length), ',') };
}

/** Where the value of a target comes from: `b` gets `y` in `a, b := x, y`. Null where that can't be told. */
export function targetOf(assignment: PrintedAssignment, value: string): string | null {
  const { targets, values } = assignment;
  if (targets.length === 1) return targets[0] ?? null;
  const exact = values.findIndex((candidate) => candidate === value);
  const index = exact >= 0 ? exact : values.findIndex((candidate) => mentions(candidate, value));
  return index < 0 ? null : (targets[index] ?? null);
}

/** Does an expression have a name or another expression in it, as a whole? */
export function mentions(expression: string, part: string): boolean {
  const wanted = part.replace(/^[&*]+/, '');
  if (wanted === '') return false;
  for (let index = expression.indexOf(wanted); index >= 0; index = expression.indexOf(wanted, index + 1)) {
    const before = expression[index - 1] ?? ' ';
    const after = expression[index + wanted.length] ?? ' ';
    if (!/[\p{L}\p{N}_.]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true;
  }
  return false;
}

/** `c.readMu` → `c`, `(*p).x` → `p`, `m[k]` → `m`. */
export function baseName(expression: string): string {
  return /^[(*&]*([\p{L}_][\p{L}\p{N}_]*)/u.exec(expression)?.[1] ?? '';
}

/** Splits at a separator outside of brackets and quotes. */
function split(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const index of topLevel(text, (candidate) => text[candidate] === separator)) {
    parts.push(text.slice(start, index).trim());
    start = index + 1;
  }
  const rest = text.slice(start).trim();
  return rest === '' && parts.length === 0 ? [] : [...parts, rest];
}

function topLevel(text: string, wanted: (index: number) => boolean): readonly number[] {
  const found: number[] = [];
  const brackets = outerBrackets(text);
  for (let index = 0; index < text.length; index++) {
    const bracket = brackets.find(({ start }) => start === index);
    if (bracket !== undefined) index = bracket.end;
    else if (wanted(index)) found.push(index);
  }
  return found;
}

/** Brackets and quotes that lie in no other; an unclosed one reaches to the end. */
function outerBrackets(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if ('"\'`'.includes(character)) {
      const end = closingQuote(text, index);
      if (depth === 0) found.push({ start: index, end });
      index = end;
    } else if ('([{'.includes(character)) {
      if (depth++ === 0) start = index;
    } else if (')]}'.includes(character) && depth > 0 && --depth === 0) {
      found.push({ start, end: index });
    }
  }
  if (depth > 0) found.push({ start, end: text.length - 1 });
  return found;
}

function closingQuote(text: string, open: number): number {
  for (let index = open + 1; index < text.length; index++) {
    if (text[index] === '\\' && text[open] !== '`') index++;
    else if (text[index] === text[open]) return index;
  }
  return text.length - 1;
}
