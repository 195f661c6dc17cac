import path from 'node:path';
import type { Node } from 'web-tree-sitter';
import { isCold } from '../source/cold.ts';
import { declarationOf } from '../source/scope.ts';
import { field, last, parts, pathBelow, walk, type NodePath } from '../source/tree.ts';
import { argumentAt, indexedIn, parameterType } from './call-syntax.ts';
import type { FunctionCode, Spot } from './code.ts';
import { isInErrorBranch } from './error-ways.ts';
import { guardsOf, valueOf } from './guards.ts';
import type { FileLines } from './lines.ts';
import type { Sources } from './sources.ts';

/** What the source of one function takes back, and what it calls, by the last name. */
export interface Resets {
  readonly keys: readonly string[];
  readonly calls: readonly string[];
}

/** What has to stay so that something is made but once: the keys of what holds it, and the functions that take that back. */
export interface Kept {
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** Names of a folder's functions: those that take a key back, and those that call a name. */
interface Folder {
  /** How many files of it have been read. */
  readonly files: number;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  readonly callers: ReadonlyMap<string, readonly string[]>;
}

/** What all functions of a reach take back and call. */
export interface Taken {
  readonly keys: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
}

/** `o = sync.Once{}` */
export const onceKey = '*Once';

export const nothingTaken: Taken = { keys: new Set(), calls: new Set() };

/**
 * Looks for what takes back that something was made: after `b.buf = nil` or `*b = Buffer{}`, what grows or is made where it is missing grows
 * again each time. Fields are told apart by their name and the folder of their package, types by their name: in doubt something counts.
 */
export class ResetReader {
  readonly #sources: Sources;
  readonly #folders = new Map<string, Folder>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  resetsOf({ at }: FunctionCode): Resets {
    const lines = this.#sources.lines(at.file);
    const declaration = lines?.declarationAt(at.line) ?? null;
    return lines === null || declaration === null ? { keys: [], calls: [] } : this.#read(declaration, lines);
  }

