// Does leaving out what can't differ change any finding? Runs dist/ and the same program without the cut on commits of a repository, each against
// its first parent, and compares their reports:
//
//   npm run build && node scripts/check-cut.mjs REPOSITORY COMMIT…
//   node scripts/check-cut.mjs REPOSITORY --last 100
//
// The repository's checkout is moved: give it a clone. Prints a line for each commit; exit status 1 where a report differs.
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { root } from './import-ts.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { last: { type: 'string' } } });
const [repository = '.', ...given] = positionals;
const folder = await mkdtemp(path.join(tmpdir(), 'check-cut-'));
const git = (...args) => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();

/** The same program, cutting however little there is to compile. */
const alwaysCut = {
  name: 'always-cut',
  setup(build) {
    build.onLoad({ filter: /[/\\]build[/\\]cut\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const contents = source.replace(/(const usual: FewFiles = ).*;/, '$1{ affected: -1, left: 0 };');
      if (contents === source) throw new Error(`${file} has no limits that are known here`);
      return { loader: 'ts', contents };
    });
  },
};

/** The same program, compiling everything that is affected. */
const withoutCut = {
  name: 'without-cut',
  setup(build) {
    build.onLoad({ filter: /[/\\]build[/\\]cut\.ts$/ }, () => ({
      loader: 'ts',
      contents: `import { compileSides } from './build.ts';
        export const compileWhatCanDiffer = async (build, changes, listed, { go }) =>
          ({ ...(await compileSides(build, listed, go)), build, notLookedAt: [] });`,
      resolveDir: path.join(root, 'src/build'),
    }));
  },
};

async function built(name, plugins) {
  const outdir = path.join(folder, name);
  await cp(path.join(root, 'dist'), outdir, { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    define: { __ESCAPEDIFF_VERSION__: '"0"' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
    plugins,
  });
  return path.join(outdir, 'cli.js');
}

/** What must be equal: all but the counts of what is unchanged, which are of the packages that were looked at. */
async function reportOf(cli, commit) {
  const output = path.join(folder, 'report.json');
  await rm(output, { force: true });
  const args = [cli, 'diff', '--base', `${commit}^`, '--head', commit, '--format', 'json', '--output', output];
  const { stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  const text = await readFile(output, 'utf8').catch(() => null);
  if (text === null) return { failure: stderr.slice(-500), compiled: '', passedOver: 0 };
  const { findings, counts, verdict, base, head } = JSON.parse(text);
  return {
    same: JSON.stringify({
      findings,
      counts: { ...counts, unchanged: 0 },
      verdict,
      problems: [base.problems, head.problems],
    }),
    findings: findings.length,
    compiled: /compiled (\d+)/.exec(stderr)?.[1] ?? '0',
    passedOver: Number(/(\d+) affected packages? not compiled/.exec(stderr)?.[1] ?? 0),
  };
}

try {
  const clis = [await built('cut', [alwaysCut]), await built('whole', [withoutCut])];
  const last =
    values.last === undefined
      ? []
      : git('log', '--no-merges', '--format=%h', '-n', values.last, '--', '*.go', ':!*_test.go').split('\n');
  let [different, passedOver] = [0, 0];
  for (const commit of [...given, ...last]) {
    git('checkout', '-q', '--detach', commit);
    const [cut, whole] = [await reportOf(clis[0], commit), await reportOf(clis[1], commit)];
    const isSame = cut.failure === undefined && whole.failure === undefined ? cut.same === whole.same : 'failed';
    if (isSame === false) different++;
    passedOver += cut.passedOver;
    const words = `${cut.findings ?? 0} findings, compiled ${cut.compiled} of ${whole.compiled}, ${cut.passedOver} passed over`;
    console.log(`${commit} ${isSame === true ? 'same' : isSame === false ? 'DIFFERENT' : 'no report'}: ${words}`);
  }
  console.log(`${different} different; ${passedOver} packages passed over`);
  if (different > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
