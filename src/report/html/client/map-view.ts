import type { Finding } from '../../../model/index.ts';
import { el, fill } from './dom.ts';
import { assumedBytes, sharesOf, tallyOf, type Measure, type Node, type Tally } from './hierarchy.ts';
import { layOut, type Tile } from './layout.ts';
import { shortPackage } from './model.ts';
import { counted, grouped, mostExact, shortSize } from './numbers.ts';

/** Pixels that words need: any, the name of a method's type, a second line, and a value beside the name. */
const room = { width: 42, height: 18, receiver: 150, secondLine: 38, value: 50 };
/** The width of a character of a tile's name, and what its edges take. Pixels. */
const character = { plain: 6.7, bold: 7.4, edges: 14 };

/** A treemap of allocations: packages with their files, files with their functions. Every tile is a button. */
export class MapView {
  readonly element: HTMLElement;
  readonly #box = el('div', { class: 'map', attributes: { role: 'group', 'aria-label': 'Map of allocations' } });
  readonly #told = el('p', { class: 'told', attributes: { 'aria-live': 'polite' } });
  readonly #nothing = el('p', 'nothing');
  readonly #enter: (node: Node, parent: Node | null) => void;
  #node: Node | null = null;
  #from = 0;
  #measure: Measure = 'count';
  #commonPath = '';
  #tiles: HTMLButtonElement[] = [];

