import * as core from '@actions/core';
import { printable, printableLines } from '../terminal/printable.ts';

/**
 * What the runner keeps of one step: annotations of each level, and characters of each message. More of them only show in
 * the log. `_maxCountPerIssueType` and `_maxIssueMessageLength` in
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
export const maxAnnotationsPerLevel = 10;
export const maxAnnotationLength = 4096;

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** Null: an annotation of the run and of no place. */
  readonly place: {
    readonly file: string;
    readonly line: number;
    readonly endLine: number;
    /** Counted from 1; 0 where it is not known. */
    readonly column: number;
    readonly endColumn: number;
  } | null;
  readonly title: string | null;
}

/** Named one by one: the bundle then leaves out what nothing calls, such as a client for tokens with all of undici. */
const commands = { error: core.error, warning: core.warning, notice: core.notice };

/** The annotations of this step, counted: the runner silently drops what is too many. */
export class Annotations {
  readonly #left = {
    // One is kept for the verdict.
    error: maxAnnotationsPerLevel - 1,
    warning: maxAnnotationsPerLevel,
    notice: maxAnnotationsPerLevel,
  };

  /** Posts an annotation; false, and nothing posted, where the runner would drop it. */
  post({ level, message, place, title }: Annotation): boolean {
    if (this.#left[level] <= 0) return false;
    this.#left[level] -= 1;
    commands[level](messageOf(message), {
      ...(title === null ? {} : { title: printable(title) }),
      ...(place === null ? {} : placeOf(place)),
    });
    return true;
  }

  /** Fails the step with this exit status and an annotation that says why. */
  fail(message: string, exitStatus: number): void {
    core.setFailed(messageOf(message));
    process.exitCode = exitStatus;
  }
}

function messageOf(text: string): string {
  const message = printableLines(text).join('\n');
  if (message.length <= maxAnnotationLength) return message;
  const cut = message.slice(0, maxAnnotationLength - 1);
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Columns are taken only where start and end are on one line. https://docs.github.com/en/rest/checks/runs#create-a-check-run */
function placeOf({
  file,
  line,
  endLine,
  column,
  endColumn,
}: NonNullable<Annotation['place']>): core.AnnotationProperties {
  const hasColumns = line === endLine && column > 0;
  return {
    file,
    startLine: line,
    endLine,
    ...(hasColumns ? { startColumn: column, endColumn: Math.max(column, endColumn) } : {}),
  };
}
