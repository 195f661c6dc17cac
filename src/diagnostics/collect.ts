import path from 'node:path';
import type { Diagnostic, FlowStep, Place } from '../model/index.ts';
import { underDirective } from '../text/line-directive.ts';
import { copied, KeptPlaces, KeptTexts, pairOf, type KeptFile, type KeptPlace } from './kept.ts';
import { decoded } from './lines.ts';
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
const sampleLength = 300;

/** An escape whose explanation may stand elsewhere in the text: in another go command's, too. */
interface Draft extends Omit<EscapeRecord, 'flow' | 'function'> {
  /** The explanation's key. */
  readonly explanation: number;
}

/** The file that a line names, seen from a package. */
type FileOf = (name: string, pkg: string) => KeptFile;

/**
 * Gathers the diagnostics of one side from the text of several go commands. Paths become relative to `root`, the folder
 * that stands for the repository; what lies outside of it (instantiated bodies of the standard library) is passed over, since no
 * change of the repository's own lines can be shown there: the call sites in the repository have messages of their own.
 */
export class DiagnosticsCollector {
  readonly #root: string;
  readonly #folders: ReadonlyMap<string, string | null>;
  readonly #texts = new KeptTexts();
  readonly #places = new KeptPlaces();
  // By place and text: the same words at the same place count once.
  readonly #escapes = new Map<number, Draft>();
  readonly #explanations = new Map<number, Pick<EscapeRecord, 'flow' | 'function'>>();
  readonly #inlinability = new Map<number, InlinabilityRecord>();
  readonly #leaks = new Map<number, LeakRecord>();
  readonly #inlined = new Map<KeptPlace, string[]>();
  readonly #flowSteps = new Map<string, FlowStep>();
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
    const fileOf = this.#files(dir);
    return new DiagnosticsParser({
      diagnostic: (diagnostic, pkg) => {
        this.#messages++;
        const file = fileOf(diagnostic.place.file, pkg);
        if (file.isInRepository) this.#add(diagnostic, this.#places.keep(file, diagnostic.place), pkg, fileOf);
      },
      unknown: (line) => {
        this.#messages++;
        this.#unknown++;
        if (this.#samples.length < sampleLimit) this.#samples.push(decoded(line).slice(0, sampleLength));
      },
      other: () => undefined,
    });
  }

