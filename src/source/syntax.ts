import type { Parser, Tree } from 'web-tree-sitter';
import { known, unavailable, type Known } from '../model/index.ts';
import { GoFile } from './file.ts';
import { readableByGrammar } from './newer-syntax.ts';

/** Characters in a file that is still parsed. The largest hand-written Go files have about a million; above that stand tables of data. */
export const largestFile = 4 * 1024 * 1024;

/**
 * How often the parser may report progress for each character. Real files need one report for 70 characters, heavily broken
 * ones one for 20: a text that needs more was made to keep the parser busy. Counting keeps the outcome the same on every machine.
 */
const progressPerCharacter = 1;
const progressAtLeast = 10_000;

/** The Go grammar, ready to parse. Made by src/adapters/syntax/, which finds and loads the WebAssembly files. */
export class GoSyntax {
  readonly #parser: Parser;
  /** What has been parsed, by path: most files are the same on both sides, and in all builds. */
  readonly #parsed = new Map<string, { readonly text: string; readonly file: Known<GoFile> }[]>();

  /** @param parser has the Go language set. */
  constructor(parser: Parser) {
    this.#parser = parser;
  }

  /**
   * Parses one file; the same text at the same path once only. Syntax errors don't keep it from being read: see GoFile.hasSyntaxErrors.
   *
   * @param path what the ranges of the answers name as their file.
   * @returns unavailable for files that are too large, or that the parser can't get through in a sensible time.
   */
  parse(text: string, path: string): Known<GoFile> {
    const known = this.#parsed.get(path) ?? [];
    const before = known.find((each) => each.text === text);
    if (before !== undefined) return before.file;
    const file = this.#read(text, path);
    this.#parsed.set(path, [...known, { text, file }]);
    return file;
  }

  isParsed(text: string, path: string): boolean {
    return this.#parsed.get(path)?.some((each) => each.text === text) === true;
  }

  /** Frees the syntax trees of texts that are not needed again. */
  forget(texts: ReadonlyMap<string, string>): void {
    for (const [path, text] of texts) {
      const known = this.#parsed.get(path) ?? [];
      for (const { file } of known.filter((each) => each.text === text)) if (file.known) file.value.dispose();
      this.#parsed.set(
        path,
        known.filter((each) => each.text !== text),
      );
    }
  }

  #read(text: string, path: string): Known<GoFile> {
    if (text.length > largestFile) {
      return unavailable(`${path} has ${text.length} characters; up to ${largestFile} are parsed`);
    }
    const tree = this.#tree(text);
    if (tree === null) return unavailable(`${path} can't be parsed: too many syntax errors`);
    if (!tree.rootNode.hasError) return known(new GoFile(tree, text, path));

    const readable = readableByGrammar(text);
    const again = readable === text ? null : this.#tree(readable);
    if (again !== null && errors(again) < errors(tree)) {
      tree.delete();
      return known(new GoFile(again, text, path));
    }
    again?.delete();
    return known(new GoFile(tree, text, path));
  }

  #tree(text: string): Tree | null {
    let left = progressAtLeast + text.length * progressPerCharacter;
    try {
      return this.#parser.parse(text, null, { progressCallback: () => --left < 0 });
    } finally {
      // After a cancelled parse the parser would go on with the old text.
      this.#parser.reset();
    }
  }
}

function errors(tree: Tree): number {
  return tree.rootNode.hasError ? tree.rootNode.descendantsOfType('ERROR').length + 1 : 0;
}
