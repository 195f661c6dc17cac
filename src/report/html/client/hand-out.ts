import { el } from './dom.ts';

/** Long enough for a browser that asks where to save. */
const keptFor = 60_000;

/** Hands a text to the reader as a file. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el('a', { attributes: { href: address, download: name } }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, keptFor);
}

/** Puts a text into the clipboard; false where the browser refuses, as it does for pages that came over http. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
