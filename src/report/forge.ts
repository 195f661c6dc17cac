/** Where people read the source of a repository, and how the addresses of lines are made there. */
export interface Forge {
  readonly kind: ForgeKind;
  /** The repository's page: https, without credentials, and without a slash at its end. */
  readonly url: string;
}

export type ForgeKind = 'github' | 'gitlab' | 'gitea' | 'bitbucket';

/** What is between the repository and the commit, and how a line is named. */
const addresses: Readonly<Record<ForgeKind, { readonly blob: string; readonly line: string }>> = {
  // https://docs.github.com/en/repositories/working-with-files/using-files/getting-permanent-links-to-files
  github: { blob: 'blob', line: 'L' },
  // https://docs.gitlab.com/user/project/repository/files/#permalinks
  gitlab: { blob: '-/blob', line: 'L' },
  // https://codeberg.org/forgejo/forgejo/src/branch/forgejo/routers/web/web.go: m.Get("/commit/*", …) under /src
  gitea: { blob: 'src/commit', line: 'L' },
  // https://support.atlassian.com/bitbucket-cloud/docs/hyperlink-to-source-code-in-bitbucket/
  bitbucket: { blob: 'src', line: 'lines-' },
};

/** Hosts whose name tells what they run. */
const kinds: readonly (readonly [name: RegExp, kind: ForgeKind])[] = [
  [/(?:^|[.-])github(?:[.-]|$)|\.ghe\.com$/, 'github'],
  [/(?:^|[.-])gitlab(?:[.-]|$)/, 'gitlab'],
  [/^codeberg\.org$|(?:^|[.-])(?:gitea|forgejo)(?:[.-]|$)/, 'gitea'],
  [/^bitbucket\.org$/, 'bitbucket'],
];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The forge of a remote's address as git has it: `https://…`, `ssh://…`, or `git@host:owner/name.git`. What kind it is the host's name
 * tells, or a CI of the same host (https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables).
 *
 * @returns null where the address leads to no page, or nobody knows what kind of forge it is: a wrong link is worse than none.
 */
export function forgeOf(remote: string, environment: Environment): Forge | null {
  const url = pageOf(remote);
  if (url === null) return null;
  const kind = kindOf(url, environment);
  // Credentials, such as those of GitLab's jobs, stay behind: only host and path are kept.
  return kind === null ? null : { kind, url: `https://${url.host}${url.pathname}` };
}

/** The address of a line at a commit; null for a revision that is none, or a path that leads out of the repository. */
export function sourceLink({ kind, url }: Forge, revision: string, file: string, line: number): string | null {
  const names = file.split('/');
  if (!/^[0-9a-f]{40,64}$/.test(revision) || names.some((name) => name === '' || name === '.' || name === '..'))
    return null;
  const { blob, line: mark } = addresses[kind];
  const path = names.map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/');
  return `${url}/${blob}/${revision}/${path}#${mark}${line}`;
}

function pageOf(remote: string): URL | null {
  const [, scpHost, scpPath] = /^(?:[^@/:\s]+@)?([\w.-]+):(?!\/\/)\/?([^\s]+)$/.exec(remote) ?? [];
  const address = scpHost !== undefined && scpPath !== undefined ? `ssh://${scpHost}/${scpPath}` : remote;
  const [, scheme, host, path] = /^(https|ssh):\/\/(?:[^@/\s]*@)?([\w.-]+(?::\d+)?)\/([^\s?#]+)$/.exec(address) ?? [];
  if (host === undefined || path === undefined) return null;
  const name = path.replace(/\/+$/, '').replace(/\.git$/, '');
  // Names that are kept for where nothing is: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
  if (/\.invalid(?::\d+)?$/.test(host)) return null;
  // At least an owner and a name.
  if (!/^[^/]+(?:\/[^/]+)+$/.test(name)) return null;
  const url = `https://${scheme === 'ssh' ? pageHost(host) : host}/${name}`;
  return URL.canParse(url) ? new URL(url) : null;
}

/** A port of ssh is not that of the page, and what is there for ssh alone has none (https://docs.github.com/en/authentication/troubleshooting-ssh/using-ssh-over-the-https-port). */
function pageHost(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^(?:alt)?ssh\.(?=(?:github|gitlab)\.com$|bitbucket\.org$)/, '');
}

function kindOf({ host, hostname }: URL, environment: Environment): ForgeKind | null {
  const isHostOf = (server: string | undefined): boolean =>
    server !== undefined && URL.canParse(server) && new URL(server).host === host;
  if (isHostOf(environment['CI_SERVER_URL'])) return 'gitlab';
  if (isHostOf(environment['GITHUB_SERVER_URL'])) {
    // Gitea and Forgejo run the same workflows, and set the same variables.
    return environment['GITEA_ACTIONS'] === 'true' || environment['FORGEJO_ACTIONS'] === 'true' ? 'gitea' : 'github';
  }
  return kinds.find(([name]) => name.test(hostname))?.[1] ?? null;
}
