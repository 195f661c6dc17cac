// Counts what a change does to the allocator calls of each function, with nothing of escapediff's, and says what its report leaves out.
//
//   node scripts/truth/count.mjs REPOSITORY BASE HEAD [--packages ./...] [--report FILE] [--cli FILE]
//
// REPOSITORY is a clone, bare or not. Both commits are checked out, one after the other, into one temporary folder and compiled with
// -gcflags=-S. A function's count is that of the calls of the allocator in its own code, what is copied into it and its function literals
// included; of a generic function's instances the dearest counts. It rose where both sides have the function and the head's count is
// higher. The report tells of it where something new stands, or occurs, in the function or on a line that is copied into it.
// Exit status 1 where a function rose that the report doesn't tell of.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

/** Those of cmd/compile/internal/typecheck/_builtin/runtime.go that allocate; 1.26 adds size classes of mallocgc, and concatbyte. */
const allocator =
  /^runtime\.(newobject|newarray|mallocgc\w*|mallocTiny\w*|make(slice|map|chan)\w*|growslice\w*|convT\w*|concat(string|byte)\w*|slicebytetostring|slicerunetostring|stringtoslice(byte|rune)|intstring|rawstring|rawbyteslice|rawruneslice)$/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packages: { type: 'string', default: './...' },
    report: { type: 'string' },
    cli: { type: 'string', default: path.resolve(import.meta.dirname, '../../dist/cli.js') },
  },
});
const [repository, base, head] = positionals;
if (head === undefined || positionals.length > 3) {
  console.error(
    'usage: node scripts/truth/count.mjs REPOSITORY BASE HEAD [--packages ./...] [--report FILE] [--cli FILE]',
  );
  process.exit(64);
}

const env = { ...process.env, GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', CGO_ENABLED: '0' };
const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'escapediff-count-')));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const clone = path.join(temporary, 'repo');
run('git', ['clone', '-q', '--shared', '--no-checkout', path.resolve(repository), clone]);

const before = await countAt(base);
const after = await countAt(head);
const common = [...after.keys()].filter((name) => before.has(name));
const rose = common.filter((name) => after.get(name).count > before.get(name).count);
console.log(`${common.length} functions at both sides, ${rose.length} with more allocator calls`);

const findings = readReport().findings.filter(({ state, kind }) => state === 'new' || kind === 'lost-stack');
let untold = 0;
for (const name of rose) {
  const told = findings.filter((finding) => tellsOf(finding, after.get(name)));
  if (told.length === 0) untold += 1;
  const [was, is] = [before.get(name), after.get(name)];
  console.log(
    `${told.length > 0 ? 'told    ' : 'NOT TOLD'} ${name}  ${was.count} -> ${is.count}  ${differences(was, is)}  ${is.file}:${is.line}`,
  );
}
const baseless = findings.filter(
  (finding) =>
    finding.gating && finding.origin === 'existing-function' && !rose.some((name) => tellsOf(finding, after.get(name))),
);
for (const { file, line, function: name, expression } of baseless)
  console.log(`gates, but no count rose: ${file}:${line} ${name} ${expression}`);
console.log(`${untold} not told, ${baseless.length} gate without a count that rose`);
process.exitCode = untold > 0 ? 1 : 0;

/** The functions of a commit: the calls of the allocator in each, and where it stands. */
async function countAt(revision) {
  run('git', ['-C', clone, 'checkout', '-q', '--detach', '--force', revision]);
  run('git', ['-C', clone, 'clean', '-qfdx']);
  const symbols = new Map();
  for (const module of modules()) await readListing(module, symbols);
  return folded(symbols);
}

