import type { Place } from '../model/index.ts';
import { decoded } from './lines.ts';

/** A text that is kept, and its number among all of them. */
export interface KeptText {
  readonly number: number;
  readonly text: string;
}

/** Texts that are kept of the compiler's lines, one copy of each. */
export class KeptTexts {
  readonly #texts = new Map<string, KeptText>();

  /** @param bytes a part of a line, as of LineSplitter. */
  keep(bytes: string): KeptText {
    let kept = this.#texts.get(bytes);
    if (kept === undefined) {
      kept = { number: this.#texts.size, text: decoded(bytes) };
      this.#texts.set(copied(bytes, kept.text), kept);
    }
    return kept;
  }
}

/** The bytes as a key to keep: no part of a chunk, and the text itself where that is the same. */
export function copied(bytes: string, text: string): string {
  return text === bytes ? text : Buffer.from(bytes, 'latin1').toString('latin1');
}

/** A file, and its places that anything was said of. */
export interface KeptFile {
  /** Relative to the repository; as it was printed where it is not in there. */
  readonly path: string;
  readonly isInRepository: boolean;
  readonly places: Map<number | string, KeptPlace>;
}

/** A place, and its number among all of them. */
export interface KeptPlace {
  readonly number: number;
  readonly place: Place;
}

/** The compiler counts no columns from here: https://github.com/golang/go/blob/go1.26.0/src/cmd/internal/src/pos.go (colBits) */
const columns = 256;
/** Up to here, a line and a column are one small integer: the fastest key. A `//line` directive can name other ones. */
const lines = 2 ** 22;

/** Places that are kept, one object for each. */
export class KeptPlaces {
  readonly #files = new Map<string, KeptFile>();
  #count = 0;

  /** @param path relative to the repository. */
  file(path: string): KeptFile {
    let file = this.#files.get(path);
    if (file === undefined) {
      file = { path, isInRepository: true, places: new Map() };
      this.#files.set(path, file);
    }
    return file;
  }

  keep({ path, places }: KeptFile, { line, column }: Place): KeptPlace {
    const key = line < lines && column < columns ? line * columns + column : `${line}:${column}`;
    let kept = places.get(key);
    if (kept === undefined) {
      kept = { number: this.#count++, place: { file: path, line, column } };
      places.set(key, kept);
    }
    return kept;
  }
}

/** A place and a text as a number: other than a string, a key that costs no memory while it is looked up. */
export function pairOf({ number: place }: KeptPlace, { number: text }: KeptText): number {
  return place * 2 ** 26 + text;
}
