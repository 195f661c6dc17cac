import { printable } from '../../printable.ts';

export type Child = Node | string | null;

interface Properties {
  readonly class?: string;
  /** Attributes; the values are shown or read aloud, so they are made printable like any text. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly click?: () => void;
}

/**
 * Makes an element. Strings become text nodes, with whatever steers or reorders text made visible: there is no way from a text to markup, and
 * the page's policy refuses any (`require-trusted-types-for`).
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties | string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const {
    class: className,
    attributes = {},
    click,
  } = typeof properties === 'string' ? { class: properties } : properties;
  const element = document.createElement(tag);
  if (className !== undefined && className !== '') element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, printable(value));
  if (click !== undefined) element.addEventListener('click', click);
  put(element, children);
  return element;
}

/** Replaces what an element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  put(element, children);
}

function put(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue;
    element.append(typeof child === 'string' ? document.createTextNode(printable(child)) : child);
  }
}

/** A button that says what it does in words, whatever it shows. */
export function button(
  className: string,
  label: string,
  click: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const shown = children.length === 0 ? [label] : children;
  const attributes = { type: 'button', ...(children.length === 0 ? {} : { 'aria-label': label, title: label }) };
  return el('button', { class: className, attributes, click }, ...shown);
}

/** A link out of the page: into a new tab, and without a word of where it stood. */
export function outsideLink(href: string, ...children: readonly Child[]): HTMLAnchorElement {
  return el('a', { attributes: { href, target: '_blank', rel: 'noopener noreferrer' } }, ...children);
}

/** A choice of one among a few, such as Count and Bytes. */
export function segmented<T extends string>(
  label: string,
  choices: readonly (readonly [value: T, text: string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  const buttons = choices.map(([value, text]) =>
    el(
      'button',
      {
        attributes: { type: 'button', 'aria-pressed': String(value === chosen) },
        click: () => {
          choose(value);
        },
      },
      text,
    ),
  );
  return el('div', { class: 'segmented', attributes: { role: 'group', 'aria-label': label } }, ...buttons);
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
