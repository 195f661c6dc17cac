import { createHash } from 'node:crypto';
import path from 'node:path';
import { compile } from '../build/compile.ts';
import type { Side } from '../build/build.ts';
import { withTexts } from '../build/side-tree.ts';
import type { Problem } from '../model/index.ts';
import type { GoFile } from '../source/index.ts';
import { field } from '../source/tree.ts';
import { packagesOf, type Bench } from './bench.ts';
import { argumentsOf } from './call.ts';
import type { Candidate } from './candidates.ts';
import { edited, type Edit } from './edits.ts';
import type { Requirement, Type } from './rewrite.ts';

/** Says whether a requirement of a candidate is met; what could not be found out is not. */
export type TypeAnswers = (candidate: Candidate, requirement: Requirement) => boolean;

/** An expression of any type, as a question: it compiles where the value can be assigned to the type. */
const questionOf: Readonly<Record<Type, (value: string) => string>> = {
  string: (value) => `escapediffStrconv.Quote(${value})`,
  int: (value) => `escapediffStrconv.Itoa(${value})`,
  int32: (value) => `escapediffStrconv.QuoteRune(${value})`,
  int64: (value) => `escapediffStrconv.FormatInt(${value}, 10)`,
  uint: (value) => `escapediffBits.OnesCount(${value})`,
  uint16: (value) => `escapediffBits.OnesCount16(${value})`,
  uint32: (value) => `escapediffBits.OnesCount32(${value})`,
  uint64: (value) => `escapediffBits.OnesCount64(${value})`,
  '[]byte': (value) => `escapediffBytes.ToUpper(${value})`,
  '[]string': (value) => `escapediffStrings.Join(${value}, "")`,
  '[]int': (value) => `escapediffSort.SearchInts(${value}, 0)`,
  '*bytes.Buffer': (value) => `(*escapediffBytes.Buffer).Len(${value})`,
  '*os.File': (value) => `(*escapediffOs.File).Fd(${value})`,
  '*regexp.Regexp': (value) => `(*escapediffRegexp.Regexp).NumSubexp(${value})`,
  '*strings.Builder': (value) => `(*escapediffStrings.Builder).Len(${value})`,
  error: (value) => `escapediffErrors.Unwrap(${value})`,
  'fmt.Formatter': (value) => `escapediffFmt.Formatter(${value})`,
  'fmt.Stringer': (value) => `escapediffFmt.Stringer(${value})`,
  'io.Writer': (value) => `escapediffIo.Writer(${value})`,
};

/** Functions of these have parameters of types that nobody can give another meaning by declaring a `string` of his own. */
const imports = ['bytes', 'errors', 'fmt', 'io', 'math/bits', 'os', 'regexp', 'sort', 'strconv', 'strings']
  .map((importPath) => {
    const name = importPath.slice(importPath.lastIndexOf('/') + 1);
    return `import escapediff${name.charAt(0).toUpperCase()}${name.slice(1)} "${importPath}"`;
  })
  .join('; ');

/** No value is of this type, so where the compiler does not refuse it, it has not looked at the questions. */
const impossible = (value: string): string => `func(struct{ escapediff int }) int { return 0 }(${value})`;

/** What is asked about one expression. */
interface Question {
  readonly keys: readonly string[];
  /** The first key's line in the changed text; the others follow. */
  readonly line: number;
  /** The line of what the compiler refuses in any case. */
  readonly sentinel: number;
}

/**
 * Asks the compiler for types: beside each candidate stand assignments to the types in question, and the errors tell which are wrong.
 * No code is generated. One go command for all packages, none of which may depend on another.
 *
 * @param name of a temporary folder, used once in a run.
 */
