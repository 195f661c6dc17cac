import { InconclusiveError, UsageError, type Options } from '../model/index.ts';
import { releaseOf } from '../text/go-release.ts';
import type { GoCommand } from './port.ts';
import { decoded } from '../text/decoded.ts';

/** What both sides are built with (architecture invariant 2). */
export interface BuildSettings {
  /** As `go version` says it, such as `go1.26.8`. */
  readonly goVersion: string;
  readonly goos: string;
  readonly goarch: string;
  /** `off`, or the workspace file in force where the repository's own is not looked at. */
  readonly gowork: string;
  /** Does GOFLAGS have the go command read another file than go.mod? */
  readonly otherModFile: boolean;
  /** Absolute folder of the module cache. */
  readonly modCache: string;
  /** May a module's vendor folder stand in for the module cache? Not where GOFLAGS says otherwise. https://go.dev/ref/mod#build-commands */
  readonly usesVendor: boolean;
  readonly tests: boolean;
  /** Is each program compiled with the profile that lies beside it? */
  readonly profiles: boolean;
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The oldest compiler whose messages the parser has been tested with. */
export const oldestGo = 21;

/**
 * Asks the toolchain that `dir` selects for its version and platform, once, and fixes all of it for both sides.
 * Throws a UsageError for Go older than 1.21, an unusable platform, and a GOFLAGS that would change what the compiler sees.
 */
export async function buildSettings(
  go: GoCommand,
  dir: string,
  options: Pick<Options, 'goos' | 'goarch' | 'cgo' | 'tests' | 'pgo' | 'tags'>,
): Promise<BuildSettings> {
  const chosen: Record<string, string> = {
    ...(options.goos === null ? {} : { GOOS: options.goos }),
    ...(options.goarch === null ? {} : { GOARCH: options.goarch }),
    ...(options.cgo === null ? {} : { CGO_ENABLED: options.cgo ? '1' : '0' }),
  };
  const answer = await goEnv(go, dir, chosen);
  refuseUnusable(answer);
  const platform = `${answer['GOOS'] ?? ''}/${answer['GOARCH'] ?? ''}`;
  if (options.goos !== null || options.goarch !== null) await refuseUnknownPlatform(go, dir, platform);
  const goVersion = answer['GOVERSION'] ?? '';
  const release = releaseOf(goVersion);
  if (release !== null && release < oldestGo) {
    throw new UsageError(`Go 1.${oldestGo} or newer is needed; the go command is ${goVersion}.`);
  }
  refuseGoFlags(answer['GOFLAGS'] ?? '');
  const chosenFolder = answer['GOTMPDIR'] ?? '';
  return {
    goVersion,
    goos: answer['GOOS'] ?? '',
    goarch: answer['GOARCH'] ?? '',
    gowork: answer['GOWORK'] ?? '',
    otherModFile: /-modfile\b/.test(answer['GOFLAGS'] ?? ''),
    modCache: answer['GOMODCACHE'] ?? '',
    usesVendor: !/-mod\b/.test((answer['GOFLAGS'] ?? '').replaceAll(/-mod=vendor\b/g, '')),
    tests: options.tests,
    profiles: options.pgo === 'auto',
    flags: [
      `-pgo=${options.pgo}`,
      '-buildvcs=false',
      '-trimpath=false',
      ...(options.tags.length === 0 ? [] : [`-tags=${options.tags.join(',')}`]),
    ],
    env: {
      GOOS: answer['GOOS'] ?? '',
      GOARCH: answer['GOARCH'] ?? '',
      CGO_ENABLED: answer['CGO_ENABLED'] ?? '',
      // The go command's temporary files lie among ours, unless somebody has chosen a place: of one that is ended they would stay.
      GOTMPDIR: chosenFolder === '' ? await go.folder('go-build') : chosenFolder,
      // A release can be named, so that no side's go.mod selects another one; a development build can only be kept.
      GOTOOLCHAIN: /^go1\.\d+(?:\.\d+|rc\d+)?$/.test(goVersion) ? goVersion : 'local',
    },
  };
}

const asked = [
  ...['GOVERSION', 'GOOS', 'GOARCH', 'CGO_ENABLED', 'GOFLAGS', 'GOWORK', 'GOTMPDIR', 'GOMODCACHE'],
  ...['GOCACHE', 'GO111MODULE'],
];

/** What the go command itself would say only later, of a package, and in its own words. */
function refuseUnusable({
  GOCACHE: cache = '',
  GOMODCACHE: modules = '',
  GO111MODULE: mode = '',
}: Record<string, string>): void {
  if (mode === 'off') {
    throw new UsageError('GO111MODULE is "off", and only modules can be compared. Accepted: unset, "on" or "auto".');
  }
  // https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching
  if (cache === '' || cache === 'off' || modules === '') {
    throw new UsageError(
      'The go command has no place for its caches: neither HOME nor GOCACHE and GOMODCACHE are set. Accepted: HOME, or an absolute path in each of the two.',
    );
  }
}

async function goEnv(
  go: GoCommand,
  dir: string,
  env: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  let stdout = '';
  let stderr = '';
  const exitCode = await go.run({
    dir,
    args: ['env', '-json', ...asked],
    env,
    onStdout: decoded((text) => (stdout += text)),
    onStderr: decoded((text) => (stderr += text)),
  });
  if (exitCode !== 0) throw new InconclusiveError(`go env failed: ${stderr.trim()}`);
  return JSON.parse(stdout) as Record<string, string>;
}

/** `go tool dist list` prints a platform in each line. https://pkg.go.dev/cmd/dist */
async function refuseUnknownPlatform(go: GoCommand, dir: string, platform: string): Promise<void> {
  let list = '';
  const exitCode = await go.run({
    dir,
    args: ['tool', 'dist', 'list'],
    env: {},
    onStdout: decoded((text) => (list += text)),
    onStderr: () => undefined,
  });
  const platforms = list.split('\n').filter((line) => line !== '');
  if (exitCode !== 0 || platforms.length === 0 || platforms.includes(platform)) return;
  const [goos = '', goarch = ''] = platform.split('/');
  const near = platforms.filter((known) => known.startsWith(`${goos}/`) || known.endsWith(`/${goarch}`));
  throw new UsageError(
    `goos and goarch: this Go compiles for no platform ${platform}. Accepted: ${(near.length > 0 ? near : platforms).join(', ')}.`,
  );
}

/**
 * An overlay of the environment would be replaced by ours, a toolexec sees (and may change) every compilation, with `-n` nothing is compiled, and
 * with `-cover` something else: none of them may stand in GOFLAGS unnoticed. https://pkg.go.dev/cmd/go#hdr-Environment_variables
 */
function refuseGoFlags(goFlags: string): void {
  const refused = /(?:^|\s)['"]?--?(overlay|toolexec|gcflags|compiler|n|cover(?:mode|pkg)?)(?:=|['"]|\s|$)/.exec(
    goFlags,
  )?.[1];
  if (refused === undefined) return;
  throw new UsageError(
    `GOFLAGS holds -${refused} (GOFLAGS=${goFlags}), which changes what the compiler sees. Unset it for escapediff; other flags may stay.`,
  );
}
