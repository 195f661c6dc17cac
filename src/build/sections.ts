import { owningPackage } from './list.ts';
import type { TextReader } from './compile.ts';
import { afterLine, nextHeader, WholeLines } from '../text/whole-lines.ts';

/**
 * Hands on the parts of the compiler's text that are about some packages. The go command also repeats what it kept of packages that are only
 * imported, where these have flags of their own; each part stands below a header, `# import/path` or `# import/path [variant]`.
 */
export class SectionFilter implements TextReader {
  readonly #wanted: ReadonlySet<string>;
  readonly #reader: TextReader;
  readonly #lines = new WholeLines((text, start) => {
    this.#read(text, start);
  });
  #isWanted = true;

  /** @param wanted import paths. */
  constructor(wanted: ReadonlySet<string>, reader: TextReader) {
    this.#wanted = wanted;
    this.#reader = reader;
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#reader.end();
  }

  #read(text: Buffer, start: number): void {
    let from = 0;
    let header = nextHeader(text, start);
    while (header < text.length) {
      const end = afterLine(text, header);
      const isWanted = this.#wanted.has(packageOf(text.toString('utf8', header + 2, end).trimEnd()));
      if (isWanted !== this.#isWanted) {
        this.#hand(text.subarray(from, header));
        from = header;
        this.#isWanted = isWanted;
      }
      header = nextHeader(text, end);
    }
    this.#hand(text.subarray(from));
  }

  #hand(text: Uint8Array): void {
    if (this.#isWanted && text.length > 0) this.#reader.push(text);
  }
}

/** `p`, `p [p.test]` and `p_test [p.test]` are all about p. */
function packageOf(header: string): string {
  const [, variant] = / \[(.*)\.test\]$/.exec(header) ?? [];
  return owningPackage({ ImportPath: header, ...(variant === undefined ? {} : { ForTest: variant }) });
}
