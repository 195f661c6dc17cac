import type { ChangedDependency } from '../build/dependencies.ts';
import type { ExplainedCause } from './explain.ts';
import type { Cause, Escape } from '../model/index.ts';

/** One go.mod of the head: its path and its lines. */
export interface ModuleFile {
  readonly path: string;
  readonly lines: readonly string[];
}

/**
 * Attributes an escape that no line of code explains to the line of go.mod that changed a dependency: nobody has to look for a reason in
 * innocent code. Only where one changed dependency can be it; with several, none is named.
 */
export function attributeToDependency(
  escape: Escape,
  cause: ExplainedCause,
  dependencies: readonly ChangedDependency[],
  files: readonly ModuleFile[],
): ExplainedCause {
  if (cause.root !== null) return cause;
  const suspects = dependencies.filter(({ dependents }) => dependents.has(escape.package));
  const [dependency] = suspects;
  if (dependency === undefined || suspects.length > 1) return cause;
  const root = requirement(dependency.path, files);
  const change = `${dependency.before ?? 'nothing'} to ${dependency.after ?? 'nothing'}`;
  return {
    ...cause,
    explanation: `No line of code here changed: the dependency \`${dependency.path}\` did, from ${change}. ${cause.explanation}`,
    root,
  };
}

/** The line that requires or replaces a module. https://go.dev/ref/mod#go-mod-file-require */
export function requirement(module: string, files: readonly ModuleFile[]): Cause['root'] {
  for (const { path, lines } of files) {
    const index = lines.findIndex((line) => line.split(/\s+/).includes(module));
    if (index >= 0) return { side: 'head', file: path, line: index + 1, text: lines[index] ?? '' };
  }
  return null;
}
