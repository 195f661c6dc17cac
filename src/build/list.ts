import { UsageError } from '../model/index.ts';
import { GoJsonReader } from './go-json.ts';
import type { GoCommand } from './port.ts';
import type { BuildSettings } from './settings.ts';
import type { SideTree } from './side-tree.ts';

/** The fields asked of `go list -json`; each may be missing. https://pkg.go.dev/cmd/go#hdr-List_packages_or_modules */
export interface ListedPackage {
  readonly ImportPath: string;
  readonly Name?: string;
  readonly Dir?: string;
  readonly ForTest?: string;
  readonly Standard?: boolean;
  readonly DepOnly?: boolean;
  readonly Incomplete?: boolean;
  /** The archive, with `-export`. */
  readonly Export?: string;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly TestGoFiles?: readonly string[];
  readonly XTestGoFiles?: readonly string[];
  readonly Imports?: readonly string[];
  readonly Module?: ListedModule;
  readonly Error?: ListedError;
  readonly DepsErrors?: readonly ListedError[];
}

export interface ListedModule {
  readonly Path: string;
  readonly Version?: string;
  readonly Main?: boolean;
  readonly Dir?: string;
  readonly GoVersion?: string;
  readonly Replace?: ListedModule;
}

export interface ListedError {
  readonly ImportStack?: readonly string[] | null;
  readonly Pos?: string;
  readonly Err: string;
}

/** What a go command of ours answered. `failure` holds its own words when it gave up as a whole. */
export interface Listing<T> {
  readonly objects: readonly T[];
  readonly failure: string | null;
}

/** Runs `go list` with one side's overlay and settings. `onStderr` takes the compiler's text away; else it is kept for `failure`. */
export async function goList<T>(
  go: GoCommand,
  side: SideTree,
  settings: BuildSettings,
  request: {
    readonly dir: string;
    readonly args: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly onStderr?: (chunk: Uint8Array) => void;
  },
): Promise<Listing<T>> {
  const objects: T[] = [];
  const reader = new GoJsonReader<T>((object) => objects.push(object));
  const errors = new Tail();
  const exitCode = await go.run({
    dir: request.dir,
    args: [
      'list',
      '-e',
      ...(side.overlay === null ? [] : [`-overlay=${side.overlay}`]),
      ...settings.flags,
      ...request.args,
    ],
    env: { ...settings.env, ...request.env },
    onStdout: (chunk) => {
      reader.push(chunk);
    },
    onStderr: (chunk) => {
      errors.push(chunk);
      request.onStderr?.(chunk);
    },
  });
  return { objects, failure: exitCode === 0 ? null : errors.text() || `go list ended with exit status ${exitCode}` };
}

const keptOfErrors = 8192;

/** The last part of a stream: enough of the go command's words to say why it failed. */
class Tail {
  #bytes: Uint8Array = new Uint8Array();

  push(chunk: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(-keptOfErrors)]).subarray(-keptOfErrors);
  }

  text(): string {
    return Buffer.from(this.#bytes).toString('utf8').trim();
  }
}

/** `pkg [pkg.test]` and `pkg_test [pkg.test]` without the variant. */
export function plainImportPath(importPath: string): string {
  const variant = importPath.indexOf(' [');
  return variant < 0 ? importPath : importPath.slice(0, variant);
}

/** The package that a listed one counts for: tests in a package of their own (`pkg_test`) are compiled with, and belong to, the package they test. */
export function owningPackage({ ImportPath, ForTest }: Pick<ListedPackage, 'ImportPath' | 'ForTest'>): string {
  const plain = plainImportPath(ImportPath);
  return ForTest !== undefined && plain === `${ForTest}_test` ? ForTest : plain;
}

/** A user's package patterns that matched nothing, on either side. */
export function noPackages(patterns: readonly string[]): UsageError {
  return new UsageError(
    patterns.length === 0
      ? 'No Go packages were found. Run inside a Go module, or name the folder of one with --repo.'
      : `No packages match ${patterns.map((pattern) => JSON.stringify(pattern)).join(', ')}. ` +
          'Package patterns are written as for go build, such as ./... or ./internal/...',
  );
}
