import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { areaOf, type Measure, type Node } from './hierarchy.ts';

/** One tile of the map, in pixels from the map's top left corner. */
export interface Tile {
  readonly node: Node;
  /** The tile that it lies in; null for one that lies in the map itself. */
  readonly parent: Node | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** It has a strip with its name, and tiles below. */
  readonly isGroup: boolean;
}

/** Pixels: the strip with a group's name, and what a group needs to have tiles of its own. */
export const strip = 24;
const leastGroup = { width: 72, height: 60 };
/** Smaller tiles are drawn as one: pixels, for tiles in the map and tiles in a group. */
const leastOuter: Size = { width: 46, height: 24 };
const leastInner: Size = { width: 16, height: 12 };
const gaps = { outer: 5, inner: 2, edge: 2 };

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Square extends Size {
  readonly x: number;
  readonly y: number;
}

interface Placed extends Square {
  readonly node: Node;
}

interface Weighed {
  readonly node: Node;
  readonly weight: number;
}

/** Where squares are put: how far apart, and how large at least. Pixels. */
interface Grid extends Size {
  readonly gap: number;
  readonly least: Size;
}

/**
 * The tiles of a map: each of a group's after the group's. An area is in proportion to what it stands for, beside the strips; what would be too
 * small to see or to hit is one tile with the others of its kind, so that nothing is left out.
 *
 * @param from how many of the largest to leave out: what one such tile is then looked into with.
 */
export function layOut(root: Node, { width, height }: Size, measure: Measure, from = 0): readonly Tile[] {
  const children = heaviestFirst(root.children, measure).slice(from);
  return place(children, { width, height, gap: gaps.outer, least: leastOuter }, from).flatMap((outer) => {
    const isGroup =
      outer.node.children.length > 0 && outer.width >= leastGroup.width && outer.height >= leastGroup.height;
    const tile: Tile = { ...outer, parent: null, isGroup };
    if (!isGroup) return [tile];
    const inside = { width: outer.width - 2 * gaps.edge, height: outer.height - strip - gaps.edge };
    const grid = { ...inside, gap: gaps.inner, least: leastInner };
    const inner = place(heaviestFirst(outer.node.children, measure), grid, 0).map((small): Tile => ({
      ...small,
      x: outer.x + gaps.edge + small.x,
      y: outer.y + strip + small.y,
      parent: outer.node,
      isGroup: false,
    }));
    return [tile, ...inner];
  });
}

function heaviestFirst(nodes: readonly Node[], measure: Measure): readonly Weighed[] {
  return nodes
    .map((node) => ({ node, weight: node.findings.reduce((sum, finding) => sum + areaOf(finding, measure), 0) }))
    .sort((a, b) => b.weight - a.weight || (a.node.name < b.node.name ? -1 : 1));
}

/** Among hundreds of equals none is large enough; then smaller ones are drawn after all. */
function place(all: readonly Weighed[], grid: Grid, from: number): readonly Placed[] {
  const { least, gap } = grid;
  for (let scale = 1; Math.min(least.width, least.height) * scale > gap; scale /= 2) {
    const scaled = { width: least.width * scale, height: least.height * scale };
    const placed = placeLarge(all, { ...grid, least: scaled }, from);
    if (placed !== null) return placed;
  }
  return placeFirst(all, all.length < 2 ? all.length : 0, grid, from);
}

/** Null where not even the first is large enough. */
function placeLarge(all: readonly Weighed[], grid: Grid, from: number): readonly Placed[] | null {
  const { width, height, least } = grid;
  const share = (least.width * least.height) / (width * height);
  const total = weightOf(all);
  const large = all.filter(({ weight }) => weight >= share * total).length;
  // One alone says more than "1 more".
  let kept = large === all.length - 1 ? all.length : large;
  while (kept > 0) {
    const squares = squarify(weightsOf(all, kept), grid);
    const small = squares.findIndex(
      (square, index) => index < kept && (square.width < least.width || square.height < least.height),
    );
    if (small < 0 || small === all.length - 1) return placeFirst(all, kept, grid, from);
    // The others change their shapes with what is left: it may do to leave out a few.
    kept = Math.min(kept - Math.ceil((kept - small) / 4), all.length - 2);
  }
  return null;
}

/** The first ones as they are, the others as one. */
function placeFirst(all: readonly Weighed[], kept: number, grid: Grid, from: number): readonly Placed[] {
  const nodes = all.slice(0, kept).map(({ node }) => node);
  const shown = kept === all.length ? nodes : [...nodes, restOf(all.slice(kept), from + kept)];
  const squares = squarify(weightsOf(all, kept), grid);
  return shown.flatMap((node, index): Placed[] => {
    const square = squares[index];
    return square === undefined ? [] : [{ ...square, node }];
  });
}

function restOf(others: readonly Weighed[], from: number): Node {
  return {
    kind: 'rest',
    name: '',
    findings: others.flatMap(({ node }) => node.findings),
    children: [],
    rest: { of: others[0]?.node.kind ?? 'all', count: others.length, from },
  };
}

function weightsOf(all: readonly Weighed[], kept: number): readonly number[] {
  const weights = all.slice(0, kept).map(({ weight }) => weight);
  return kept === all.length ? weights : [...weights, weightOf(all.slice(kept))];
}

function weightOf(all: readonly Weighed[]): number {
  return all.reduce((sum, { weight }) => sum + weight, 0);
}

/** By index of the weights. */
function squarify(weights: readonly number[], { width, height, gap }: Grid): readonly Square[] {
  interface Datum {
    readonly weight: number;
    readonly children: readonly Datum[];
  }
  const whole: Datum = { weight: 0, children: weights.map((weight) => ({ weight, children: [] })) };
  const laidOut = treemap<Datum>()
    .tile(treemapSquarify.ratio(1.35))
    .size([width, height])
    .paddingInner(gap)
    .round(true)(hierarchy(whole, ({ children }) => [...children]).sum(({ weight }) => weight));
  return (laidOut.children ?? []).map(({ x0, x1, y0, y1 }) => {
    // Where there is hardly any room, gaps push tiles over the edge.
    const [x, y] = [Math.min(x0, width), Math.min(y0, height)];
    return { x, y, width: Math.min(x1, width) - x, height: Math.min(y1, height) - y };
  });
}
