import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../../src/model/index.ts';
import { nodeOf } from '../../../../src/report/html/client/hierarchy.ts';
import { layOut, type Tile } from '../../../../src/report/html/client/layout.ts';
import { readFrameHeader } from '../../samples.ts';

const size = { width: 1000, height: 450 };

/** `[3, 1]` makes one package whose two files hold 3 findings and 1. */
function findingsOf(packages: readonly (readonly number[])[]): readonly Finding[] {
  return packages.flatMap((files, at) =>
    files.flatMap((count, file) =>
      Array.from({ length: count }, (): Finding => ({
        ...readFrameHeader,
        package: `p${at}`,
        file: `p${at}/f${file}.go`,
      })),
    ),
  );
}

const mapOf = (packages: readonly (readonly number[])[], from = 0): readonly Tile[] =>
  layOut(nodeOf(findingsOf(packages), null), size, 'count', from);

const outer = (tiles: readonly Tile[]): readonly Tile[] => tiles.filter(({ parent }) => parent === null);
const sum = (tiles: readonly Tile[]): number => tiles.reduce((total, { node }) => total + node.findings.length, 0);
const names = (tiles: readonly Tile[]): readonly string[] => tiles.map(({ node }) => node.name);

describe('layOut', () => {
  it('gives areas in proportion, the largest first, each file after its package', () => {
    const tiles = mapOf([[100], [200, 100]]);
    expect(names(tiles)).toEqual(['p1', 'p1/f0.go', 'p1/f1.go', 'p0', 'p0/f0.go']);
    const [large, , , small] = tiles.map(({ width, height }) => width * height);
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(3, 1);
  });

  it('draws what is too small as one tile, and lets look into it', () => {
    const packages = [[4000], [3000], ...Array.from({ length: 300 }, () => [5])];
    const tiles = outer(mapOf(packages));
    expect(names(tiles)).toEqual(['p0', 'p1', '']);
    expect(tiles.at(-1)?.node.rest).toEqual({ of: 'package', count: 300, from: 2 });
    expect(sum(tiles)).toBe(8500);
    const inside = outer(mapOf(packages, 2));
    expect(sum(inside)).toBe(1500);
    // Equals have tiles of their own where there is any room for them.
    expect(inside.length).toBe(300);
  });

  it('leaves one small tile as it is: "1 more" says less', () => {
    expect(names(outer(mapOf([[5000], [1]])))).toEqual(['p0', 'p1']);
  });

  it('measures bytes where asked to, with a guess for what only the run knows', () => {
    const [first] = findingsOf([[1]]);
    const [second] = findingsOf([[], [1]]);
    if (first === undefined || second === undefined) throw new Error('no findings');
    const unsized: Finding = { ...second, allocation: { ...second.allocation, bytes: null } };
    const tiles = outer(layOut(nodeOf([first, unsized], null), size, 'bytes'));
    // 64 bytes against 16.
    expect(names(tiles)).toEqual(['p1', 'p0']);
  });

  it('leaves nothing out, and no tile outside of its own, whatever there is and however little room', () => {
    const count = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 }));
    const packages = fc.array(fc.array(count, { maxLength: 8 }), { maxLength: 60 });
    const room = fc.record({ width: fc.integer({ min: 1, max: 1600 }), height: fc.integer({ min: 1, max: 900 }) });
    fc.assert(
      fc.property(packages, room, fc.constantFrom('count' as const, 'bytes' as const), (given, bounds, measure) => {
        const findings = findingsOf(given);
        const tiles = layOut(nodeOf(findings, null), bounds, measure);
        expect(sum(outer(tiles))).toBe(findings.length);
        for (const tile of tiles) {
          const inner = tiles.filter(({ parent }) => parent === tile.node);
          if (tile.isGroup) expect(sum(inner)).toBe(tile.node.findings.length);
          const box = tile.parent === null ? null : tiles.find(({ node }) => node === tile.parent);
          const { x, y, width, height } = box ?? { x: 0, y: 0, ...bounds };
          expect(tile.width).toBeGreaterThanOrEqual(0);
          expect(tile.height).toBeGreaterThanOrEqual(0);
          expect(tile.x).toBeGreaterThanOrEqual(x);
          expect(tile.y).toBeGreaterThanOrEqual(y);
          expect(tile.x + tile.width).toBeLessThanOrEqual(x + width);
          expect(tile.y + tile.height).toBeLessThanOrEqual(y + height);
        }
      }),
      { numRuns: 60 },
    );
  });
});