  result(): SideDiagnostics {
    const escapes = [...this.#escapes.values()].map(
      ({ place, expression, moved, message, package: pkg, explanation }): EscapeRecord => {
        const { flow, function: name } = this.#explanations.get(explanation) ?? { flow: [], function: '' };
        return { place, expression, moved, message, flow, function: name, package: pkg };
      },
    );
    return {
      escapes: escapes.sort((a, b) => byPlace(a.place, b.place)),
      inlined: new Map([...this.#inlined].map(([{ place }, callees]) => [placeKey(place), callees])),
      inlinability: [...this.#inlinability.values()],
      leaks: [...this.#leaks.values()],
      unknown: { count: this.#unknown, samples: this.#samples },
      messages: this.#messages,
    };
  }

  #add(diagnostic: Diagnostic, at: KeptPlace, pkg: string, fileOf: FileOf): void {
    const { place } = at;
    switch (diagnostic.kind) {
      case 'escapes': {
        const { expression: bytes, moved, message } = diagnostic;
        const expression = this.#texts.keep(bytes);
        const explanation = pairOf(at, expression);
        // A variable and a value of the same words are two escapes.
        setOnce(this.#escapes, moved ? -1 - explanation : explanation, () => ({
          place,
          expression: expression.text,
          moved,
          message: this.#own(message),
          package: pkg,
          explanation,
        }));
        return;
      }
      case 'escape-flow':
        setOnce(this.#explanations, pairOf(at, this.#texts.keep(verdictExpression(diagnostic.expression))), () => ({
          flow: this.#steps(diagnostic.flow, pkg, fileOf),
          function: this.#own(diagnostic.function),
        }));
        return;
      case 'leak-flow':
        setOnce(this.#leaks, pairOf(at, this.#texts.keep(`${diagnostic.parameter} ${diagnostic.to}`)), () => ({
          kind: 'leak-flow',
          place,
          parameter: this.#own(diagnostic.parameter),
          to: this.#own(diagnostic.to),
          function: this.#own(diagnostic.function),
          derefs: diagnostic.derefs,
          flow: this.#steps(diagnostic.flow, pkg, fileOf),
        }));
        return;
      case 'inlined-call': {
        const callee = this.#own(diagnostic.callee);
        const callees = this.#inlined.get(at);
        if (callees === undefined) this.#inlined.set(at, [callee]);
        else if (!callees.includes(callee)) callees.push(callee);
        return;
      }
      case 'can-inline':
      case 'cannot-inline': {
        const name = this.#texts.keep(diagnostic.function);
        const isInlinable = diagnostic.kind === 'can-inline';
        // A generic function has one record for each shape and one for each wrapper, all at its name.
        this.#inlinability.set(pairOf(at, name), {
          place,
          function: name.text,
          package: pkg,
          inlinable: isInlinable,
          reason: isInlinable ? '' : this.#own(diagnostic.reason),
          cost: diagnostic.cost,
          budget: isInlinable ? null : diagnostic.budget,
        });
        return;
      }
      case 'stays':
      case 'leaks':
      case 'captures':
        return;
    }
  }

  #steps(flow: readonly FlowStep[], pkg: string, fileOf: FileOf): readonly FlowStep[] {
    return flow.map((step): FlowStep => {
      if (step.kind === 'flow') return this.#flowStep(step);
      const { text, reason, place } = step;
      return {
        kind: 'from',
        text: this.#own(text),
        reason: this.#own(reason),
        place: place === null ? null : this.#places.keep(fileOf(place.file, pkg), place).place,
      };
    });
  }

  /** There are few different ones: `{heap} ← &x`. */
  #flowStep(step: Extract<FlowStep, { kind: 'flow' }>): FlowStep {
    let known = this.#flowSteps.get(step.text);
    if (known === undefined) {
      const text = decoded(step.text);
      known = { kind: 'flow', to: this.#own(step.to), from: this.#own(step.from), text };
      this.#flowSteps.set(copied(step.text, text), known);
    }
    return known;
  }

  #own(bytes: string): string {
    return this.#texts.keep(bytes).text;
  }

  #files(dir: string): FileOf {
    const files = new Map<string, KeptFile>();
    let last: { readonly name: string; readonly pkg: string; readonly file: KeptFile } | null = null;
    return (name, pkg) => {
      // Most lines are about the same file as the one before.
      if (last !== null && last.name === name && last.pkg === pkg) return last.file;
      const printed = this.#own(name);
      const key = `${pkg}\0${printed}`;
      let file = files.get(key);
      if (file === undefined) {
        const path = this.#repositoryPath(printed, pkg, dir);
        file = path === '' ? { path: printed, isInRepository: false, places: new Map() } : this.#places.file(path);
        files.set(key, file);
      }
      last = { name, pkg, file };
      return file;
    };
  }

  /**
   * The go command writes the files of a package with `./` or its folder in front. A bare name comes from a `//line` directive, and means
   * a file beside the one that holds it. '' for what lies outside the repository.
   */
  #repositoryPath(file: string, pkg: string, dir: string): string {
    if (file.startsWith('<')) return '';
    const folder = file.includes('/') ? null : this.#folders.get(pkg);
    const absolute = path.resolve(...(typeof folder === 'string' ? [this.#root, folder] : [dir]), file);
    const relative = path.relative(this.#root, absolute).replaceAll(path.sep, '/');
    const isOutside = relative.startsWith('..') || path.isAbsolute(relative);
    const own = this.#folders.get(pkg);
    if (typeof own === 'string' && (isOutside || (!file.endsWith('.go') && !isBelow(relative, own)))) {
      const counted = underDirective(file, own);
      if (counted !== null) return counted;
    }
    return isOutside ? '' : relative;
  }
}

function isBelow(file: string, folder: string): boolean {
  return path.posix.dirname(file) === (folder === '' ? '.' : folder);
}

/** `append` is short in the verdict and whole in the explanation's heading. */
function verdictExpression(expression: string): string {
  return expression.startsWith('append(') ? 'append' : expression;
}

export function byPlace(a: Place, b: Place): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

function setOnce<T>(map: Map<number, T>, key: number, value: () => T): void {
  if (!map.has(key)) map.set(key, value());
}
