/**
 * What a terminal or a browser obeys or hides instead of showing: control characters, line separators, bidi controls
 * (https://trojansource.codes), characters that show nothing (some are letters to Go: U+3164) and tag characters. Tabs are not
 * among them, nor what emoji are put together with (U+200D, U+FE0F).
 */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|\u034f|\u17b4|\u17b5|\p{Surrogate}/gu;

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
