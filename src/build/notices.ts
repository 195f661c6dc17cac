import type { FileChange } from '../model/index.ts';
import type { Build } from './build.ts';

/** What the reader should know of how the sides were built, one sentence each. */
export async function buildNotices(
  { base, head, settings }: Build,
  changes: readonly FileChange[],
): Promise<readonly string[]> {
  const notices = [base, head].flatMap(({ name, tree }) =>
    tree.materialised === null ? [] : [`The ${name} was built in a folder of its own, because ${tree.materialised}.`],
  );
  for (const { basePath, headPath } of changes) {
    if (basePath === null || headPath === null || !/(?:^|\/)go\.(?:mod|work)$/.test(headPath)) continue;
    const [before, after] = await Promise.all([base.tree.read(basePath), head.tree.read(headPath)]);
    for (const directive of ['go', 'toolchain']) {
      const [was, is] = [valueOf(directive, before), valueOf(directive, after)];
      if (was === is) continue;
      notices.push(
        `${headPath} changes its ${directive} line from ${was} to ${is}. Both sides were compiled with ${settings.goVersion}, ` +
          'so what a new compiler decides otherwise is not shown.',
      );
    }
  }
  return notices;
}

/** https://go.dev/ref/mod#go-mod-file-go */
function valueOf(directive: string, file: string | null): string {
  return new RegExp(`^${directive}[ \\t]+([\\w.+-]+)`, 'm').exec(file ?? '')?.[1] ?? 'none';
}
