import path from 'node:path';
import type { GoCommand } from '../build/port.ts';
import { oldestGo } from '../build/settings.ts';
import { InconclusiveError, UsageError, type Options, type Platform } from '../model/index.ts';
import type { GitTrees } from '../model/ports.ts';
import type { Toolchains, WantedGo } from './port.ts';

/** One way of building both sides. */
export interface BuildPlan {
  /** As `ReportBuild` has it; of the only build empty. */
  readonly name: string;
  readonly options: Options;
  /** Null where the toolchain was not found; then `missing` says so. */
  readonly go: GoCommand | null;
  readonly missing: string | null;
}

/** What choosing needs of the world. */
export interface BuildSources {
  readonly go: GoCommand;
  readonly toolchains: Toolchains;
  readonly trees: GitTrees;
}

/** Every toolchain with every platform, in the order they were asked for; one build where neither is. */
export async function chooseBuilds(
  options: Options,
  tree: string,
  { go, toolchains, trees }: BuildSources,
): Promise<readonly BuildPlan[]> {
  const { goVersions, platforms } = options;
  const plans: BuildPlan[] = [];
  for (const wanted of goVersions.length === 0 ? [''] : goVersions) {
    const found =
      wanted === '' ? { go, missing: null } : await toolchains.find(await wantedGo(wanted, options, tree, trees));
    for (const platform of platforms.length === 0 ? [null] : platforms) {
      const name = [wanted, platform === null ? '' : platformName(platform)].filter((part) => part !== '').join(' ');
      const tags = [...options.tags, ...(platform?.tags ?? [])];
      plans.push({ name, options: { ...options, ...platform, tags }, ...found });
    }
  }
  return plans;
}

/** `linux/amd64`, with tags `linux/amd64+purego`. */
export function platformName({ goos, goarch, tags }: Platform): string {
  return [`${goos}/${goarch}`, ...tags].join('+');
}

/** Reads what the setting go-versions accepts: `local`, `tip`, `1.25`, `1.25.3`, a path. Null for `oldest`, which go.mod tells. */
export function parseGoVersion(text: string): WantedGo | null {
  if (text === 'oldest') return null;
  if (text === 'local' || text === 'tip') return { kind: text };
  const [, minor, patch] = /^(?:go)?1\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (minor === undefined) return { kind: 'path', path: text };
  return { kind: 'release', minor: Number(minor), patch: patch === undefined ? null : Number(patch), orNewer: false };
}

async function wantedGo(text: string, options: Options, tree: string, trees: GitTrees): Promise<WantedGo> {
  const parsed = parseGoVersion(text) ?? (await oldestOf(options, tree, trees));
  if (parsed.kind === 'release' && parsed.minor < oldestGo) {
    throw new UsageError(
      `go-versions: ${JSON.stringify(text)} is too old. Accepted: releases from 1.${oldestGo} on, whose messages escapediff can read.`,
    );
  }
  return parsed;
}

/**
 * The oldest release that every module accepts which is built: the greatest of their go lines. The oldest one whose messages can be read, where
 * that is later.
 */
async function oldestOf({ repo }: Options, tree: string, trees: GitTrees): Promise<WantedGo> {
  const folder = path.relative(trees.root, repo).replaceAll(path.sep, '/');
  const files = (await trees.find(tree, ['go.mod', 'go.work'])).filter(
    (file) => !/(?:^|\/)(?:vendor|testdata|[._][^/]*)\//.test(file),
  );
  const below = files.filter((file) => isWithin(path.posix.dirname(file), folder));
  const around = files.filter((file) => isWithin(folder, path.posix.dirname(file)));
  const entries = await Promise.all(
    [...new Set([...below, ...around.slice(-1)])].map((file) => trees.entry(tree, file)),
  );
  const texts = await trees.blobs(entries.flatMap((entry) => entry?.blob ?? []));
  const lines = texts.map((text) => {
    if (text === null)
      throw new InconclusiveError(
        'git lacks a go.mod or go.work, and could not fetch it: which Go is the oldest is not known.',
      );
    return goLine(text.toString('utf8'));
  });
  const greatest = lines.reduce((a, b) => (b.minor > a.minor || (b.minor === a.minor && b.patch > a.patch) ? b : a), {
    minor: oldestGo,
    patch: 0,
  });
  return { kind: 'release', minor: greatest.minor, patch: greatest.patch === 0 ? null : greatest.patch, orNewer: true };
}

/** https://go.dev/ref/mod#go-mod-file-go */
function goLine(text: string): { readonly minor: number; readonly patch: number } {
  const [, minor = '0', patch = '0'] = /^go[ \t]+1\.(\d+)(?:\.(\d+))?/m.exec(text) ?? [];
  return { minor: Number(minor), patch: Number(patch) };
}

function isWithin(folder: string, outer: string): boolean {
  return outer === '' || outer === '.' || folder === outer || folder.startsWith(`${outer}/`);
}
