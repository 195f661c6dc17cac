import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { output } from './process.ts';

/**
 * Caches of the go command's that all start alike, one for each run: what a run compiles must not serve the next. The cache adds files
 * and does not rewrite them, so hard links are as good as copies and cost nothing. https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching
 */
export class BuildCaches {
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string | undefined>>;
  #count = 0;

  constructor(folder: string, env: Readonly<Record<string, string | undefined>>) {
    this.#folder = folder;
    this.#env = env;
  }

  /** The environment with a cache of its own; a copy of `from`, or an empty one. */
  env(from: string | null): Readonly<Record<string, string | undefined>> & { readonly GOCACHE: string } {
    const GOCACHE = path.join(this.#folder, `cache-${String(this.#count++)}`);
    mkdirSync(this.#folder, { recursive: true });
    if (from === null) mkdirSync(GOCACHE);
    else output('cp', ['-al', from, GOCACHE], this.#folder, this.#env);
    return { ...this.#env, GOCACHE };
  }

  remove({ GOCACHE }: { readonly GOCACHE: string }): void {
    rmSync(GOCACHE, { recursive: true, force: true });
  }
}
