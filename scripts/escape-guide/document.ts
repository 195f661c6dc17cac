import { causeCatalogue } from '../../src/explain/index.ts';
import { declarations, type Declaration } from './program.ts';
import { readRecords, type FindingRecord, type FunctionRecord, type ReleaseRecord } from './record.ts';
import { readText, type Bilingual, type Language, type Row, type Scenario, type Truth } from './text.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** The guide's two documents, relative to the repository. */
export const documents: readonly { readonly language: Language; readonly file: string }[] = [
  { language: 'en', file: 'docs/escape-guide.md' },
  { language: 'zh', file: 'docs/escape-guide.zh-CN.md' },
];

interface Words {
  readonly other: string;
  readonly claimed: string;
  readonly truth: Readonly<Record<Truth, string>>;
  readonly remedy: string;
  readonly leave: string;
  readonly function: string;
  readonly shows: string;
  readonly where: Readonly<Record<Verdict['where'], string>>;
  readonly times: (count: number) => string;
  readonly colon: string;
  readonly separator: string;
}

const vocabulary: Readonly<Record<Language, Words>> = {
  en: {
    other: '[简体中文](escape-guide.zh-CN.md)',
    claimed: 'Often claimed:',
    truth: { true: 'True.', partly: 'Half true.', wrong: 'Wrong.' },
    remedy: 'Remedy.',
    leave: 'When not to bother.',
    function: 'function',
    shows: 'escapediff',
    where: { stack: 'stack', free: 'escapes, allocates nothing', heap: 'heap', depends: 'depends' },
    times: (count) => `${count} allocations`,
    colon: ': ',
    separator: ', ',
  },
  zh: {
    other: '[English](escape-guide.md)',
    claimed: '常见说法：',
    truth: { true: '正确。', partly: '只对一半。', wrong: '不对。' },
    remedy: '怎么改：',
    leave: '何时不必管：',
    function: '函数',
    shows: 'escapediff',
    where: { stack: '栈', free: '逃逸，但不分配', heap: '堆', depends: '视情况' },
    times: (count) => `${count} 次分配`,
    colon: '：',
    separator: '，',
  },
};

/** https://github.com/gjtorikian/html-pipeline makes such anchors of headings. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

interface Material {
  readonly words: Words;
  readonly language: Language;
  readonly program: ReadonlyMap<string, Declaration>;
  /** Oldest first. */
  readonly records: readonly ReleaseRecord[];
  readonly newest: ReleaseRecord;
}

