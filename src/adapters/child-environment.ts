import { isGitVariable, type Environment } from './git/environment.ts';

/** Where programs, their files and their libraries lie, and in which language they speak. */
const system = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'TERM',
  'TZ',
  'LANG',
  'LANGUAGE',
  'LC_\\w+',
  'TMPDIR',
  'TMP',
  'TEMP',
  'XDG_\\w+',
  'LD_LIBRARY_PATH',
  'DYLD_\\w+',
  // By it the runner finds, and ends, what a job leaves behind: https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
  'RUNNER_TRACKING_ID',
  // Windows: https://learn.microsoft.com/en-us/windows/deployment/usmt/usmt-recognized-environment-variables
  'USERNAME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'OS',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES.*',
  'COMMONPROGRAMFILES.*',
  'ALLUSERSPROFILE',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_\\w+',
];

/**
 * What the go command reads, `GOPROXY` to `GOTOOLCHAIN` and those of releases to come. `GOOGLE_APPLICATION_CREDENTIALS` has an underscore.
 * https://pkg.go.dev/cmd/go#hdr-Environment_variables
 */
const go = ['GO[A-Z0-9]+', 'GCCGO', 'CGO_[A-Z_]+', 'GO_EXTLINK_ENABLED'];

/** C compilers, and what they look for: https://gcc.gnu.org/onlinedocs/gcc/Environment-Variables.html, https://nixos.org/manual/nixpkgs */
const compilers = [
  'CC',
  'CXX',
  'FC',
  'AR',
  'PKG_CONFIG\\w*',
  'COMPILER_PATH',
  'GCC_EXEC_PREFIX',
  'CPATH',
  '(?:C|CPLUS|OBJC)_INCLUDE_PATH',
  'LIBRARY_PATH',
  'SDKROOT',
  'MACOSX_DEPLOYMENT_TARGET',
  'DEVELOPER_DIR',
  'INCLUDE',
  'LIB',
  'LIBPATH',
  'CCACHE_\\w+',
  'ZIG_\\w+',
  'NIX_\\w+',
];

/** How git and the go command reach a remote, and prove who they are: https://git-scm.com/docs/git#_environment_variables */
const remotes = [
  'SSH_(?:AUTH_SOCK|AGENT_PID|ASKPASS)',
  'NETRC',
  '(?:HTTPS?|FTP|ALL|NO)_PROXY',
  'SSL_CERT_(?:FILE|DIR)',
  'CURL_CA_BUNDLE',
];

const named = (groups: readonly (readonly string[])[]): RegExp => new RegExp(`^(?:${groups.flat().join('|')})$`, 'i');
const ofTools = named([system, go, compilers, remotes]);
/** A proxy's address, and what GOAUTH and GOCACHEPROG run, may hold credentials. */
const ofPrograms = named([system, ['GO(?!PROXY$|AUTH$|CACHEPROG$)[A-Z0-9]+']]);

/** What the programs that a run starts get of its own environment. */
export interface ChildEnvironments {
  /** For git, the go command, and the compilers that it starts. */
  readonly tools: Environment;
  /** For programs made of the code under review: no address or credential of a remote. */
  readonly programs: Environment;
}

/**
 * What they need, and nothing else: a runner's environment holds the job's token (`INPUT_TOKEN`), files by which a step commands the runner
 * (`GITHUB_ENV`, `GITHUB_OUTPUT`, …) and whatever secrets the workflow has. What builds or runs a stranger's code gets none of it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 *
 * @param passed names of variables that the user lets through as well.
 */
export function childEnvironments(environment: Environment, passed: readonly string[] = []): ChildEnvironments {
  const kept = (isNeeded: (name: string) => boolean): Environment =>
    Object.fromEntries(Object.entries(environment).filter(([name]) => isNeeded(name) || passed.includes(name)));
  return {
    tools: kept((name) => ofTools.test(name) || isGitVariable(name)),
    programs: kept((name) => ofPrograms.test(name)),
  };
}
