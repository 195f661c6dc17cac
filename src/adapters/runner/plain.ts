import { printableLines } from '../terminal/printable.ts';

/**
 * Text from outside as it may stand on a runner's standard output: whatever it holds, no line of it is a command to the runner
 * (`::set-output …`, `##[add-mask]…`) nor meets a problem matcher that looks for a path at the start of a line.
 *
 * The runner takes a line for a command if it begins with `::` after white space, or has `##[` anywhere, and compares by the
 * rules of the language, for which many characters count as nothing. So a line passes as it is only if it begins with an ASCII
 * letter or digit; others get a bar in front.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function plainOutput(text: string): string {
  return printableLines(text).map(plainLine).join('\n');
}

function plainLine(line: string): string {
  const defused = line.replace(/#([^ -~]*)(?=\[)/g, '#$1 ');
  return line === '' || /^ *[0-9A-Za-z]/.test(defused) ? defused : `| ${defused}`;
}
