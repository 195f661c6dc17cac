import { folderOf } from '../build/relevant.ts';
import type { SideDiagnostics } from '../diagnostics/collect.ts';
import { kindOf } from '../diagnostics/kind.ts';
import { placeKey, type EscapeRecord } from '../diagnostics/collect.ts';
import type { Allocation, Escape, Place, SourceContext } from '../model/index.ts';
import type { Breathe, FileReader } from '../model/ports.ts';
import {
  atOnce,
  failureFacts,
  type Circumstances,
  type FailureFacts,
  type GoFile,
  type GoSyntax,
} from '../source/index.ts';
import { withoutShapes } from '../model/shapes.ts';
import { declaredFunction } from '../model/symbol.ts';
import { identityOf, withoutQualifier } from './identity.ts';

/** A declared function on one side. `name` as in SourceContext; from the line of `func` to that of the closing brace. */
export interface DeclaredFunction {
  readonly file: string;
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  /** Its lines, without indentation. */
  readonly text: readonly string[];
}

/** What is known of the candidate packages of one side before their generated code has been read. */
export interface AnalysedSide {
  readonly escapes: readonly Escape[];
  readonly functions: readonly DeclaredFunction[];
  /** By path; only files that parse. */
  readonly files: ReadonlyMap<string, GoFile>;
  /** Why files could not be parsed, one sentence each: functions and circumstances are not known there. */
  readonly unread: readonly string[];
  /** @param expression as the compiler prints it: tells values apart that share a place. */
  contextAt(place: Place, expression?: string): SourceContext;
  /** When and how often a place runs in its function. */
  circumstances(place: Place, expression?: string): Circumstances;
}

export const unknownAllocation: Allocation = { status: 'unknown', call: null, type: null, bytes: null };

/**
 * Gives each escape in `folders` its function and circumstances from the syntax tree. One value that the compiler reports several
 * times at one place (instantiations of a generic function) becomes one.
 *
 * @param alsoFiles Go files that are to be parsed even if nothing escapes in them: their functions count.
 */
export async function analyse(
  diagnostics: SideDiagnostics,
  folders: ReadonlySet<string>,
  alsoFiles: readonly string[],
  packageOf: (folder: string) => string | null,
  source: FileReader,
  syntax: GoSyntax,
  breathe: Breathe,
): Promise<AnalysedSide> {
  const records = diagnostics.escapes.filter(({ place }) => folders.has(folderOf(place.file)));
  const wanted = new Set([...records.map(({ place }) => place.file), ...alsoFiles]);
  const files = new Map<string, GoFile>();
  const unread: string[] = [];
  for (const path of [...wanted].filter((file) => file.endsWith('.go')).sort()) {
    await breathe();
    const text = await source.read(path);
    const file = text === null ? null : syntax.parse(text, path);
    if (file?.known === true) files.set(path, file.value);
    else if (file !== null) unread.push(file.reason);
  }
  const factsAt = factsByFolder(files);
  const contextAt = (place: Place, expression = ''): SourceContext =>
    files.get(place.file)?.context(place.line, place.column, expression, factsAt(place.file)) ?? bareContext(place);

  const escapes = new Map<string, Escape>();
  for (const each of records) {
    await breathe();
    const record = asNew(asItsPackageSays(each, packageOf, files.get(each.place.file)), files.get(each.place.file));
    const identity = identityOf(record.expression);
    const key = `${placeKey(record.place)}\0${identity}`;
    if (escapes.has(key)) continue;
    const inlinedFrom = diagnostics.inlined.get(placeKey(record.place)) ?? [];
    const context = contextOf(record, contextAt(record.place, record.expression));
    escapes.set(key, {
      package: packageOf(folderOf(record.place.file)) ?? record.package,
      place: record.place,
      kind: kindOf(record.expression, record.moved),
      expression: withoutShapes(record.expression),
      identity,
      message: withoutShapes(record.message),
      source: {
        ...context,
        cold: context.cold || isOfErrors(record, inlinedFrom, files.get(record.place.file), factsAt(record.place.file)),
      },
      flow: record.flow,
      inlinedFrom,
      allocation: unknownAllocation,
      certainty: 'unread',
      ways: null,
      inLiteral: false,
      unit: unitOf(record.place, context.function, files.get(record.place.file)),
      evidence: 'message',
      occurrences: [],
    });
  }
  const functions = [...files].flatMap(([file, parsed]) =>
    parsed.functions().map(({ name, range }) => ({
      file,
      name,
      line: range.line,
      endLine: range.endLine,
      text: parsed
        .text(range)
        .split('\n')
        .map((line) => line.trim()),
    })),
  );
  const circumstances = remembered((place, expression) =>
    files.get(place.file)?.circumstances(place.line, place.column, expression, factsAt(place.file)),
  );
  return { escapes: [...escapes.values()], functions, files, unread, contextAt, circumstances };
}

