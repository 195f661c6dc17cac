import { hierarchy, treemap, treemapSquarify, type HierarchyRectangularNode } from 'd3-hierarchy';
import type { Finding } from '../../../model/index.ts';
import { plural } from '../../words.ts';
import { el, fill, grouped } from './dom.ts';
import { areaOf, assumedBytes, sharesOf, tallyOf, type Measure, type Node, type Tally } from './hierarchy.ts';
import { shortPackage } from './model.ts';

/** Pixels: the strip with a package's name, and the least that a tile needs for words. */
const strip = 24;
/** Narrower tiles name the method alone. Pixels. */
const roomForReceiver = 150;
const least = { width: 44, height: 18, secondLine: 38, tile: 3 };

type Tile = HierarchyRectangularNode<Node>;

/** A treemap of allocations: packages with their files, files with their functions. Every tile is a button. */
export class MapView {
  readonly element: HTMLElement;
  readonly #box = el('div', { class: 'map', attributes: { role: 'group', 'aria-label': 'Map of allocations' } });
  readonly #told = el('p', { class: 'told', attributes: { 'aria-live': 'polite' } });
  readonly #enter: (node: Node, parent: Node | null) => void;
  #node: Node | null = null;
  #measure: Measure = 'count';
  #commonPath = '';
  #tiles: HTMLButtonElement[] = [];

  /** @param enter called with the tile that was chosen and, for one inside another, that one. */
  constructor(enter: (node: Node, parent: Node | null) => void) {
    this.#enter = enter;
    this.element = el('div', 'map-frame', this.#box, this.#told);
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

  show(node: Node, measure: Measure, commonPath: string): void {
    this.#node = node;
    this.#measure = measure;
    this.#commonPath = commonPath;
    this.#draw();
  }

  #draw(): void {
    const { clientWidth, clientHeight } = this.#box;
    if (this.#node === null || clientWidth === 0 || clientHeight === 0) return;
    const area = (node: Node): number =>
      node.children.length > 0 ? 0 : node.findings.reduce((sum, finding) => sum + areaOf(finding, this.#measure), 0);
    const root = hierarchy(this.#node, (node) => [...node.children])
      .sum(area)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.data.name < b.data.name ? -1 : 1));
    const laidOut = treemap<Node>()
      .tile(treemapSquarify.ratio(1.35))
      .size([clientWidth, clientHeight])
      .paddingInner((tile) => (tile.depth === 0 ? 6 : 2))
      .paddingTop((tile) => (tile.depth !== 1 || tile.children === undefined ? 0 : hasStrip(tile) ? strip : 2))
      .paddingLeft((tile) => (tile.depth === 1 ? 2 : 0))
      .paddingRight((tile) => (tile.depth === 1 ? 2 : 0))
      .paddingBottom((tile) => (tile.depth === 1 ? 2 : 0))
      .round(true)(root);
    const tiles = laidOut
      .descendants()
      .filter((tile) => tile.depth > 0 && tile.x1 - tile.x0 >= least.tile && tile.y1 - tile.y0 >= least.tile);
    this.#tiles = tiles.map((tile) => this.#tile(tile));
    fill(this.#box, ...this.#tiles);
    this.#rove(this.#tiles[0]);
    this.#tell(this.#node);
  }

  /** One stop for the tab key; arrows go on from there. */
  #rove(chosen: HTMLButtonElement | undefined): void {
    for (const tile of this.#tiles) tile.tabIndex = tile === chosen ? 0 : -1;
  }

  #tile(tile: Tile): HTMLButtonElement {
    const { data } = tile;
    const [width, height] = [tile.x1 - tile.x0, tile.y1 - tile.y0];
    const isGroup = tile.children !== undefined;
    const tally = tallyOf(data.findings);
    const fits = width >= least.width && height >= least.height && (!isGroup || hasStrip(tile));
    const value = this.#value(tally);
    const name = this.#name(data);
    const element = el(
      'button',
      {
        class: isGroup ? 'tile group' : 'tile',
        attributes: { type: 'button', 'aria-label': `${data.kind} ${name}: ${summary(tally, data.findings)}` },
        click: () => {
          this.#enter(data, tile.parent !== null && tile.parent.depth > 0 ? tile.parent.data : null);
        },
      },
      fits
        ? el('span', 'tile-name', data.kind === 'function' && width < roomForReceiver ? methodOf(name) : name)
        : null,
      fits && (isGroup ? width > 110 : height >= least.secondLine) ? el('span', 'tile-value', value) : null,
    );
    if (!isGroup) element.style.background = mosaic(sharesOf(data.findings, this.#measure), width, height);
    element.style.left = `${tile.x0}px`;
    element.style.top = `${tile.y0}px`;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    element.addEventListener('pointerenter', () => {
      this.#tell(data);
    });
    element.addEventListener('focus', () => {
      this.#tell(data);
    });
    return element;
  }

  #name({ kind, name }: Node): string {
    switch (kind) {
      case 'package':
        return shortPackage(name, this.#commonPath);
      case 'file':
        return name.split('/').at(-1) ?? name;
      case 'function':
        return name === '' ? 'package level' : name;
      case 'all':
        return 'everything';
    }
  }

  #value({ count, bytes }: Tally): string {
    return this.#measure === 'count' ? grouped(count) : `${grouped(bytes)} B`;
  }

  #tell(node: Node): void {
    const name =
      node.kind === 'all'
        ? 'Everything shown'
        : node.kind === 'function' && node.name === ''
          ? 'package level'
          : node.name;
    const tally = tallyOf(node.findings);
    const assumed =
      this.#measure === 'bytes' && tally.unsized > 0
        ? ` Sizes that only the run knows are drawn as ${assumedBytes} bytes.`
        : '';
    fill(this.#told, el('strong', '', name), ` ${summary(tally, node.findings)}.${assumed}`);
  }
}

/** `(*Conn).read` → `read`. */
function methodOf(name: string): string {
  return name.replace(/^.*\)?\./, '');
}

/** A small package has room for its files only. */
function hasStrip({ x0, x1, y0, y1 }: Tile): boolean {
  return y1 - y0 >= 2 * strip && x1 - x0 >= least.width;
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

function summary({ count, bytes, unsized }: Tally, findings: readonly Finding[]): string {
  const inLoops = findings.filter(({ inLoop }) => inLoop).length;
  const sized = count > unsized ? [`${grouped(bytes)} bytes if each runs once`] : [];
  return [
    plural(count, 'allocation'),
    ...sized,
    ...(unsized > 0 ? [`${unsized} of a size that only the run knows`] : []),
    ...(inLoops > 0 ? [`${inLoops} in a loop`] : []),
  ].join(', ');
}
