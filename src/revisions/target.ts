import { UsageError, type PullRequest } from '../model/index.ts';
import { requestOf } from './event.ts';
import { Payload, type TriggerEvent } from './payload.ts';

/** What another job's report may be posted on. Comes from the event alone: the report is whatever its author wants it to be. */
export interface PublishTarget {
  readonly owner: string;
  readonly repo: string;
  /** The commit that was analysed, and that a check run is made for. */
  readonly headSha: string;
  /** Known at once, to be looked up by head, or none: then there is nothing to comment on. */
  readonly pullRequest:
    | { readonly kind: 'known'; readonly pullRequest: PullRequest }
    | { readonly kind: 'look-up'; readonly head: { readonly owner: string; readonly branch: string } | null }
    | { readonly kind: 'none' };
}

/**
 * Reads what the event says a report is about: the workflow that a workflow_run event followed, or for jobs of one workflow its own event.
 * Null for pushes and for runs by hand or by the clock: the job summary tells what they found, and no check run, which would pass for a pull
 * request with the same head. Throws a UsageError for other events, and for payloads that lack what they should have.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run
 */
export function publishTargetOf(event: TriggerEvent): PublishTarget | null {
  if (['push', 'workflow_dispatch', 'schedule'].includes(event.name)) return null;
  if (event.name === 'workflow_run') return workflowRun(new Payload(event));
  const request = requestOf(event);
  if (request.kind === 'pull-request') {
    const { pullRequest } = request;
    const { owner, repo, headSha } = pullRequest;
    return { owner, repo, headSha, pullRequest: { kind: 'known', pullRequest } };
  }
  if (event.name === 'merge_group' && request.kind === 'range' && request.repository !== null) {
    const { owner, repo } = request.repository;
    return { owner, repo, headSha: request.head, pullRequest: { kind: 'none' } };
  }
  throw new UsageError(
    `mode: "publish" finds nothing to post on in the event ${event.name}. Accepted: workflow_run, and in the workflow that made the ` +
      'report pull_request, merge_group, push, workflow_dispatch and schedule.',
  );
}

function workflowRun(payload: Payload): PublishTarget {
  const owner = payload.text('repository.owner.login');
  const repo = payload.text('repository.name');
  const headSha = payload.sha('workflow_run.head_sha');
  const trigger = payload.text('workflow_run.event');
  if (trigger === 'pull_request_target') {
    throw new UsageError(
      'The report comes from a workflow that ran under pull_request_target, where a stranger’s code may have run with a token that ' +
        'can write. Use the pull_request event; see docs/forks.md.',
    );
  }
  if (trigger === 'merge_group') return { owner, repo, headSha, pullRequest: { kind: 'none' } };
  if (trigger !== 'pull_request') {
    throw new UsageError(
      `The report comes from a workflow that ran under ${JSON.stringify(trigger)}: what it compared is not what a pull request would merge, ` +
        'so nothing was posted. Accepted: pull_request and merge_group.',
    );
  }
  // A deleted fork leaves no repository; its pull request is then found by the commit alone.
  const hasFork = payload.field('workflow_run.head_repository.owner.login') !== undefined;
  const head = hasFork
    ? {
        owner: payload.text('workflow_run.head_repository.owner.login'),
        branch: payload.text('workflow_run.head_branch'),
      }
    : null;
  return { owner, repo, headSha, pullRequest: { kind: 'look-up', head } };
}
