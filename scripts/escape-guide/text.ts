import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export type Language = 'en' | 'zh';

/** Markdown in both languages. `{message:F}` stands for the compiler's words about function F, in the newest release. */
export type Bilingual = Readonly<Record<Language, string>>;

/** How much of a common claim is true. */
export type Truth = 'true' | 'partly' | 'wrong';

/** A function in a scenario's table. */
export interface Row {
  readonly function: string;
  /** The functions that it calls and that allocate for it. */
  readonly with: readonly string[];
  /** An `if` of its own decides whether it allocates. */
  readonly branches: boolean;
}

export interface Scenario {
  readonly title: Bilingual;
  readonly claim: Bilingual;
  readonly holds: Truth;
  readonly reality: Bilingual;
  /** Names of the declarations to show. */
  readonly code: readonly string[];
  /** `versions` are all functions that the releases differ in. */
  readonly rows: readonly Row[] | 'versions';
  readonly remedy: Bilingual | null;
  /** When it is not worth it. */
  readonly leave: Bilingual | null;
}

export interface Section {
  readonly heading: Bilingual;
  readonly text: Bilingual;
  readonly scenarios: readonly Scenario[];
}

export interface GuideText {
  readonly title: Bilingual;
  readonly lead: Bilingual;
  readonly sections: readonly Section[];
  readonly appendix: { readonly heading: Bilingual; readonly text: Bilingual };
}

export const textFile = 'scripts/escape-guide/text.yml';

/** The guide's words. Throws an Error that names the place of what is missing or of another kind. */
export function readText(root: string): GuideText {
  const top = record(parse(readFileSync(path.join(root, textFile), 'utf8')), textFile);
  const appendix = record(top['appendix'], 'appendix');
  return {
    title: bilingual(top['title'], 'title'),
    lead: bilingual(top['lead'], 'lead'),
    sections: list(top['sections'], 'sections').map((value, index) => section(value, `sections[${index}]`)),
    appendix: {
      heading: bilingual(appendix['heading'], 'appendix.heading'),
      text: bilingual(appendix['text'], 'appendix.text'),
    },
  };
}

function section(value: unknown, where: string): Section {
  const fields = record(value, where);
  return {
    heading: bilingual(fields['heading'], `${where}.heading`),
    text: bilingual(fields['text'], `${where}.text`),
    scenarios: list(fields['scenarios'] ?? [], `${where}.scenarios`).map((item, index) =>
      scenario(item, `${where}.scenarios[${index}]`),
    ),
  };
}

function scenario(value: unknown, where: string): Scenario {
  const fields = record(value, where);
  const optional = (name: string): Bilingual | null =>
    fields[name] === undefined ? null : bilingual(fields[name], `${where}.${name}`);
  return {
    title: bilingual(fields['title'], `${where}.title`),
    claim: bilingual(fields['claim'], `${where}.claim`),
    holds: truth(fields['holds'], `${where}.holds`),
    reality: bilingual(fields['reality'], `${where}.reality`),
    code: list(fields['code'] ?? [], `${where}.code`).map((item, index) => text(item, `${where}.code[${index}]`)),
    rows:
      fields['rows'] === 'versions'
        ? 'versions'
        : list(fields['rows'], `${where}.rows`).map((item, index) => row(item, `${where}.rows[${index}]`)),
    remedy: optional('remedy'),
    leave: optional('leave'),
  };
}

function row(value: unknown, where: string): Row {
  if (typeof value === 'string') return { function: value, with: [], branches: false };
  const fields = record(value, where);
  return {
    function: text(fields['function'], `${where}.function`),
    with: list(fields['with'] ?? [], `${where}.with`).map((item) => text(item, `${where}.with`)),
    branches: fields['branches'] === true,
  };
}

function truth(value: unknown, where: string): Truth {
  if (value === 'true' || value === 'partly' || value === 'wrong') return value;
  throw new Error(`${textFile}: ${where} is ${shown(value)}; accepted: 'true', partly, wrong`);
}

function bilingual(value: unknown, where: string): Bilingual {
  const fields = record(value, where);
  return { en: text(fields['en'], `${where}.en`), zh: text(fields['zh'], `${where}.zh`) };
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new Error(`${textFile}: ${where} is ${shown(value)}; accepted: a text`);
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${textFile}: ${where} is ${shown(value)}; accepted: a list`);
}

function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`${textFile}: ${where} is ${shown(value)}; accepted: a mapping`);
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