  /** @param enter called with the tile that was chosen and, for one inside another, that one. */
  constructor(enter: (node: Node, parent: Node | null) => void) {
    this.#enter = enter;
    this.element = el('div', 'map-frame', this.#box, this.#told, this.#nothing);
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.#box);
    this.#box.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const at = this.#tiles.findIndex((tile) => tile === document.activeElement);
      if (step === undefined || at < 0) return;
      event.preventDefault();
      const next = this.#tiles[(at + step + this.#tiles.length) % this.#tiles.length];
      this.#rove(next);
      next?.focus();
    });
  }

  /** @param from how many of the largest tiles to leave out. */
  show(node: Node, from: number, measure: Measure, commonPath: string): void {
    for (const element of [this.#box, this.#told]) element.hidden = false;
    this.#nothing.hidden = true;
    this.#node = node;
    this.#from = from < node.children.length ? from : 0;
    this.#measure = measure;
    this.#commonPath = commonPath;
    this.#draw();
  }

  /** In the place of the map. */
  showNothing(why: string): void {
    this.#node = null;
    for (const element of [this.#box, this.#told]) element.hidden = true;
    this.#nothing.hidden = false;
    fill(this.#nothing, why);
  }

  #draw(): void {
    const { clientWidth: width, clientHeight: height } = this.#box;
    if (this.#node === null || width === 0 || height === 0) return;
    const tiles = layOut(this.#node, { width, height }, this.#measure, this.#from);
    this.#tiles = tiles.map((tile) => this.#tile(tile));
    fill(this.#box, ...this.#tiles);
    this.#rove(this.#tiles[0]);
    const shown = tiles.filter(({ parent }) => parent === null).flatMap(({ node }) => node.findings);
    this.#tell(this.#from === 0 ? this.#node : { ...this.#node, findings: shown });
  }

  /** One stop for the tab key; arrows go on from there. */
  #rove(chosen: HTMLButtonElement | undefined): void {
    for (const tile of this.#tiles) tile.tabIndex = tile === chosen ? 0 : -1;
  }

  #tile({ node, parent, x, y, width, height, isGroup }: Tile): HTMLButtonElement {
    const tally = tallyOf(node.findings);
    const name = this.#name(node);
    const words =
      width < room.width || height < room.height ? null : shortened(node, name, width, isGroup || node.kind === 'rest');
    const value = this.#value(tally);
    const beside = isGroup ? room.value : 0;
    const hasValue =
      words !== null &&
      height >= (isGroup ? room.height : room.secondLine) &&
      width - beside >= value.length * character.plain + character.edges;
    const label = `${node.kind === 'rest' ? '' : `${node.kind} `}${name}: ${summary(tally, node.findings, this.#measure)}`;
    const element = el(
      'button',
      {
        class: ['tile', isGroup ? 'group' : '', words === null ? '' : 'named', node.kind]
          .filter((part) => part !== '')
          .join(' '),
        attributes: { type: 'button', 'aria-label': label },
        click: () => {
          this.#enter(node, parent);
        },
      },
      words === null ? null : el('span', 'tile-name', words),
      // The blank keeps the two apart for who listens.
      ...(hasValue ? [' ', el('span', 'tile-value', value)] : []),
    );
    if (!isGroup) element.style.background = mosaic(sharesOf(node.findings, this.#measure), width, height);
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    element.addEventListener('pointerenter', () => {
      this.#tell(node);
    });
    element.addEventListener('focus', () => {
      this.#tell(node);
    });
    return element;
  }

  #name(node: Node): string {
    const { kind, name } = node;
    switch (kind) {
      case 'package':
        return shortPackage(name, this.#commonPath);
      case 'file':
        return name.split('/').at(-1) ?? name;
      case 'function':
        return name === '' ? 'package level' : name;
      case 'all':
        return 'everything';
      case 'rest':
        return restWords(node);
    }
  }

  #value({ count, bytes }: Tally): string {
    return this.#measure === 'count' ? grouped(count) : shortSize(bytes);
  }

  #tell(node: Node): void {
    const tally = tallyOf(node.findings);
    const assumed =
      this.#measure === 'bytes' && tally.unsized > 0
        ? ` Sizes that only the run knows are drawn as ${assumedBytes} bytes.`
        : '';
    const text = ` ${summary(tally, node.findings, this.#measure)}.${assumed}`;
    fill(this.#told, el('strong', '', this.#fullName(node)), text);
  }

  #fullName({ kind, name, rest }: Node): string {
    if (kind === 'all') return this.#from === 0 ? 'Everything shown' : 'All but the largest';
    if (rest !== null || (kind === 'function' && name === ''))
      return this.#name({ kind, name, rest, findings: [], children: [] });
    return name;
  }
}

/** `120 more packages`. */
export function restWords({ rest }: Pick<Node, 'rest'>): string {
  if (rest === null) return '';
  const many = grouped(rest.count);
  return `${many}${rest.from === 0 ? '' : ' more'} ${rest.of}${rest.count === 1 ? '' : 's'}`;
}

/** As much of a name as there is room for: the end of a path and of a method says more than its beginning. */
function shortened({ kind, rest }: Node, name: string, width: number, isBold: boolean): string {
  const fits = Math.floor((width - character.edges) / (isBold ? character.bold : character.plain));
  if (name.length <= fits) return name;
  switch (kind) {
    case 'package': {
      const parts = name.split('/');
      const ends = parts.slice(1).map((_, index) => `…/${parts.slice(index + 1).join('/')}`);
      return ends.find((end) => end.length <= fits) ?? parts.at(-1) ?? name;
    }
    case 'function':
      return width < room.receiver ? methodOf(name) : name;
    case 'rest':
      return `${grouped(rest?.count ?? 0)}${rest?.from === 0 ? '' : ' more'}`;
    case 'file':
    case 'all':
      return name;
  }
}

/** `(*Conn).read` → `read`. */
function methodOf(name: string): string {
  return name.replace(/^.*\)?\./, '');
}

/** What is loud lies at the far end from the words, and is never too thin to see. Pixels. */
const leastSeen = 5;

function mosaic(shares: ReturnType<typeof sharesOf>, width: number, height: number): string {
  const isWide = width > 2 * height;
  const length = isWide ? width : height;
  let from = 0;
  const stops = shares.map(({ tone, share }) => {
    const to = from + Math.max(share * length, Math.min(leastSeen, length / shares.length));
    const stop = `var(--${tone}-tile) ${from.toFixed(1)}px ${to.toFixed(1)}px`;
    from = to;
    return stop;
  });
  return `linear-gradient(to ${isWide ? 'left' : 'top'}, ${stops.join(', ')})`;
}

/** Begins with what the area stands for. */
function summary({ count, bytes, unsized }: Tally, findings: readonly Finding[], measure: Measure): string {
  const inLoops = findings.filter(({ inLoop }) => inLoop).length;
  const allocations = counted(count, 'allocation');
  const exact = `${counted(bytes, 'byte')} if each runs once`;
  const size = measure === 'count' || bytes < mostExact ? exact : `${shortSize(bytes)}: ${exact}`;
  const sized = count > unsized || measure === 'bytes';
  return [
    ...(measure === 'count' ? [allocations, ...(sized ? [size] : [])] : [size, allocations]),
    ...(unsized > 0 ? [`${grouped(unsized)} of a size known only at run time`] : []),
    ...(inLoops > 0 ? [`${grouped(inLoops)} in a loop`] : []),
  ].join(', ');
}
