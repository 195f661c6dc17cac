import type { Node } from 'web-tree-sitter';
import { Remembered } from '../remembered.ts';
import type { SourceText } from '../text.ts';
import { isCold } from '../cold.ts';
import { field, last, parts } from '../tree.ts';
import { Callers } from './callers.ts';
import { declaredErrorTypes, isErrorMethod, type DeclaredTypes } from './error-types.ts';
import { nothingKnown, written, type OwnFunction, type PackageKnowledge, type Scope } from './knowledge.ts';
import { readFunction, summaryOf, type Reading } from './reader.ts';
import { mayAlwaysFail } from './quick.ts';
import { fileScope, functionScope } from './scopes.ts';
import { isFixedError, makesError } from './values.ts';

/** A file as far as it is read here: its tree, and the text that belongs to it. */
export interface ParsedFile {
  readonly root: Node;
  readonly source: SourceText;
}

interface Declared {
  readonly node: Node;
  readonly file: ParsedFile;
  /** Of a method's receiver, without `*`. */
  readonly type: string;
}

/**
 * What a package's files tell together about errors: which types are some, which functions always make one or never return. Nothing
 * is read before it is asked for. The files must not be disposed of as long as it is asked.
 */
export class FailureFacts implements PackageKnowledge {
  readonly #files: readonly ParsedFile[];
  readonly #types: DeclaredTypes;
  readonly #functions = new Map<string, Declared[]>();
  readonly #methods = new Map<string, Declared[]>();
  readonly #variables = new Map<string, { readonly value: Node | null; readonly file: ParsedFile }>();
  readonly #fileScopes = new WeakMap<SourceText, Scope>();
  /** By where a function begins. */
  readonly #scopes = new Remembered<SourceText, Scope>();
  readonly #readings = new Remembered<SourceText, Reading>();
  /** By declaration; null while it is being read: a function that calls itself is not known to do anything. */
  readonly #summaries = new Map<Declared, OwnFunction | null>();
  readonly #calledCold = new Map<string, boolean>();
  #depth = 0;
  readonly #mayFail = new Map<string, boolean>();
  #callers: Callers | null = null;
  readonly #asked = new Set<string>();
  /** How often an answer was a guess since the question was being asked already. */
  #doubts = 0;
  readonly #fixed = new Map<string, boolean | null>();

  constructor(files: readonly ParsedFile[]) {
    this.#files = files;
    this.#types = declaredErrorTypes(files);
    for (const file of files) for (const node of file.root.namedChildren) this.#note(node, file);
  }

  isErrorType(type: string): boolean | null {
    return this.#types.errors.has(type) ? true : this.#types.all.has(type) ? false : null;
  }

  isFixedError(name: string): boolean | null {
    const before = this.#fixed.get(name);
    if (before !== undefined) return before;
    this.#fixed.set(name, null);
    const found = this.#variables.get(name);
    if (found === undefined) return null;
    const { value, file } = found;
    const scope = this.#fileScope(file.root, file.source);
    // What a name of another package means is left to its name.
    const isOne =
      value === null
        ? false
        : makesError(value, scope, nothingKnown, 'assigned') || isFixedError(value, scope)
          ? true
          : null;
    this.#fixed.set(name, isOne);
    return isOne;
  }

