/**
 * Text from outside as it may be shown on a terminal or in a log: one line, with nothing in it that moves the cursor, changes
 * colours, reverses the reading direction or takes no space. What is not shown as it is, is shown as an escape: `\x1b`,
 * `\u{202e}`. Tabs and everything printable stay.
 */
export function printable(text: string): string {
  return text.replace(invisible, escape);
}

/**
 * Control and format characters, separators of lines and paragraphs, halves of surrogate pairs, and what renders as nothing.
 * https://www.unicode.org/reports/tr44/#General_Category_Values, https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const invisible = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const short: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

function escape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return short.get(character) ?? (code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`);
}

/** The lines of a text from outside, each printable; at least one. */
export function printableLines(text: string): readonly string[] {
  return text
    .replace(/[\r\n]+$/, '')
    .split(/\r\n|\n|\r/)
    .map(printable);
}
