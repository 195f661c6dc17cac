import type { Comparison, FileChange, Revision } from '../../../src/model/index.ts';
import type { SourceTrees } from '../../../src/report/html/index.ts';

export type Files = Readonly<Record<string, string>>;

const revision = (tree: string): Revision => ({ commit: null, tree, label: tree });

/** Two trees of regular files in memory; `links` are paths that are symbolic links in both. */
export function treesOf(
  base: Files,
  head: Files,
  links: readonly string[] = [],
): { readonly trees: SourceTrees; readonly comparison: Comparison; readonly changes: readonly FileChange[] } {
  const sides: Readonly<Record<string, Files>> = { base, head };
  const trees: SourceTrees = {
    list: async (tree) =>
      Promise.resolve(
        Object.keys(sides[tree] ?? {}).map((file) => ({
          file,
          mode: links.includes(file) ? '120000' : '100644',
          blob: `${tree}:${file}`,
        })),
      ),
    blobs: async (ids) =>
      Promise.resolve(
        ids.map((id) => {
          const [, tree = '', file = ''] = /^(\w+):([^]*)$/.exec(id) ?? [];
          const text = sides[tree]?.[file];
          return text === undefined ? null : Buffer.from(text);
        }),
      ),
  };
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  const changes = paths.flatMap((file): FileChange[] => {
    const [before, after] = [base[file], head[file]];
    if (before === after) return [];
    return [
      {
        status: before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified',
        basePath: before === undefined ? null : file,
        headPath: after === undefined ? null : file,
        baseMode: before === undefined ? '000000' : '100644',
        headMode: after === undefined ? '000000' : '100644',
        baseBlob: `base:${file}`,
        headBlob: `head:${file}`,
      },
    ];
  });
  const isSame = base === head;
  const comparison: Comparison = {
    base: revision(isSame ? 'head' : 'base'),
    head: revision('head'),
    pullRequest: null,
    description: '',
  };
  return { trees, comparison, changes };
}
