import type { Diagnostic, FlowStep } from '../model/index.ts';
import { LineSplitter } from './lines.ts';
import { readHeading, readMessage, type Heading } from './messages.ts';
import { parsePosition, splitPosition } from './position.ts';

/** Receives what the parser finds, in the order the compiler printed it. */
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
  #flow: FlowStep[] = [];

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
    const positioned = splitPosition(line);
    if (positioned === null) {
      this.#finishFlow();
      if (line.startsWith('# ')) this.#package = packageOf(line);
      else if (line.trim() !== '') this.#listener.other(line);
      return;
    }
    const { place, message } = positioned;
    if (message.charCodeAt(0) === 32) {
      if (this.#heading && this.#step(message)) return;
      this.#listener.unknown(line);
      return;
    }
    this.#finishFlow();
    const heading = readHeading(place, message);
    if (heading) {
      this.#heading = heading;
      return;
    }
    const diagnostic = readMessage(place, message);
    if (diagnostic === null) this.#listener.unknown(line);
    else if (diagnostic !== 'ignored') this.#listener.diagnostic(diagnostic, this.#package);
  }

  #step(message: string): boolean {
    if (message.startsWith('  flow: ')) {
      const text = message.slice('  flow: '.length, message.endsWith(':') ? -1 : undefined);
      // Before Go 1.25 it is `to = from`, since then `to ← from`.
      const arrow = / [←=] /.exec(text)?.index ?? text.length;
      this.#flow.push({ kind: 'flow', to: text.slice(0, arrow), from: text.slice(arrow + ' ← '.length), text });
      return true;
    }
    if (message.startsWith('    from ')) {
      const match = /^ {4}from (.*) \(([^()]*(?:\([^()]*\))?[^()]*)\) at (.*)$/s.exec(message);
      if (!match) return false;
      const [, text = '', reason = '', at = ''] = match;
      this.#flow.push({ kind: 'from', text, reason, place: parsePosition(at) });
      return true;
    }
    return message.startsWith('  warning: truncated explanation');
  }

  #finishFlow(): void {
    if (!this.#heading) return;
    this.#listener.diagnostic({ ...this.#heading, flow: this.#flow }, this.#package);
    this.#heading = null;
    this.#flow = [];
  }
}

/** `# import/path` and, for test variants, `# import/path [import/path.test]`. */
function packageOf(line: string): string {
  const name = line.slice(2);
  const variant = name.indexOf(' [');
  return variant < 0 ? name : name.slice(0, variant);
}
