import type { Files } from '../repository.ts';
import { importPath, pathIn, type Layout } from './layout.ts';
import type { Func, PackageName, Program } from './model.ts';
import { keptCache, Scope } from './scope.ts';
import { renderBlock } from './statements.ts';

const packages: readonly PackageName[] = ['root', 'lib', 'low'];

/** The Go files of one program. `tag` stands behind each name, so that the programs of a module don't meet; it may be empty. */
export function renderProgram(program: Program, layout: Layout, tag: string): Files {
  const files: Record<string, string> = {};
  const functions = program.functions.map((func) => ({ func, text: renderFunction(func, program, layout, tag) }));
  const all = functions.map(({ text }) => text).join('\n');
  for (const name of packages) {
    for (const file of [0, 1] as const) {
      const own = functions.filter(({ func }) => func.package === name && func.file === file);
      const parts = [...(file === 0 ? typesOf(program, name, tag, all) : []), ...own.map(({ text }) => text)];
      if (parts.length > 0) files[pathIn(layout, name, fileName(tag, file))] = withHeader(parts, layout, name);
    }
  }
  return files;
}

export const fileName = (tag: string, file: 0 | 1): string => `p${tag}${file === 1 ? '_b' : ''}.go`;

/** The types of a package that the functions, `text`, have a use for. */
function typesOf({ types, functions }: Program, name: PackageName, tag: string, text: string): readonly string[] {
  const T = `${types.T}${tag}`;
  switch (name) {
    case 'low': {
      if (!new RegExp(`\\b(Sink)?${T}\\b`).test(text)) return [];
      const read = functions.find(({ shape }) => shape === 'read');
      const parameters = read?.extra === true ? 'n, e int' : 'n int';
      return [
        `type ${T} struct {\n\tA, B int\n}\n\nvar Sink${T} *${T}\n`,
        ...(read === undefined ? [] : [`type Reader${tag} interface{ ${read.name}${tag}(${parameters}) int }\n`]),
      ];
    }
    case 'lib':
      return functions.some(({ shape }) => shape === 'box')
        ? [`type ${types.Boxed}${tag}[V any] struct {\n\tV V\n\tN int\n}\n`]
        : [];
    case 'root': {
      const cache = `${types.cache}${tag}`;
      return functions.some(({ shape, receiver }) => shape === 'walk' && receiver !== null)
        ? [`type ${cache} struct {\n\tA int\n\tC [6]int\n}\n\nvar ${keptCache({ types, functions }, tag)} *${cache}\n`]
        : [];
    }
  }
}

function renderFunction(func: Func, program: Program, layout: Layout, tag: string): string {
  const scope = new Scope(func, program, layout, tag);
  const { n, ok, r } = scope;
  const body = renderBlock(func.body, scope, '\t');
  const extra = func.extra ? [`\t${r} += e`] : [];
  const start = [`\t${r} := ${n}`, ...extra];
  const and = func.extra ? ', e' : '';
  const parts = ((): readonly [head: string, ...lines: readonly string[]] => {
    switch (func.shape) {
      case 'entry':
        return [
          `func ${scope.own}(${n} int, ${ok} bool) ${func.fails ? '(int, error)' : 'int'} {`,
          ...start,
          ...body,
          `\treturn ${r}${func.fails ? ', nil' : ''}`,
        ];
      case 'walk': {
        const loops = func.loops.map((loop) => `, ${scope.round(loop)}`).join('');
        const receiver =
          func.receiver === null ? '' : `(c ${func.receiver === 'pointer' ? '*' : ''}${scope.type('cache')}) `;
        return [
          `func ${receiver}${scope.own}(${n} int, ${ok} bool, ${r}${loops}${and} int) int {`,
          ...extra,
          ...body,
          `\treturn ${r}`,
        ];
      }
      case 'make':
        return [
          `func ${scope.own}(${n}${and} int) ${func.byValue ? '' : '*'}${scope.type('T')} {`,
          ...start,
          ...body,
          `\treturn ${func.byValue ? '' : '&'}${scope.type('T')}{A: ${n}, B: ${r}}`,
        ];
      case 'pick':
        return [
          `func ${scope.own}(p *${scope.type('T')}, ${n}${and} int) int {`,
          ...start,
          ...body,
          `\t${r} += p.A`,
          `\treturn ${r}`,
        ];
      case 'read':
        return [
          `func (t ${func.receiver === 'pointer' ? '*' : ''}${scope.type('T')}) ${scope.own}(${n}${and} int) int {`,
          ...start,
          ...body,
          `\t${r} += t.A`,
          `\treturn ${r}`,
        ];
      case 'apply':
        return [
          `func ${scope.own}(f func(int) int, ${n}${and} int) int {`,
          ...start,
          ...body,
          `\t${r} += f(${n})`,
          `\treturn ${r}`,
        ];
      case 'show': {
        const read = program.functions.find(({ shape }) => shape === 'read');
        return [
          `func ${scope.own}(x ${scope.reader}, ${n}${and} int) int {`,
          ...start,
          ...body,
          ...(read === undefined ? [] : [`\t${r} += x.${read.name}${tag}(${n}${read.extra ? ', 1' : ''})`]),
          `\treturn ${r}`,
        ];
      }
      case 'box':
        return [
          `func ${scope.own}[V any](v V, ${n}${and} int) *${scope.type('Boxed')}[V] {`,
          ...start,
          ...body,
          `\treturn &${scope.type('Boxed')}[V]{V: v, N: ${r}}`,
        ];
    }
  })();
  return `${func.noinline ? '//go:noinline\n' : ''}${parts.join('\n')}\n}\n`;
}

function withHeader(parts: readonly string[], layout: Layout, name: PackageName): string {
  const text = parts.join('\n');
  const imports = [
    ...(text.includes('fmt.') ? ['"fmt"'] : []),
    ...packages
      .filter((other) => other !== name && new RegExp(`\\b${layout.names[other]}\\.`).test(text))
      .map((other) => `"${importPath(layout, other)}"`),
  ];
  const block = imports.length === 0 ? '' : `import (\n${imports.map((path) => `\t${path}\n`).join('')})\n\n`;
  return `package ${layout.names[name]}\n\n${block}${text}`;
}
