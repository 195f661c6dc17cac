import type { Node } from 'web-tree-sitter';
import { withoutParentheses } from '../source/tree.ts';
import { argumentsOf, type Call } from './call.ts';
import { argumentAsReceiver, printTwins } from './receiver.ts';
import { is, isNot, type Rewrite, type Type } from './rewrite.ts';

/** A call of package fmt that prints one value in the plain way. */
interface Print {
  /** Null where the text is the result. */
  readonly writer: Node | null;
  readonly operand: Node;
  readonly verb: 's' | 'd' | 'v';
}

/** `fmt.Sprint(x)`, `fmt.Sprintf("%d", x)`, `fmt.Fprint(w, x)`, `fmt.Fprintf(w, "%s", x)`. */
function printOf(call: Call): Print | null {
  const name = call.functionOf('fmt');
  const values = argumentsOf(call.node);
  if (name === null || values === null || !/^[SF]print(?:f)?$/.test(name)) return null;
  const toWriter = name.startsWith('F');
  const rest = toWriter ? values.slice(1) : values;
  const writer = toWriter ? (values[0] ?? null) : null;
  const format = name.endsWith('f') ? rest[0] : null;
  const operands = format === null ? rest : rest.slice(1);
  const [operand] = operands;
  if (operand === undefined || operands.length > 1 || format === undefined) return null;
  const verb = format === null ? 'v' : verbOf(call.text(format));
  return verb === null ? null : { writer, operand, verb };
}

function verbOf(literal: string): Print['verb'] | null {
  const verb = /^(?:"%([sdv])"|`%([sdv])`)$/.exec(literal);
  return ((verb?.[1] ?? verb?.[2]) as Print['verb'] | undefined) ?? null;
}

/**
 * A text or an integer that is printed by itself is that text, or strconv's of the integer: package fmt does the same once it has found
 * out the type (https://github.com/golang/go/blob/master/src/fmt/print.go, printArg). Without package fmt the value needs no interface.
 */
export function printedAlone(call: Call): readonly Rewrite[] {
  const print = printOf(call);
  if (print === null) return [];
  const { writer, operand } = print;
  if (writer === null) {
    const inParentheses = operand.type === 'binary_expression' && !standsAlone(call.node);
    return [...text(print, call, inParentheses), ...numbers(print, call)];
  }
  return [...bytesToWriter(writer, operand, print.verb, call), ...textToWriter(print, writer, call)];
}

function text({ operand, verb }: Print, call: Call, inParentheses: boolean): readonly Rewrite[] {
  const value = call.text(operand);
  const by = inParentheses ? `(${value})` : value;
  return verb === 'd' ? [] : [{ requires: [is(value, 'string')], replace: call.node, by }];
}

/** int8, uint8 and bool are missing because they need no allocation, int16 and uintptr because nobody prints them. */
const integers: readonly (readonly [Type, (value: string) => string])[] = [
  ['int', (value) => `Itoa(${value})`],
  ['int64', (value) => `FormatInt(${value}, 10)`],
  ['uint64', (value) => `FormatUint(${value}, 10)`],
  ['int32', (value) => `FormatInt(int64(${value}), 10)`],
  ['uint', (value) => `FormatUint(uint64(${value}), 10)`],
  ['uint32', (value) => `FormatUint(uint64(${value}), 10)`],
  ['uint16', (value) => `FormatUint(uint64(${value}), 10)`],
];

function numbers({ operand, verb }: Print, call: Call): readonly Rewrite[] {
  const strconv = call.package('strconv');
  const value = call.text(operand);
  if (strconv === null || verb === 's' || !call.means('int64') || !call.means('uint64')) return [];
  return integers.map(([type, format]) => ({
    requires: [is(value, type)],
    replace: call.node,
    by: `${strconv}.${format(value)}`,
  }));
}

/** A number would have to become a text first, which needs an allocation, too. */
function textToWriter({ operand, verb }: Print, writer: Node, call: Call): readonly Rewrite[] {
  const value = call.text(operand);
  if (verb === 'd') return [];
  return printTwins(writer, call).map((receiver) => ({
    requires: [...receiver.requires, is(value, 'string')],
    replace: call.node,
    by: `${receiver.text}.WriteString(${value})`,
  }));
}

/**
 * Package fmt hands the writer all bytes in one call of Write, so the writer may have them as they are, whatever it is: it may neither keep
 * nor change them (https://pkg.go.dev/io#Writer). Only a bytes.Buffer may be given bytes of its own, and moves them before it has read them.
 */
