import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { folderOf } from '../../src/build/relevant.ts';
import { analyse } from '../../src/side/analyse.ts';
import { sideOf, type SideParts, type UnderstoodSide } from '../../src/side/understand.ts';
import { compareSides, type Comparison } from '../../src/compare/compare.ts';
import { correspondence, type Correspondence } from '../../src/compare/correspondence.ts';
import { BothTexts, SiteCollector } from '../../src/codegen/index.ts';
import { DiagnosticsCollector } from '../../src/diagnostics/collect.ts';
import type { FileChange } from '../../src/model/index.ts';
import { unhurried, type FileReader } from '../../src/model/ports.ts';

/** What explaining gets to see of two folders that the real compiler has compiled. */
export interface Compiled {
  readonly base: UnderstoodSide;
  readonly head: UnderstoodSide;
  readonly places: Correspondence;
  readonly comparison: Comparison;
}

/** Compiles `base/` and `head/` of a folder; `go` is the command to do it with. */
export async function compiled(folder: string, go = 'go'): Promise<Compiled> {
  const [baseRoot, headRoot] = [path.join(folder, 'base'), path.join(folder, 'head')];
  const names = [...new Set([...goFiles(baseRoot), ...goFiles(headRoot)])].sort();
  const changes = names.flatMap((name) => {
    const [before, after] = [read(baseRoot, name), read(headRoot, name)];
    return before === after ? [] : [change(before === null ? null : name, after === null ? null : name)];
  });
  const base = await side('base', baseRoot, go);
  const head = await side('head', headRoot, go);
  const places = await correspondence(changes, reader(baseRoot), reader(headRoot));
  return { base, head, places, comparison: await compareSides(base, head, places, unhurried) };
}

async function side(name: 'base' | 'head', root: string, go: string): Promise<UnderstoodSide> {
  const { status, stderr, stdout } = spawnSync(
    go,
    ['list', '-export', '-gcflags=-m=2 -S=2', '-f={{.ImportPath}} {{.Name}} {{.Dir}} {{.Imports}}', './...'],
    {
      cwd: root,
      env: { ...process.env, GOFLAGS: '', GOWORK: 'off', ...(go === 'go' ? {} : { GOTOOLCHAIN: 'local' }) },
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`${go} in ${root}: ${stderr.toString().slice(-2000)}`);
  const collector = new DiagnosticsCollector(root, new Map());
  const sites = new SiteCollector(root);
  const text = new BothTexts(collector, sites).begin(root);
  text.push(stderr);
  text.end();
  const diagnostics = collector.result();
  const files = goFiles(root);
  const syntax = await loadGoSyntax();
  const folders = new Set(files.map(folderOf));
  const analysed = await analyse(diagnostics, folders, files, () => null, reader(root), syntax, unhurried);
  const looked = stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => {
      const [, importPath = '', clause = '', dir = '', imports = ''] = /^(\S+) (\S+) (\S+) \[(.*)\]$/.exec(line) ?? [];
      const folder = path.relative(root, dir);
      const inFolder = files.filter((file) => folderOf(file) === folder);
      return { importPath, name: clause, folder, imports: imports.split(' '), files: inFolder };
    });
  const parts: SideParts = {
    name,
    analysed,
    diagnostics,
    code: sites.result(),
    packages: looked,
    looked,
    graph: [],
    foreign: [],
    goVersion: 'go1.26',
    headFolder: (of) => of,
  };
  return await sideOf(parts, unhurried);
}

function goFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go'))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}

function read(root: string, name: string): string | null {
  const file = path.join(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function reader(root: string): FileReader {
  return { read: (name) => Promise.resolve(read(root, name)) };
}

function change(basePath: string | null, headPath: string | null): FileChange {
  return {
    status: basePath === null ? 'added' : headPath === null ? 'deleted' : 'modified',
    basePath,
    headPath,
    baseMode: basePath === null ? '000000' : '100644',
    headMode: headPath === null ? '000000' : '100644',
    baseBlob: '',
    headBlob: '',
  };
}
