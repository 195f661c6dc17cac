import { createColors } from 'picocolors';
import type { Log } from '../../model/ports.ts';
import { characterWidth } from '../../report/width.ts';
import type { Clock } from '../../model/ports.ts';
import { everyHeartbeat } from '../heartbeat.ts';
import { printable, printableLines } from './printable.ts';

/** The part of a stream that the log writes to. */
export interface TerminalStream {
  write(text: string): unknown;
  /** Width of the terminal; undefined where it is none. */
  readonly columns?: number | undefined;
}

export interface TerminalLogOptions {
  readonly stream: TerminalStream;
  readonly clock: Clock;
  readonly color: boolean;
  readonly verbose: boolean;
  /** Is the stream a terminal whose last line can be overwritten? */
  readonly live: boolean;
}

/** How often the live line is drawn anew, in milliseconds. */
const tick = 500;

const eraseLine = '\r\u001b[2K';

/**
 * Progress on standard error: a line per phase with the time since the one before, warnings, and details where they are wanted.
 * On a terminal, a last line shows what happens meanwhile and for how long; it is overwritten and leaves no trace. Elsewhere, such as in the log of
 * a job, a line says it every 15 seconds. Call `close` before anything else is printed and at the end.
 */
export class TerminalLog implements Log {
  readonly #options: TerminalLogOptions;
  readonly #colors: ReturnType<typeof createColors>;
  #phaseBegan: number;
  #doing = 'working';
  #liveLine = false;
  #timer: NodeJS.Timeout | null = null;
  #beats: { readonly stop: () => void } | null = null;

  constructor(options: TerminalLogOptions) {
    this.#options = options;
    this.#colors = createColors(options.color);
    this.#phaseBegan = options.clock.now();
    if (!options.live) {
      this.#beats = everyHeartbeat(() => {
        this.#print(`${this.#doing} · ${this.#elapsed()}`, this.#colors.dim, '');
      });
      return;
    }
    this.#timer = setInterval(() => {
      this.#draw();
    }, tick);
    // Progress must not keep a finished run alive.
    this.#timer.unref();
  }

  phase(message: string): void {
    const elapsed = seconds(this.#options.clock.now() - this.#phaseBegan);
    this.#print(message, (line) => line, ` ${this.#colors.dim(elapsed)}`);
    this.#phaseBegan = this.#options.clock.now();
    this.#doing = 'working';
  }

  total(message: string): void {
    this.#print(message, (line) => line, '');
  }

  detail(message: string): void {
    if (this.#options.verbose) this.#print(message, this.#colors.dim, '');
    this.progress(message);
  }

  progress(message: string): void {
    this.#doing = message;
    if (this.#options.live) this.#draw();
  }

  warning(message: string): void {
    this.#print(`warning: ${message}`, this.#colors.yellow, '');
  }

  /** Ends the live line. The log can be written to afterwards, without one. */
  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#beats?.stop();
    this.#erase();
  }

  #print(message: string, color: (line: string) => string, suffix: string): void {
    const [first = '', ...rest] = printableLines(message);
    const lines = [color(first) + suffix, ...rest.map((line) => color(`  ${line}`))];
    this.#erase();
    this.#options.stream.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** `67 s`, since the last phase ended. */
  #elapsed(): string {
    return `${Math.floor((this.#options.clock.now() - this.#phaseBegan) / 1000)} s`;
  }

  #draw(): void {
    if (this.#timer === null) return;
    const elapsed = ` · ${this.#elapsed()}`;
    const width = (this.#options.stream.columns ?? 80) - 1;
    const line = fit(printable(this.#doing.replaceAll('\t', ' ')), width - elapsed.length);
    this.#options.stream.write(`${eraseLine}${this.#colors.dim(`${line}${elapsed}`)}`);
    this.#liveLine = true;
  }

  #erase(): void {
    if (this.#liveLine) this.#options.stream.write(eraseLine);
    this.#liveLine = false;
  }
}

function seconds(milliseconds: number): string {
  return `(${(milliseconds / 1000).toFixed(1)} s)`;
}

/** At most `width` columns, for a line that wraps can't be erased. */
function fit(text: string, width: number): string {
  let used = 0;
  let shown = '';
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) return `${shown}…`;
    shown += character;
  }
  return shown;
}
