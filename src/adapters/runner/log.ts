import * as core from '@actions/core';
import type { Clock, Log } from '../../model/ports.ts';
import { everyHeartbeat } from '../heartbeat.ts';
import { printableLines } from '../terminal/printable.ts';
import type { Annotations } from './annotations.ts';
import { plainOutput } from './plain.ts';

/**
 * Progress in the step's log: phases as lines, what is going on every 15 seconds, details where step debugging is on, warnings as annotations while
 * there is room.
 */
export class RunnerLog implements Log {
  readonly #annotations: Annotations;
  readonly #clock: Clock;
  readonly #beats: { readonly stop: () => void };
  #phaseBegan: number;
  #doing = 'working';

  constructor(annotations: Annotations, clock: Clock) {
    this.#annotations = annotations;
    this.#clock = clock;
    this.#phaseBegan = clock.now();
    this.#beats = everyHeartbeat(() => {
      core.info(plainOutput(`${this.#doing} · ${Math.floor((this.#clock.now() - this.#phaseBegan) / 1000)} s`));
    });
  }

  phase(message: string): void {
    core.info(plainOutput(message));
    this.#phaseBegan = this.#clock.now();
    this.#doing = 'working';
  }

  total(message: string): void {
    this.phase(message);
  }

  detail(message: string): void {
    core.debug(printableLines(message).join('\n'));
  }

  progress(message: string): void {
    this.#doing = message;
  }

  /** Says no more what is going on. */
  close(): void {
    this.#beats.stop();
  }

  warning(message: string): void {
    const posted = this.#annotations.post({ level: 'warning', message, place: null, title: null });
    if (!posted) core.info(plainOutput(`Warning: ${message}`));
  }
}
