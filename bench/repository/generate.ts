import { dependentsOf, planPackages, type PlannedPackage } from './graph.ts';
import { seededRandom } from './random.ts';
import { dependencyPath, modulePath, packageFiles } from './texts.ts';

/** A change of a generated repository: what it writes, and what a tool has to find out about it. */
export interface GeneratedChange {
  readonly name: ChangeName;
  /** New texts by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Import paths whose compiler inputs it changes, sorted. */
  readonly affected: readonly string[];
  /** Does it move a value to the heap? */
  readonly allocates: boolean;
}

export const changeNames = ['leaf', 'core', 'modules', 'docs'] as const;
export type ChangeName = (typeof changeNames)[number];

/** A Go repository as it is checked in, and changes that one may make of it. */
export interface GeneratedRepository {
  readonly files: ReadonlyMap<string, string>;
  /** Modules beside the repository (`../<folder>/…`), between which one of the changes chooses. */
  readonly beside: ReadonlyMap<string, string>;
  readonly changes: readonly GeneratedChange[];
}

/**
 * Makes a repository of `size` packages: the same texts for the same size and seed. It needs nothing but the standard library and the
 * modules beside it, no network.
 */
export function generateRepository(size: number, seed: number): GeneratedRepository {
  const random = seededRandom(seed);
  const planned = planPackages(size, random);
  const files = new Map<string, string>([
    ['go.mod', moduleText('dependency-1')],
    ['README.md', '# A generated repository\n'],
    ...planned.flatMap((each) => [...packageFiles(each, random)]),
  ]);
  return { files, beside, changes: changeNames.map((name) => change(name, planned, files)) };
}

function moduleText(replacement: string): string {
  return `module ${modulePath}

go 1.22

require ${dependencyPath} v1.0.0

replace ${dependencyPath} => ../${replacement}
`;
}

const beside: ReadonlyMap<string, string> = new Map(
  [1, 2].flatMap((step): [string, string][] => [
    [`dependency-${step}/go.mod`, `module ${dependencyPath}\n\ngo 1.22\n`],
    [
      `dependency-${step}/dependency.go`,
      `package dependency\n\n// Step is the next one.\nfunc Step(n int) int { return n + ${step} }\n`,
    ],
  ]),
);

function change(
  name: ChangeName,
  planned: readonly PlannedPackage[],
  files: ReadonlyMap<string, string>,
): GeneratedChange {
  const affectedBy = (folders: readonly string[]): readonly string[] =>
    dependentsOf(planned, folders).map((folder) => `${modulePath}/${folder}`);
  switch (name) {
    case 'leaf': {
      const leaf = planned.findLast(({ kind }) => kind === 'library');
      if (leaf === undefined) throw new Error('a generated repository has libraries');
      const file = `${leaf.folder}/${leaf.name}.go`;
      return {
        name,
        files: new Map([edited(files, file, keepLatest)]),
        affected: affectedBy([leaf.folder]),
        allocates: true,
      };
    }
    case 'core':
      return {
        name,
        files: new Map([edited(files, 'core/core.go', keepLast)]),
        affected: affectedBy(['core']),
        allocates: true,
      };
    case 'modules': {
      const users = planned.filter(({ usesDependency }) => usesDependency).map(({ folder }) => folder);
      return {
        name,
        files: new Map([['go.mod', moduleText('dependency-2')]]),
        affected: [dependencyPath, ...affectedBy(users)].sort(),
        allocates: false,
      };
    }
    case 'docs':
      return {
        name,
        files: new Map([['README.md', '# A generated repository\n\nWith a word on what it is for.\n']]),
        affected: [],
        allocates: false,
      };
  }
}

interface Edit {
  readonly from: string;
  readonly to: string;
}

/** The item is returned by way of a pointer that outlives the loop: each one that is passed moves to the heap. */
const keepLatest: readonly Edit[] = [
  { from: '	var latest core.Item\n	for _, item', to: '	latest := &core.Item{}\n	for _, item' },
  { from: '			latest = item\n', to: '			latest = &item\n			recent = latest\n' },
  { from: '	return latest\n', to: '	return *latest\n' },
  { from: '// Latest finds', to: 'var recent *core.Item\n\n// Latest finds' },
];

/** The parameter leaks: whoever passes the address of a variable now allocates it. */
const keepLast: readonly Edit[] = [
  { from: '	score := item.Weight\n', to: '	last = item\n	score := item.Weight\n' },
  { from: '// Score rates', to: 'var last *Item\n\n// Score rates' },
];

function edited(files: ReadonlyMap<string, string>, file: string, edits: readonly Edit[]): [string, string] {
  const text = edits.reduce(
    (before, { from, to }) => {
      if (!before.includes(from)) throw new Error(`${file} lacks ${JSON.stringify(from)}`);
      return before.replace(from, to);
    },
    files.get(file) ?? '',
  );
  return [file, text];
}
