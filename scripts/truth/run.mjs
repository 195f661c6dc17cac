// Holds the product to the truth: to what the compiled programs allocate when they run. CONTRIBUTING.md explains.
//
//   npm run truth -- programs [NAME…] [-v]              the programs of __tests__/truth/programs
//   npm run truth -- programs --measure                 the same, and whether each still allocates what it says
//   npm run truth -- --seeds 1,2,3 --pairs 1000         random pairs of programs: agreement, false gates, misses
//   npm run truth -- --shrink 1:17                      a pair that is judged wrong, as a small program
//
// Of the pairs: --keep DIR writes those that are judged wrong (--shrink all: shrunk), --alone judges them again one by one, --min PERCENT sets
// what is enough for exit status 0, --jobs 2 and --batch 100 how many run at a time. Of both: --go GOROOT, --cli FILE.
import { importTs, root } from '../import-ts.mjs';

const { main } = await importTs('scripts/truth/main.ts');
try {
  process.exitCode = await main(root, process.argv.slice(2));
} catch (error) {
  const isMistake = error.name === 'UsageError' || String(error.code).startsWith('ERR_PARSE_ARGS_');
  if (!isMistake) throw error;
  console.error(`truth: ${error.message}`);
  process.exitCode = 64;
}
