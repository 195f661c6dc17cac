import * as core from '@actions/core';
import type { Conclusion, Counts } from '../../model/index.ts';

/** What later steps of the workflow can read; described in action.yml. */
export interface ActionOutputs {
  readonly conclusion: Conclusion;
  readonly counts: Pick<Counts, 'new' | 'fixed' | 'gating'>;
  /** Absolute path of the JSON report. */
  readonly reportPath: string;
  /** Absolute path of the same as SARIF; null where none was written. */
  readonly sarifPath: string | null;
  /** Absolute path of the same as a web page; null where none was written. */
  readonly htmlPath: string | null;
}

export function setOutputs({ conclusion, counts, reportPath, sarifPath, htmlPath }: ActionOutputs): void {
  core.setOutput('conclusion', conclusion);
  core.setOutput('new-count', counts.new);
  core.setOutput('fixed-count', counts.fixed);
  core.setOutput('gating-count', counts.gating);
  core.setOutput('report-path', reportPath);
  core.setOutput('sarif-path', sarifPath ?? '');
  core.setOutput('html-path', htmlPath ?? '');
}
