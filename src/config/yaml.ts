import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { UsageError } from '../model/index.ts';
import { maxConfigBytes } from './config-file.ts';
import type { ConfigEntry, ConfigNode } from './node.ts';

/**
 * Reads YAML 1.2 into plain nodes that know their places; null for a file that holds nothing but comments.
 *
 * Throws a UsageError with `path:line:column` for what is no YAML, for duplicate keys, several documents and tags, and for
 * aliases: a few hundred bytes of those can stand for gigabytes.
 */
export function parseYaml(text: string, path: string): ConfigNode | null {
  if (Buffer.byteLength(text) > maxConfigBytes) {
    throw new UsageError(`${path} is larger than ${maxConfigBytes} bytes, which is all that is accepted.`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', prettyErrors: false, lineCounter: lines });
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake !== undefined) throw problem(path, place(lines, mistake.pos[0]), explain(mistake));
  if (document.contents === null) return null;
  return new Converter(path, lines).node(document.contents);
}

class Converter {
  readonly #path: string;
  readonly #lines: LineCounter;

  constructor(path: string, lines: LineCounter) {
    this.#path = path;
    this.#lines = lines;
  }

  node(node: Node): ConfigNode {
    const at = place(this.#lines, node.range?.[0] ?? 0);
    if (isAlias(node)) {
      throw problem(this.#path, at, 'aliases are not accepted; a text that starts with * needs quotes.');
    }
    if (node.tag !== undefined) {
      throw problem(this.#path, at, 'tags are not accepted; a text that starts with ! needs quotes.');
    }
    if (isMap(node)) return { ...at, kind: 'mapping', entries: this.#entries(node) };
    if (isSeq(node)) return { ...at, kind: 'list', items: node.items.map((item) => this.node(item as Node)) };
    return { ...at, kind: 'scalar', value: isScalar(node) ? scalar(node.value) : null };
  }

  #entries(map: YAMLMap): ConfigEntry[] {
    return (map.items as Pair<Node, Node | null>[]).map(({ key, value }) => {
      const at = place(this.#lines, key.range?.[0] ?? 0);
      if (!isScalar(key) || typeof key.value !== 'string') throw problem(this.#path, at, 'a key must be a text.');
      return {
        key: { ...at, kind: 'scalar', value: key.value },
        node: value === null ? { ...at, kind: 'scalar', value: null } : this.node(value),
      };
    });
  }
}

function place(lines: LineCounter, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function problem(path: string, { line, column }: { line: number; column: number }, text: string): UsageError {
  return new UsageError(`${path}:${line}:${column}: ${text}`);
}

function explain({ code, message }: { readonly code: string; readonly message: string }): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this key stands twice in the same mapping.';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here; one is accepted.';
    case 'RESOURCE_EXHAUSTION':
      return 'lists and mappings are nested too deeply.';
    default:
      return `this is not valid YAML: ${message.replace(/\s+/g, ' ')}`;
  }
}

/** What the core schema yields: https://yaml.org/spec/1.2.2/#103-core-schema */
function scalar(value: unknown): null | string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
