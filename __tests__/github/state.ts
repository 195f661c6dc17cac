import { createHash } from 'node:crypto';
import { findAnchor, moveAnchor } from './anchors.ts';
import type { Anchor, Target } from './anchors.ts';
import type {
  Account,
  CheckRun,
  Commit,
  FileEntry,
  IssueComment,
  PullRequest,
  Repository,
  Review,
  ReviewComment,
  ReviewState,
} from './model.ts';

/** What a test says about a pull request; the rest is made up, the same each time. */
export interface PullRequestSeed {
  /** `owner/name`; the first repository unless given. */
  readonly repository?: string;
  readonly number?: number;
  readonly title?: string;
  readonly body?: string | null;
  readonly author?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
  readonly base?: { readonly ref?: string; readonly sha?: string };
  /** `repository` is `owner/name` of a fork; null for a fork that was deleted. */
  readonly head?: { readonly ref?: string; readonly sha?: string; readonly repository?: string | null };
  /** The base's SHA unless given. */
  readonly mergeBase?: string;
  /** All commits of the pull request, oldest first; the last one is the head. */
  readonly commits?: readonly string[];
  readonly files: readonly FileEntry[];
}

const firstInstant = Date.UTC(2026, 0, 1);

/** Made-up but stable SHA of a name, for tests without a real repository. */
export const fakeSha = (name: string): string => createHash('sha1').update(name).digest('hex');

