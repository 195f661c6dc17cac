import type { Files } from '../repository.ts';
import type { PackageName } from './model.ts';

/** Where the packages of a module stand, and what they are called. */
export interface Layout {
  readonly module: string;
  readonly folders: Readonly<Record<PackageName, string>>;
  /** Of the package clauses: not always the folder's. */
  readonly names: Readonly<Record<PackageName, string>>;
}

export const layouts: readonly Layout[] = [
  {
    module: 'example.com/m/v2',
    folders: { root: '', lib: 'go-lib', low: 'lib2/low' },
    names: { root: 'm', lib: 'lib', low: 'low' },
  },
  {
    module: 'example.com/m',
    folders: { root: 'app', lib: 'app/lib', low: 'low/v3' },
    names: { root: 'app', lib: 'lib', low: 'low' },
  },
  {
    module: 'example.com/go-m',
    folders: { root: '', lib: 'internal/lib', low: 'low' },
    names: { root: 'm', lib: 'shelf', low: 'ground' },
  },
];

export const importPath = ({ module, folders }: Layout, name: PackageName): string =>
  folders[name] === '' ? module : `${module}/${folders[name]}`;

/** A file's path in the module. */
export const pathIn = ({ folders }: Layout, name: PackageName, file: string): string =>
  folders[name] === '' ? file : `${folders[name]}/${file}`;

const sinks: readonly (readonly [name: string, type: string])[] = [
  ['SinkAny', 'any'],
  ['SinkC', 'chan int'],
  ['SinkF', 'func() int'],
  ['SinkG', 'func(int) int'],
  ['SinkI', '[]int'],
  ['SinkM', 'map[int]int'],
  ['SinkS', 'string'],
];

/**
 * What both sides of every pair share: go.mod, and where values are stored.
 *
 * @param isUsed whether the programs have a use for a name; by default all are declared.
 */
export function sharedFiles(layout: Layout, isUsed: (name: string) => boolean = () => true): Files {
  const variables = sinks.filter(([name]) => isUsed(name)).map(([name, type]) => `\t${name} ${type}\n`);
  const parts = [
    ...(isUsed('ErrNegative') ? ['import "errors"\n'] : []),
    ...(variables.length > 0 ? [`// What is stored here has left its function.\nvar (\n${variables.join('')})\n`] : []),
    ...(isUsed('Names') ? ['var Names = [4]string{"alpha", "beta", "gamma", "delta"}\n'] : []),
    ...(isUsed('ErrNegative') ? ['var ErrNegative = errors.New("negative")\n'] : []),
    ...(isUsed('Keep') ? ['var kept []any\n\n//go:noinline\nfunc Keep(xs ...any) { kept = xs }\n'] : []),
  ];
  return {
    'go.mod': `module ${layout.module}\n\ngo 1.22\n`,
    [pathIn(layout, 'low', 'sinks.go')]: [`package ${layout.names.low}\n`, ...parts].join('\n'),
  };
}
