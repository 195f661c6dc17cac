import { readFile } from 'node:fs/promises';
import { InconclusiveError, UsageError, known, unavailable, type Known } from '../../model/index.ts';
import { complaint, type GitCommand } from './command.ts';
import { Remote } from './remote.ts';

/** Commits fetched further back at each try to find a merge base; after the last, everything. */
const deepening = [50, 500, 5000];

/** Which commits there are and how they descend from each other, in clones that may lack most of them. */
export class History {
  readonly #git: GitCommand;
  readonly #shallowFile: string;

  /** @param shallowFile absolute path of git's list of the commits where the clone ends: https://git-scm.com/docs/shallow */
  constructor(git: GitCommand, shallowFile: string) {
    this.#git = git;
    this.#shallowFile = shallowFile;
  }

  /** See `Repository.commit`. */
  async commit(revision: string): Promise<Known<string>> {
    if (revision.startsWith('-')) {
      throw new UsageError(
        `The revision ${JSON.stringify(revision)} starts with a dash. Give a branch, tag or commit.`,
      );
    }
    if (revision === '' || /\p{Cc}/u.test(revision)) {
      return unavailable(`${JSON.stringify(revision)} is no revision`);
    }
    // The suffix tells a short SHA of a commit from one of a file; but `:/text` and `HEAD:path` take it for a part of theirs.
    const found = await this.#verify(`${revision}^{commit}`);
    if (found.known) return found;
    const object = await this.#verify(revision);
    return object.known ? await this.#verify(`${object.value}^{commit}`, revision) : object;
  }

  async #verify(expression: string, name = expression): Promise<Known<string>> {
    const args = ['rev-parse', '--verify', '--end-of-options', expression];
    const { exitCode, stdout, stderr } = await this.#git.try(args);
    const sha = stdout.toString('utf8').trim();
    if (exitCode === 0 && isSha(sha)) return known(sha);
    if (stderr.includes('is ambiguous')) return unavailable(`${name} is short for several commits`);
    const other = /dereferences to (blob|tree) type/.exec(stderr)?.[1];
    return unavailable(other === undefined ? `git knows no commit ${name}` : `${name} is a ${other}, no commit`);
  }

  /** See `Repository.committed`. */
  async committed(commit: string): Promise<Known<string>> {
    const text = await this.#git.ask(['cat-file', 'commit', commit]);
    if (text === null) return unavailable(`git knows no commit ${commit}`);
    const [header = ''] = text.split('\n\n', 1);
    const seconds = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(header)?.[1];
    if (seconds === undefined) return unavailable(`the commit ${commit} has no date that can be read`);
    return known(new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z'));
  }

  /** See `Repository.parent`. */
  async parent(commit: string): Promise<Known<string>> {
    // The commit itself names its parents also where the clone ends with it.
    const text = await this.#git.ask(['cat-file', 'commit', commit]);
    if (text === null) return unavailable(`git knows no commit ${commit}`);
    const [header = ''] = text.split('\n\n', 1);
    const parent = /^parent ([0-9a-f]+)$/m.exec(header)?.[1];
    if (parent === undefined) return unavailable(`${commit} is the first commit: it has no parent`);
    return await this.fetch(parent, null);
  }

  /** See `Repository.mergeBase`. */
  async mergeBase(a: string, b: string): Promise<Known<string>> {
    const found = await this.#trustedMergeBase(a, b);
    if (found !== null) return known(found);
    if (!(await this.isShallow())) return unavailable('the two have no common ancestor');
    const remote = await Remote.find(this.#git);
    if (remote === null) return unavailable('the clone is shallow and has no remote to fetch from');
    for (const depth of [...deepening.map((count) => `--deepen=${count}`), '--unshallow']) {
      const { exitCode, stderr } = await remote.fetch([depth], [a, b]);
      if (exitCode !== 0) return unavailable(`git fetch ${depth} failed: ${complaint(stderr)}`);
      const deeper = await this.#trustedMergeBase(a, b);
      if (deeper !== null) return known(deeper);
      if (!(await this.isShallow())) break;
    }
    return unavailable('the two have no common ancestor');
  }

  /** See `Repository.isShallow`. */
  async isShallow(): Promise<boolean> {
    return (await this.#shallowCommits()).length > 0;
  }

  /** See `Repository.fetch`. */
  async fetch(sha: string, alternative: string | null): Promise<Known<string>> {
    const here = await this.commit(sha);
    if (here.known) return here;
    const remote = await Remote.find(this.#git);
    if (remote === null) return unavailable(`the commit ${sha} is not here, and there is no remote to fetch it from`);
    // In a full clone a depth would cut the history that is there.
    const depth = (await this.isShallow()) ? ['--depth=1'] : [];
    let said = '';
    for (const source of [sha, alternative]) {
      if (source === null) continue;
      const { exitCode, stderr } = await remote.fetch(depth, [source]);
      const fetched = exitCode === 0 ? await this.commit(sha) : here;
      if (fetched.known) return fetched;
      said ||= complaint(stderr);
    }
    return unavailable(`the commit ${sha} could not be fetched from ${remote.name}: ${said}`);
  }

  /** See `Repository.fetchNamed`. */
  async fetchNamed(name: string): Promise<Known<string>> {
    if (isSha(name)) return await this.fetch(name, null);
    const remote = await Remote.find(this.#git);
    if (remote === null) return unavailable(`there is no remote to ask for ${name}`);
    const sha = await remote.commitOf(name);
    return sha.known ? await this.fetch(sha.value, name === 'HEAD' ? null : `refs/heads/${name}`) : sha;
  }

  /** See `Repository.isAncestor`. */
  async isAncestor(a: string, b: string): Promise<boolean> {
    return (await this.#git.ask(['merge-base', '--is-ancestor', a, b])) !== null;
  }

  /**
   * The merge base, unless a shallow clone may hide a later one: when history is cut at a commit that is not behind the merge base, what
   * lies behind the cut is unknown.
   */
  async #trustedMergeBase(a: string, b: string): Promise<string | null> {
    const { exitCode, stdout, stderr } = await this.#git.try(['merge-base', a, b]);
    if (exitCode > 1) throw new InconclusiveError(`git merge-base failed: ${complaint(stderr)}`);
    if (exitCode === 1) return null;
    const answer = stdout.toString('utf8').trim();
    if (!(await this.isShallow())) return answer;
    const cuts = new Set(await this.#shallowCommits());
    const ahead = await this.#git.line(['rev-list', a, b, '--not', answer]);
    return ahead.split('\n').some((commit) => cuts.has(commit)) ? null : answer;
  }

  async #shallowCommits(): Promise<readonly string[]> {
    try {
      return (await readFile(this.#shallowFile, 'utf8')).split('\n').filter((line) => line !== '');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}

function isSha(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
