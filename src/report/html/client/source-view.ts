import type { Finding } from '../../../model/index.ts';
import { printable } from '../../printable.ts';
import { linesOf } from '../lines.ts';
import type { PageFile, PageSource } from '../page.ts';
import { button, el, fill } from './dom.ts';
import { tokensOf, type Token } from './go-tokens.ts';
import { writeAddress } from './location.ts';
import type { Placed, Side } from './model.ts';
import { grouped } from './numbers.ts';
import { rowOfLine, rowsOf, type Layout, type Row } from './rows.ts';
import { indexOfColumn, longestLine, segmentsOf, type Mark } from './segments.ts';
import { toneOf, tones } from './tone.ts';

/** Pixels; the same in source.css. */
const rowHeight = 21;
const spare = 20;
/** Columns of a tab, as gofmt's readers are used to; the same in source.css. */
const tabWidth = 4;

interface SideText {
  readonly lines: readonly string[];
  readonly tokens: readonly (readonly Token[])[];
  readonly found: ReadonlyMap<number, readonly Finding[]>;
  /** Columns of the longest line. */
  readonly widest: number;
}

/** What stands open between two rows. */
export interface Opened {
  readonly side: Side;
  readonly line: number;
  /** Null: the line is only pointed at. */
  readonly card: HTMLElement | null;
}

/** One file with its findings in the margin: only the rows in sight exist, whatever the file's length. */
export class SourceView {
  readonly element: HTMLElement;
  readonly #pane = el('div', 'pane');
  readonly #canvas = el('div', 'canvas', this.#pane);
  readonly #open: (finding: Finding) => void;
  readonly #cardSize: ResizeObserver;
  #file: PageFile | null = null;
  #layout: Layout = 'head';
  #sides: Readonly<Record<Side, SideText>> = { base: nothing, head: nothing };
  #rows: readonly Row[] = [];
  #opened: Opened | null = null;
  #openRow = -1;
  #cardHeight = 0;

