import path from 'node:path';
import type { Diagnostic, FlowStep, Place } from '../model/index.ts';
import { DiagnosticsParser } from './parser.ts';

/** One `escapes to heap` or `moved to heap`, with its explanation. */
export interface EscapeRecord {
  readonly place: Place;
  readonly expression: string;
  readonly moved: boolean;
  readonly message: string;
  readonly flow: readonly FlowStep[];
  /** From the explanation's heading; empty before Go 1.25. */
  readonly function: string;
  /** Import path of the header it stood under. */
  readonly package: string;
}

export interface StayRecord {
  readonly place: Place;
  readonly expression: string;
}

export interface InlinabilityRecord {
  /** Where the function's name stands. */
  readonly place: Place;
  readonly function: string;
  readonly package: string;
  readonly inlinable: boolean;
  readonly reason: string;
  readonly cost: number | null;
  readonly budget: number | null;
}

export type LeakRecord = Extract<Diagnostic, { kind: 'leak-flow' }>;

/** All that the compiler said of one side, collapsed: the same words at the same place count once. */
export interface SideDiagnostics {
  readonly escapes: readonly EscapeRecord[];
  readonly stays: readonly StayRecord[];
  /** Callees inlined at a place, outermost first; by `placeKey`. */
  readonly inlined: ReadonlyMap<string, readonly string[]>;
  readonly inlinability: readonly InlinabilityRecord[];
  readonly leaks: readonly LeakRecord[];
  /** Messages that no release we know prints. */
  readonly unknown: { readonly count: number; readonly samples: readonly string[] };
  readonly messages: number;
}

