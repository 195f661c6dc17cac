/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Are colours wanted on this stream? A choice on the command line comes first, then NO_COLOR (https://no-color.org: any value
 * but the empty one), then FORCE_COLOR (https://nodejs.org/api/cli.html#force_color1-2-3; 0 and false mean no), then
 * whether the stream is a terminal.
 */
export function wantsColor(choice: boolean | null, environment: Environment, isTerminal: boolean): boolean {
  if (choice !== null) return choice;
  if (isSet(environment['NO_COLOR'])) return false;
  const forced = environment['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
