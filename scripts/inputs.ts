/** The part of action.yml that users see. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

export interface Permission {
  readonly name: string;
  readonly purpose: string;
  readonly without: string;
}

/** What a workflow may grant, as `permissions` has it. A test holds the examples to it. */
export const permissions: readonly Permission[] = [
  { name: 'contents: read', purpose: 'fetch the commits to compare', without: 'nothing works' },
  {
    name: 'contents: write',
    purpose: 'only to keep a history on a branch ([history.md](history.md))',
    without: 'the workflow cannot push it',
  },
  {
    name: 'pull-requests: write',
    purpose: "the review's comments and the summary comment",
    without: "the check run's annotations tell of it, one warning",
  },
  {
    name: 'checks: write',
    purpose: 'the check run: the verdict, and what has no line to comment on',
    without: 'annotations of the job, one warning',
  },
  {
    name: 'actions: read',
    purpose: "to download another workflow's report ([forks.md](forks.md)), or to upload SARIF in a private repository",
    without: 'forks get no comments',
  },
  {
    name: 'security-events: write',
    purpose: 'upload-sarif only ([sarif.md](sarif.md))',
    without: 'no alerts of code scanning',
  },
];

/** An input's description without its default, and the default, which action.yml names in words: an input of its own would hide the other sources. */
export function splitDefault(description: string): { readonly what: string; readonly value: string } {
  const sentence = / Default - (.+)\.$/.exec(description);
  if (sentence !== null) return { what: description.slice(0, sentence.index), value: sentence[1] ?? '' };
  const word = /(`[^`]+`) \(default\)/.exec(description);
  return { what: description.replace(' (default)', ''), value: word?.[1] ?? '' };
}

/**
 * docs/configuration.md with the tables of inputs, outputs and permissions between their markers (`<!-- inputs -->` … `<!-- /inputs -->`) written anew.
 * Throws an Error naming the marker that it lacks.
 */
export function withTables(document: string, { inputs, outputs }: ActionFile): string {
  const tables = {
    inputs: table(
      ['input', 'default', 'what it does'],
      Object.entries(inputs).map(([name, input]) => {
        const { what, value } = splitDefault(input.description);
        return [`\`${name}\``, input.default === undefined ? value : `\`${input.default}\``, what];
      }),
    ),
    outputs: table(
      ['output', 'what it says'],
      Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
    ),
    permissions: table(
      ['permission', 'what for', 'without it'],
      permissions.map(({ name, purpose, without }) => [`\`${name}\``, purpose, without]),
    ),
  };
  return Object.entries(tables).reduce((text, [name, rows]) => between(text, name, rows), document);
}

/** docs/configuration.md with the table of formats written anew. Throws an Error naming the marker that it lacks. */
export function withFormats(text: string, formats: Readonly<Record<string, { readonly description: string }>>): string {
  const rows = Object.entries(formats).map(([name, { description }]) => [`\`${name}\``, description]);
  return between(text, 'formats', table(['format', 'what it is for'], rows));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no ${from < 0 ? start : end}.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}
