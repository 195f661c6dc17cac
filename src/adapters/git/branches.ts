import { known, unavailable, type Known } from '../../model/index.ts';
import type { GitCommand } from './command.ts';
import { Remote } from './remote.ts';

/** Names of default branches, tried where nothing says which one it is. */
const usual = ['main', 'master', 'trunk', 'develop'];

/** See `Repository.defaultBranch`. Asks nobody over the network. */
export async function defaultBranch(git: GitCommand): Promise<Known<string>> {
  const remote = await Remote.find(git);
  const names = [...new Set([(await git.ask(['config', '--get', 'init.defaultBranch'])) ?? '', ...usual])].filter(
    (name) => name !== '',
  );
  const local = (await branches(git, 'refs/heads')).map((branch) => `refs/heads/${branch}`);
  const atRemote = remote === null ? [] : await branches(git, `refs/remotes/${remote.name}`);
  const ofRemote = (branch: string): string => `refs/remotes/${remote?.name ?? ''}/${branch}`;
  const remoteHead = remote === null ? null : await git.ask(['symbolic-ref', '--quiet', ofRemote('HEAD')]);
  const there = new Set([...local, ...atRemote.map(ofRemote)]);
  // A branch that was renamed over there leaves a HEAD behind that points to nothing.
  const candidates = [
    ...(remoteHead === null ? [] : [remoteHead]),
    ...names.map(ofRemote),
    ...names.map((name) => `refs/heads/${name}`),
    ...(remote === null && local.length === 1 ? local : []),
  ];
  const found = candidates.find((candidate) => there.has(candidate));
  if (found !== undefined) return known(found);
  const where = remote === null ? 'here' : `here or at ${remote.name}`;
  return unavailable(`none of ${names.join(', ')} is a branch ${where}`);
}

/** See `Repository.names`. */
export async function names(git: GitCommand): Promise<readonly string[]> {
  const refs = ['refs/heads', 'refs/tags', 'refs/remotes'];
  return (await Promise.all(refs.map((prefix) => branches(git, prefix)))).flat();
}

/** Names below a prefix, without it. */
async function branches(git: GitCommand, prefix: string): Promise<readonly string[]> {
  const listed = await git.line(['for-each-ref', '--format=%(refname)', prefix]);
  return listed.split('\n').flatMap((name) => (name === '' ? [] : [name.slice(prefix.length + 1)]));
}
