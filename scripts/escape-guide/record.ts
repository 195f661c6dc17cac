import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeTemporaryFolder } from '../../src/adapters/temp.ts';
import { openWorld } from '../../src/adapters/world.ts';
import { resolveOptions } from '../../src/config/index.ts';
import type { AllocationStatus, CauseCategory, Finding, FindingKind } from '../../src/model/index.ts';
import { run } from '../../src/pipeline.ts';
import { declarations, guidePackage, programFolder, type Declaration } from './program.ts';

/** Where the records lie, relative to the repository: one `go1.N.json` each. */
export const recordedFolder = '__tests__/fixtures/escape-guide/recorded';

/** What escapediff says about one value. */
export interface FindingRecord {
  readonly kind: FindingKind;
  readonly cause: CauseCategory;
  /** The compiler's words. */
  readonly message: string;
  readonly allocation: AllocationStatus;
  readonly bytes: number | null;
  readonly inLoop: boolean;
}

/** What one release does with one function. */
export interface FunctionRecord {
  /** Allocations of one call, counted with testing.AllocsPerRun; `label` says with which values, empty where there is one run only. */
  readonly runs: readonly { readonly label: string; readonly allocations: number }[];
  /** In the order of the source. */
  readonly findings: readonly FindingRecord[];
}

export interface ReleaseRecord {
  /** `1.26` */
  readonly release: string;
  /** `go1.26.10` */
  readonly go: string;
  readonly functions: Readonly<Record<string, FunctionRecord>>;
}

/** Every record at hand, oldest release first. */
export function readRecords(root: string): readonly ReleaseRecord[] {
  const folder = path.join(root, recordedFolder);
  return readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ReleaseRecord)
    .sort((a, b) => minor(a) - minor(b));
}

function minor({ release }: ReleaseRecord): number {
  return Number(release.split('.')[1]);
}

/**
 * Audits the programs with escapediff's own pipeline and counts what they allocate.
 *
 * `goroot` is that of the release to use; null for the go of the PATH. Throws where the programs can't be built or run.
 */
export async function recordRelease(root: string, goroot: string | null): Promise<ReleaseRecord> {
  const environment = environmentOf(goroot);
  const source = path.join(root, programFolder);
  const go = execFileSync('go', ['env', 'GOVERSION'], { cwd: source, env: environment, encoding: 'utf8' }).trim();
  const findings = await audit(source, environment);
  const functions: Record<string, FunctionRecord> = {};
  const all = declarations(root);
  for (const [name, runs] of [...measure(source, environment)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const declaration = all.get(name);
    if (declaration === undefined) throw new Error(`${programFolder}/measure calls ${name}, which is not declared`);
    functions[name] = { runs, findings: findings.filter((finding) => isIn(finding, declaration)).map(recordOf) };
  }
  return { release: go.replace(/^go(\d+\.\d+).*/, '$1'), go, functions };
}

type Environment = Readonly<Record<string, string | undefined>>;

function environmentOf(goroot: string | null): Environment {
  const common = { ...process.env, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0' };
  if (goroot === null) return common;
  const bin = path.join(goroot, 'bin');
  return { ...common, GOTOOLCHAIN: 'local', PATH: [bin, process.env['PATH'] ?? ''].join(path.delimiter) };
}

/** The programs are copied to a repository of their own, which is what escapediff looks at. */
async function audit(source: string, environment: Environment): Promise<readonly Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'escape-guide-'));
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: folder });
  };
  try {
    cpSync(source, folder, { recursive: true });
    git('-c', 'init.defaultBranch=main', 'init', '-q');
    git('add', '-A');
    git('-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'programs');
    const { folder: repo, open } = await openWorld({ command: 'diff', repo: folder, passEnv: [] }, environment);
    const given = { include: 'no-runtime-cost' };
    const options = resolveOptions(
      { door: 'command-line', command: 'audit', given, environment: {}, folder: repo },
      { configFile: null, isTerminal: false, token: null, reportPath: null },
    );
    const silent = {
      phase: () => undefined,
      total: () => undefined,
      detail: () => undefined,
      progress: () => undefined,
      warning: () => undefined,
    };
    const settled = { options: { ...options, repo, packages: [`./${guidePackage}`] }, configPath: '', notices: [] };
    const { report } = await run(
      { command: 'audit', base: null, head: null, event: null, settle: () => Promise.resolve(settled) },
      open(silent, null),
    );
    if (report.head.status !== 'built') throw new Error(JSON.stringify(report.head.problems));
    return [...report.findings].sort((a, b) => a.line - b.line || a.column - b.column);
  } finally {
    removeTemporaryFolder();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Inlined copies count where they were inlined, too: there they allocate. */
function isIn({ file, line, occurrences }: Finding, { file: own, line: first, endLine }: Declaration): boolean {
  return [{ file, line }, ...occurrences].some(
    (place) => place.file === own && first <= place.line && place.line <= endLine,
  );
}

function recordOf({ kind, cause, message, allocation, inLoop }: Finding): FindingRecord {
  return { kind, cause: cause.category, message, allocation: allocation.status, bytes: allocation.bytes, inLoop };
}

interface Count {
  readonly function: string;
  readonly label: string;
  readonly allocations: number;
}

function measure(source: string, environment: Environment): ReadonlyMap<string, FunctionRecord['runs']> {
  const args = ['run', '-gcflags=-l', './measure'];
  const output = execFileSync('go', args, { cwd: source, env: environment, encoding: 'utf8' });
  const runs = new Map<string, FunctionRecord['runs']>();
  for (const { function: name, label, allocations } of JSON.parse(output) as readonly Count[]) {
    runs.set(name, [...(runs.get(name) ?? []), { label, allocations }]);
  }
  return runs;
}
