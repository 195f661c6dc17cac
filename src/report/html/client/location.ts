/** What the address says after its `#`: where in the report the reader is. */
export type Address =
  | { readonly view: 'start' }
  | { readonly view: 'map'; readonly package: string | null; readonly file: string | null }
  | { readonly view: 'finding'; readonly id: string }
  | { readonly view: 'file'; readonly path: string; readonly line: number };

/** `#finding=ID`, `#file=PATH&line=N`, `#map`, `#map=PACKAGE`, `#map=PACKAGE&in=PATH`; anything else is the start. */
export function parseAddress(hash: string): Address {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const id = values.get('finding');
  if (id !== null) return { view: 'finding', id };
  const path = values.get('file');
  if (path !== null)
    return { view: 'file', path, line: Math.max(1, Number.parseInt(values.get('line') ?? '1', 10) || 1) };
  const map = values.get('map');
  if (map !== null)
    return { view: 'map', package: map === '' ? null : map, file: map === '' ? null : values.get('in') };
  return { view: 'start' };
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
      if (address.package === null) return '#map';
      return `#map=${encoded(address.package)}${address.file === null ? '' : `&in=${encoded(address.file)}`}`;
  }
}

/** Slashes may stand as they are: the address stays readable. */
function encoded(path: string): string {
  return encodeURIComponent(path).replaceAll('%2F', '/');
}
