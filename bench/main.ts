import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/model/index.ts';
import { measureAudit } from './audit.ts';
import { measureCancel } from './cancel.ts';
import type { Contestant } from './contestants.ts';
import { BuildCaches } from './build-cache.ts';
import { checkOut, checkOutHead, type Subject } from './checkout.ts';
import { goals, goalSize } from './goals.ts';
import { renderMarkdown } from './markdown.ts';
import { runMicro, type MicroResults, type RecordedText } from './micro/run.ts';
import { output, timed } from './process.ts';
import { busiest, readProfile } from './profile.ts';
import { generateRepository, type ChangeName } from './repository/generate.ts';
import type { AuditResults, CancelResults, RepositoryResults, Results } from './results.ts';
import { measureRounds, warmCache, type Bench, type CacheState, type Measured } from './rounds.ts';

/** What is measured of a repository, and how often. */
interface Plan {
  readonly size: number;
  readonly rows: readonly {
    readonly change: ChangeName;
    readonly cache: CacheState;
    readonly who: readonly Contestant['name'][];
    readonly rounds: number;
  }[];
  readonly audit: boolean;
}

const everybody: readonly Contestant['name'][] = ['today', 'ours', 'floor'];
const alone: readonly Contestant['name'][] = ['ours', 'floor'];

const quickPlans: readonly Plan[] = [
  {
    size: 50,
    rows: [
      { change: 'leaf', cache: 'warm', who: everybody, rounds: 2 },
      { change: 'docs', cache: 'warm', who: ['ours'], rounds: 3 },
    ],
    audit: false,
  },
];

/** Today's way does not see what changed: its times are the same for every change, so they are taken for one. */
function fullPlan(size: number): Plan {
  const isHuge = size > 1000;
  return {
    size,
    rows: [
      { change: 'leaf', cache: 'warm', who: isHuge ? alone : everybody, rounds: size <= goalSize ? 5 : 3 },
      { change: 'leaf', cache: 'again', who: size <= goalSize ? everybody : alone, rounds: 3 },
      ...(size === goalSize ? ([{ change: 'leaf', cache: 'cold', who: everybody, rounds: 1 }] as const) : []),
      { change: 'docs', cache: 'warm', who: ['ours'], rounds: 5 },
      { change: 'modules', cache: 'warm', who: alone, rounds: isHuge ? 1 : 3 },
      ...(isHuge ? [] : ([{ change: 'core', cache: 'warm', who: alone, rounds: size <= goalSize ? 2 : 1 }] as const)),
    ],
    audit: size === 500,
  };
}

/**
 * The benchmark, from arguments to exit status.
 *
 * @param root this repository.
 * @param bundleMicro writes the bundle of micro/main.ts and returns its path.
 */
export async function bench(
  root: string,
  argv: readonly string[],
  bundleMicro: (folder: string) => Promise<string>,
): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      sizes: { type: 'string', default: '50,200,500,5000' },
      seed: { type: 'string', default: '1' },
      skip: { type: 'string', default: '' },
      output: { type: 'string', default: path.join(root, 'bench/results') },
    },
  });
  const sizes = values.sizes.split(',').filter(Boolean).map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 10)) {
    throw new UsageError(
      `--sizes takes whole numbers from 10 on with commas between them, not ${JSON.stringify(values.sizes)}`,
    );
  }
  const skip = new Set(values.skip.split(','));
  const begin = loadavg()[0] ?? 0;
  const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'escapediff-bench-')));
  try {
    const env = { ...process.env, GOFLAGS: '', LC_ALL: 'C', NODE_OPTIONS: undefined };
    const caches = new BuildCaches(path.join(scratch, 'caches'), env);
    const log = (line: string): void => void process.stderr.write(`${line}\n`);
    const context: Bench = { root, scratch, env, caches, log };
    const plans = values.quick ? quickPlans : sizes.map(fullPlan);
    const found = plans.map((plan) => measureGenerated(plan, Number(values.seed), context));
    const real = realSubject(process.env, env);
    const realResults = real === null ? [] : [measureReal(real, values.quick, context)];
    const micro = skip.has('micro')
      ? null
      : runMicro(await bundleMicro(scratch), recordText(Number(values.seed), context), values.quick, context);
    const results = resultsOf([...found, ...realResults], micro, argv, begin, context);
    const checked = goals(results);
    mkdirSync(values.output, { recursive: true });
    writeFileSync(
      path.join(values.output, 'results.json'),
      `${JSON.stringify({ ...results, goals: checked }, null, 2)}\n`,
    );
    const markdown = renderMarkdown(results, checked);
    writeFileSync(path.join(values.output, 'results.md'), markdown);
    process.stdout.write(markdown);
    return values.check && checked.some(({ met }) => met === false) ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Part {
  readonly repository: RepositoryResults;
  readonly audit: AuditResults | null;
  readonly cancelled: CancelResults | null;
  readonly profile: Results['profile'];
}

function measureGenerated(plan: Plan, seed: number, context: Bench): Part {
  const { scratch, env, log } = context;
  const name = `generated-${String(plan.size)}`;
  log(`${name}:`);
  const subjects = checkOut(generateRepository(plan.size, seed), path.join(scratch, name), env);
  const subjectOf = (change: ChangeName): Subject => {
    const subject = subjects.get(change);
    if (subject === undefined) throw new Error(`no change is called ${change}`);
    return subject;
  };
  const leaf = subjectOf('leaf');
  const warm = warmCache(leaf, context);
  const measured = plan.rows.map(({ change, cache, who, rounds }) =>
    measureRounds(subjectOf(change), cache, warm, who, rounds, context),
  );
  return {
    repository: { name, packages: plan.size, measured },
    audit: plan.audit ? measureAudit(name, plan.size, leaf, warm, context) : null,
    cancelled: plan.size === goalSize ? measureCancel(leaf, context) : null,
    profile: plan.size === goalSize || plan.size === 50 ? profileOf(name, leaf, warm, context) : null,
  };
}

function measureReal(subject: Subject, quick: boolean, context: Bench): Part {
  const { env, log } = context;
  const name = path.basename(subject.folder);
  log(`${name}:`);
  const warm = warmCache(subject, context);
  const rows: readonly Measured[] = [measureRounds(subject, 'warm', warm, everybody, quick ? 1 : 3, context)];
  checkOutHead(subject, env);
  const packages = output('go', ['list', './...'], subject.folder, env).toString('utf8').trim().split('\n').length;
  return {
    repository: { name, packages, measured: rows },
    audit: quick ? null : measureAudit(name, packages, subject, warm, context),
    cancelled: null,
    profile: null,
  };
}

/** A clone of the repository that the environment names: the benchmark moves its working tree from revision to revision. */
function realSubject(given: Readonly<Record<string, string | undefined>>, env: Bench['env']): Subject | null {
  const { BENCH_REPO: folder, BENCH_BASE: base, BENCH_HEAD: head } = given;
  if (folder === undefined) return null;
  if (base === undefined || head === undefined || !existsSync(path.join(folder, '.git'))) {
    throw new UsageError(
      'BENCH_REPO names the folder of a git repository, and BENCH_BASE and BENCH_HEAD two revisions of it',
    );
  }
  const absolute = realpathSync(folder);
  const id = (revision: string): string =>
    output('git', ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], absolute, env)
      .toString('utf8')
      .trim();
  return { folder: absolute, base: id(base), head: id(head), change: `${base} to ${head}`, expected: null };
}