  keptAt({ file, line }: Spot): Kept {
    const lines = this.#sources.lines(file);
    if (lines === null) return { keys: [], names: [] };
    const places = lines.at(line, () => true);
    const subjects = (places.length > 0 ? places : [lines.around(line)]).flatMap((place) => subjectsOf(place, lines));
    const onces = places.some((place) => isCallOf('Do', last(place), lines)) ? [onceKey] : [];
    const keys = [...new Set([...subjects.flatMap((subject) => keysOf(subject, lines)), ...onces])];
    return { keys, names: keys.length === 0 ? [] : this.#resetters(file, keys) };
  }

  /** The functions of a file's folder that take back one of these, themselves or through others of the folder. */
  #resetters(file: string, keys: readonly string[]): readonly string[] {
    const { byKey, callers } = this.#folder(path.dirname(file));
    const waiting = keys.flatMap((key) => byKey.get(key) ?? []);
    const found = new Set(waiting);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      for (const caller of callers.get(name) ?? []) {
        if (found.has(caller)) continue;
        found.add(caller);
        waiting.push(caller);
      }
    }
    return [...found];
  }

  #folder(folder: string): Folder {
    const files = this.#sources.inFolder(folder);
    const known = this.#folders.get(folder);
    if (known?.files === files.length) return known;
    const [byKey, callers] = [new Map<string, string[]>(), new Map<string, string[]>()];
    for (const lines of files) {
      for (const node of lines.file.root.namedChildren) {
        if (node.type !== 'function_declaration' && node.type !== 'method_declaration') continue;
        const name = lines.text(field(node, 'name'));
        const { keys, calls } = this.#read(node, lines);
        for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), name]);
        for (const call of calls) callers.set(call, [...(callers.get(call) ?? []), name]);
      }
    }
    const found = { files: files.length, byKey, callers };
    this.#folders.set(folder, found);
    return found;
  }

  #read(declaration: Node, lines: FileLines): Resets {
    const keys = new Set<string>();
    const calls = new Set<string>();
    const { file } = lines.file.source;
    walk(declaration, (node) => {
      if (node.type === 'call_expression') calls.add(lines.calleeName(node));
      if (isCallOf('delete', node, lines) || isCallOf('clear', node, lines)) {
        const [of] = parts(field(node, 'arguments') ?? node);
        if (of !== undefined && !this.#isSeldom(node, lines)) keys.add(elementsKey(file, of, lines));
      }
      if (node.type !== 'assignment_statement' || lines.text(field(node, 'operator')) !== '=') return true;
      const [left, right] = [field(node, 'left'), field(node, 'right')];
      if (left === null || right === null) return true;
      const values = parts(right);
      for (const [index, target] of parts(left).entries()) {
        const found = keysOfReset(target, values[index], lines);
        if (found.length > 0 && !this.#isSeldom(node, lines)) for (const key of found) keys.add(key);
      }
      return true;
    });
    calls.delete('');
    return { keys: [...keys], calls: [...calls] };
  }

  /** Where something fails, or has become too large to be kept. */
  #isSeldom(statement: Node, lines: FileLines): boolean {
    const { source } = lines.file;
    const around = [lines.file.root, ...pathBelow(lines.file.root, statement)];
    const isBound = around.some(
      (node) => node.type === 'if_statement' && /\b(?:cap|len|Cap|Len)\(/.test(lines.text(field(node, 'condition'))),
    );
    return isBound || isInErrorBranch(around, lines) || isCold(around, source, this.#sources.facts(source.file));
  }
}

/** What is kept between calls, as far as a place asks for it: what it appends to, what it fills, what it looks for. */
function subjectsOf(place: NodePath, lines: FileLines): readonly NodePath[] {
  const node = last(place);
  const base =
    node?.type === 'call_expression' && ['append', 'Do'].includes(lines.calleeName(node))
      ? argumentAt(place, lines.calleeName(node) === 'Do' ? 0 : 1, false)
      : null;
  return [
    ...guardsOf(place, lines).flatMap((all) => all.map(({ subject }) => subject)),
    ...(base === null || base === 'none' ? [] : [base]),
    ...indexedIn(place),
  ];
}

function keysOf(subject: NodePath, lines: FileLines, depth = 0): readonly string[] {
  const node = last(subject);
  if (node === undefined || depth > 6) return [];
  const { file } = lines.file.source;
  switch (node.type) {
    case 'selector_expression': {
      const operand = field(node, 'operand');
      const own = fieldKey(file, lines.text(field(node, 'field')));
      const root = operand?.type === 'identifier' ? typeKeys([...subject, operand], lines) : [];
      return [own, ...root];
    }
    case 'slice_expression':
    case 'parenthesized_expression':
    case 'index_expression':
    case 'unary_expression': {
      const operand = field(node, 'operand') ?? parts(node)[0];
      if (operand === undefined) return [];
      const own = node.type === 'index_expression' ? [elementsKey(file, operand, lines)] : [];
      return [...own, ...keysOf([...subject, operand], lines, depth + 1)];
    }
    case 'identifier': {
      const declared = declarationOf(lines.text(node), subject, node.startIndex, lines.file.source);
      if (declared === null) return [variableKey(file, lines.text(node))];
      const value = valueOf(node, subject, lines);
      return [...typeKeys(subject, lines), ...(value === null ? [] : keysOf(value, lines, depth + 1))];
    }
    default:
      return [];
  }
}

/** Of a parameter, the type that it points to. */
function typeKeys(name: NodePath, lines: FileLines): readonly string[] {
  const node = last(name);
  if (node === undefined) return [];
  const declared = declarationOf(lines.text(node), name, node.startIndex, lines.file.source);
  const type = declared === null ? null : parameterType(declared);
  return type?.type === 'pointer_type' ? [typeKey(lines.text(type).slice(1))] : [];
}

/** `x.f = nil`, `*p = T{}`, `s.v = s.v[:0:0]`, `m[k] = nil` */
function keysOfReset(target: Node, value: Node | undefined, lines: FileLines): readonly string[] {
  if (value === undefined) return [];
  const { file } = lines.file.source;
  const body = value.type === 'composite_literal' ? field(value, 'body') : null;
  const type = body === null ? null : field(value, 'type');
  const isEmpty = body !== null && parts(body).length === 0;
  if (type !== null && (isEmpty || target.type === 'unary_expression') && /^[\w.]+$/.test(lines.text(type)))
    return [typeKey(lines.text(type))];
  const hasNoRoom = value.type === 'slice_expression' && field(value, 'capacity') !== null;
  if (value.type !== 'nil' && !isEmpty && !hasNoRoom) return [];
  switch (target.type) {
    case 'selector_expression':
      return [fieldKey(file, lines.text(field(target, 'field')))];
    case 'identifier':
      return [variableKey(file, lines.text(target))];
    case 'index_expression':
      return [elementsKey(file, field(target, 'operand') ?? target, lines)];
    case 'unary_expression': {
      const operand = field(target, 'operand');
      const { root } = lines.file;
      return operand === null ? [] : typeKeys([root, ...pathBelow(root, operand)], lines);
    }
    default:
      return [];
  }
}

function isCallOf(name: string, node: Node | undefined, lines: FileLines): boolean {
  return node?.type === 'call_expression' && lines.calleeName(node) === name;
}

/** Of what the elements of a map or slice hold: told apart by the last name of it. */
function elementsKey(file: string, of: Node, lines: FileLines): string {
  let at = of;
  for (;;) {
    const inner = field(at, 'operand') ?? (at.type === 'parenthesized_expression' ? parts(at)[0] : undefined);
    if (at.type === 'selector_expression' || inner === undefined) break;
    at = inner;
  }
  return `${path.dirname(file)} []${lines.text(field(at, 'field') ?? at)}`;
}

function fieldKey(file: string, name: string): string {
  return `${path.dirname(file)} .${name}`;
}

function variableKey(file: string, name: string): string {
  return `${path.dirname(file)} ${name}`;
}

function typeKey(type: string): string {
  return `*${type.replace(/(?<=\w)\[.*$/, '').replace(/^.*\./, '')}`;
}