  constructor(open: (finding: Finding) => void) {
    this.#open = open;
    this.element = el(
      'div',
      { class: 'source', attributes: { tabindex: '0', role: 'region', 'aria-label': 'Source' } },
      this.#canvas,
    );
    this.element.addEventListener(
      'scroll',
      () => {
        this.#pane.style.setProperty('--shift', `${-this.element.scrollLeft}px`);
        this.#draw();
      },
      { passive: true },
    );
    new ResizeObserver(() => {
      this.#measure();
      this.#draw();
    }).observe(this.element);
    this.#cardSize = new ResizeObserver(() => {
      this.#fitCard();
    });
  }

  /** @param placed the findings of the file that are shown. */
  show(file: PageFile, source: PageSource, layout: Layout, placed: readonly Placed[], opened: Opened | null): void {
    const isOther = file !== this.#file || layout !== this.#layout;
    this.#file = file;
    this.#layout = layout;
    if (isOther) {
      const base = sideText(source.base ?? (file.status === 'same' ? source.head : null), 'base', placed);
      this.#sides = { base, head: sideText(source.head, 'head', placed) };
      this.#rows = rowsOf(file, source, layout);
      this.element.scrollLeft = 0;
    }
    this.#cardSize.disconnect();
    this.#opened = opened;
    this.#openRow = opened === null ? -1 : rowOfLine(this.#rows, opened.side, opened.line);
    this.#cardHeight = 0;
    fill(this.#pane);
    const element = opened?.card ?? null;
    if (element !== null) {
      this.#pane.append(element);
      element.style.top = `${(this.#openRow + 1) * rowHeight}px`;
      this.#cardHeight = element.offsetHeight;
      this.#cardSize.observe(element);
    }
    this.#measure();
    if (opened !== null) this.#scrollTo(this.#openRow);
    else if (isOther) this.element.scrollTop = 0;
    this.#draw();
  }

  #fitCard(): void {
    const height = this.#opened?.card?.offsetHeight ?? 0;
    if (height === this.#cardHeight) return;
    this.#cardHeight = height;
    this.#measure();
    this.#draw();
  }

  /** The line a quarter down, and its card in sight as far as it fits. */
  #scrollTo(row: number): void {
    const { clientHeight } = this.element;
    const room = Math.max(2 * rowHeight, Math.min(clientHeight / 4, clientHeight - this.#cardHeight - 2 * rowHeight));
    this.element.scrollTop = Math.max(0, row * rowHeight - room);
  }

  #measure(): void {
    const { clientWidth } = this.element;
    const character = characterWidth();
    const widest = Math.max(this.#sides.base.widest, this.#sides.head.widest);
    const isSplit = this.#isSplit();
    const gutters = 8 * character + 40;
    const room = (isSplit ? clientWidth / 2 : clientWidth) - gutters;
    this.#canvas.style.width = `${clientWidth + Math.max(0, Math.ceil(widest * character - room))}px`;
    this.#pane.style.width = `${clientWidth}px`;
    this.#canvas.style.height = `${this.#rows.length * rowHeight + this.#cardHeight + 2 * rowHeight}px`;
    this.#pane.classList.toggle('split', isSplit);
  }

  #isSplit(): boolean {
    return this.#layout === 'split' && this.#file?.status === 'changed';
  }

  #draw(): void {
    const { scrollTop, clientHeight } = this.element;
    const first = Math.max(0, this.#rowAt(scrollTop) - spare);
    const last = Math.min(this.#rows.length, this.#rowAt(scrollTop + clientHeight) + spare);
    for (const old of this.#pane.querySelectorAll('.row')) old.remove();
    const drawn = document.createDocumentFragment();
    for (let index = first; index < last; index++) {
      const row = this.#rows[index];
      if (row === undefined) continue;
      const element = this.#row(row, index);
      element.style.top = `${index * rowHeight + (index > this.#openRow ? this.#cardHeight : 0)}px`;
      drawn.append(element);
    }
    this.#pane.prepend(drawn);
  }

  #rowAt(y: number): number {
    const below = (this.#openRow + 1) * rowHeight;
    return Math.floor((y <= below ? y : Math.max(below, y - this.#cardHeight)) / rowHeight);
  }

  #row(row: Row, index: number): HTMLElement {
    const isOpen = index === this.#openRow;
    if (this.#isSplit()) {
      return el('div', `row${isOpen ? ' open' : ''}`, this.#half(row, 'base'), this.#half(row, 'head'));
    }
    const side: Side = row.head === null ? 'base' : 'head';
    return el('div', `row${isOpen ? ' open' : ''}`, this.#half(row, side));
  }

  #half(row: Row, side: Side): HTMLElement {
    const line = row[side];
    if (line === null) return el('div', 'half gap');
    const { lines, tokens, found } = this.#sides[side];
    // A file that did not change has one side on the screen, and the findings of both.
    const here = [
      ...(found.get(line) ?? []),
      ...(this.#file?.status === 'same' ? (this.#sides.base.found.get(line) ?? []) : []),
    ];
    const text = lines[line - 1] ?? '';
    const change = row.changed ? (side === 'base' ? ' removed' : ' added') : '';
    const isOpen = this.#opened?.line === line && (this.#opened.side === side || this.#file?.status !== 'changed');
    const path = side === 'base' ? (this.#file?.basePath ?? this.#file?.path ?? '') : (this.#file?.path ?? '');
    const href = writeAddress({ view: 'file', path, line });
    return el(
      'div',
      `half${change}${isOpen ? ' current' : ''}`,
      this.#marker(here, line),
      el('a', { class: 'number', attributes: { href, tabindex: '-1' } }, String(line)),
      el(
        'code',
        'text',
        el('span', 'shifted', ...segmentsOf(text, tokens[line - 1] ?? [], marksOf(here, text)).map(piece)),
      ),
    );
  }

  #marker(here: readonly Finding[], line: number): HTMLElement {
    const [finding] = here;
    if (finding === undefined) return el('span', 'marker');
    const tone = tones.find((candidate) => here.some((other) => toneOf(other) === candidate)) ?? 'plain';
    const label = `${here.length === 1 ? 'One finding' : `${here.length} findings`} on line ${line}`;
    return button(
      `marker tone-${tone}`,
      label,
      () => {
        this.#open(finding);
      },
      ...(here.length === 1 ? [''] : [el('span', '', grouped(here.length))]),
    );
  }
}

const nothing: SideText = { lines: [], tokens: [], found: new Map(), widest: 0 };

function sideText(text: string | null, side: Side, placed: readonly Placed[]): SideText {
  if (text === null) return nothing;
  const found = new Map<number, Finding[]>();
  for (const at of placed) {
    if (at.side !== side) continue;
    const others = found.get(at.line) ?? [];
    found.set(at.line, others);
    others.push(at.finding);
  }
  const lines = linesOf(text);
  const widest = lines.reduce((columns, line) => Math.max(columns, columnsOf(line)), 0);
  return { lines, tokens: tokensOf(text), found, widest };
}

function marksOf(findings: readonly Finding[], text: string): readonly Mark[] {
  return findings.flatMap(({ line, column, endLine, endColumn }): Mark[] => {
    if (column < 1) return [];
    const start = indexOfColumn(text, column);
    const end = endLine > line ? text.length : indexOfColumn(text, endColumn);
    return [{ start, end: Math.max(end, start + 1) }];
  });
}

function piece({ text, kind, marked }: ReturnType<typeof segmentsOf>[number]): HTMLElement | string {
  if (kind === null && !marked) return text;
  return el('span', `${kind === null ? '' : `t-${kind}`}${marked ? ' mark' : ''}`.trim(), text);
}

function columnsOf(line: string): number {
  const shown = printable(line.slice(0, longestLine));
  return shown.length + (tabWidth - 1) * (shown.split('\t').length - 1);
}

let measured: number | null = null;

/** Of the font that source is in. */
function characterWidth(): number {
  if (measured !== null) return measured;
  const probe = el('code', 'probe', 'm'.repeat(50));
  document.body.append(probe);
  measured = probe.getBoundingClientRect().width / 50;
  probe.remove();
  return measured;
}