function bytesToWriter(writer: Node, operand: Node, verb: Print['verb'], call: Call): readonly Rewrite[] {
  const receiver = argumentAsReceiver(writer, call);
  if (receiver === null || verb === 'd') return [];
  const converted = call.converted(operand, 'string');
  if (converted !== null) {
    const bytes = call.text(converted);
    const requires = [is(bytes, '[]byte'), isNot(call.text(writer), '*bytes.Buffer')];
    return [{ requires, replace: call.node, by: `${receiver}.Write(${bytes})` }];
  }
  if (verb !== 's') return [];
  const bytes = call.text(operand);
  const requires = [
    is(bytes, '[]byte'),
    isNot(call.text(writer), '*bytes.Buffer'),
    isNot(bytes, 'fmt.Formatter'),
    isNot(bytes, 'error'),
    isNot(bytes, 'fmt.Stringer'),
  ];
  return [{ requires, replace: call.node, by: `${receiver}.Write(${bytes})` }];
}

/** Whether an expression may stand there without parentheses, whatever it is. */
function standsAlone(node: Node): boolean {
  return ['argument_list', 'expression_list', 'literal_element', 'parenthesized_expression', 'var_spec'].includes(
    node.parent?.type ?? '',
  );
}

/**
 * `w.Write([]byte(fmt.Sprintf(…)))` is `fmt.Fprintf(w, …)`: one call of Write with the same bytes, which a writer may not keep
 * (https://pkg.go.dev/io#Writer).
 */
export function printedThenWritten(call: Call): readonly Rewrite[] {
  const method = call.method();
  const values = argumentsOf(call.node);
  if (method?.name !== 'Write' || values?.length !== 1 || values[0] === undefined) return [];
  const printed = call.converted(values[0], '[]byte');
  const name = printed === null ? null : call.functionOf('fmt', printed);
  if (printed === null || name === null || !/^Sprint(?:f|ln)?$/.test(name)) return [];
  const fmt = call.package('fmt');
  const list = printed.childForFieldName('arguments');
  if (fmt === null || list === null) return [];
  const rest = call.text(list).slice(1);
  const writer = call.text(method.receiver);
  const comma = list.namedChildCount === 0 ? '' : ', ';
  const by = `${fmt}.F${name.slice(1)}(${writer}${comma}${rest}`;
  return [{ requires: [is(writer, 'io.Writer')], replace: call.node, by }];
}

/** The first release with fmt.Appendf. https://go.dev/doc/go1.19#fmt */
const appendfRelease = 19;

/**
 * `[]byte(fmt.Sprintf(…))` is `fmt.Appendf(nil, …)`, as gopls' modernize has it, but for one thing: of an empty text the first makes an
 * empty slice, the second a nil one. So the format must hold a character that is printed as it is.
 */
export function printedThenConverted(call: Call): readonly Rewrite[] {
  const printed = call.converted(call.node, '[]byte');
  const name = printed === null ? null : call.functionOf('fmt', printed);
  const fmt = call.package('fmt');
  const list = printed?.childForFieldName('arguments') ?? null;
  if (name === null || fmt === null || list === null || call.release < appendfRelease || !call.means('nil')) return [];
  const first = list.namedChildren.find(({ type }) => type !== 'comment');
  const isNeverEmpty = name === 'Sprintln' || (name === 'Sprintf' && first !== undefined && printsItself(first, call));
  if (!isNeverEmpty) return [];
  const rest = call.text(list).slice(1);
  const comma = first === undefined ? '' : ', ';
  return [{ requires: [], replace: call.node, by: `${fmt}.Append${name.slice('Sprint'.length)}(nil${comma}${rest}` }];
}

/** Whether a format holds something beside its verbs (https://pkg.go.dev/fmt#hdr-Printing). An escape may be a percent sign, if rarely. */
function printsItself(format: Node, call: Call): boolean {
  const literal = withoutParentheses(format);
  const isRaw = literal.type === 'raw_string_literal';
  if (literal.type !== 'interpreted_string_literal' && !isRaw) return false;
  const written = call.text(literal).slice(1, -1);
  const text = isRaw ? written : written.replace(/\\[ntr"\\]/g, '_');
  return (isRaw || !text.includes('\\')) && text.replace(/%[-+# 0-9.*[\]]*[^]/gu, '') !== '';
}
