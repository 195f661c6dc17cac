import type { FileChange } from '../model/index.ts';
import type { Build } from './build.ts';
import { languageOf } from '../text/go-release.ts';

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
          `so what a new compiler decides otherwise is not shown.${directive === 'go' ? ofLoopVariables(was, is) : ''}`,
      );
    }
  }
  return notices;
}

/** https://go.dev/ref/mod#go-mod-file-go */
function valueOf(directive: string, file: string | null): string {
  return new RegExp(`^${directive}[ \\t]+([\\w.+-]+)`, 'm').exec(file ?? '')?.[1] ?? 'none';
}

/** https://go.dev/blog/loopvar-preview: what a go line of 1.22 changes whatever the compiler. */
function ofLoopVariables(was: string, is: string): string {
  const isBefore = (line: string): boolean => (languageOf(line) ?? 22) < 22;
  if (isBefore(was) === isBefore(is)) return '';
  return isBefore(was)
    ? ' From 1.22 on each round of a loop has variables of its own: one whose address is kept is allocated in each round, on lines that nobody touched.'
    : ' Before 1.22 all rounds of a loop share its variables.';
}
