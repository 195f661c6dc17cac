import path from 'node:path';
import { failureFacts, noFacts, type FailureFacts, type GoFile, type GoSyntax } from '../source/index.ts';
import { FileLines } from './lines.ts';

/** The sources of the packages that a walk enters, parsed when they are asked for. */
export class Sources {
  readonly #syntax: GoSyntax;
  readonly #texts = new Map<string, string>();
  readonly #files = new Map<string, FileLines | null>();
  readonly #facts = new Map<string, FailureFacts>();
  /** What has been found to be on an error way, by instruction: looking takes time. */
  readonly cold = new WeakMap<object, boolean>();

  constructor(syntax: GoSyntax) {
    this.#syntax = syntax;
  }

  has(file: string): boolean {
    return this.#texts.has(file);
  }

  /** @param file absolute. */
  add(file: string, text: string): void {
    this.#texts.set(file, text);
    this.#files.delete(file);
    this.#facts.delete(path.dirname(file));
  }

  /** Null for what is no file, or none that can be parsed. */
  lines(file: string): FileLines | null {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const parsed = this.#parsed(file);
    const lines = parsed === null ? null : new FileLines(parsed);
    this.#files.set(file, lines);
    return lines;
  }

  /** What the files of a file's folder tell about errors. */
  facts(file: string): FailureFacts {
    const folder = path.dirname(file);
    const known = this.#facts.get(folder);
    if (known !== undefined) return known;
    const parsed = this.inFolder(folder).map((each) => each.file);
    const facts = parsed.length === 0 ? noFacts : failureFacts(parsed);
    this.#facts.set(folder, facts);
    return facts;
  }

  /** The files of a folder, as far as they have been read. */
  inFolder(folder: string): readonly FileLines[] {
    const files = [...this.#texts.keys()].filter((each) => path.dirname(each) === folder && each.endsWith('.go'));
    return files.flatMap((each) => this.lines(each) ?? []);
  }

  #parsed(file: string): GoFile | null {
    const text = this.#texts.get(file);
    if (text === undefined) return null;
    const found = this.#syntax.parse(text, file);
    return found.known ? found.value : null;
  }
}
