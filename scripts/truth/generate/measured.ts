import type { Files } from '../repository.ts';
import { Random } from '../random.ts';
import { importPath, pathIn, type Layout } from './layout.ts';
import type { Func, PackageName, Program } from './model.ts';

export interface Input {
  readonly n: number;
  readonly ok: boolean;
}

/** The inputs of every function: enough that each way through three conditions is taken, bits of n and ok being what conditions read. */
export const inputs: readonly Input[] = (() => {
  const random = new Random('inputs');
  return Array.from({ length: 64 }, (_, at) => ({ n: random.int(0, 255), ok: at % 2 === 0 }));
})();

/**
 * The name by which a function is the same on both sides: package, type, name. Null where it isn't measured by itself, since
 * nobody but its callers can call it.
 */
export function keyOf(func: Func, { types }: Program): string | null {
  if (!/^[A-Z]/.test(func.name) || (func.shape === 'walk' && func.receiver !== null)) return null;
  return `${func.package}.${func.shape === 'read' ? `${types.T}.` : ''}${func.name}`;
}

const packages: readonly PackageName[] = ['root', 'lib', 'low'];

/** Files that let a main package call every measured function of the programs, and that package. Only measurements see them. */
export function measuringFiles(
  programs: readonly { readonly program: Program; readonly tag: string }[],
  layout: Layout,
): Files {
  const files: Record<string, string> = {};
  for (const home of packages) {
    const low = home === 'low' ? '' : `${layout.names.low}.`;
    const lines = programs.flatMap(({ program, tag }) => entriesOf(program, home, tag, low));
    const needsLow = home !== 'low' && lines.some(({ declared }) => declared.includes(low));
    const text = [
      `package ${layout.names[home]}\n`,
      ...(needsLow ? [`import "${importPath(layout, 'low')}"\n`] : []),
      ...lines.map(({ declared }) => declared),
      '',
      // A function that is called through a variable of the package is never copied into its caller.
      'var Measured = []struct {\n\tName string\n\tCall func(n int, ok bool)\n}{',
      ...lines.map(({ text }) => text),
      '}\n',
    ].join('\n');
    files[pathIn(layout, home, 'measured_by_truth.go')] = text;
  }
  return { ...files, 'measure_main/main.go': mainFile(layout) };
}

interface Line {
  readonly key: string;
  readonly declared: string;
  /** The call, with n and ok for its input. */
  readonly call: string;
  readonly text: string;
}

/** A function and an input. */
export interface Run extends Input {
  readonly key: string;
}

/** Tests that print what runs of one program allocate, as `key(n,ok): number`. */
export function testFiles(runs: readonly Run[], program: Program, layout: Layout): Files {
  const files: Record<string, string> = {};
  for (const home of packages) {
    const low = home === 'low' ? '' : `${layout.names.low}.`;
    const lines = entriesOf(program, home, '', low).filter(({ key }) => runs.some((run) => run.key === key));
    if (lines.length === 0) continue;
    const needsLow = home !== 'low' && lines.some(({ declared }) => declared.includes(low));
    const prints = lines.flatMap(({ key, call }) =>
      runs
        .filter((run) => run.key === key)
        .map(({ n, ok }) => {
          const given = call.replace(/\bn\b/g, String(n)).replace(/\bok\b/g, String(ok));
          return `\tt.Log("${key}(${n},${ok}):", testing.AllocsPerRun(10, func() { ${given} }))\n`;
        }),
    );
    const imports = `import (\n\t"testing"\n${needsLow ? `\n\t"${importPath(layout, 'low')}"\n` : ''})\n`;
    files[pathIn(layout, home, 'measured_test.go')] = [
      `package ${layout.names[home]}\n`,
      imports,
      ...lines.map(({ declared }) => declared),
      '',
      `func TestMeasured(t *testing.T) {\n${prints.join('')}}\n`,
    ].join('\n');
  }
  return files;
}

function entriesOf(program: Program, home: PackageName, tag: string, low: string): readonly Line[] {
  const T = `${low}${program.types.T}${tag}`;
  return program.functions
    .filter((func) => func.package === home)
    .flatMap((func) => {
      const key = keyOf(func, program);
      if (key === null) return [];
      const name = `${func.name}${tag}`;
      const variable = `measured${func.name}${tag}`;
      const more = func.extra ? ', 1' : '';
      const line = (declared: string, given: string, suffix = ''): Line => {
        const call = given.replaceAll('$', variable);
        return {
          key: `${key}${suffix}`,
          declared: declared.replaceAll('$', variable),
          call,
          text: `\t{"${tag} ${key}${suffix}", func(n int, ok bool) { ${call} }},`,
        };
      };
      switch (func.shape) {
        case 'entry':
          return [line(`var $ = ${name}`, '$(n, ok)')];
        case 'walk':
          return [line(`var $ = ${name}`, `$(n, ok, n${func.loops.map(() => ', 1').join('')}${more})`)];
        case 'make':
          return [line(`var $ = ${name}`, `$(n${more})`)];
        case 'pick':
          return [line(`var $, $Lent = ${name}, &${T}{A: 1}`, `$($Lent, n${more})`)];
        case 'read': {
          const [expression, star] = func.receiver === 'pointer' ? [`(*${T})`, ''] : [T, '*'];
          return [line(`var $, $Lent = ${expression}.${name}, &${T}{A: 1}`, `$(${star}$Lent, n${more})`)];
        }
        case 'show':
          return [line(`var $, $Lent = ${name}, &${T}{A: 1}`, `$($Lent, n${more})`)];
        case 'apply':
          return [line(`var $, $Lent = ${name}, func(y int) int { return y }`, `$($Lent, n${more})`)];
        case 'box':
          return [
            line(`var $ = ${name}[int]`, `$(n, n${more})`),
            line(`var $Text = ${name}[string]`, `$Text("a", n${more})`, '[string]'),
          ];
      }
    });
}

/** Prints two lines of counts for each function, each count the least of two, so that what the runtime allocates itself isn't in it. */
function mainFile(layout: Layout): string {
  const named = packages.map((home) => `\t${home} "${importPath(layout, home)}"\n`).join('');
  return `package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

${named})

var inputs = []struct {
	n  int
	ok bool
}{${inputs.map(({ n, ok }) => `{${n}, ${ok}}`).join(', ')}}

func count(call func(int, bool), n int, ok bool) uint64 {
	var before, after runtime.MemStats
	least := ^uint64(0)
	for range [2]int{} {
		runtime.ReadMemStats(&before)
		call(n, ok)
		runtime.ReadMemStats(&after)
		least = min(least, after.Mallocs-before.Mallocs)
	}
	return least
}

func main() {
	runtime.GOMAXPROCS(1)
	debug.SetGCPercent(-1)
	all := append(append(root.Measured, lib.Measured...), low.Measured...)
	for _, measured := range all {
		measured.Call(inputs[0].n, inputs[0].ok)
		for range [2]int{} {
			fmt.Print(measured.Name, "\\t")
			for _, input := range inputs {
				fmt.Print(" ", count(measured.Call, input.n, input.ok))
			}
			fmt.Println()
		}
		runtime.GC()
	}
}
`;
}