/** Many places are asked for again, for each function that counts them. */
function remembered(
  find: (place: Place, expression: string) => Circumstances | undefined,
): AnalysedSide['circumstances'] {
  const known = new Map<string, Circumstances>();
  return (place, expression = '') => {
    const key = `${placeKey(place)}:${expression}`;
    let found = known.get(key);
    if (found === undefined) {
      found = find(place, expression) ?? atOnce;
      known.set(key, found);
    }
    return found;
  };
}

/** What each folder's files tell about errors, all of them together. */
function factsByFolder(files: ReadonlyMap<string, GoFile>): (file: string) => FailureFacts {
  const byFolder = new Map<string, GoFile[]>();
  for (const [path, file] of files) {
    const others = byFolder.get(folderOf(path));
    if (others === undefined) byFolder.set(folderOf(path), [file]);
    else others.push(file);
  }
  const found = new Map<string, FailureFacts>();
  return (path) => {
    const folder = folderOf(path);
    const facts = found.get(folder) ?? failureFacts(byFolder.get(folder) ?? []);
    found.set(folder, facts);
    return facts;
  };
}

/**
 * A function literal of an inlined function is compiled once more in each package that inlines it, with its variables called `pkg.v`: one value
 * at one place, which has the name that its own package gives it.
 */
function asItsPackageSays(
  record: EscapeRecord,
  packageOf: (folder: string) => string | null,
  file: GoFile | undefined,
): EscapeRecord {
  if (file === undefined || packageOf(folderOf(record.place.file)) === record.package) return record;
  const name = /^package[ \t]+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(file.source.text)?.[1];
  if (name === undefined) return record;
  const { expression, message, flow } = record;
  return {
    ...record,
    expression: withoutQualifier(expression, name),
    message: withoutQualifier(message, name),
    flow: flow.map((step) => ({ ...step, text: withoutQualifier(step.text, name) })),
  };
}

/** `new(x + 1)` of Go 1.26 moves a temporary variable to the heap, at the bracket: https://go.dev/ref/spec#Allocation */
function asNew(record: EscapeRecord, file: GoFile | undefined): EscapeRecord {
  if (!record.moved || !/^\.autotmp_\d+$/.test(record.expression)) return record;
  const call = file?.callAt(record.place.line, record.place.column);
  const [value] = call?.callee === 'new' ? call.arguments : [];
  if (value === undefined) return record;
  return { ...record, expression: `new(${value.replaceAll(/\s+/g, ' ')})`, moved: false };
}

/**
 * What is boxed as the error that a function returns, and inlined code that runs for an error only, or never. `errors.Join` allocates nothing where all that it is given is nil:
 * https://github.com/golang/go/blob/go1.26.0/src/errors/join.go. And since Go 1.26 `fmt.Errorf` is inlined, with an `errors.New` for messages without
 * verbs and arguments. With either, the error is made in fmt, and this one never: https://github.com/golang/go/blob/go1.26.0/src/fmt/errors.go
 */
function isOfErrors(
  { expression, place, moved }: EscapeRecord,
  inlinedFrom: readonly string[],
  file: GoFile | undefined,
  facts: FailureFacts | undefined,
): boolean {
  if (inlinedFrom.includes('errors.Join')) return true;
  if (
    kindOf(expression, moved) === 'boxing' &&
    file?.isReturnedError(place.line, place.column, expression, facts) === true
  )
    return true;
  if (expression !== '&errors.errorString{...}' || !inlinedFrom.includes('fmt.Errorf')) return false;
  const call = file?.callAt(place.line, place.column);
  return call?.callee === 'fmt.Errorf' && (call.arguments.length > 1 || call.arguments[0]?.includes('%') === true);
}

/** What a place counts for: the function around it, or the package-level variable that it initialises. */
export function unitOf({ line, column }: Place, function_: string, file: GoFile | undefined): string {
  if (function_ !== '') return function_;
  const variable = file?.variableAround(line, column) ?? '';
  return variable === '' ? '' : `var ${variable}`;
}

/** Where no syntax tree can tell (generated by cgo, not in the repository), the compiler's own heading names the function. */
function contextOf(record: EscapeRecord, context: SourceContext): SourceContext {
  return context.function === '' && record.function !== '' && context.functionRange === null && context.lineText === ''
    ? { ...context, function: declaredFunction(record.function) }
    : context;
}

function bareContext(place: Place): SourceContext {
  return {
    function: '',
    functionRange: null,
    range: { ...place, endLine: place.line, endColumn: place.column },
    cold: false,
    inLoop: false,
    lineText: '',
  };
}