function profileOf(
  name: string,
  subject: Subject,
  warm: string,
  { root, scratch, env, caches }: Bench,
): Results['profile'] {
  checkOutHead(subject, env);
  const folder = path.join(scratch, 'profile');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const own = caches.env(warm);
  const options = [
    'diff',
    '--repo',
    subject.folder,
    '--base',
    subject.base,
    '--head',
    subject.head,
    '--format',
    'json',
  ];
  const args = ['--cpu-prof', `--cpu-prof-dir=${folder}`, path.join(root, 'dist/cli.js'), ...options];
  timed({ program: process.execPath, args, dir: subject.folder, env: own, accept: [0, 1] });
  caches.remove(own);
  const [file = ''] = readdirSync(folder);
  const functions = busiest(readProfile(path.join(folder, file)));
  const all = functions.reduce((sum, { share }) => sum + share, 0);
  return { repository: name, change: subject.change, own: all, busiest: functions.slice(0, 10) };
}

/** What the compiler says of a generated repository of 50 packages, for the parts that read it. */
function recordText(seed: number, { scratch, env, caches }: Bench): RecordedText {
  const subjects = checkOut(generateRepository(50, seed), path.join(scratch, 'text'), env);
  const folder = subjects.get('leaf')?.folder ?? '';
  const cache = caches.env(null);
  const record = (flags: string): string => {
    const file = path.join(scratch, `text${flags}.txt`);
    timed({
      program: 'go',
      args: ['list', '-export', `-gcflags=${flags}`, './...'],
      dir: folder,
      env: cache,
      stderrTo: file,
    });
    return file;
  };
  const text = { diagnostics: record('-m=2'), listing: record('-S=2') };
  caches.remove(cache);
  return text;
}

function resultsOf(
  parts: readonly Part[],
  micro: MicroResults | null,
  argv: readonly string[],
  begin: number,
  { env, root }: Bench,
): Results {
  const [go = ''] = output('go', ['env', 'GOVERSION'], root, env).toString('utf8').split('\n');
  return {
    command: ['npm run bench', ...(argv.length === 0 ? [] : ['--', ...argv])].join(' '),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown processor',
      cores: cpus().length,
      memoryBytes: totalmem(),
      system: `${type()} ${release()}`,
      go,
      node: process.version,
      git: output('git', ['--version'], root, env).toString('utf8').trim(),
      load: [begin, loadavg()[0] ?? 0],
    },
    repositories: parts.map(({ repository }) => repository),
    audits: parts.flatMap(({ audit }) => audit ?? []),
    cancelled: parts.find(({ cancelled }) => cancelled !== null)?.cancelled ?? null,
    profile:
      parts.find(({ profile, repository }) => profile !== null && repository.packages === goalSize)?.profile ??
      parts.find(({ profile }) => profile !== null)?.profile ??
      null,
    micro,
  };
}
