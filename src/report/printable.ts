/**
 * What a terminal or a browser obeys or hides instead of showing: control characters, line separators, bidi controls
 * (https://trojansource.codes), zero-width characters and tag characters. Tabs are not among them.
 */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * Makes outside text safe to show on one line: what would steer the terminal or reorder the text becomes a visible escape such
 * as `\u202e`; tabs stay. A line break becomes `\u000a`: split first where lines are meant.
 */
export function printable(text: string): string {
  return text.replace(unprintable, escapeOf);
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