export function placeKey(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

const sampleLimit = 20;

/** Where a message comes from: the go command's folder, the repository's paths of files that it has named, the package. */
interface Origin {
  readonly dir: string;
  readonly paths: Map<string, string>;
  readonly package: string;
}

/** The place in the repository; null for one outside. */
type PlaceOf = (place: Place) => Place | null;

/**
 * Gathers the diagnostics of one side from the text of several go commands. Paths become relative to `root`, the folder
 * that stands for the repository; what lies outside of it (instantiated bodies of the standard library) is passed over, since no
 * change of the repository's own lines can be shown there: the call sites in the repository have messages of their own.
 */
export class DiagnosticsCollector {
  readonly #root: string;
  readonly #folders: ReadonlyMap<string, string | null>;
  readonly #escapes = new Map<string, EscapeRecord>();
  readonly #stays = new Map<string, StayRecord>();
  readonly #inlined = new Map<string, string[]>();
  readonly #inlinability = new Map<string, InlinabilityRecord>();
  readonly #leaks = new Map<string, LeakRecord>();
  readonly #flows = new Map<string, Extract<Diagnostic, { kind: 'escape-flow' }>>();
  readonly #texts = new Map<string, string>();
  #unknown = 0;
  #messages = 0;
  readonly #samples: string[] = [];

  /** @param folders the folder of each package, relative to `root`, by import path. */
  constructor(root: string, folders: ReadonlyMap<string, string | null>) {
    this.#root = root;
    this.#folders = folders;
  }

  /** Reads one go command's text; several can be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir: string): DiagnosticsParser {
    const paths = new Map<string, string>();
    return new DiagnosticsParser({
      diagnostic: (diagnostic, pkg) => {
        this.#add(diagnostic, pkg, (place) => this.#place(place, { dir, paths, package: pkg }));
      },
      unknown: (line) => {
        this.#messages++;
        this.#unknown++;
        if (this.#samples.length < sampleLimit) this.#samples.push(line.slice(0, 300));
      },
      other: () => undefined,
    });
  }

  result(): SideDiagnostics {
    const escapes = [...this.#escapes.values()].map((escape) => {
      const flow = this.#flows.get(`${placeKey(escape.place)} ${escape.expression}`);
      return flow === undefined ? escape : { ...escape, flow: flow.flow, function: flow.function };
    });
    return {
      escapes: escapes.sort((a, b) => byPlace(a.place, b.place)),
      stays: [...this.#stays.values()],
      inlined: this.#inlined,
      inlinability: [...this.#inlinability.values()],
      leaks: [...this.#leaks.values()],
      unknown: { count: this.#unknown, samples: this.#samples },
      messages: this.#messages,
    };
  }

  #add(diagnostic: Diagnostic, pkg: string, placeOf: PlaceOf): void {
    this.#messages++;
    const place = placeOf(diagnostic.place);
    if (place === null) return;
    const at = placeKey(place);
    switch (diagnostic.kind) {
      case 'escapes': {
        const { expression, moved, message } = diagnostic;
        setOnce(this.#escapes, `${at} ${message}`, () => ({
          place,
          expression: this.#own(expression),
          moved,
          message: this.#own(message),
          flow: [],
          function: '',
          package: this.#own(pkg),
        }));
        break;
      }
      case 'stays':
        setOnce(this.#stays, `${at} ${diagnostic.expression}`, () => ({
          place,
          expression: this.#own(diagnostic.expression),
        }));
        break;
      case 'escape-flow':
        setOnce(this.#flows, `${at} ${verdictExpression(diagnostic.expression)}`, () => ({
          kind: 'escape-flow',
          place,
          expression: this.#own(diagnostic.expression),
          function: this.#own(diagnostic.function),
          flow: this.#steps(diagnostic.flow, placeOf),
        }));
        break;
      case 'leak-flow':
        setOnce(this.#leaks, `${at} ${diagnostic.parameter} ${diagnostic.to}`, () => ({
          kind: 'leak-flow',
          place,
          parameter: this.#own(diagnostic.parameter),
          to: this.#own(diagnostic.to),
          function: this.#own(diagnostic.function),
          derefs: diagnostic.derefs,
          flow: this.#steps(diagnostic.flow, placeOf),
        }));
        break;
      case 'inlined-call': {
        const callees = this.#inlined.get(at);
        if (callees === undefined) this.#inlined.set(copied(at), [this.#own(diagnostic.callee)]);
        else if (!callees.includes(diagnostic.callee)) callees.push(this.#own(diagnostic.callee));
        break;
      }
      case 'can-inline':
      case 'cannot-inline': {
        const name = this.#own(diagnostic.function);
        const isInlinable = diagnostic.kind === 'can-inline';
        // A generic function has one record for each shape and one for each wrapper, all at its name.
        this.#inlinability.set(copied(`${at} ${name}`), {
          place,
          function: name,
          package: this.#own(pkg),
          inlinable: isInlinable,
          reason: isInlinable ? '' : this.#own(diagnostic.reason),
          cost: diagnostic.cost,
          budget: isInlinable ? null : diagnostic.budget,
        });
        break;
      }
      case 'leaks':
      case 'captures':
        break;
    }
  }

  #steps(flow: readonly FlowStep[], placeOf: PlaceOf): readonly FlowStep[] {
    return flow.map((step): FlowStep => {
      const text = this.#own(step.text);
      if (step.kind === 'flow') return { kind: 'flow', to: this.#own(step.to), from: this.#own(step.from), text };
      const place = step.place === null ? null : (placeOf(step.place) ?? this.#outside(step.place));
      return { kind: 'from', text, reason: this.#own(step.reason), place };
    });
  }

  #outside({ file, line, column }: Place): Place {
    return { file: this.#own(file), line, column };
  }

  /** One copy for each text that is kept: not a part of the stream's chunk. */
  #own(text: string): string {
    let known = this.#texts.get(text);
    if (known === undefined) {
      known = copied(text);
      this.#texts.set(known, known);
    }
    return known;
  }

  #place(place: Place, from: Origin): Place | null {
    const key = place.file.includes('/') ? place.file : `${from.package}\0${place.file}`;
    let file = from.paths.get(key);
    if (file === undefined) {
      file = this.#own(this.#repositoryPath(place.file, from));
      from.paths.set(this.#own(key), file);
    }
    return file === '' ? null : { file, line: place.line, column: place.column };
  }

  /**
   * The go command writes the files of a package with `./` or its folder in front. A bare name comes from a `//line` directive, and means
   * a file beside the one that holds it. '' for what lies outside the repository.
   */
  #repositoryPath(file: string, from: Origin): string {
    if (file.startsWith('<')) return '';
    const folder = file.includes('/') ? null : this.#folders.get(from.package);
    const absolute = path.resolve(...(typeof folder === 'string' ? [this.#root, folder] : [from.dir]), file);
    const relative = path.relative(this.#root, absolute).replaceAll(path.sep, '/');
    return relative.startsWith('..') || path.isAbsolute(relative) ? '' : relative;
  }
}

/** `append` is short in the verdict and whole in the explanation's heading. */
function verdictExpression(expression: string): string {
  return expression.startsWith('append(') ? 'append' : expression;
}

export function byPlace(a: Place, b: Place): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

function setOnce<T>(map: Map<string, T>, key: string, value: () => T): void {
  if (!map.has(key)) map.set(copied(key), value());
}

/** A part of a string, and a string put together from parts, keep the strings that they came from in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}