/** Folders with a go.mod, vendored and test ones left out. */
function modules() {
  const files = run('git', ['-C', clone, 'ls-files', '--', 'go.mod', '**/go.mod']).split('\n');
  return files
    .filter((file) => file !== '' && !/(^|\/)(testdata|vendor|_[^/]*|\.[^/]*)\//.test(file))
    .map((file) => path.join(clone, path.dirname(file)));
}

/** Reads what the compiler prints of one module's packages, line by line: it can be hundreds of megabytes. */
async function readListing(module, symbols) {
  const child = spawn(
    'go',
    ['list', '-e', '-export', '-pgo=off', '-gcflags=-S', '-f', '{{.ImportPath}}', values.packages],
    {
      cwd: module,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let current = null;
  for await (const line of createInterface({ input: child.stderr })) {
    // `example.com/m.(*T).Get STEXT size=…`, then `\t0x0015 00021 (/m/a.go:14)\tCALL\truntime.newobject(SB)`
    const symbol = /^(\S.*?) STEXT /.exec(line);
    if (symbol !== null) {
      current = { calls: new Map(), lines: new Set(), file: '', line: 0 };
      const known = symbols.get(symbol[1]);
      // What several packages instantiate is compiled in each of them.
      if (known === undefined) symbols.set(symbol[1], current);
      continue;
    }
    if (!line.startsWith('\t')) {
      current = null;
      continue;
    }
    const instruction = /^\t0x\w+ \d+ \((.*?):(\d+)\)\t(\w+)\t(.*)$/.exec(line);
    if (current === null || instruction === null) continue;
    const [, file, at, operation, operand] = instruction;
    const relative = path.isAbsolute(file) ? path.relative(clone, file) : path.join(path.relative(clone, module), file);
    if (operation === 'TEXT') Object.assign(current, { file: relative, line: Number(at) });
    if (operation !== 'CALL' && operation !== 'JMP') continue;
    const called = operand.replace(/\(SB\)$/, '');
    if (!allocator.test(called)) continue;
    current.calls.set(called, (current.calls.get(called) ?? 0) + 1);
    current.lines.add(`${relative}:${at}`);
  }
}

/** Symbols by the function that they are declared in: literals, wrappers and instances are parts of it. */
function folded(symbols) {
  const instances = new Map();
  for (const [symbol, { calls, lines, file, line }] of symbols) {
    // Wrappers that the compiler makes stand nowhere.
    if (file === '' || file.includes('<autogenerated>')) continue;
    const plain = symbol.replace(/(\.(func|gowrap|deferwrap)\d+|-range\d+|\.\d+|-fm)+$/, '');
    const whole = instances.get(plain) ?? { calls: new Map(), lines: new Set(), file, line };
    for (const [call, count] of calls) whole.calls.set(call, (whole.calls.get(call) ?? 0) + count);
    for (const at of lines) whole.lines.add(at);
    if (plain === symbol) Object.assign(whole, { file, line });
    instances.set(plain, whole);
  }
  const functions = new Map();
  for (const [symbol, instance] of instances) {
    const name = symbol.replace(/\[.*\]/, '');
    const count = [...instance.calls.values()].reduce((sum, calls) => sum + calls, 0);
    const known = functions.get(name);
    const lines = new Set([...(known?.lines ?? []), ...instance.lines]);
    functions.set(
      name,
      known !== undefined && known.count >= count ? { ...known, lines } : { ...instance, count, lines },
    );
  }
  const starts = [...functions.values()].map(({ file, line }) => ({ file, line }));
  for (const func of functions.values()) {
    const later = starts.filter(({ file, line }) => file === func.file && line > func.line).map(({ line }) => line);
    func.end = Math.min(...later, Infinity) - 1;
  }
  return functions;
}

/** Whether a finding, or another place of it, is in a function or on a line that is copied into it. */
function tellsOf({ file, line, occurrences }, func) {
  return [{ file, line }, ...occurrences].some(
    (place) =>
      (place.file === func.file && place.line >= func.line && place.line <= func.end) ||
      func.lines.has(`${place.file}:${place.line}`),
  );
}

function differences(was, is) {
  return [...is.calls]
    .filter(([call, count]) => count !== (was.calls.get(call) ?? 0))
    .map(([call, count]) => `${call.replace('runtime.', '')} ${was.calls.get(call) ?? 0} -> ${count}`)
    .join(', ');
}

/** The product's report, from a file or made now; the head is checked out by then. */
function readReport() {
  if (values.report !== undefined) return JSON.parse(readFileSync(values.report, 'utf8'));
  if (!existsSync(values.cli)) throw new Error(`${values.cli} isn't there: npm run build, or --report FILE`);
  const args = [values.cli, 'diff', '--repo', clone, '--base', base, '--head', head, '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 2 ** 30 });
  if (stdout === '') throw new Error(`The product made no report: ${stderr}`);
  return JSON.parse(stdout);
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env, maxBuffer: 2 ** 30 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
