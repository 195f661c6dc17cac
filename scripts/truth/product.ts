import path from 'node:path';
import { finished } from './process.ts';
import type { ReportJson } from './report.ts';

/** How to run the product: the shipped cli.js, in an environment with the Go to use. */
export interface Product {
  readonly cli: string;
  readonly env: NodeJS.ProcessEnv;
}

export const shippedCli = (root: string): string => path.join(root, 'dist/cli.js');

/** `fail-on: existing` counts plain allocations, too: costs are judged, not the policy. */
const allCosts = ['--fail-on', 'existing'];
const wrongUsage = 64;

/**
 * The report on the tags base and head of a repository, or why there is none, in a line.
 *
 * @param args further arguments of `escapediff diff`. Where they don't choose a policy, every allocation in what existed counts.
 */
export async function compareSides(
  { cli, env }: Product,
  repository: string,
  args: readonly string[],
): Promise<ReportJson | string> {
  const diff = (policy: readonly string[]): ReturnType<typeof finished> =>
    finished(
      process.execPath,
      // prettier-ignore
      [cli, 'diff', '--repo', repository, '--base', 'base', '--head', 'head', '--format', 'json', ...policy, ...args],
      { cwd: repository, env },
    );
  const hasPolicy = args.includes('--fail-on');
  let { status, stdout, stderr } = await diff(hasPolicy ? [] : allCosts);
  // A dist from before this policy refuses it; its default is the nearest.
  if (status === wrongUsage && !hasPolicy) ({ status, stdout, stderr } = await diff([]));
  try {
    return JSON.parse(stdout) as ReportJson;
  } catch {
    return `exit status ${status ?? 'none'}, no report: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  }
}
