// Holds the product to the truth: to what the compiled programs allocate when they run. CONTRIBUTING.md explains.
//
//   npm run truth -- programs [NAME…] [-v]      the programs of __tests__/truth/programs
//   npm run truth -- programs --measure         the same, and whether each still allocates what it says
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
