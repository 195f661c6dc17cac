import type { GitHubFailure } from './port.ts';

/** What a failure cost, as it stands in a sentence. */
export type Surface =
  | 'the pull request could not be read'
  | "the pull request's files could not be read"
  | 'earlier line comments could not be read'
  | 'earlier conversation comments could not be read'
  | 'line comments could not be posted'
  | 'the summary comment could not be posted'
  | 'earlier line comments could not be brought up to date'
  | 'what two runs posted twice could not be removed'
  | 'the summary comment was posted shorter'
  | 'the check run could not be posted'
  | 'the check run was posted without all that it should say';

export interface Loss {
  readonly surface: Surface;
  readonly failure: GitHubFailure;
}

/** One warning for each answer of GitHub's, naming all that it cost and what the user can do about it. */
export function lossWarnings(losses: readonly Loss[]): readonly string[] {
  const byAnswer = new Map<string, { readonly failure: GitHubFailure; readonly surfaces: Set<Surface> }>();
  for (const { surface, failure } of losses) {
    const key = `${failure.kind} ${String(failure.status)} ${words(failure).replace(/ - https:.*$/, '')}`;
    const same = byAnswer.get(key) ?? { failure, surfaces: new Set() };
    same.surfaces.add(surface);
    byAnswer.set(key, same);
  }
  return [...byAnswer.values()].map(({ failure, surfaces }) => {
    const lost = [...surfaces];
    return `On GitHub, ${lost.join(', and ')}: ${describe(failure, permissionsFor(lost))}`;
  });
}

/** https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps */
function permissionsFor(surfaces: readonly Surface[]): readonly string[] {
  const isCheck = (surface: Surface): boolean => surface.startsWith('the check run ');
  return [
    ...(surfaces.some((surface) => !isCheck(surface)) ? ['pull-requests: write'] : []),
    ...(surfaces.some(isCheck) ? ['checks: write'] : []),
  ];
}

/** What GitHub answered and the remedy, in one line. GitHub's own words are quoted, for they name more than we can guess. */
export function describe(failure: GitHubFailure, permissions: readonly string[] = ['pull-requests: write']): string {
  const { kind, status } = failure;
  const said = words(failure);
  const answer =
    status === null ? `GitHub gave no answer ("${said}").` : `GitHub answered ${String(status)} "${said}".`;
  switch (kind) {
    case 'forbidden':
      return `${answer} ${permissionHint(status, said, permissions)}`.trimEnd();
    case 'rate-limited':
      return `${answer} The wait for GitHub's rate limit would be too long; run the job again later.`;
    case 'unreachable':
      return `${answer} Run the job again; what was stored all the same is recognised and not posted twice.`;
    case 'rejected':
      return answer;
  }
}

function words({ message }: GitHubFailure): string {
  return message.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}

function permissionHint(status: number | null, said: string, permissions: readonly string[]): string {
  if (status === 401) return 'The token is not valid, or expired.';
  // GitHub has many reasons to refuse: an archived repository, a locked conversation, single sign-on, a list of addresses. Its own words say which.
  if (status !== 404 && !isPermission(said)) return '';
  return (
    `Add ${permissions.map((permission) => `\`${permission}\``).join(' and ')} to the permissions of the job. ` +
    'A pull request from a fork or by Dependabot gets a read-only token whatever the permissions say: publish it from a ' +
    'workflow_run job (docs/forks.md).'
  );
}

/**
 * "Resource not accessible by integration" or "by personal access token": what GitHub says where a permission is missing.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
export function isPermission(said: string): boolean {
  return /not accessible by|must have .*(?:access|rights|permission)/i.test(said);
}
