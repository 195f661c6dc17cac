import { printable } from '../printable.ts';
import { clip, longestText } from '../width.ts';

/**
 * Outside text within a SARIF plain text message: one line, without what steers a terminal, without backticks, and with nothing in it that
 * a reader takes for an embedded link (`[text](1)`) or a placeholder (`{0}`).
 *
 * The standard wants every brace doubled (3.11.5 in https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), and a reader that does not
 * know it would show `&T{{...}}`: only what has the form of a placeholder is broken up.
 */
export function plainText(text: string): string {
  return printable(clip(text.replaceAll('`', '').replace(/\s+/g, ' ').trim(), longestText))
    .replace(/\](?=\()/g, '] ')
    .replace(/\{(?=\d+\})/g, '{ ');
}

/** A link to the related location with this id, as a message embeds it. */
export function link(text: string, id: number): string {
  return `[${plainText(text).replace(/[\\[\]]/g, '\\$&')}](${id})`;
}

/** As a sentence: with a full stop, unless it ends in one already; empty where there is none. */
export function sentence(text: string): string {
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}
