import { devNull } from 'node:os';

/** The environment a process was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Variables of git's that may pass: how to reach and to trust a remote, the user's configuration, and where to stop looking for a
 * repository. Every other one is dropped, for it could point git at another repository, index or object store, or change how
 * paths are read; what releases to come invent is dropped, too. A git hook, for instance, runs us with GIT_DIR and GIT_INDEX_FILE.
 * https://git-scm.com/docs/git#_environment_variables
 */
const passing = new RegExp(
  `^GIT_(?:${[
    'CONFIG(?:_.*)?',
    'SSH(?:_.*)?',
    'ASKPASS',
    'SSL_.*',
    'HTTP_.*',
    'PROXY_.*',
    'ALLOW_PROTOCOL',
    'PROTOCOL_FROM_USER',
    'EXEC_PATH',
    'CEILING_DIRECTORIES',
    'DISCOVERY_ACROSS_FILESYSTEM',
    'TEST_ASSUME_DIFFERENT_OWNER',
  ].join('|')})$`,
);

/** May a variable of git's pass to git, and to the go command, which starts it? */
export function isGitVariable(name: string): boolean {
  return passing.test(name);
}

/**
 * The environment git gets: nothing that redirects it, English messages (some are read), no question that nobody can answer, and
 * no refreshing of the user's index on the side.
 */
export function gitEnvironment(environment: Environment): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (!entry[0].startsWith('GIT_') || isGitVariable(entry[0])),
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_PAGER: 'cat',
    // What a commit's name stands for, as on GitHub, whatever this clone has put in its place. https://git-scm.com/docs/git-replace
    GIT_NO_REPLACE_OBJECTS: '1',
    // Grafts are the older way to give a commit other parents: by them a merge base could be the head itself.
    // https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-grafts
    GIT_GRAFT_FILE: devNull,
  };
}

/**
 * Settings for every call, stronger than any configuration file: the repository may be a stranger's, and what is compared must not
 * depend on anyone's taste. https://git-scm.com/docs/git-config
 */
export const settings: readonly string[] = [
  // Programs that git would start.
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'diff.external=',
  // Large files stay the pointers that the commit holds: Go code is not kept there, and the filter downloads, or fails where it is missing.
  'filter.lfs.process=',
  'filter.lfs.required=false',
  // Writing beside the index that we name, or into the user's repository.
  'core.splitIndex=false',
  'core.untrackedCache=keep',
  'core.looseCompression=0',
  'gc.auto=0',
  'maintenance.auto=false',
  'fetch.writeCommitGraph=false',
  // What is read, and refused.
  'core.quotepath=false',
  'core.safecrlf=false',
  'diff.suppressBlankEmpty=false',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  // A connection that has stopped must not hang the job. Bytes a second, seconds.
  'http.lowSpeedLimit=1000',
  'http.lowSpeedTime=60',
].flatMap((setting) => ['-c', setting]);
