import type { Body } from './bodies.ts';
import { creditAt } from './credits.ts';
import type { Site, SiteSource } from './sites.ts';

/** `buf := &bytes.Buffer{}`, `var sb strings.Builder`, `new(bytes.Buffer)`. */
const freshBuffer =
  /(?:=\s*&?(?:bytes\.Buffer|strings\.Builder)\{\}|=\s*new\((?:bytes\.Buffer|strings\.Builder)\)|^var [\p{L}_][\p{L}\p{N}_]* (?:bytes\.Buffer|strings\.Builder))$/u;

/**
 * Buffers that a body makes anew. They may stay on the stack themselves, but what is first written to one is allocated, in the library: where the other
 * side has fewer of them, these make up for what it makes instead.
 */
export function freshBuffers(body: Body, source: SiteSource): readonly Site[] {
  return linesOf(body).flatMap(({ file, line, text }): Site[] => {
    if (!freshBuffer.test(text)) return [];
    const place = { file, line, column: 0 };
    const { condition, loops } = source.circumstances(place);
    return [creditAt(place, body, 'buffer', { condition, loops, cold: false }, text)];
  });
}

interface Line {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Of a package-level variable, such as a pool with its `New`, those on which it allocates something. */
function linesOf({ declared, escapes }: Body): readonly Line[] {
  if (declared !== null) {
    return declared.text.map((text, index) => ({ file: declared.file, line: declared.line + index, text }));
  }
  const lines = escapes.map(({ place: { file, line }, source }) => ({ file, line, text: source.lineText.trim() }));
  return [...new Map(lines.map((each) => [`${each.file}:${each.line}`, each])).values()];
}
