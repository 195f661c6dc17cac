import { wrap } from '../report/width.ts';
import type { Command } from './setting.ts';
import { settingNames, settingOf } from './settings.ts';

const abstracts: Readonly<Record<Command, string>> = {
  diff: 'Shows which values a change moves from the stack to the heap, and why.',
  audit: 'Shows every value of one revision that is put on the heap, and why.',
  show: 'Shows a report that was written as JSON, in any format.',
  demo: 'Reviews a sample pull request against a stand-in of GitHub.',
};

export const commands = Object.keys(abstracts) as readonly Command[];

const exitStatus = 'Exit status: 0 pass, 1 fail, 2 inconclusive, 64 wrong usage, 70 internal error.';

/** The help of the program itself: at most 24 lines of 80 columns, as that of every command. */
export function programHelp(): string {
  return page([
    'Usage: escapediff COMMAND [OPTIONS] [PACKAGES…]',
    '',
    "Shows a Go change's new heap allocations: where, why, and what to do about it.",
    '',
    ...columns(commands.map((command) => [command, abstracts[command]])),
    '',
    ...columns([
      ['-h, --help', 'show this help; "escapediff help COMMAND" for one command'],
      ['--version', 'show the version'],
    ]),
    '',
    exitStatus,
  ]);
}

/** The help of one command, made of the table of settings. */
export function commandHelp(command: Command): string {
  const all = settingNames.flatMap((name) => {
    const { commandLine, description } = settingOf(name);
    if (commandLine?.commands.includes(command) !== true) return [];
    const own = commandLine.helpOf?.[command];
    return [
      { name, ...commandLine, description: own ?? description, isRare: commandLine.inHelp === false || own === null },
    ];
  });
  const forms = all.filter(({ isRare }) => !isRare);
  const rare = all.filter(({ isRare }) => isRare).map(({ name }) => `--${name}`);
  const rows = forms.map(({ name, form, value, description }): [string, string] => {
    if (form === 'arguments' || form === 'argument') return [value, description];
    return [form === 'switch' ? `--[no-]${name}` : `--${name} ${value}`, description];
  });
  const taken = forms.find(({ form }) => form === 'arguments' || form === 'argument');
  const argument = taken === undefined ? '' : taken.form === 'argument' ? ` ${taken.value}` : ` [${taken.value}]`;
  return page([
    `Usage: escapediff ${command} [OPTIONS]${argument}`,
    abstracts[command],
    '',
    ...columns([...rows, ['-h, --help', 'show this help']]),
    ...(rare.length === 0 ? [] : wrap(`More, in docs/configuration.md: ${rare.join(', ')}`, 80)),
    '',
    exitStatus,
  ]);
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
