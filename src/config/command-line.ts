import { Command as Parser, CommanderError, Option } from 'commander';
import { UsageError } from '../model/index.ts';
import { commandHelp, commands, programHelp } from './help.ts';
import type { RawSettings } from './resolve.ts';
import type { Command } from './setting.ts';
import { settingNames, settingOf, type SettingName } from './settings.ts';

/** What a command line asks for: a text to print, or a command with the settings that it was given. */
export type CommandLine =
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'run'; readonly command: Command; readonly given: RawSettings };

/**
 * Reads the arguments after program and script. Values are not looked at here: `resolveOptions` does that, for all doors
 * alike. Throws a UsageError for a missing or unknown command and for unknown options, naming the nearest known one.
 */
export function parseCommandLine(argv: readonly string[], version: string): CommandLine {
  if (argv.length === 0) throw new UsageError(`A command is missing. Accepted: ${commands.join(', ')}. ${seeHelp}`);
  const spelled = asFlags(argv);
  const runs: CommandLine[] = [];
  let printed = '';
  const program = new Parser('escapediff')
    .exitOverride()
    .configureOutput({ writeOut: (text) => (printed += text), outputError: () => undefined })
    .configureHelp({ formatHelp: programHelp })
    .helpCommand(false)
    .version(version, '--version');
  for (const command of commands) {
    const parser = program.command(command).configureHelp({ formatHelp: () => commandHelp(command) });
    const names = settingNames.filter((name) => settingOf(name).commandLine?.commands.includes(command) === true);
    for (const name of names) declare(parser, name);
    parser.action(() => {
      runs.push({ kind: 'run', command, given: given(parser, names) });
    });
  }
  try {
    program.parse(spelled, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'print', text: printed };
    throw new UsageError(inOneParagraph(error.message));
  }
  const [run] = runs;
  if (run === undefined) throw new Error('commander ran no command');
  return run;
}

/** `help`, `help diff` and `version` as the flags that they mean: other programs have them as commands. */
function asFlags(argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv;
  if (first === 'help') return [...rest, '--help'];
  return first === 'version' && rest.length === 0 ? ['--version'] : argv;
}

const seeHelp = 'See escapediff --help.';

function declare(parser: Parser, name: SettingName): void {
  switch (settingOf(name).commandLine?.form) {
    case 'arguments':
      parser.argument(`[${name}...]`);
      break;
    case 'argument':
      parser.argument(`<${settingOf(name).commandLine?.value ?? name}>`);
      break;
    case 'switch':
      parser.addOption(new Option(`--${name}`)).addOption(new Option(`--no-${name}`));
      break;
    case 'values':
      // A line break stands between values of every list.
      parser.addOption(
        new Option(`--${name} <value>`).argParser((value, before: string | undefined) =>
          before === undefined ? value : `${before}\n${value}`,
        ),
      );
      break;
    case 'value':
      parser.addOption(new Option(`--${name} <value>`));
      break;
    case undefined:
      break;
  }
}

/** Under the table's names, as texts. */
function given(parser: Parser, names: readonly SettingName[]): RawSettings {
  const values: Partial<Record<SettingName, string>> = {};
  for (const name of names) {
    const form = settingOf(name).commandLine?.form;
    if (form === 'arguments' || form === 'argument') {
      if (parser.args.some((argument) => argument.trim() === '')) {
        throw new UsageError(
          `${name}: "" (from the command line) is not accepted. Accepted: ${settingOf(name).kind.accepted}.`,
        );
      }
      if (parser.args.length > 0) values[name] = parser.args.join(' ');
      continue;
    }
    const value: unknown = parser.getOptionValue(new Option(`--${name}`).attributeName());
    if (typeof value === 'string') values[name] = value;
    if (typeof value === 'boolean') values[name] = String(value);
  }
  return values;
}

/** `error: unknown option '--bse'` and, on a line of its own, `(Did you mean --base?)`. */
function inOneParagraph(message: string): string {
  const [what = '', hint] = message.replace(/^error: /, '').split('\n');
  const guess = hint === undefined ? '.' : `; ${hint.slice(1, -1).replace(/^Did/, 'did')}`;
  return `${what.replace(/\.$/, '')} (on the command line)${guess} ${seeHelp}`;
}
