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

interface Placed extends Size {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
}

/**
 * The tiles of a map: each of a group's after the group's. An area is in proportion to what it stands for, beside the strips; what would be too
 * small to see or to hit is one tile with the others of its kind, so that nothing is left out.
 *
 * @param from how many of the largest to leave out: what one such tile is then looked into with.
 */
export function layOut(root: Node, { width, height }: Size, measure: Measure, from = 0): readonly Tile[] {
  const children = heaviestFirst(root.children, measure).slice(from);
  return place(children, { width, height }, measure, gaps.outer, leastOuter, from).flatMap((outer): readonly Tile[] => {
    const isGroup =
      outer.node.children.length > 0 && outer.width >= leastGroup.width && outer.height >= leastGroup.height;
    const tile: Tile = { ...outer, parent: null, isGroup };
    if (!isGroup) return [tile];
    const inside = { width: outer.width - 2 * gaps.edge, height: outer.height - strip - gaps.edge };
    const inner = place(heaviestFirst(outer.node.children, measure), inside, measure, gaps.inner, leastInner, 0);
    return [
      tile,
      ...inner.map((small): Tile => ({
        ...small,
        x: outer.x + gaps.edge + small.x,
        y: outer.y + strip + small.y,
        parent: outer.node,
        isGroup: false,
      })),
    ];
  });
}

function heaviestFirst(nodes: readonly Node[], measure: Measure): readonly Node[] {
  return nodes
    .map((node) => ({ node, weight: weightOf(node, measure) }))
    .sort((a, b) => b.weight - a.weight || (a.node.name < b.node.name ? -1 : 1))
    .map(({ node }) => node);
}

function weightOf({ findings }: Node, measure: Measure): number {
  return findings.reduce((sum, finding) => sum + areaOf(finding, measure), 0);
}

/** Among hundreds of equals none is large enough; then smaller ones are drawn after all. */
function place(
  nodes: readonly Node[],
  size: Size,
  measure: Measure,
  gap: number,
  least: Size,
  from: number,
): readonly Placed[] {
  for (let scale = 1; Math.min(least.width, least.height) * scale > gap; scale /= 2) {
    const scaled = { width: least.width * scale, height: least.height * scale };
    const placed = placeLarge(nodes, size, measure, gap, scaled, from);
    if (placed !== null) return placed;
  }
  return squarify(nodes.length < 2 ? nodes : [restOf(nodes, 0, from)], size, measure, gap);
}

/** Null where not even the first is large enough. */
function placeLarge(
  nodes: readonly Node[],
  size: Size,
  measure: Measure,
  gap: number,
  least: Size,
  from: number,
): readonly Placed[] | null {
  const all = nodes.reduce((sum, node) => sum + weightOf(node, measure), 0);
  const share = (least.width * least.height) / (size.width * size.height);
  const large = nodes.filter((node) => weightOf(node, measure) >= share * all).length;
  // One alone says more than "1 more".
  let kept = large === nodes.length - 1 ? nodes.length : large;
  while (kept > 0) {
    const shown = kept === nodes.length ? nodes : [...nodes.slice(0, kept), restOf(nodes, kept, from)];
    const placed = squarify(shown, size, measure, gap);
    const isSmall = ({ width, height }: Placed, index: number): boolean =>
      index < kept && (width < least.width || height < least.height);
    const small = placed.findIndex(isSmall);
    if (small < 0 || small === nodes.length - 1) return placed;
    // The others change their shapes with what is left: it may do to leave out a few.
    kept = Math.min(kept - Math.ceil((kept - small) / 4), nodes.length - 2);
  }
  return null;
}

function restOf(nodes: readonly Node[], kept: number, from: number): Node {
  const others = nodes.slice(kept);
  return {
    kind: 'rest',
    name: '',
    findings: others.flatMap(({ findings }) => findings),
    children: [],
    rest: { of: others[0]?.kind ?? 'all', count: others.length, from: from + kept },
  };
}

function squarify(nodes: readonly Node[], { width, height }: Size, measure: Measure, gap: number): readonly Placed[] {
  interface Datum {
    readonly node: Node | null;
    readonly weight: number;
    readonly children: readonly Datum[];
  }
  const leaf = (node: Node): Datum => ({ node, weight: weightOf(node, measure), children: [] });
  const root = hierarchy<Datum>({ node: null, weight: 0, children: nodes.map(leaf) }, ({ children }) => [
    ...children,
  ]).sum(({ weight }) => weight);
  const laidOut = treemap<Datum>()
    .tile(treemapSquarify.ratio(1.35))
    .size([width, height])
    .paddingInner(gap)
    .round(true)(root);
  return laidOut.leaves().flatMap(({ data: { node }, x0, x1, y0, y1 }): Placed[] => {
    if (node === null) return [];
    // Where there is hardly any room, gaps push tiles over the edge.
    const [x, y] = [Math.min(x0, width), Math.min(y0, height)];
    return [{ node, x, y, width: Math.min(x1, width) - x, height: Math.min(y1, height) - y }];
  });
}
