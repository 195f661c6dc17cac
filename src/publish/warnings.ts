import type { GitHubFailure } from './port.ts';

/** What a failure cost, as it stands in a sentence. */
export type Surface =
  | 'the pull request could not be read'
  | 'earlier line comments could not be read'
  | 'earlier conversation comments could not be read'
  | 'line comments could not be posted'
  | 'the summary comment could not be posted'
  | 'earlier line comments could not be brought up to date';

export interface Loss {
  readonly surface: Surface;
  readonly failure: GitHubFailure;
}

/** One warning for each reason, naming all that it cost and what the user can do about it. */
export function lossWarnings(losses: readonly Loss[]): readonly string[] {
  const byReason = new Map<string, Surface[]>();
  for (const { surface, failure } of losses) {
    const reason = describe(failure);
    const surfaces = byReason.get(reason) ?? [];
    if (!surfaces.includes(surface)) surfaces.push(surface);
    byReason.set(reason, surfaces);
  }
  return [...byReason].map(([reason, surfaces]) => `On the pull request, ${surfaces.join(', and ')}: ${reason}`);
}

/** What GitHub answered and the remedy, in one line. GitHub's own words are quoted, for they name more than we can guess. */
export function describe(failure: GitHubFailure): string {
  const { kind, status } = failure;
  const said = failure.message.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
  const answer =
    status === null ? `GitHub gave no answer ("${said}").` : `GitHub answered ${String(status)} "${said}".`;
  switch (kind) {
    case 'forbidden':
      return `${answer} ${permissionHint(status, said)}`;
    case 'rate-limited':
      return `${answer} The wait for GitHub's rate limit would be too long; run the job again later.`;
    case 'unreachable':
      return `${answer} Run the job again; what was stored all the same is recognised and not posted twice.`;
    case 'rejected':
      return answer;
  }
}

function permissionHint(status: number | null, said: string): string {
  if (status === 401) return 'The token is not valid, or expired.';
  if (/\blocked\b/i.test(said)) return "The pull request's conversation is locked.";
  return (
    'Add `pull-requests: write` to the permissions of the job. A pull request from a fork or by Dependabot gets a ' +
    'read-only token whatever the permissions say: publish it from a workflow_run job.'
  );
}
