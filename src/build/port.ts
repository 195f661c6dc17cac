/** What a go command is asked to do, on one side. */
export interface GoRequest {
  /** Absolute path of a program that the go command built, to be run in its place. */
  readonly program?: string;
  /** Absolute folder the command runs in: a module's or a workspace's root. */
  readonly dir: string;
  readonly args: readonly string[];
  /** Settings on top of the environment, the same for both sides: GOOS, GOARCH, CGO_ENABLED, GOTOOLCHAIN. */
  readonly env: Readonly<Record<string, string>>;
  readonly onStdout: (chunk: Uint8Array) => void;
  readonly onStderr: (chunk: Uint8Array) => void;
  /** Ends the command and all that it started; it then resolves like one that failed. */
  readonly signal?: AbortSignal;
}

/** The go command, and the few files around it; implemented in src/adapters/go/. */
export interface GoCommand {
  /** Resolves with the exit status; rejects with a UsageError when there is no go command. */
  run(request: GoRequest): Promise<number>;
  /** Writes a file into the run's temporary folder and returns its absolute path. `name` may hold `/`. */
  write(name: string, content: Uint8Array | string): Promise<string>;
  /** A new empty folder inside the run's temporary folder. */
  folder(name: string): Promise<string>;
}
