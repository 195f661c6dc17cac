/** What the address says after its `#`: where in the report the reader is. */
export type Address =
  | { readonly view: 'start' }
  | MapAddress
  | { readonly view: 'finding'; readonly id: string }
  | { readonly view: 'file'; readonly path: string; readonly line: number };

export interface MapAddress {
  readonly view: 'map';
  readonly package: string | null;
  readonly file: string | null;
  /** How many of the largest are left out; 0 where it is not said. */
  readonly from?: number;
}

/** `#finding=ID`, `#file=PATH&line=N`, `#map`, `#map=PACKAGE`, `#map=PACKAGE&in=PATH`, each map with `&from=N`; anything else is the start. */
export function parseAddress(hash: string): Address {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const id = values.get('finding');
  if (id !== null) return { view: 'finding', id };
  const path = values.get('file');
  if (path !== null) return { view: 'file', path, line: Math.max(1, numberOf(values.get('line'))) };
  const map = values.get('map');
  if (map === null) return { view: 'start' };
  const from = Math.max(0, numberOf(values.get('from')));
  return {
    view: 'map',
    package: map === '' ? null : map,
    file: map === '' ? null : values.get('in'),
    ...(from === 0 ? {} : { from }),
  };
}

/** 0 for what is no number. */
function numberOf(text: string | null): number {
  return Number.parseInt(text ?? '', 10) || 0;
}

/** The inverse of `parseAddress`. */
export function writeAddress(address: Address): string {
  switch (address.view) {
    case 'start':
      return '#';
    case 'finding':
      return `#finding=${encodeURIComponent(address.id)}`;
    case 'file':
      return `#file=${encoded(address.path)}&line=${address.line}`;
    case 'map':
      return [
        address.package === null ? '#map' : `#map=${encoded(address.package)}`,
        ...(address.package === null || address.file === null ? [] : [`in=${encoded(address.file)}`]),
        ...((address.from ?? 0) === 0 ? [] : [`from=${address.from ?? 0}`]),
      ].join('&');
  }
}

/** Slashes may stand as they are: the address stays readable. */
function encoded(path: string): string {
  return encodeURIComponent(path).replaceAll('%2F', '/');
}
