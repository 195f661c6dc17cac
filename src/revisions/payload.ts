import { UsageError } from '../model/index.ts';

/** The event that started a run, as the runner tells it; `payload` is unchecked. */
export interface TriggerEvent {
  readonly name: string;
  readonly payload: unknown;
  /** GITHUB_REF: for scheduled runs, whose payload does not name it, the default branch. */
  readonly ref?: string;
}

/** The repository that an event happened in. */
export interface EventRepository {
  readonly owner: string;
  readonly repo: string;
  readonly defaultBranch: string;
}

/** A payload whose fields are checked as they are read. */
export class Payload {
  readonly #event: TriggerEvent;

  constructor(event: TriggerEvent) {
    this.#event = event;
  }

  field(path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>(
        (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
        this.#event.payload,
      );
  }

  text(path: string): string {
    const value = this.field(path);
    if (typeof value === 'string' && value !== '') return value;
    throw this.#unexpected(path, value, 'a text');
  }

  sha(path: string): string {
    const value = this.field(path);
    if (typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) return value;
    throw this.#unexpected(path, value, "a commit's SHA");
  }

  positive(path: string): number {
    const value = this.field(path);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
    throw this.#unexpected(path, value, 'a positive whole number');
  }

  /**
   * Null where neither payload nor ref name the default branch. Scheduled runs have a payload without repository
   * (https://github.com/github/codeql-action/pull/1211), but run on the default branch.
   */
  repository(): EventRepository | null {
    const owner = this.field('repository.owner.login') ?? this.field('repository.owner.name');
    const repo = this.field('repository.name');
    const branch = this.field('repository.default_branch');
    const ofSchedule = this.#event.name === 'schedule' ? /^refs\/heads\/(.+)$/.exec(this.#event.ref ?? '')?.[1] : null;
    const defaultBranch = typeof branch === 'string' && branch !== '' ? branch : ofSchedule;
    if (typeof defaultBranch !== 'string') return null;
    return {
      owner: typeof owner === 'string' ? owner : '',
      repo: typeof repo === 'string' ? repo : '',
      defaultBranch,
    };
  }

  #unexpected(path: string, value: unknown, accepted: string): UsageError {
    const found = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100);
    return new UsageError(`The payload of the ${this.#event.name} event: ${path} is ${found}. Accepted: ${accepted}.`);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
