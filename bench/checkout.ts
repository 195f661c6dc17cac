import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChangeName, GeneratedRepository } from './repository/generate.ts';
import { output } from './process.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Two revisions of a repository on disk to compare. The working tree is put on `head` before a run. */
export interface Subject {
  /** Absolute folder of the checkout. */
  readonly folder: string;
  readonly base: string;
  readonly head: string;
  /** What the head changes, in a word or two. */
  readonly change: string;
  /** What a tool has to find; null where nobody knows it beforehand. */
  readonly expected: { readonly affected: readonly string[]; readonly allocates: boolean } | null;
}

const settings = [
  ...['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false'],
  ...['-c', 'init.defaultBranch=main', '-c', 'core.autocrlf=false', '-c', 'gc.auto=0'],
];

/** Writes a generated repository into `folder`, commits it, and every change of it as a commit of its own on top of that. */
export function checkOut(
  generated: GeneratedRepository,
  folder: string,
  env: Environment,
): ReadonlyMap<ChangeName, Subject> {
  const repository = path.join(folder, 'repository');
  mkdirSync(repository, { recursive: true });
  writeFiles(folder, generated.beside);
  writeFiles(repository, generated.files);
  const git = (...args: readonly string[]): string =>
    output('git', [...settings, ...args], repository, env)
      .toString('utf8')
      .trim();
  const commit = (message: string): string => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet');
  const base = commit('Generate');
  const subjects = generated.changes.map(({ name, files, affected, allocates }): [ChangeName, Subject] => {
    git('checkout', '--quiet', '--detach', base);
    writeFiles(repository, files);
    const head = commit(`Change ${name}`);
    return [name, { folder: repository, base, head, change: name, expected: { affected, allocates } }];
  });
  return new Map(subjects);
}

/** Puts the working tree on the head, as a checkout of the pull request does. */
export function checkOutHead({ folder, head }: Subject, env: Environment): void {
  output('git', [...settings, 'checkout', '--quiet', '--detach', head], folder, env);
}

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