/** Everything that the stand-in keeps. Tests may read and change it directly; time passes only when something is written. */
export class State {
  readonly repositories: Repository[] = [];
  readonly pullRequests: PullRequest[] = [];
  readonly issueComments: IssueComment[] = [];
  readonly reviews: Review[] = [];
  readonly reviewComments: ReviewComment[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly commits = new Map<string, Commit>();
  readonly #accounts = new Map<string, Account>();
  readonly #labels = new Map<string, number>();
  #lastId = 1000;
  #seconds = 0;

  /** A fresh id. All kinds share one sequence, so an id of one kind is never one of another. */
  nextId(): number {
    return ++this.#lastId;
  }

  /** One second later than the last time somebody asked. */
  tick(): string {
    return new Date(firstInstant + 1000 * ++this.#seconds).toISOString().replace('.000Z', 'Z');
  }

  account(login: string, type?: Account['type']): Account {
    const known = this.#accounts.get(login);
    if (known) return known;
    const account = { id: this.nextId(), login, type: type ?? (login.endsWith('[bot]') ? 'Bot' : 'User') } as const;
    this.#accounts.set(login, account);
    return account;
  }

  labelId(name: string): number {
    const id = this.#labels.get(name) ?? this.nextId();
    this.#labels.set(name, id);
    return id;
  }

  /** Adds a repository, or finds the one of that name. */
  addRepository(
    fullName: string,
    options: { readonly private?: boolean; readonly defaultBranch?: string; readonly parent?: Repository } = {},
  ): Repository {
    const known = this.findRepository(fullName);
    if (known) return known;
    const [owner, name] = fullName.split('/');
    if (!owner || !name) throw new Error(`a repository is owner/name, not ${fullName}`);
    const { private: hidden = false, defaultBranch = 'main', parent = null } = options;
    const repository = { id: this.nextId(), owner, name, private: hidden, defaultBranch, parent, archived: false };
    this.repositories.push(repository);
    return repository;
  }

  findRepository(fullName: string): Repository | undefined {
    return this.repositories.find(({ owner, name }) => `${owner}/${name}`.toLowerCase() === fullName.toLowerCase());
  }

  openPullRequest(seed: PullRequestSeed): PullRequest {
    const repository = seed.repository === undefined ? this.repositories[0] : this.addRepository(seed.repository);
    if (!repository) throw new Error('the stand-in has no repository');
    const inRepository = this.pullRequests.filter((other) => other.repository === repository);
    const number = seed.number ?? Math.max(0, ...inRepository.map((other) => other.number)) + 1;
    const baseSha = seed.base?.sha ?? fakeSha(`base of #${number}`);
    const commits = seed.commits ?? [seed.head?.sha ?? fakeSha(`head of #${number}`)];
    const sha = commits.at(-1) ?? '';
    const mergeBase = seed.mergeBase ?? baseSha;
    const fork = seed.head?.repository;
    const author = this.account(seed.author ?? 'contributor');
    const createdAt = this.tick();
    const pullRequest: PullRequest = {
      id: this.nextId(),
      repository,
      number,
      author,
      createdAt,
      mergeBase,
      title: seed.title ?? `Change ${number}`,
      body: seed.body ?? null,
      state: 'open',
      draft: seed.draft ?? false,
      labels: [...(seed.labels ?? [])],
      base: { ref: seed.base?.ref ?? repository.defaultBranch, sha: baseSha },
      head: {
        ref: seed.head?.ref ?? `change-${number}`,
        sha,
        owner: fork === undefined ? repository.owner : (fork?.split('/')[0] ?? author.login),
        repository:
          fork === undefined ? repository : fork === null ? null : this.addRepository(fork, { parent: repository }),
      },
      files: seed.files,
      pushes: [{ sha, files: seed.files }],
      commits: [...commits],
      updatedAt: createdAt,
      locked: false,
      filesProblem: null,
    };
    this.addCommit(mergeBase);
    if (baseSha !== mergeBase) this.addCommit(baseSha, [mergeBase]);
    this.#chain(mergeBase, commits);
    this.pullRequests.push(pullRequest);
    return pullRequest;
  }

  /** A further push. `force` says that it replaced the commits before it: those are then no longer the pull request's. */
  setHead(
    number: number,
    sha: string,
    files: readonly FileEntry[],
    options: {
      readonly force?: boolean;
      /** Where the branch begins now, after a rebase. */
      readonly mergeBase?: string;
      readonly commits?: readonly string[];
      readonly repository?: string;
    } = {},
  ): void {
    const pullRequest = this.pullRequest(number, options.repository);
    const commits = options.commits ?? [sha];
    pullRequest.mergeBase = options.mergeBase ?? pullRequest.mergeBase;
    this.#chain(options.force === true ? pullRequest.mergeBase : pullRequest.head.sha, commits);
    pullRequest.commits = options.force === true ? [...commits] : [...pullRequest.commits, ...commits];
    pullRequest.pushes = [...(options.force === true ? [] : pullRequest.pushes), { sha, files }];
    pullRequest.head = { ...pullRequest.head, sha };
    pullRequest.files = files;
    pullRequest.updatedAt = this.tick();
    for (const comment of this.reviewComments) {
      if (comment.pullRequest !== pullRequest || comment.current === null) continue;
      comment.current = moveAnchor(comment.current, files);
      if (comment.current) comment.commitId = sha;
    }
  }

  /** Throws when there is no such pull request: a test's mistake. */
  pullRequest(number: number, repository?: string): PullRequest {
    const home = repository === undefined ? this.repositories[0] : this.findRepository(repository);
    const found = this.pullRequests.find((other) => other.repository === home && other.number === number);
    if (!found) throw new Error(`the stand-in has no pull request #${number}`);
    return found;
  }

  addCommit(sha: string, parents: readonly string[] = [], message = 'Commit'): void {
    if (!/^[0-9a-f]{40}$/.test(sha)) throw new Error(`a SHA has 40 hex digits: ${sha}`);
    if (!this.commits.has(sha)) this.commits.set(sha, { sha, parents, message });
  }

  addIssueComment(pullRequest: PullRequest, author: string, body: string): IssueComment {
    const at = this.tick();
    const who = this.account(author);
    const comment = { id: this.nextId(), pullRequest, author: who, createdAt: at, body, updatedAt: at };
    this.issueComments.push(comment);
    return comment;
  }

  addReview(
    pullRequest: PullRequest,
    author: string,
    review: { readonly body: string; readonly state: ReviewState; readonly commitId?: string },
  ): Review {
    const added = {
      id: this.nextId(),
      pullRequest,
      author: this.account(author),
      commitId: review.commitId ?? pullRequest.head.sha,
      submittedAt: this.tick(),
      body: review.body,
      state: review.state,
    };
    this.reviews.push(added);
    return added;
  }

  addReviewComment(review: Review, anchor: Anchor, body: string, inReplyTo: number | null = null): ReviewComment {
    const { pullRequest, author, commitId } = review;
    const at = this.tick();
    const id = this.nextId();
    const newest = commitId === pullRequest.head.sha;
    const current = newest ? anchor : moveAnchor(anchor, pullRequest.files);
    const made = { id, pullRequest, review, author, createdAt: at, originalCommitId: commitId, original: anchor };
    const comment = {
      ...made,
      inReplyTo,
      body,
      current,
      commitId: current ? pullRequest.head.sha : commitId,
      updatedAt: at,
    };
    this.reviewComments.push(comment);
    return comment;
  }

  /** Somebody comments on a line by hand. Throws when the line is not in the diff. */
  commentOnLine(pullRequest: PullRequest, author: string, target: Target, body: string): ReviewComment {
    const anchor = findAnchor(pullRequest.files, target);
    if (typeof anchor === 'string') throw new Error(`no place for a comment: ${anchor}`);
    return this.addReviewComment(this.addReview(pullRequest, author, { body: '', state: 'COMMENTED' }), anchor, body);
  }

  /** Somebody answers a review comment by hand. */
  reply(comment: ReviewComment, author: string, body: string): ReviewComment {
    const { pullRequest, original, originalCommitId: commitId } = comment;
    const review = this.addReview(pullRequest, author, { body: '', state: 'COMMENTED', commitId });
    return this.addReviewComment(review, original, body, comment.inReplyTo ?? comment.id);
  }

  #chain(from: string, commits: readonly string[]): void {
    let parent = from;
    for (const sha of commits) {
      this.addCommit(sha, [parent]);
      parent = sha;
    }
  }
}