  mayAlwaysFail(name: string): boolean {
    const before = this.#mayFail.get(name);
    if (before !== undefined) return before;
    const declared = [...(this.#functions.get(name) ?? []), ...(this.#methods.get(name) ?? [])];
    const found = declared.some(({ node, file }) =>
      mayAlwaysFail(node, functionScope(node, this.#fileScope(file.root, file.source))),
    );
    this.#mayFail.set(name, found);
    return found;
  }

  functionNamed(name: string): OwnFunction | null {
    return this.#agreed(this.#functions.get(name) ?? []);
  }

  methodNamed(name: string, type: string | null): OwnFunction | null {
    const methods = this.#methods.get(name) ?? [];
    return this.#agreed(type === null ? methods : methods.filter((method) => method.type === type));
  }

  /** What is known of names at the end of a path. */
  scopeAt(path: readonly Node[], text: SourceText): Scope {
    const [root] = path;
    if (root === undefined) throw new Error('no path');
    let scope = this.#fileScope(root, text);
    for (const [depth, node] of path.entries()) {
      if (!functions.has(node.type)) continue;
      const isCallback = path[depth - 1]?.type === 'argument_list';
      const around: Scope = scope;
      scope = this.#scopes.of(text, node.startIndex, () => functionScope(node, around, isCallback));
    }
    return scope;
  }

  /** Whether a declaration is the method Error of an error. */
  isErrorMethod(declaration: Node, text: SourceText): boolean {
    return declaration.type === 'method_declaration' && isErrorMethod(declaration, text);
  }

  /** Whether an unexported function is called in the package, only called, and only at cold places. Calls in tests don't count. */
  isCalledOnlyWhereCold(name: string, isMethod: boolean): boolean {
    if (!/^[\p{Ll}_]/u.test(name)) return false;
    const key = `${isMethod ? '.' : ''}${name}`;
    const before = this.#calledCold.get(key);
    if (before !== undefined) return before;
    // While it is being asked, and where it takes too long to tell: in doubt it is warm. That answer is for now only.
    if (this.#asked.has(key) || this.#asked.size >= longestWayUp) {
      this.#doubts++;
      return false;
    }
    const doubts = this.#doubts;
    this.#asked.add(key);
    this.#callers ??= new Callers(
      this.#files.filter(({ source }) => !source.file.endsWith('_test.go')),
      new Set([...this.#functions.keys(), ...this.#methods.keys()]),
    );
    const calls = this.#callers.callsOf(name, isMethod) ?? [];
    const found = calls.length > 0 && calls.every(({ path, source }) => isCold(path, source, this));
    this.#asked.delete(key);
    if (found || this.#doubts === doubts || this.#asked.size === 0) this.#calledCold.set(key, found);
    return found;
  }

  /** What one function, or function literal, of a file does. @param path down to it. */
  readingOf(path: readonly Node[], text: SourceText): Reading {
    const declaration = last(path);
    if (declaration === undefined) throw new Error('no path');
    return this.#reading(declaration, text, () => this.scopeAt(path, text));
  }

  #reading(declaration: Node, text: SourceText, scope: () => Scope): Reading {
    return this.#readings.of(text, declaration.startIndex, () => readFunction(declaration, scope()));
  }

  #note(node: Node, file: ParsedFile): void {
    const { source } = file;
    switch (node.type) {
      case 'function_declaration':
        noteIn(this.#functions, source.slice(field(node, 'name') ?? node), { node, file, type: '' });
        break;
      case 'method_declaration': {
        const [receiver] = parts(field(node, 'receiver') ?? node);
        const type = written(receiver === undefined ? null : field(receiver, 'type'), source);
        noteIn(this.#methods, source.slice(field(node, 'name') ?? node), {
          node,
          file,
          type: type.replace(/^\*/, '').replace(/\[.*\]$/, ''),
        });
        break;
      }
      case 'var_declaration':
      case 'const_declaration':
        for (const spec of parts(node).flatMap((part) => (part.type === 'var_spec_list' ? parts(part) : [part]))) {
          const values = field(spec, 'value');
          const list = values === null ? [] : parts(values);
          for (const [index, name] of spec.childrenForFieldName('name').entries()) {
            this.#variables.set(source.slice(name), { value: list[index] ?? null, file });
          }
        }
        break;
    }
  }

  #agreed(declared: readonly Declared[]): OwnFunction | null {
    if (declared.length === 0) return null;
    const all = declared.map((each) => this.#summary(each));
    const every = (has: (summary: OwnFunction) => boolean): boolean => all.every((one) => one !== null && has(one));
    return {
      dies: every(({ dies }) => dies),
      fails: every(({ fails }) => fails),
      wraps: every(({ wraps }) => wraps),
      givesError: every(({ givesError }) => givesError),
      tells: every(({ tells }) => tells),
    };
  }

  #summary(declared: Declared): OwnFunction | null {
    const before = this.#summaries.get(declared);
    if (before !== undefined) return before;
    if (this.#depth >= longestWayDown) return null;
    this.#summaries.set(declared, null);
    this.#depth++;
    const { node, file } = declared;
    const scope = functionScope(node, this.#fileScope(file.root, file.source));
    const summary = mayAlwaysFail(node, scope)
      ? summaryOf(node, scope, this.#reading(node, file.source, () => scope).ways)
      : null;
    this.#depth--;
    this.#summaries.set(declared, summary);
    return summary;
  }

  #fileScope(root: Node, text: SourceText): Scope {
    const before = this.#fileScopes.get(text);
    if (before !== undefined) return before;
    const scope = fileScope(root, text, this);
    this.#fileScopes.set(text, scope);
    return scope;
  }
}

/** Functions that call functions that call functions: as far as it is followed, from callee to caller and the other way. */
const longestWayUp = 12;
const longestWayDown = 12;

const functions = new Set(['function_declaration', 'method_declaration', 'func_literal']);

function noteIn<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The facts of a package, from all of its files. */
export function failureFacts(files: Iterable<ParsedFile>): FailureFacts {
  return new FailureFacts([...files]);
}

/** For a file whose package isn't known: only well-known names count. */
export const noFacts: FailureFacts = new FailureFacts([]);
