import * as core from '@actions/core';
import { machineFailure, messageOf, type Conclusion, type Counts } from '../../model/index.ts';

/** What later steps of the workflow can read; described in action.yml. */
export interface ActionOutputs {
  readonly conclusion: Conclusion;
  readonly counts: Pick<Counts, 'new' | 'fixed' | 'gating'>;
  /** Absolute path of the JSON report; null where none was written. */
  readonly reportPath: string | null;
  /** Absolute path of the same as SARIF; null where none was written. */
  readonly sarifPath: string | null;
  /** Absolute path of the same as a web page; null where none was written. */
  readonly htmlPath: string | null;
}

/** Sets them all, and returns why one of them could not be set; null where all could. */
export function setOutputs({ conclusion, counts, reportPath, sarifPath, htmlPath }: ActionOutputs): string | null {
  try {
    core.setOutput('conclusion', conclusion);
    core.setOutput('new-count', counts.new);
    core.setOutput('fixed-count', counts.fixed);
    core.setOutput('gating-count', counts.gating);
    core.setOutput('report-path', reportPath ?? '');
    core.setOutput('sarif-path', sarifPath ?? '');
    core.setOutput('html-path', htmlPath ?? '');
    return null;
  } catch (error) {
    return `The outputs of this step can't be set. ${machineFailure(error) ?? messageOf(error)}`;
  }
}
