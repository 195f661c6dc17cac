import type { Diagnostic, FlowStep } from '../model/index.ts';
import { decoded, encoded, LineSplitter } from './lines.ts';
import { readHeading, readMessage, type Heading } from './messages.ts';
import { parsePosition, splitPosition } from './position.ts';

/** Receives what the parser finds, in the order the compiler printed it. All texts but `pkg` are parts of lines, and to be `decoded`. */
export interface DiagnosticsListener {
  /** `pkg` is the import path of the last `# import/path` header: a hint only, since generics print under their user's header. */
  diagnostic(diagnostic: Diagnostic, pkg: string): void;
  /** A line with a position whose message no release we know prints (architecture invariant 9). */
  unknown(line: string): void;
  /** A line without a position: the go command's own words. */
  other(line: string): void;
}

/**
 * Reads the text of `go list -gcflags=-m=2` as a stream. Memory does not grow with the text: only the explanation in progress
 * is held. Identical records are passed on as often as they were printed; the caller collapses them.
 */
export class DiagnosticsParser {
  readonly #listener: DiagnosticsListener;
  readonly #lines: LineSplitter;
  #package = '';
  #heading: Heading | null = null;
  /** What the heading's line and those of its flow start with. */
  #position = '';

  constructor(listener: DiagnosticsListener) {
    this.#listener = listener;
    this.#lines = new LineSplitter((line) => {
      this.#line(line);
    });
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    this.#finishFlow();
  }

  #line(line: string): void {
    if (this.#heading !== null && continues(line, this.#position)) {
      if (!this.#step(line.slice(this.#position.length))) this.#listener.unknown(line);
      return;
    }
    const positioned = splitPosition(line);
    if (positioned === null) {
      this.#finishFlow();
      if (line.startsWith('# ')) this.#package = packageOf(line);
      else if (line.trim() !== '') this.#listener.other(line);
      return;
    }
    const { place, message } = positioned;
    if (message.charCodeAt(0) === BLANK) {
      if (this.#heading === null || !this.#step(message)) this.#listener.unknown(line);
      return;
    }
    this.#finishFlow();
    this.#heading = readHeading(place, message);
    if (this.#heading !== null) {
      this.#position = line.slice(0, line.length - message.length);
      return;
    }
    const diagnostic = readMessage(place, message);
    if (diagnostic === null) this.#listener.unknown(line);
    else if (diagnostic !== 'ignored') this.#listener.diagnostic(diagnostic, this.#package);
  }

  #step(message: string): boolean {
    const step = message.charCodeAt(2) === BLANK ? fromStep(message) : flowStep(message);
    if (step === null) return message.startsWith('  warning: truncated explanation');
    this.#heading?.flow.push(step);
    return true;
  }

  #finishFlow(): void {
    if (!this.#heading) return;
    this.#listener.diagnostic(this.#heading, this.#package);
    this.#heading = null;
  }
}

const BLANK = 32;
const flowStart = '  flow: ';
const fromStart = '    from ';

/**
 * Is the line one of an explanation, at the same position as its heading? Most lines are. For a long start in a part of a string,
 * `startsWith` takes V8 five times as long as `indexOf`.
 */
function continues(line: string, position: string): boolean {
  // eslint-disable-next-line @typescript-eslint/prefer-string-starts-ends-with
  return line.charCodeAt(position.length) === BLANK && line.indexOf(position) === 0;
}

/** Before Go 1.25 it is `to = from`, since then `to ← from`. */
const arrows = new RegExp(` (?:=|${encoded('←')}) `);

function flowStep(message: string): FlowStep | null {
  if (!message.startsWith(flowStart)) return null;
  const text = message.slice(flowStart.length, message.endsWith(':') ? -1 : undefined);
  const arrow = text.search(arrows);
  if (arrow < 0) return { kind: 'flow', to: text, from: '', text };
  return { kind: 'flow', to: text.slice(0, arrow), from: text.slice(text.indexOf(' ', arrow + 1) + 1), text };
}

/** `    from text (reason) at place`: the last brackets are the reason's that are followed by ` at `; it may have a pair in it. */
function fromStep(message: string): FlowStep | null {
  if (!message.startsWith(fromStart)) return null;
  for (let open = message.lastIndexOf(' ('); open >= fromStart.length; open = message.lastIndexOf(' (', open - 1)) {
    let close = nextBracket(message, open + 2);
    if (message[close] === '(') {
      const inner = nextBracket(message, close + 1);
      close = message[inner] === ')' ? nextBracket(message, inner + 1) : -1;
    }
    if (message[close] !== ')' || !message.startsWith(' at ', close + 1)) continue;
    const text = message.slice(fromStart.length, open);
    const place = parsePosition(message.slice(close + ') at '.length));
    return { kind: 'from', text, reason: message.slice(open + 2, close), place };
  }
  return null;
}

function nextBracket(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 40 || code === 41) return index;
  }
  return -1;
}

/** `# import/path` and, for test variants, `# import/path [import/path.test]`. */
function packageOf(line: string): string {
  const name = decoded(line.slice(2));
  const variant = name.indexOf(' [');
  return variant < 0 ? name : name.slice(0, variant);
}
