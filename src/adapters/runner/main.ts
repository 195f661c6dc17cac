import { startingPoint, type Sources, type StartingPoint } from '../../config/index.ts';
import { asInconclusive, UsageError, type Mode } from '../../model/index.ts';
import { systemClock } from '../clock.ts';
import { exitStatus } from '../terminal/exit-status.ts';
import { Annotations } from './annotations.ts';
import { readEvent, type RunnerEvent } from './event.ts';
import { explainFailure } from './failure.ts';
import { readInputs } from './inputs.ts';
import { RunnerLog } from './log.ts';
import { registerProblemMatcher } from './problem-matcher.ts';
import { publishOther } from './publish.ts';
import { review } from './review.ts';
import type { Step } from './step.ts';
import { writeSummary } from './summary.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The action, from the runner's environment to outputs, job summary and the step's result. Never throws. */
export async function action(environment: Environment): Promise<void> {
  const annotations = new Annotations();
  const log = new RunnerLog(annotations, systemClock);
  try {
    registerProblemMatcher();
    const { given, token } = readInputs();
    const event = readEvent(environment);
    const door: Sources = { door: 'action', command: 'diff', given, environment, folder: event.workspace };
    const mode = modeOf(startingPoint(door), event);
    const sources: Sources = { ...door, command: mode === 'audit' ? 'audit' : 'diff' };
    const step: Step = { mode, sources, start: startingPoint(sources), event, token, annotations, log };
    await (mode === 'publish' ? publishOther(step) : review(step));
  } catch (error) {
    const { message, markdown } = explainFailure(error);
    await writeSummary(`### escapediff: could not compare\n\n${markdown}\n`);
    annotations.fail(
      message,
      exitStatus(asInconclusive(error) ?? (error instanceof Error ? error : new Error(message))),
    );
  } finally {
    log.close();
  }
}

/** Runs started by hand or by the clock have nothing to compare with unless they are told: they look at one revision. */
function modeOf({ mode, base, report, history }: StartingPoint, { name }: RunnerEvent): Mode {
  const isAudit = base === null && (name === 'workflow_dispatch' || name === 'schedule');
  const chosen = mode ?? (isAudit ? 'audit' : 'review');
  if (chosen === 'publish' && report === null) {
    throw new UsageError('mode: "publish" posts the report of another job, but the input report names none.');
  }
  if (chosen !== 'publish' && report !== null) {
    throw new UsageError(
      `report: a report is given, but mode is "${chosen}". Accepted: a report with mode "publish" only.`,
    );
  }
  if (chosen !== 'audit' && history !== null) {
    throw new UsageError(
      `history: a history is given, but mode is "${chosen}". Accepted: a history with mode "audit" only.`,
    );
  }
  return chosen;
}