/** Reads programs, records and texts, and writes one document as Markdown. Throws where they contradict each other. */
export function renderDocument(root: string, language: Language): string {
  const text = readText(root);
  const records = readRecords(root);
  const newest = records.at(-1);
  if (newest === undefined) throw new Error('no release is recorded: node scripts/record-escape-guide.mjs');
  const words = vocabulary[language];
  const material: Material = { words, language, program: declarations(root), records, newest };
  const say = (part: Bilingual): string => fill(part[language], material);
  const told = text.sections.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ rows }) => (rows === 'versions' ? [] : rows)),
  );
  const blocks = [
    `# ${say(text.title)}`,
    words.other,
    say(text.lead),
    ...text.sections.flatMap(({ heading, text: intro, scenarios }) => [
      `## ${say(heading)}`,
      say(intro),
      ...scenarios.flatMap((scenario) => renderScenario(scenario, told, say, material)),
    ]),
    `## ${say(text.appendix.heading)}`,
    say(text.appendix.text),
    everyCount(told, material),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderScenario(
  { title, claim, holds, reality, code, rows, remedy, leave }: Scenario,
  told: readonly Row[],
  say: (part: Bilingual) => string,
  material: Material,
): readonly string[] {
  const { words } = material;
  const shown = rows === 'versions' ? told.filter((row) => periods([row], material).length > 1) : rows;
  return [
    `### ${say(title)}`,
    `> **${words.claimed}** ${say(claim)}`,
    `**${words.truth[holds]}** ${say(reality)}`,
    ...(code.length === 0
      ? []
      : [`\`\`\`go\n${code.map((name) => declared(name, material).text).join('\n\n')}\n\`\`\``]),
    comparison(shown, material),
    ...(remedy === null ? [] : [`**${words.remedy}** ${say(remedy)}`]),
    ...(leave === null ? [] : [`_${words.leave}_ ${say(leave)}`]),
  ];
}

/** What becomes of each function's values in each period, and how escapediff tells it. */
function comparison(rows: readonly Row[], material: Material): string {
  const { words, newest } = material;
  const columns = periods(rows, material);
  return table([
    [words.function, ...columns.map(({ from, to }) => period(from, to)), words.shows],
    ...rows.map((row) => [
      `\`${row.function}\``,
      ...columns.map(({ to }) => cell(verdict(row, to), words)),
      [row.function, ...row.with].flatMap((name) => recordOf(name, newest).findings.map(finding)).join('<br>') || '–',
    ]),
  ]);
}

/** Each function with its allocations, release by release. */
function everyCount(rows: readonly Row[], { words, records }: Material): string {
  const counts = ({ runs }: FunctionRecord): string => runs.map(({ allocations }) => allocations).join(' / ');
  const labels = ({ runs }: FunctionRecord): string =>
    runs
      .map(({ label }) => label)
      .filter((label) => label !== '')
      .join(' / ');
  const names = [...new Set(rows.map((row) => row.function))];
  return table([
    [words.function, '', ...records.map(({ release }) => release)],
    ...names.map((name) => [
      `\`${name}\``,
      ...records.slice(0, 1).map((record) => labels(recordOf(name, record))),
      ...records.map((record) => counts(recordOf(name, record))),
    ]),
  ]);
}

interface Period {
  readonly from: ReleaseRecord;
  readonly to: ReleaseRecord;
}

/** Neighbouring releases that decide alike about all of `rows`. */
function periods(rows: readonly Row[], { records }: Material): readonly Period[] {
  const decisions = (record: ReleaseRecord): string => JSON.stringify(rows.map((row) => verdict(row, record)));
  const found: Period[] = [];
  for (const record of records) {
    const last = found.at(-1);
    if (last !== undefined && decisions(last.to) === decisions(record)) found.splice(-1, 1, { ...last, to: record });
    else found.push({ from: record, to: record });
  }
  return found;
}

function period(from: ReleaseRecord, to: ReleaseRecord): string {
  return from === to ? `Go ${from.release}` : `Go ${from.release}–${to.release}`;
}

function verdict(row: Row, record: ReleaseRecord): Verdict {
  const called = row.with.map((name) => recordOf(name, record));
  return verdictOf(`${row.function} with ${record.go}`, recordOf(row.function, record), called, row.branches);
}

function cell({ where, counts }: Verdict, { where: names, times, colon, separator }: Words): string {
  const [only] = counts;
  if (counts.length === 1 && only !== undefined) {
    return only.allocations > 1 ? `${names[where]}${separator}${times(only.allocations)}` : names[where];
  }
  return `${names[where]}${colon}${counts.map(({ label, allocations }) => `${label} → ${allocations}`).join(separator)}`;
}

function finding({ message, kind, cause, allocation, inLoop }: FindingRecord): string {
  const title = causeCatalogue.find(({ category }) => category === cause)?.title ?? cause;
  const facts = [
    `\`${kind}\``,
    `[\`${cause}\`](guide.md#${anchorOf(title)})`,
    `_${allocation}_`,
    ...(inLoop ? ['_in loop_'] : []),
  ];
  return `\`${message}\`<br>${facts.join(' · ')}`;
}

/** Puts the compiler's words into a text. */
function fill(text: string, { newest }: Material): string {
  return text.replaceAll(/\{message:(\w+)\}/g, (_, name: string) => {
    const [first] = recordOf(name, newest).findings;
    if (first === undefined) throw new Error(`the compiler says nothing about ${name}`);
    return `\`${first.message}\``;
  });
}

function recordOf(name: string, { functions, go }: ReleaseRecord): FunctionRecord {
  const found = functions[name];
  if (found === undefined) throw new Error(`${name} is not recorded for ${go}: node scripts/record-escape-guide.mjs`);
  return found;
}

function declared(name: string, { program }: Material): Declaration {
  const found = program.get(name);
  if (found === undefined) throw new Error(`${name} is not declared in the programs`);
  return found;
}

function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  return [header, header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
