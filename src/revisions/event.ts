import { UsageError, type PullRequest } from '../model/index.ts';

/** The event that started a run, as the runner tells it; `payload` is unchecked. */
export interface TriggerEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** What an event asks to compare. */
export type Request =
  | { readonly kind: 'pull-request'; readonly pullRequest: PullRequest; readonly baseSha: string }
  | { readonly kind: 'range'; readonly base: string; readonly head: string; readonly description: string }
  /** A new branch, or no event that names a base: the head against where it left the default branch. */
  | { readonly kind: 'since-default-branch'; readonly head: string };

const deletedOrNew = /^0+$/;

/**
 * Reads what an event asks for. Throws a UsageError for events that escapediff must not or can't serve, and for payloads that
 * lack what they should have.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function requestOf({ name, payload }: TriggerEvent): Request {
  const field = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), payload);
  const text = (path: string): string => {
    const value = field(path);
    if (typeof value === 'string' && value !== '') return value;
    throw new UsageError(
      `The ${name} event's payload has no ${path}: found ${value === undefined ? 'nothing' : JSON.stringify(value)}, a text is needed.`,
    );
  };
  const sha = (path: string): string => {
    const value = text(path);
    if (/^[0-9a-f]{40,64}$/.test(value)) return value;
    throw new UsageError(`The ${name} event's ${path} is ${JSON.stringify(value)}, which is no commit's SHA.`);
  };
  switch (name) {
    case 'pull_request': {
      const number = field('pull_request.number');
      if (typeof number !== 'number') throw new UsageError('The pull_request event names no pull request number.');
      const labels = field('pull_request.labels');
      return {
        kind: 'pull-request',
        baseSha: sha('pull_request.base.sha'),
        pullRequest: {
          owner: text('repository.owner.login'),
          repo: text('repository.name'),
          number,
          headSha: sha('pull_request.head.sha'),
          baseRef: text('pull_request.base.ref'),
          labels: (Array.isArray(labels) ? labels : []).flatMap((label: unknown) =>
            isRecord(label) && typeof label['name'] === 'string' ? [label['name']] : [],
          ),
        },
      };
    }
    case 'pull_request_target':
      throw new UsageError(
        'escapediff does not run under pull_request_target: it would compile the pull request’s code with a token that can write. ' +
          'Use the pull_request event; see SECURITY.md.',
      );
    case 'merge_group':
      return {
        kind: 'range',
        base: sha('merge_group.base_sha'),
        head: sha('merge_group.head_sha'),
        description: 'the merge group against its base',
      };
    case 'push': {
      const after = sha('after');
      if (deletedOrNew.test(after)) throw new UsageError('This push deleted its branch: there is nothing to compare.');
      const before = sha('before');
      if (deletedOrNew.test(before)) return { kind: 'since-default-branch', head: after };
      return {
        kind: 'range',
        base: before,
        head: after,
        description: 'the pushed commits against what was there before',
      };
    }
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: 'since-default-branch', head: 'HEAD' };
    default:
      throw new UsageError(
        `The event ${name} names nothing to compare. Use pull_request, merge_group, push, workflow_dispatch or schedule, ` +
          'or give both base and head.',
      );
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
