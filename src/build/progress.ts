import path from 'node:path';
import type { Log } from '../model/ports.ts';
import type { GoCommand, GoRequest } from './port.ts';

/** What is known of the commands that compile one side. */
interface Side {
  total: number;
  readonly done: Set<string>;
}

/**
 * The same go command, and the log told what it is at. `go list -export` prints its list at its end, but each package's compiler messages under a
 * line `# import/path` as soon as it is compiled (https://github.com/golang/go/blob/master/src/cmd/go/internal/work/exec.go, showOutput):
 * so the messages tell how far it is. Packages of which the compiler says nothing are not counted until the end.
 *
 * @param isComparison an audit has one side, which needs no name.
 */
export function watchProgress(go: GoCommand, isComparison: boolean, log: Pick<Log, 'progress'>): GoCommand {
  const sides = new Map<string, Side>();
  return {
    ...go,
    run: async (request) => {
      const compiling = compiledBy(request);
      if (compiling === null) {
        if (request.program === undefined && request.args[0] === 'list') log.progress('listing packages');
        return await go.run(request);
      }
      const { name, members } = compiling;
      const side = sides.get(name) ?? { total: 0, done: new Set() };
      sides.set(name, side);
      side.total += members.length;
      const what = name === 'head' && !isComparison ? 'compiling' : `compiling ${name}`;
      const tell = (latest: string): void => {
        const count = `${what}: ${side.done.size} of ${side.total} packages`;
        log.progress(latest === '' ? count : `${count} · ${latest}`);
      };
      tell('');
      const wanted = new Set(members);
      const headers = new Headers((importPath) => {
        if (!wanted.has(importPath) || side.done.has(importPath)) return;
        side.done.add(importPath);
        tell(importPath.split('/').slice(-2).join('/'));
      });
      const exitCode = await go.run({
        ...request,
        onStderr: (chunk) => {
          headers.push(chunk);
          request.onStderr(chunk);
        },
      });
      for (const member of members) side.done.add(member);
      return exitCode;
    },
  };
}

/** Which packages of which side a command compiles with our flags; null for any other command. */
function compiledBy({ args, dir }: GoRequest): { readonly name: string; readonly members: readonly string[] } | null {
  if (args[0] !== 'list' || !args.some((arg) => arg.startsWith('-gcflags='))) return null;
  const members = args.slice(args.indexOf('--') + 1);
  const overlay = args.find((arg) => arg.startsWith('-overlay='))?.slice('-overlay='.length);
  // An overlay lies in a folder with its side's name, or in `aligned` below; and so does a side that was written out: src/build/side-tree.ts.
  const folder =
    overlay === undefined
      ? /[/\\](base|head)[/\\]tree(?:[/\\]|$)/.exec(dir)?.[1]
      : path.basename(path.dirname(overlay).replace(/[/\\]aligned$/, ''));
  const isSide = folder === undefined || folder === 'base' || folder === 'head';
  return { name: isSide ? (folder ?? 'head') : 'rewrites', members };
}

const newline = 0x0a;
const hash = 0x23;
/** Import paths are not longer. */
const longestHeader = 1000;

/** Finds the lines `# import/path` in a stream, without keeping its other lines. */
class Headers {
  readonly #onHeader: (importPath: string) => void;
  /** The line so far, where it may be a header; null within any other line. */
  #line: Uint8Array | null = new Uint8Array();

  constructor(onHeader: (importPath: string) => void) {
    this.#onHeader = onHeader;
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    while (start < chunk.length) {
      const end = chunk.indexOf(newline, start);
      this.#add(chunk.subarray(start, end < 0 ? chunk.length : end));
      if (end < 0) return;
      if (this.#line !== null) this.#tell(Buffer.from(this.#line).toString('utf8'));
      this.#line = new Uint8Array();
      start = end + 1;
    }
  }

  #add(part: Uint8Array): void {
    if (this.#line === null || part.length === 0) return;
    const first = this.#line.length > 0 ? this.#line[0] : part[0];
    const isHeader = first === hash && this.#line.length + part.length <= longestHeader;
    this.#line = isHeader ? Buffer.concat([this.#line, part]) : null;
  }

  #tell(line: string): void {
    const match = /^# (\S+)/.exec(line);
    if (match?.[1] !== undefined) this.#onHeader(match[1]);
  }
}
