import { UsageError, type PullRequest } from '../model/index.ts';
import { isRecord, Payload, type EventRepository, type TriggerEvent } from './payload.ts';

export type { EventRepository, TriggerEvent } from './payload.ts';

/** What an event asks to compare. */
export type Request =
  | { readonly kind: 'pull-request'; readonly pullRequest: PullRequest; readonly baseSha: string }
  | {
      readonly kind: 'range';
      readonly base: string;
      readonly head: string;
      /** For people: `the pushed commits`, `what was there before`. */
      readonly headName: string;
      readonly baseName: string;
      readonly repository: EventRepository | null;
    }
  /** A new branch, or a run started by hand or by the clock: the head against where it left the default branch. */
  | { readonly kind: 'since-default-branch'; readonly head: string; readonly repository: EventRepository | null }
  /** An event about something else than commits: base and head must be given. */
  | { readonly kind: 'nothing'; readonly event: string };

/** Only events that can't run a stranger's code with the rights of the repository's own. */
const useInstead = 'Use the pull_request event; see SECURITY.md.';

/**
 * Reads what an event asks for. Throws a UsageError for events under which escapediff must not build anything, whatever else
 * is given, and for payloads that lack what they should have.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function requestOf(event: TriggerEvent): Request {
  const payload = new Payload(event);
  switch (event.name) {
    case 'pull_request':
      return pullRequest(payload);
    case 'pull_request_target':
      throw new UsageError(
        'escapediff does not run under pull_request_target: it would compile the pull request’s code with a token that can write. ' +
          useInstead,
      );
    case 'workflow_run':
      throw new UsageError(
        'escapediff does not build under workflow_run: it would compile what another workflow was started for, a fork’s code perhaps, ' +
          `with a token that can write. ${useInstead}`,
      );
    case 'merge_group':
      return {
        kind: 'range',
        base: payload.sha('merge_group.base_sha'),
        head: payload.sha('merge_group.head_sha'),
        headName: 'the merge group',
        baseName: 'its base',
        repository: payload.repository(),
      };
    case 'push':
      return push(payload);
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: 'since-default-branch', head: 'HEAD', repository: payload.repository() };
    default:
      return { kind: 'nothing', event: event.name };
  }
}

function pullRequest(payload: Payload): Request {
  const labels = payload.field('pull_request.labels');
  return {
    kind: 'pull-request',
    baseSha: payload.sha('pull_request.base.sha'),
    pullRequest: {
      owner: payload.text('repository.owner.login'),
      repo: payload.text('repository.name'),
      number: payload.positive('pull_request.number'),
      headSha: payload.sha('pull_request.head.sha'),
      baseRef: payload.text('pull_request.base.ref'),
      labels: (Array.isArray(labels) ? labels : [])
        .flatMap((label: unknown) => (isRecord(label) && typeof label['name'] === 'string' ? [label['name']] : []))
        .sort(),
    },
  };
}

function push(payload: Payload): Request {
  const none = /^0+$/;
  const head = payload.sha('after');
  if (none.test(head)) throw new UsageError('This push deleted its branch: there is nothing to compare.');
  const base = payload.sha('before');
  const repository = payload.repository();
  return none.test(base)
    ? { kind: 'since-default-branch', head, repository }
    : { kind: 'range', base, head, headName: 'the pushed commits', baseName: 'what was there before', repository };
}
