import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironments } from '../../src/adapters/child-environment.ts';
import { disk } from '../../src/adapters/disk.ts';
import { goCommand } from '../../src/adapters/go/command.ts';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import type { ContractOptions } from '../../src/config/index.ts';
import type { ContractWorld } from '../../src/contracts/run.ts';
import { unhurried } from '../../src/model/ports.ts';
import type { Toolchain } from '../codegen/support.ts';
import { quiet } from '../../src/adapters/terminal/print.ts';

/** Writes a module into a new folder, which no repository is around. */
export async function moduleOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'escapediff-contracts-')));
  const all = { 'go.mod': 'module example.com/m\n\ngo 1.21\n', ...files };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

/** The real go command and the real disk. */
export async function worldOf({ command }: Pick<Toolchain, 'command'>): Promise<ContractWorld> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  const choice = { command, env: command === 'go' ? {} : { GOTOOLCHAIN: 'local', GOROOT: '' } };
  const go = goCommand(childEnvironments(process.env), temporary, choice);
  return { go, disk, log: quiet, syntax: loadGoSyntax, breathe: unhurried };
}

export function optionsOf(repo: string, more: Partial<ContractOptions> = {}): ContractOptions {
  return {
    repo,
    packages: [],
    tests: false,
    tags: [],
    goos: null,
    goarch: null,
    cgo: false,
    pgo: 'off',
    format: 'text',
    output: null,
    color: false,
    verbose: false,
    contracts: [],
    assume: [],
    failOnUnproven: false,
    profiles: [],
    function: null,
    ...more,
  };
}
