import { finished } from '../process.ts';
import { inFolder, writeFiles, type Files, type Side } from '../repository.ts';
import type { Claim, Program } from './program.ts';

/** Labels and numbers that the tests of one side printed. */
type Printed = ReadonlyMap<string, number>;

/**
 * What of the claims of a program isn't so, each in a few words: `go test` of both sides prints other numbers, prints none under
 * that label, or can't be run. A program without tests claims nothing.
 */
export async function measureProgram(program: Program, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  if (program.claims.length === 0 || !isMeasured(program)) return [];
  const printed = {} as Record<Side, Printed>;
  for (const side of ['base', 'head'] as const) {
    const result = await testSide({ ...program[side], ...program.measure }, env);
    if (typeof result === 'string') return [`${side}: ${result}`];
    printed[side] = result;
  }
  return program.claims.flatMap((claim) => [
    ...unlike(claim, 'base', printed.base),
    ...unlike(claim, 'head', printed.head),
  ]);
}

/** Whether a program has tests that print numbers. */
export function isMeasured({ base, head, measure }: Program): boolean {
  return [base, head, measure].some((files) => Object.values(files).some((text) => text.includes('AllocsPerRun')));
}

function unlike({ what, ...right }: Claim, side: Side, printed: Printed): readonly string[] {
  const found = [...printed].filter(([label]) => what === '' || printed.size === 1 || label === what);
  if (found.length === 0) return [`${side}: no test prints "${what}: number"`];
  return found
    .filter(([, number]) => number !== right[side])
    .map(([label, number]) => `${side}: ${label} allocates ${number}, claimed ${right[side]}`);
}

async function testSide(files: Files, env: NodeJS.ProcessEnv): Promise<Printed | string> {
  return inFolder(async (folder) => {
    await writeFiles(folder, files);
    // A workspace has no `./...` at its root: each module with a test is run by itself.
    const printed = new Map<string, number>();
    for (const dir of foldersOfTests(files)) {
      const { status, stdout, stderr } = await finished(
        'go',
        ['-C', dir === '' ? '.' : dir, 'test', '-vet=off', '-count=1', '-v', '.'],
        { cwd: folder, env },
      );
      if (status !== 0) return `go test: ${`${stderr}${stdout}`.trim()}`;
      for (const [, label = '', number] of stdout.matchAll(/^ +\w+_test\.go:\d+: (?:(.*?):? )?(\d+)$/gm))
        printed.set(label.replace(/ ?allocs$/, ''), Number(number));
    }
    return printed;
  });
}

function foldersOfTests(files: Files): readonly string[] {
  const tests = Object.keys(files).filter((file) => file.endsWith('_test.go'));
  return [...new Set(tests.map((file) => file.slice(0, Math.max(file.lastIndexOf('/'), 0))))];
}
