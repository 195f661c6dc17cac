/**
 * Many comparisons on one machine: some at once, as a self-hosted runner with several jobs has them, then many in a row. Says how long they took, how
 * much memory one needed, and what was left behind: temporary files and processes.
 *
 *   node scripts/load.mjs --at-once 20 --in-a-row 200
 *
 * Linux only: memory and processes are read from /proc. Exit status 1 where something was left, or a verdict was another one.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { 'at-once': { type: 'string', default: '20' }, 'in-a-row': { type: 'string', default: '200' } },
});
const [atOnce, inARow] = [values['at-once'], values['in-a-row']].map((text) => {
  if (!/^\d{1,4}$/.test(text)) throw new Error(`A number of comparisons is expected, not ${text}.`);
  return Number(text);
});
const cli = path.resolve(import.meta.dirname, '../dist/cli.js');
const root = mkdtempSync(path.join(tmpdir(), 'escapediff-load-'));
const temporary = path.join(root, 'temporary');
mkdirSync(temporary);
/** What runs keep for later ones, apart from the go command's own cache: it must not grow without end. */
const cache = path.join(root, 'cache');
const goCache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim();

/** A repository of eight packages that import each other; the working tree lets one value of each escape. */
function repository(name) {
  const folder = path.join(root, name);
  const git = (...args) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
  const write = (stores) => {
    for (let index = 0; index < 8; index += 1) {
      mkdirSync(path.join(folder, `p${index}`), { recursive: true });
      const imported = index === 0 ? '' : `import "example.com/m/p${index - 1}"\n`;
      const call = index === 0 ? '' : `\tp${index - 1}.Put(n)\n`;
      const text = `package p${index}\n\n${imported}\nvar kept *int\n\nfunc Put(n int) {\n\tx := n\n\t${stores ? 'kept = &x' : '_ = x'}\n${call}}\n`;
      writeFileSync(path.join(folder, `p${index}`, 'put.go'), text);
    }
  };
  write(false);
  writeFileSync(path.join(folder, 'go.mod'), `module example.com/m\n\ngo 1.21\n`);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'base');
  write(true);
  return folder;
}

/** The largest memory of the process itself, in MiB: read while it runs, for Node does not tell of its children. */
function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const [, kib] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      peak = Math.max(peak, Number(kib ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  }, 50);
  return () => {
    clearInterval(timer);
    return Math.round(peak);
  };
}

async function compare(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [cli, 'diff', '--format', 'json'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: cache, GOCACHE: goCache, CGO_ENABLED: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const peak = watchMemory(child.pid);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  const gating = exitCode === 1 ? JSON.parse(text).counts.gating : -1;
  return { seconds: (performance.now() - began) / 1000, mib: peak(), isRight: gating === 8 };
}

/** Processes that still work in the temporary folder: their working directory or command line names it. */
function leftProcesses() {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(root);
    } catch {
      return false;
    }
  });
}

const keptFiles = () =>
  (existsSync(cache) ? readdirSync(cache, { recursive: true, withFileTypes: true }) : []).filter((entry) =>
    entry.isFile(),
  ).length;

let isGood = true;
function tell(what, runs) {
  const sorted = runs.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const [first, last] = [runs[0], runs.at(-1)];
  const kept = keptFiles();
  const wrong = runs.filter(({ isRight }) => !isRight).length;
  const [files, processes] = [readdirSync(temporary), leftProcesses()];
  isGood &&= wrong + files.length + processes.length === 0;
  const s = (seconds) => `${seconds.toFixed(1)} s`;
  console.log(`${runs.length} ${what}`);
  console.log(
    `  time    first ${s(first.seconds)}, last ${s(last.seconds)}, median ${s(sorted[sorted.length >> 1])}, longest ${s(sorted.at(-1))}`,
  );
  console.log(
    `  memory  first ${first.mib} MiB, last ${last.mib} MiB, most ${Math.max(...runs.map(({ mib }) => mib))} MiB`,
  );
  console.log(
    `  left    ${files.length} temporary files, ${processes.length} processes; ${wrong} wrong verdicts; ${kept} files kept for later runs`,
  );
}

try {
  const folders = Array.from({ length: Math.max(1, atOnce) }, (_, index) => repository(`repository-${index}`));
  if (atOnce > 0) tell('comparisons at once', await Promise.all(folders.map(compare)));
  const row = [];
  for (let index = 0; index < inARow; index += 1) row.push(await compare(folders[0]));
  if (inARow > 0) tell('comparisons in a row', row);
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;
