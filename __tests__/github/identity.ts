import type { Operation } from './openapi.ts';

/** What a token may do, in the words of a workflow's `permissions`. What is not named is `none`. */
export interface Permissions {
  readonly contents?: Access;
  readonly issues?: Access;
  readonly 'pull-requests'?: Access;
  readonly checks?: Access;
}

export type Access = 'read' | 'write';
type Scope = keyof Permissions;

/** Whom a token speaks for. */
export interface Identity {
  readonly login: string;
  readonly type: 'User' | 'Bot';
  readonly permissions: Permissions;
}

const everything: Permissions = { contents: 'write', issues: 'write', 'pull-requests': 'write', checks: 'write' };
const readOnly: Permissions = { contents: 'read', issues: 'read', 'pull-requests': 'read', checks: 'read' };

/** The tokens that a stand-in knows unless told otherwise. */
export const defaultTokens: Readonly<Record<string, Identity>> = {
  /** GITHUB_TOKEN of a job with every write permission that a review tool may ask for. */
  'ghs-write': { login: 'github-actions[bot]', type: 'Bot', permissions: everything },
  /** GITHUB_TOKEN of a pull request from a fork. */
  'ghs-read': { login: 'github-actions[bot]', type: 'Bot', permissions: readOnly },
  /** A person with write access to the repository. */
  'ghp-maintainer': { login: 'maintainer', type: 'User', permissions: everything },
  /** The person who opens the pull requests. */
  'ghp-contributor': { login: 'contributor', type: 'User', permissions: everything },
};

/**
 * Which permissions allow an operation; one of them is enough.
 * https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
const scopes: readonly (readonly [RegExp, readonly Scope[]])[] = [
  [/^pulls\//, ['pull-requests']],
  [/^issues\//, ['issues', 'pull-requests']],
  [/^checks\//, ['checks']],
  [/^repos\/list-pull-requests-associated-with-commit$/, ['pull-requests']],
  [/^repos\/compare-commits/, ['contents']],
];

/**
 * What a token lacks for an operation, as `x-accepted-github-permissions` lists it; null when it may proceed. Anyone may
 * read a public repository, whatever the token says.
 */
export function missingPermission(operation: Operation, identity: Identity, isPrivate: boolean): string | null {
  const needed: Access = operation.method === 'GET' ? 'read' : 'write';
  if (needed === 'read' && !isPrivate) return null;
  const accepted = scopes.find(([pattern]) => pattern.test(operation.id))?.[1] ?? [];
  if (accepted.length === 0) return null;
  const allowed = accepted.some((scope) => {
    const access = identity.permissions[scope];
    return access === 'write' || access === needed;
  });
  return allowed ? null : accepted.map((scope) => `${scope.replace('-', '_')}=${needed}`).join('; ');
}

/** Reads the `authorization` header: `token X`, `bearer X`; null when there is none, or it is of another kind. */
export function tokenOf(header: string | undefined): string | null {
  return /^(?:token|bearer)\s+(\S+)$/i.exec(header ?? '')?.[1] ?? null;
}
