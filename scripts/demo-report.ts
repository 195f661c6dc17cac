import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { samplePullRequest } from '../src/adapters/demo/pull-request.ts';
import type { Report } from '../src/model/index.ts';

/** What the shipped dist/ says of the demo's pull request, for the pictures of the documentation. */
export interface DemoReport {
  readonly report: Report;
  readonly baseSha: string;
  readonly headSha: string;
}

/** The demo's two sides. */
export const sample = path.resolve('src/adapters/demo/sample');

/** @param args more arguments of `escapediff diff`. */
export async function demoReport(args: readonly string[]): Promise<DemoReport> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'escapediff-picture-'));
  try {
    const { folder, baseSha, headSha } = await samplePullRequest(
      path.join(temporary, 'shop'),
      path.join(sample, 'base'),
      path.join(sample, 'head'),
      process.env,
    );
    const file = path.join(temporary, 'report.json');
    const all = ['diff', '--base', baseSha, '--head', headSha, ...args, '--format', 'json', '--output', file];
    try {
      execFileSync(process.execPath, [path.resolve('dist/cli.js'), ...all], { cwd: folder, stdio: 'ignore' });
    } catch (error) {
      // The demo's change fails the check.
      if ((error as { status?: unknown }).status !== 1) throw error;
    }
    return { report: JSON.parse(readFileSync(file, 'utf8')) as Report, baseSha, headSha };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
