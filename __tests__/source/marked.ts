import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import type { GoFile } from '../../src/source/index.ts';

/** A Go file in which `«name»` marks the place of what follows it. */
export interface Marked {
  readonly file: GoFile;
  /** Line and byte column, as the compiler would print them. */
  readonly at: (name: string) => readonly [line: number, column: number];
}

/** Takes the marks out, parses the rest and remembers where they stood. */
export async function marked(source: string, header = 'package p\n\n'): Promise<Marked> {
  const places = new Map<string, readonly [number, number]>();
  let clean = '';
  let done = 0;
  const text = header + source;
  for (const match of text.matchAll(/«([^»]*)»/g)) {
    clean += text.slice(done, match.index);
    done = match.index + match[0].length;
    const before = clean.split('\n');
    places.set(match[1]!, [before.length, Buffer.byteLength(before.at(-1)!) + 1]);
  }
  clean += text.slice(done);
  const parsed = (await loadGoSyntax()).parse(clean, 'p/file.go');
  if (!parsed.known) throw new Error(parsed.reason);
  return {
    file: parsed.value,
    at(name) {
      const place = places.get(name);
      if (place === undefined) throw new Error(`no mark ${name}`);
      return place;
    },
  };
}
