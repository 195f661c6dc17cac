import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disk } from '../../src/adapters/disk.ts';
import { openRepository } from '../../src/adapters/git/repository.ts';
import { childEnvironments } from '../../src/adapters/child-environment.ts';
import { goCommand } from '../../src/adapters/go/command.ts';
import type { LaidOut } from '../../src/build/graphs.ts';
import type { GoCommand } from '../../src/build/port.ts';
import { buildRoots, moduleFilesOf } from '../../src/build/roots.ts';
import { buildSettings, type BuildSettings } from '../../src/build/settings.ts';
import { layOut } from '../../src/build/side-tree.ts';
import type { FileChange, Options } from '../../src/model/index.ts';
import type { GitTrees } from '../../src/model/ports.ts';
import { git } from '../e2e/sample.ts';

export interface OpenSides {
  readonly base: LaidOut;
  readonly head: LaidOut;
  readonly changes: readonly FileChange[];
  readonly git: GitTrees;
  /** The head's go.mod and go.work files. */
  readonly goMods: readonly string[];
  readonly settings: BuildSettings;
  readonly go: GoCommand;
  /** The arguments of the go commands since. */
  readonly commands: (readonly string[])[];
}

/** Lays out HEAD and the working tree of a repository, with the real git and the real go command. */
export async function openSides(
  folder: string,
  {
    packages = [],
    tests = false,
    env = {},
  }: { packages?: readonly string[]; tests?: boolean; env?: Record<string, string> },
): Promise<OpenSides> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  const repository = await openRepository(folder, temporary, process.env);
  const { trees } = repository;
  const real = goCommand(childEnvironments({ ...process.env, ...env }), temporary);
  const options = { goos: 'linux', goarch: 'amd64', cgo: false, pgo: 'off', tags: [], tests } as unknown as Options;
  const settings = await buildSettings(real, folder, options);
  const headTree = await repository.snapshot('include');
  const baseTree = (await git(folder, 'rev-parse', 'HEAD^{tree}')).trim();
  const laidOut = async (name: 'base' | 'head', tree: string): Promise<LaidOut> => {
    const differences = tree === headTree ? [] : await trees.changes(headTree, tree, 'no-renames');
    const side = await layOut(name, tree, differences, trees, real, disk);
    return {
      tree: side,
      roots: await buildRoots(side, await moduleFilesOf(tree, trees), '', packages, real, settings),
    };
  };
  const commands: (readonly string[])[] = [];
  const go: GoCommand = {
    ...real,
    run: async (request) => {
      commands.push(request.args);
      return await real.run(request);
    },
  };
  return {
    base: await laidOut('base', baseTree),
    head: await laidOut('head', headTree),
    changes: await trees.changes(baseTree, headTree, 'find-renames'),
    git: trees,
    goMods: await moduleFilesOf(headTree, trees),
    settings,
    go,
    commands,
  };
}

/** A file that both sides have, with other contents. */
export const edited = (path: string): FileChange => ({
  status: 'modified',
  basePath: path,
  headPath: path,
  baseMode: '100644',
  headMode: '100644',
  baseBlob: 'a',
  headBlob: 'b',
});