export async function askTypes(
  candidates: readonly Candidate[],
  name: string,
  { build, head, world }: Bench,
): Promise<TypeAnswers> {
  const asking = candidates.filter((candidate) => requirementsOf(candidate).length > 0);
  if (asking.length === 0) return () => false;
  const texts = new Map<string, string>();
  const asked: (Question & { readonly file: string })[] = [];
  for (const [index, file] of [...new Set(asking.map((candidate) => candidate.file))].entries()) {
    const source = head.files.get(file);
    if (source === undefined) continue;
    const inFile = asking.filter((candidate) => candidate.file === file);
    const { text, questions } = withQuestions(source, inFile, `escapediffKeep${index}`);
    texts.set(file, text);
    asked.push(...questions.map((question) => ({ ...question, file })));
  }
  const tree = await withTexts(build.head.tree, texts, name, world.go);
  const packages = packagesOf(asking, build.head);
  const refused = refusedLines(
    await compile(tree, packages, { all: '-e' }, silence, world.go, build.settings),
    build.head,
  );
  const answers = new Map(
    asked.flatMap(({ file, line, sentinel, keys }) =>
      refused.has(`${file}:${sentinel}`)
        ? keys.map((key, at) => [key, !refused.has(`${file}:${line + at}`)] as const)
        : [],
    ),
  );
  return (candidate, requirement) => answers.get(keyOf(candidate, requirement)) === requirement.holds;
}

const silence = { begin: () => ({ push: () => undefined, end: () => undefined }) };

function requirementsOf({ rewrites }: Candidate): readonly Requirement[] {
  return rewrites.flatMap(({ requires }) => requires);
}

function keyOf({ file, node }: Candidate, { expression, type }: Requirement): string {
  return [file, node.startIndex, node.endIndex, expression, type].join('\0');
}

/**
 * The questions of a call stand in a function literal beside its first argument, whose type stays what it was.
 *
 * @param keep a name for the function that takes both.
 */
function withQuestions(
  file: GoFile,
  candidates: readonly Candidate[],
  keep: string,
): { readonly text: string; readonly questions: readonly Question[] } {
  // No source can hold its own hash, so what it says itself is never taken for a question.
  const nonce = createHash('sha256').update(file.source.text).digest('hex');
  const asked: (readonly string[])[] = [];
  const edits = candidates.flatMap((candidate): readonly Edit[] => {
    const first = argumentsOf(candidate.node)?.[0] ?? field(candidate.node, 'operand');
    if (first === null) return [];
    const written = byExpression(requirementsOf(candidate)).map(([expression, types]) => {
      const mark = `//${nonce} ${asked.length}`;
      asked.push(types.map((type) => keyOf(candidate, { expression, type, holds: true })));
      return [mark, ...[...types.map((type) => questionOf[type]), impossible].map((code) => `_ = ${code(expression)}`)];
    });
    return [
      { startIndex: first.startIndex, endIndex: first.startIndex, by: `${keep}(` },
      { startIndex: first.endIndex, endIndex: first.endIndex, by: `, func() {\n${written.flat().join('\n')}\n})` },
    ];
  });
  const clause = file.root.namedChildren.find(({ type }) => type === 'package_clause');
  const afterClause = clause?.endIndex ?? 0;
  const text =
    edited(file.source.text, [...edits, { startIndex: afterClause, endIndex: afterClause, by: `; ${imports}` }]) +
    `\nfunc ${keep}[T any](value T, _ func()) T { return value }\n`;
  const found = text.split('\n').flatMap((line, index): readonly Question[] => {
    const keys = line.startsWith(`//${nonce} `) ? asked[Number(line.slice(nonce.length + 3))] : undefined;
    return keys === undefined ? [] : [{ keys, line: index + 2, sentinel: index + 2 + keys.length }];
  });
  return { text, questions: found };
}

/** An expression of several lines would move the lines below: it is not asked about. */
function byExpression(requirements: readonly Requirement[]): readonly (readonly [string, readonly Type[]])[] {
  const types = new Map<string, Set<Type>>();
  for (const { expression, type } of requirements.filter((each) => !each.expression.includes('\n'))) {
    types.set(expression, (types.get(expression) ?? new Set()).add(type));
  }
  return [...types].map(([expression, all]) => [expression, [...all]]);
}

/** `file:line` of every error. A package's first has its place apart, the others begin a line of their own. */
function refusedLines(problems: readonly Problem[], { graph }: Side): ReadonlySet<string> {
  return new Set(
    problems.flatMap(({ package: name, position, message }) => {
      const folder = graph.packages.get(name ?? '')?.root.folder ?? '';
      const others = [...message.matchAll(/^(\S.*?):(\d+)(?::\d+)?: /gm)].map(
        ([, file = '', line = '']) => `${path.posix.join(folder, file)}:${line}`,
      );
      return [...(position === null ? [] : [position.replace(/^(.*?:\d+)(?::\d+)?$/, '$1')]), ...others];
    }),
  );
}
