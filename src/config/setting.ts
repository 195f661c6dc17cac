import type { Kind } from './kinds.ts';

export type Command = 'diff' | 'audit' | 'show' | 'demo';

/** `--<name> VALUE`, once or often, the pair `--<name>` and `--no-<name>`, or what is no flag: any number of arguments, or exactly one. */
export interface CommandLineForm {
  readonly commands: readonly Command[];
  readonly form: 'value' | 'values' | 'switch' | 'arguments' | 'argument';
  /** What stands for the value in help. */
  readonly value: string;
  /** It stands in one row with other rare ones: a command's help fits one screen. */
  readonly inHelp?: false;
  /** What one command's help says instead of the description; null: it is a rare one there. */
  readonly helpOf?: Readonly<Partial<Record<Command, string | null>>>;
}

/** One setting: what it accepts, what it is where nobody sets it, and from where it can come. */
export interface Setting<T, D> {
  readonly kind: Kind<T>;
  readonly default: D;
  /** One phrase, for help, action.yml and documentation. */
  readonly description: string;
  /** How the command line gives it. Null: it does not. */
  readonly commandLine: CommandLineForm | null;
  /** The name of the action's input. Null: no input. */
  readonly input: string | null;
  /** May .github/escapediff.yml set it, under its own name? */
  readonly config: boolean;
}

/** Keeps the narrow type of a default. */
export const define = <T, const D extends T | null>(setting: Setting<T, D>): Setting<T, D> => setting;
