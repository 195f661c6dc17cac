import { formatNames } from '../report/formats/index.ts';
import { text, type Kind } from './kinds.ts';

export const path = text(/^(?!-)[^\0\r\n]+$/u, 'a path, not beginning with "-"');

/** What git takes for an option can't pass for a revision. */
export const revision = text(
  /^(?!-)[^\0\r\n]+$/u,
  'a revision as git knows it (branch, tag, SHA, HEAD~2), not beginning with "-"',
);

export const platform = (example: string): Kind<string> =>
  text(/^[a-z0-9]+$/u, `a name that "go tool dist list" shows, such as ${example}`);

export const packagePattern = text(
  /^(?!-)[^\0\s,]+$/u,
  'package patterns as go list takes them, such as ./internal/..., not beginning with "-"',
);

export const benchFilter = text(
  /^(?!-)[^\0\r\n]+$/u,
  'a regular expression for names of benchmarks, not beginning with "-"',
);

/** https://pkg.go.dev/time#ParseDuration, without fractions of a second. */
export const timeout = text(
  /^(?=\d)(?!(?:0+[hms])+$)(?:\d{1,3}h)?(?:\d{1,5}m)?(?:\d{1,6}s)?$/u,
  'a time such as 90s, 10m or 1h30m',
);

/** https://pkg.go.dev/cmd/go#hdr-Testing_flags, `-benchtime`. */
export const benchTime = text(
  /^[1-9]\d{0,8}x$|^(?!0+(?:\.0+)?[a-z])\d{1,6}(?:\.\d{1,6})?(?:ms|s|m)$/u,
  'a time such as 0.5s, or rounds such as 100x',
);

/** https://pkg.go.dev/cmd/go#hdr-Build_constraints */
export const tag = text(/^[\p{L}\p{N}_.]+$/u, 'build tags of letters, digits, dots and underscores');

/** `linux/arm64+purego+netgo`. */
export const targetPlatform = text(
  /^[a-z0-9]+\/[a-z0-9]+(?:\+[\p{L}\p{N}_.]+)*$/u,
  'GOOS/GOARCH as "go tool dist list" shows them, with build tags after "+", such as windows/amd64 or linux/arm64+purego',
);

/** A folder is a path only if it looks like one, so that a mistyped word is none. */
const releases = /^(?:oldest|local|tip|(?:go)?1\.\d{1,4}(?:\.\d{1,4})?)$/;
const releaseWords = 'oldest (what go.mod asks for), local, tip, releases such as 1.25 or 1.25.3';

/** The configuration file lies in the repository, which has no say in which programs run: it names no paths. */
export const goVersion: Kind<string> = {
  ...text(
    new RegExp(`${releases.source}|^(?!-)[^\\0\\r\\n]*[/\\\\][^\\0\\r\\n]*$`, 'u'),
    `${releaseWords}, the path of a GOROOT or go command`,
  ),
  fromNode: (node) => text(releases, `${releaseWords}; paths on the command line and as input only`).fromNode(node),
};

/** GitHub's job matrix has at most 256 jobs. https://docs.github.com/en/actions/reference/limits */
export const shard = text(
  /^(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-6])\/(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-6])$/u,
  'a part and the number of parts, at most 256, such as 3/8',
);

/** Of a check run's name; longer ones are cut off where GitHub lists checks. */
export const maxNameLength = 80;

/** What GitHub shows as the name of a check run. */
export const checkName = text(
  /^[\p{L}\p{N}][\p{L}\p{N} ._/():,+-]{0,79}$/u,
  'a name of at most 80 letters, digits, spaces and ._/():,+-',
);

/** https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication */
export const login = text(
  /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})(?:\[bot\])?$/u,
  "an account's login, such as my-app[bot]",
);

/** Never what commands the runner, nor the token that a step was given. */
export const variable = text(
  /^(?!INPUT_|GITHUB_|ACTIONS_|RUNNER_|ESCAPEDIFF_)[A-Za-z_]\w*$/iu,
  'names of environment variables, none of them INPUT_*, GITHUB_*, ACTIONS_*, RUNNER_* or ESCAPEDIFF_*',
);

/** A format and the file to write it to. */
export const formatFile = text(
  new RegExp(`^(?:${formatNames.join('|')})=(?!-)[^\\0\\r\\n]+$`, 'u'),
  `FORMAT=FILE, such as html=report.html, with one of ${formatNames.join(', ')}`,
);
