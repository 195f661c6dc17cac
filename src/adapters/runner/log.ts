import * as core from '@actions/core';
import type { Log } from '../../model/ports.ts';
import { printableLines } from '../terminal/printable.ts';
import type { Annotations } from './annotations.ts';
import { plainOutput } from './plain.ts';

/** Progress in the step's log: phases as lines, details where step debugging is on, warnings as annotations while there is room. */
export class RunnerLog implements Log {
  readonly #annotations: Annotations;

  constructor(annotations: Annotations) {
    this.#annotations = annotations;
  }

  phase(message: string): void {
    core.info(plainOutput(message));
  }

  total(message: string): void {
    this.phase(message);
  }

  detail(message: string): void {
    core.debug(printableLines(message).join('\n'));
  }

  warning(message: string): void {
    const posted = this.#annotations.post({ level: 'warning', message, place: null, title: null });
    if (!posted) core.info(plainOutput(`Warning: ${message}`));
  }
}
