import { withoutShapes } from '../model/shapes.ts';
import type { Place } from '../model/index.ts';

export { isMadeUp, mentionsMadeUp } from '../text/made-up.ts';

/** More of an expression than this helps nobody in a sentence. */
const longestCode = 80;

/**
 * A piece of source or compiler text as `code`. The text is untrusted: backticks, line breaks, control and direction
 * characters go, and it ends after 80 characters.
 */
export function code(text: string): string {
  const clean = tidy(text);
  const characters = Array.from(clean);
  const short =
    characters.length <= longestCode
      ? clean
      : `${characters
          .slice(0, longestCode - 1)
          .join('')
          .trimEnd()}…`;
  return `\`${short === '' ? '?' : short}\``;
}

/** What is called, as `code`; a function literal is not quoted whole. */
export function callCode(callee: string): string {
  return /^\(?func\b/.test(callee) ? 'a function literal' : code(callee);
}

/** The compiler's way of writing expressions made more like the source's, in one line and without characters that could do harm. */
export function tidy(text: string): string {
  return (
    withoutShapes(text)
      .replaceAll('... argument...', '…')
      .replaceAll('... argument', '…')
      .replaceAll('{...}', '{…}')
      .replaceAll('[...]', '[…]')
      .replaceAll(/<node DYNAMICTYPE>/g, '…')
      .replaceAll(/\(\[\](byte|rune|uint8|int32)\)\(/g, '[]$1(')
      // A backtick is a control character of Markdown, where these texts end up.
      .replaceAll(/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}

/** `line 12` in the home file, `read.go:12` in another. */
export function at(place: Place, home: string): string {
  return place.file === home ? `line ${place.line}` : shortPlace(place);
}

/** ` on line 12` and ` in read.go:12`, to follow a noun. */
export function on(place: Place | null, home: string): string {
  if (place === null) return '';
  return place.file === home ? ` on line ${place.line}` : ` at ${shortPlace(place)}`;
}

function shortPlace(place: Place): string {
  const inside = !place.file.startsWith('/') && !/^[A-Za-z]:/.test(place.file);
  const file = inside
    ? place.file
    : place.file.slice(Math.max(place.file.lastIndexOf('/'), place.file.lastIndexOf('\\')) + 1);
  return `${tidy(file)}:${place.line}`;
}

export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * Leaves out a line that has just been named: `the closure on line 3 …, which is returned on line 3`. Code in backticks is not looked at.
 *
 * @param home the line that is named already.
 */
export function withoutRepeats(text: string, home: number): string {
  let named = String(home);
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part.replaceAll(
            / on line (\d+)| \(line (\d+)\)/g,
            (whole, on: string | undefined, bracketed: string | undefined) => {
              const line = on ?? bracketed ?? '';
              if (line === named) return '';
              named = line;
              return whole;
            },
          ),
    )
    .join('');
}

/** Makes the first letter large, unless the text begins with code. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
