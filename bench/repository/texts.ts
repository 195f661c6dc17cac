import { functionTemplates } from './functions.ts';
import type { PlannedPackage } from './graph.ts';
import type { Random } from './random.ts';

export const modulePath = 'example.com/generated';
/** Required by go.mod, and replaced by one of two folders beside the repository. */
export const dependencyPath = 'example.com/dependency';

/** Functions of a library; a median package of golang/tools has 12. */
const functionsPerLibrary = 12;
const filesPerLibrary = 3;

/** Every file of a package, by path. */
export function packageFiles(planned: PlannedPackage, random: Random): ReadonlyMap<string, string> {
  switch (planned.kind) {
    case 'core':
      return new Map([['core/core.go', coreText]]);
    case 'library':
      return libraryFiles(planned, random);
    case 'command':
      return new Map([[`${planned.folder}/main.go`, commandText(planned)]]);
  }
}

export const coreText = `// Package core is what all others depend on.
package core

import "time"

// Item is what everything is about.
type Item struct {
	Key    string
	Weight int
	Data   []byte
	Seen   time.Time
}

// Score rates an item.
func Score(item *Item) int {
	score := item.Weight
	for _, b := range item.Data {
		if b == ' ' {
			continue
		}
		score = score*31 + int(b)
		if score > 1<<20 {
			score %= 1 << 20
		}
	}
	if item.Key == "" {
		score /= 2
	}
	return score
}

// Map applies f to each item.
func Map[T, U any](items []T, f func(T) U) []U {
	out := make([]U, 0, len(items))
	for _, item := range items {
		out = append(out, f(item))
	}
	return out
}
`;

function libraryFiles({ folder, name, imports, usesDependency }: PlannedPackage, random: Random): Map<string, string> {
  const libraries = imports.filter((other) => other !== 'core').map(nameOf);
  const bodies = Array.from({ length: functionsPerLibrary }, (_, number) => {
    const [first, ...others] = libraries;
    const library = first === undefined || random.below(3) === 0 ? null : random.pick([first, ...others]);
    return random.pick(functionTemplates)({ number, library, size: 8 + random.below(56) });
  });
  const files = new Map<string, string>();
  for (let file = 0; file < filesPerLibrary; file++) {
    const share = bodies.filter((_, index) => index % filesPerLibrary === file).join('');
    files.set(`${folder}/${name}_${String(file)}.go`, goFile(name, share, imports));
  }
  files.set(`${folder}/${name}.go`, goFile(name, apiText(libraries, usesDependency), imports));
  return files;
}

/** What every library offers to those that import it. It uses all that the library imports, so that the planned graph is the real one. */
function apiText(libraries: readonly string[], usesDependency: boolean): string {
  const sums = ['0', ...libraries.map((library) => `${library}.Total(items)`)].join(' + ');
  return `
// Sum adds up what the libraries below find.
func Sum(items []core.Item) int {
	return ${sums}
}

// Total adds weights up.
func Total(items []core.Item) int {
	sum := 0
	for _, item := range items {
		sum += item.Weight
	}
	return sum
}

// Weigh rates an item without keeping it.
func Weigh(item *core.Item) int {
	weight := core.Score(item)
	if weight < 0 {
		return -weight
	}
	return weight${usesDependency ? ' + dependency.Step(weight)' : ''}
}

// Describe tells of anything.
func Describe(value any) string {
	return fmt.Sprintf("%v", value)
}

// Latest finds the item that was seen last.
func Latest(items []core.Item) core.Item {
	var latest core.Item
	for _, item := range items {
		if item.Seen.After(latest.Seen) {
			latest = item
		}
	}
	return latest
}
`;
}

function commandText({ imports }: PlannedPackage): string {
  const libraries = imports.filter((other) => other !== 'core').map(nameOf);
  const calls = libraries
    .map(
      (library) => `	total += ${library}.Total(items)
	latest := ${library}.Latest(items)
	fmt.Println(${library}.Describe(total), latest.Key)
`,
    )
    .map((text) => `	{\n${text.replaceAll(/^(?=.)/gm, '\t')}	}\n`);
  const body = `
func main() {
	items := make([]core.Item, 0, len(os.Args))
	for i, argument := range os.Args {
		items = append(items, core.Item{Key: argument, Weight: i})
	}
	total := 0
${calls.join('')}	fmt.Println(total)
}
`;
  return goFile('main', body, imports);
}

const standard: readonly string[] = ['fmt', 'os', 'sort', 'strconv', 'strings', 'sync'];

/** A file with the imports that its text uses. */
function goFile(name: string, body: string, imports: readonly string[]): string {
  const uses = (used: string): boolean => new RegExp(`(?<![\\w.])${used}\\.`).test(body);
  const others = [
    ...(uses('dependency') ? [dependencyPath] : []),
    ...imports.filter((folder) => uses(nameOf(folder))).map((folder) => `${modulePath}/${folder}`),
  ];
  const groups = [standard.filter(uses), others]
    .filter((group) => group.length > 0)
    .map((group) => group.map((line) => `\t"${line}"\n`).join(''));
  const block = groups.length === 0 ? '' : `\nimport (\n${groups.join('\n')})\n`;
  return `package ${name}\n${block}${body}`;
}

export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
