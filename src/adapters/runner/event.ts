import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../../config/index.ts';
import { UsageError, messageOf } from '../../model/index.ts';

/**
 * The event that started the workflow, as the runner tells it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export interface RunnerEvent {
  /** `pull_request`, `merge_group`, … */
  readonly name: string;
  /** The webhook's payload, a JSON object. Much of it is under the control of whoever caused the event. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** GITHUB_SHA: for pull requests a merge commit made for testing, and not their head. */
  readonly sha: string;
  readonly ref: string;
  readonly owner: string;
  readonly repo: string;
  /** Without a slash at the end. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly runId: string;
  /** The page of this run. */
  readonly runUrl: string;
  /** The run, and which attempt of it: `17.1`; null where the runner does not tell. */
  readonly run: string | null;
  /** Absolute path of the folder that actions/checkout fills. */
  readonly workspace: string;
  /** Absolute path of a folder that is emptied after the job. */
  readonly temporaryFolder: string;
}

/** Reads the event. Throws a UsageError naming the variable that is missing or holds something else than the runner's. */
export function readEvent(environment: Environment): RunnerEvent {
  const read = (variable: string, accepted: RegExp, whatIs: string): string => {
    const value = environment[variable] ?? '';
    if (accepted.test(value)) return value;
    const found = value === '' ? 'is not set' : `is ${JSON.stringify(value)}`;
    throw new UsageError(`${variable} ${found}. Accepted: ${whatIs}, as the runner of GitHub Actions sets it.`);
  };
  const url = (variable: string): string => read(variable, /^https?:\/\/[^\s/]+(\/\S*)?$/, 'a URL').replace(/\/+$/, '');
  const folder = (variable: string): string => path.resolve(read(variable, /./, 'a folder'));

  const [owner = '', repo = ''] = read('GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/, 'owner/name').split('/');
  const serverUrl = url('GITHUB_SERVER_URL');
  const runId = read('GITHUB_RUN_ID', /^\d+$/, 'a number');
  const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '';
  return {
    name: read('GITHUB_EVENT_NAME', /^\w+$/, "an event's name"),
    payload: readPayload(read('GITHUB_EVENT_PATH', /./, 'a file')),
    sha: read('GITHUB_SHA', /^([0-9a-f]{40}|[0-9a-f]{64})$/, "a commit's SHA"),
    ref: environment['GITHUB_REF'] ?? '',
    owner,
    repo,
    serverUrl,
    apiUrl: url('GITHUB_API_URL'),
    runId,
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    run: /^\d+$/.test(attempt) ? `${runId}.${attempt}` : null,
    workspace: folder('GITHUB_WORKSPACE'),
    temporaryFolder: folder('RUNNER_TEMP'),
  };
}

function readPayload(file: string): Readonly<Record<string, unknown>> {
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(`GITHUB_EVENT_PATH names ${JSON.stringify(file)}, which can't be read as JSON: ${reason}`);
  }
  if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) return { ...payload };
  throw new UsageError(`GITHUB_EVENT_PATH names ${JSON.stringify(file)}, which holds no JSON object.`);
}
