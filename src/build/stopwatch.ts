import type { Clock } from '../model/ports.ts';
import type { GoCommand } from './port.ts';

const kinds = ['compiling', 'listing packages'] as const;

/** Adds up how long the go command works, to tell where the time of a run went. Commands that run side by side count once. */
export class GoStopwatch {
  readonly #clock: Clock;
  readonly #began: number;
  readonly #spent = new Map<string, number>(kinds.map((kind) => [kind, 0]));
  #active: string[] = [];
  #since = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#began = clock.now();
  }

  /** The same go command, watched. */
  watch(go: GoCommand): GoCommand {
    return {
      ...go,
      run: async (request) => {
        const isList = request.args[0] === 'list' && !request.args.includes('-export');
        const kind = isList || request.args[0] === 'env' ? kinds[1] : kinds[0];
        this.#settle();
        this.#active.push(kind);
        try {
          return await go.run(request);
        } finally {
          this.#settle();
          this.#active.splice(this.#active.indexOf(kind), 1);
        }
      },
    };
  }

  /** `12.3 s: compiling 9.8 s, listing packages 0.9 s, everything else 1.6 s`. */
  summary(): string {
    this.#settle();
    const all = this.#clock.now() - this.#began;
    const known = kinds.map((kind) => [kind, this.#spent.get(kind) ?? 0] as const);
    const rest = all - known.reduce((sum, [, spent]) => sum + spent, 0);
    const parts = [...known, ['everything else', rest] as const].map(([what, spent]) => `${what} ${seconds(spent)}`);
    return `${seconds(all)}: ${parts.join(', ')}`;
  }

  /** What has passed since the last change belongs to what was running; compiling, where it was among it. */
  #settle(): void {
    const now = this.#clock.now();
    const kind = kinds.find((each) => this.#active.includes(each));
    if (kind !== undefined) this.#spent.set(kind, (this.#spent.get(kind) ?? 0) + now - this.#since);
    this.#since = now;
  }
}

function seconds(milliseconds: number): string {
  return `${(Math.max(0, milliseconds) / 1000).toFixed(1)} s`;
}
