import { statSync } from 'node:fs';
import * as core from '@actions/core';
import { known, messageOf, unavailable, type Known } from '../../model/index.ts';
import { truncateMarkdown } from '../../publish/truncate.ts';

/**
 * Bytes of a step's job summary; a larger one is dropped as a whole.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
export const maxSummaryBytes = 1024 * 1024;

const cutNotice =
  '*Cut here: a job summary has at most 1 MiB. The report that the output `report-path` names has everything.*';

/**
 * Appends Markdown to the step's job summary, cut to what still fits, and says whether it was cut. Unavailable, with the
 * reason, where the runner offers no summary. Never throws: the summary is no part of the verdict.
 */
export async function writeSummary(markdown: string): Promise<Known<{ readonly cut: boolean }>> {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return unavailable('the runner offers no job summary (GITHUB_STEP_SUMMARY is not set)');
  try {
    const written = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const left = maxSummaryBytes - written;
    if (left < 2 * cutNotice.length && Buffer.byteLength(markdown) > left)
      throw new Error(`only ${left} bytes are left in it`);
    const text = truncateMarkdown(markdown, left, cutNotice, 'bytes');
    await core.summary.addRaw(text).write();
    return known({ cut: text !== markdown });
  } catch (error) {
    core.summary.emptyBuffer();
    return unavailable(`the job summary can't be written: ${messageOf(error)}`);
  }
}
