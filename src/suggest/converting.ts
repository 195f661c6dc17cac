import { argumentsOf, type Call } from './call.ts';
import { methodTwins, twins } from './receiver.ts';
import { is, type Rewrite, type Type } from './rewrite.ts';

/**
 * `w.Write([]byte(s))` and `w.WriteString(string(b))`, where the writer has a method for either. A bytes.Buffer may be given bytes of its
 * own, and moves them before it has read them: there the copy is needed.
 */
export function convertedToWrite(call: Call): readonly Rewrite[] {
  const method = call.method();
  const values = argumentsOf(call.node);
  if (method === null || values?.length !== 1 || values[0] === undefined) return [];
  const [argument] = values;
  const [type, from, other] =
    method.name === 'Write'
      ? (['string', '[]byte', 'WriteString'] as const)
      : method.name === 'WriteString'
        ? (['[]byte', 'string', 'Write'] as const)
        : ([null, 'string', ''] as const);
  const operand = type === null ? null : call.converted(argument, from);
  if (type === null || operand === null) return [];
  const value = call.text(operand);
  const writers: readonly Type[] = type === 'string' ? twins : twins.filter((twin) => twin !== '*bytes.Buffer');
  return methodTwins(method.receiver, writers, call).map((receiver) => ({
    requires: [...receiver.requires, is(value, type)],
    replace: call.node,
    by: `${receiver.text}.${other}(${value})`,
  }));
}

/** Methods of *regexp.Regexp that take bytes, and those that say the same of a string. https://pkg.go.dev/regexp */
const matchers: readonly (readonly [string, string])[] = [
  ['Match', 'MatchString'],
  ['FindIndex', 'FindStringIndex'],
  ['FindSubmatchIndex', 'FindStringSubmatchIndex'],
  ['FindAllIndex', 'FindAllStringIndex'],
  ['FindAllSubmatchIndex', 'FindAllStringSubmatchIndex'],
];

/** `re.Match([]byte(s))` is `re.MatchString(s)`, and the other way round. */
export function convertedToMatch(call: Call): readonly Rewrite[] {
  const method = call.method();
  const [argument, ...others] = argumentsOf(call.node) ?? [];
  if (method === null || argument === undefined) return [];
  const toString = matchers.find(([bytes]) => bytes === method.name)?.[1];
  const toBytes = matchers.find(([, string]) => string === method.name)?.[0];
  const operand = call.converted(argument, toString === undefined ? 'string' : '[]byte');
  const twin = toString ?? toBytes;
  if (operand === null || twin === undefined) return [];
  const receiver = call.text(method.receiver);
  const value = call.text(operand);
  const rest = [value, ...others.map((other) => call.text(other))].join(', ');
  return [
    {
      requires: [is(receiver, '*regexp.Regexp'), is(value, toString === undefined ? '[]byte' : 'string')],
      replace: call.node,
      by: `${receiver}.${twin}(${rest})`,
    },
  ];
}

/** Functions of strconv whose texts are never empty, and those that append the same: an empty text would be a nil slice then. */
const appenders: ReadonlyMap<string, string> = new Map([
  ['FormatBool', 'AppendBool'],
  ['FormatFloat', 'AppendFloat'],
  ['FormatInt', 'AppendInt'],
  ['FormatUint', 'AppendUint'],
  ['Quote', 'AppendQuote'],
  ['QuoteRune', 'AppendQuoteRune'],
  ['QuoteToASCII', 'AppendQuoteToASCII'],
]);

/** `[]byte(strconv.Itoa(n))` is `strconv.AppendInt(nil, int64(n), 10)`. */
export function formattedThenConverted(call: Call): readonly Rewrite[] {
  const formatted = call.converted(call.node, '[]byte');
  if (formatted === null) return [];
  const strconv = call.package('strconv');
  const name = call.functionOf('strconv', formatted);
  const values = argumentsOf(formatted);
  // What a name means is asked last: all statements before the call have to be looked at for it.
  if (strconv === null || name === null || values?.[0] === undefined || !call.means('nil') || !call.means('int64'))
    return [];
  const list = values.map((value) => call.text(value)).join(', ');
  const append = name === 'Itoa' ? `AppendInt(nil, int64(${list}), 10)` : appendCall(name, list);
  return append === null ? [] : [{ requires: [], replace: call.node, by: `${strconv}.${append}` }];
}

function appendCall(name: string, list: string): string | null {
  const append = appenders.get(name);
  return append === undefined ? null : `${append}(nil, ${list})`;
}
