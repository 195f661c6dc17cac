import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { folderOf } from '../../src/build/relevant.ts';
import { analyse } from '../../src/side/analyse.ts';
import { sideOf, type SideParts, type UnderstoodSide } from '../../src/side/understand.ts';
import { correspondence, type Correspondence } from '../../src/compare/correspondence.ts';
import { DiagnosticsCollector } from '../../src/diagnostics/collect.ts';
import { unhurried, type FileReader } from '../../src/model/ports.ts';

const folder = path.resolve('__tests__/fixtures/explain/roots');

/** The two sides of fixtures/explain/roots, as a release of Go compiled them: see record.mjs there. */
export async function recorded(
  release: string,
): Promise<{ readonly base: UnderstoodSide; readonly head: UnderstoodSide; readonly places: Correspondence }> {
  const files = ['callees.go', 'callers.go', 'store/store.go'];
  const changes = files.map((name) => ({
    status: 'modified' as const,
    basePath: name,
    headPath: name,
    baseMode: '100644',
    headMode: '100644',
    baseBlob: '',
    headBlob: '',
  }));
  return {
    base: await side(release, 'base', files),
    head: await side(release, 'head', files),
    places: await correspondence(changes, reader('base'), reader('head')),
  };
}

/** The releases that were recorded. */
export const releases: readonly string[] = readdirSync(path.join(folder, 'recorded'))
  .filter((name) => name.endsWith('.head.txt'))
  .map((name) => name.replace('.head.txt', ''))
  .sort();

async function side(release: string, name: 'base' | 'head', files: readonly string[]): Promise<UnderstoodSide> {
  const collector = new DiagnosticsCollector('/repo', new Map());
  const text = collector.begin('/repo');
  text.push(readFileSync(path.join(folder, 'recorded', `${release}.${name}.txt`)));
  text.end();
  const diagnostics = collector.result();
  const analysed = await analyse(
    diagnostics,
    new Set(files.map(folderOf)),
    files,
    () => null,
    reader(name),
    await loadGoSyntax(),
    unhurried,
  );
  const looked = [
    { importPath: 'example.com/roots', name: 'roots', folder: '', imports: ['example.com/roots/store'], files },
    { importPath: 'example.com/roots/store', name: 'store', folder: 'store', imports: [], files },
  ];
  const parts: SideParts = {
    name,
    analysed,
    diagnostics,
    code: { functions: [], packages: new Set() },
    packages: looked,
    looked,
    graph: [],
    foreign: [],
    goVersion: 'go1.26',
    headFolder: (of) => of,
  };
  return await sideOf(parts, unhurried);
}

function reader(side: 'base' | 'head'): FileReader {
  return { read: (name) => Promise.resolve(readFileSync(path.join(folder, side, name), 'utf8')) };
}
