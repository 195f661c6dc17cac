// Measures escapediff, the shipped dist/, against what people do today and against bare go commands; docs/performance.md explains.
//
//   npm run bench -- --quick                 about a minute
//   npm run bench                            everything, about half an hour
//   npm run bench -- --sizes 200 --check     exit status 1 where a goal is missed
//   BENCH_REPO=… BENCH_BASE=… BENCH_HEAD=… npm run bench -- --sizes ''
//
// Results: Markdown on standard output; results.md and results.json in bench/results (--output DIR). --skip micro leaves the parts out.
import path from 'node:path';
import { bundleTs, importTs, root } from '../scripts/import-ts.mjs';

const { bench } = await importTs('bench/main.ts');
const bundleMicro = async (folder) => {
  const outfile = path.join(folder, 'micro.mjs');
  await bundleTs('bench/micro/main.ts', outfile);
  return outfile;
};
try {
  process.exitCode = await bench(root, process.argv.slice(2), bundleMicro);
} catch (error) {
  const isMistake = error.name === 'UsageError' || String(error.code).startsWith('ERR_PARSE_ARGS_');
  if (!isMistake) throw error;
  console.error(`bench: ${error.message}`);
  process.exitCode = 64;
}
