import { known, unavailable, type Known } from '../../model/index.ts';
import { complaint, type GitAnswer, type GitCommand } from './command.ts';

/**
 * The repository that the clone came from. Fetching brings commits and nothing else: no branch, tag, remote-tracking branch or FETCH_HEAD
 * changes. https://git-scm.com/docs/git-fetch
 */
export class Remote {
  readonly name: string;
  readonly #git: GitCommand;

  private constructor(name: string, git: GitCommand) {
    this.name = name;
    this.#git = git;
  }

  /** `origin`, or else the first remote; null where there is none. */
  static async find(git: GitCommand): Promise<Remote | null> {
    const names = (await git.line(['remote'])).split('\n').filter((name) => name !== '' && !name.startsWith('-'));
    const name = names.includes('origin') ? 'origin' : names[0];
    return name === undefined ? null : new Remote(name, git);
  }

  /** Its address, as fetching takes it: `insteadOf` is done. It may hold credentials. Null where it has none. */
  async url(): Promise<string | null> {
    return await this.#git.ask(['remote', 'get-url', this.name]);
  }

  /**
   * @param options such as `--depth=1`.
   * @param sources commits or refs, in full.
   */
  async fetch(options: readonly string[], sources: readonly string[]): Promise<GitAnswer> {
    return await this.#git.try([
      ...['fetch', '--quiet', '--refmap=', '--no-tags', '--no-prune', '--no-write-fetch-head'],
      ...['--no-recurse-submodules', '--no-auto-maintenance', ...options],
      ...['--end-of-options', this.name, ...sources],
    ]);
  }

  /** The commit that a branch or tag (or `HEAD`) is at over there; asks the remote, fetches nothing. */
  async commitOf(name: string): Promise<Known<string>> {
    // Characters that git refuses in names would be patterns here.
    if (/[\s~^:?*[\\\p{Cc}]/u.test(name)) return unavailable(`${name} is no name of a branch or tag`);
    const refs = name === 'HEAD' ? ['HEAD'] : [`refs/heads/${name}`, `refs/tags/${name}^{}`, `refs/tags/${name}`];
    const { exitCode, stdout, stderr } = await this.#git.try([
      'ls-remote',
      '--quiet',
      '--end-of-options',
      this.name,
      ...refs,
    ]);
    if (exitCode !== 0) return unavailable(`${this.name} could not be asked for ${name}: ${complaint(stderr)}`);
    const found = new Map(
      stdout
        .toString('utf8')
        .split('\n')
        .map((line) => {
          const [sha = '', ref = ''] = line.split('\t');
          return [ref, sha] as const;
        }),
    );
    const sha = refs.map((ref) => found.get(ref)).find((one) => one !== undefined);
    return sha === undefined ? unavailable(`${this.name} has no branch or tag ${name}`) : known(sha);
  }
}
