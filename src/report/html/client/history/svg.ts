import { printable } from '../../../printable.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Makes an element of a drawing. As in dom.ts, text becomes a text node, and nothing becomes markup. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SVGElement | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, printable(String(value)));
  element.append(
    ...children.map((child) => (typeof child === 'string' ? document.createTextNode(printable(child)) : child)),
  );
  return element;
}

/** Points as a path; `close` joins the last one to the first. */
export function pathOf(points: readonly (readonly [number, number])[], close = false): string {
  const line = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return close ? `${line}Z` : line;
}
