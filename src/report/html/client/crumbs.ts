import type { PageFile } from '../page.ts';
import { el } from './dom.ts';
import { writeAddress, type Address } from './location.ts';
import { shortPackage } from './model.ts';
import { grouped } from './numbers.ts';

/** Where the reader is; each crumb but the last leads there. */
export interface Trail {
  readonly package: string | null;
  /** A file that is open, or the path of one that the map looks into. */
  readonly file: PageFile | string | null;
  /** How many of the largest tiles the map leaves out; null where no map is shown. */
  readonly from: number | null;
}

export function crumbs({ package: path, file, from }: Trail, commonPath: string): readonly HTMLElement[] {
  const isOpen = file !== null && typeof file !== 'string';
  const filePath = isOpen ? file.path : file;
  const whole: Address = { view: 'map', package: null, file: null };
  const all: readonly (readonly [text: string, address: Address | null])[] = [
    ['Map', whole],
    ...(path === null ? [] : [[shortPackage(path, commonPath), { ...whole, package: path }] as const]),
    ...(filePath === null
      ? []
      : [
          [
            isOpen ? titleOf(file) : filePath,
            path === null ? null : { ...whole, package: path, file: filePath },
          ] as const,
        ]),
    ...((from ?? 0) === 0 ? [] : [[`after the ${grouped(from ?? 0)} largest`, null] as const]),
  ];
  return all.map(([text, address], index) => {
    // From source the last crumb leads to the map of it.
    const isHere = index === all.length - 1 && from !== null;
    return address === null || isHere
      ? el('span', { attributes: { 'aria-current': 'page' } }, text)
      : el('a', { attributes: { href: writeAddress(address) } }, text);
  });
}

function titleOf({ path, basePath, status }: PageFile): string {
  const from = basePath === null ? '' : `${basePath} → `;
  return `${from}${path}${status === 'added' || status === 'deleted' ? ` (${status})` : ''}`;
}
