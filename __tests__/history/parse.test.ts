import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { maxEntries, maxHistoryBytes, serialise } from '../../src/history/index.ts';
import { parseHistory } from '../../src/history/parse.ts';
import { UsageError } from '../../src/model/index.ts';
import { entry } from './samples.ts';

const a = entry('a', 1, { 'example.com/a': 1, __proto__: 2, constructor: 3 });
const b = entry('b', 2, {}, { cgo: true, tags: ['x'] });
const parse = (text: string): ReturnType<typeof parseHistory> => parseHistory(text, 'h.jsonl');
const line = (changed: object): string => JSON.stringify({ ...a, ...changed });

describe('a history', () => {
  it('is read as it was written', () => {
    expect(parse(serialise([a, b]).text)).toEqual([a, b]);
    expect(parse('')).toEqual([]);
  });

  it('may have empty lines, Windows line breaks, and lines in any order', () => {
    expect(parse(`\r\n${JSON.stringify(b)}\r\n\n${JSON.stringify(a)}`)).toEqual([a, b]);
  });

  it('that was merged from two has one line of each commit: the last', () => {
    const newer = entry('a', 1, { 'example.com/a': 7 });
    expect(parse(`${JSON.stringify(a)}\n${JSON.stringify(b)}\n${JSON.stringify(newer)}\n`)).toEqual([newer, b]);
  });

  it('has the packages of a line as they are, whatever they are called', () => {
    const text = JSON.stringify(a).replace('"packages":{', '"packages":{"__proto__":[2,16],');
    expect(Object.entries(parse(text)[0]!.packages)).toContainEqual(['__proto__', [2, 16]]);
  });
});

describe('a line that is wrong', () => {
  it.each([
    [
      '<<<<<<< HEAD',
      'Line 2 of the history h.jsonl is no JSON: "<<<<<<< HEAD". Accepted: what escapediff audit --history writes.',
    ],
    ['\u001b[2J\u202e', 'is no JSON: "\\\\u001b[2J\\\\u202e"'],
    ['[]', 'Line 2 of the history h.jsonl is a list of 0; accepted: object.'],
    ['null', 'is null; accepted: object.'],
    [
      line({ schemaVersion: 2, more: true }),
      'was written by a newer version of escapediff: its schemaVersion is 2, and this one reads 1. Use the newer version, or another file.',
    ],
    [line({ schemaVersion: 0 }), 'schemaVersion is 0; accepted: 1.'],
    [line({ commit: 'HEAD' }), `Line 2 of the history h.jsonl: commit is "HEAD"; accepted: a commit's SHA in full.`],
    [line({ date: '2026-03-01' }), 'date is "2026-03-01"; accepted: the commit\'s date'],
    [line({ totals: undefined }), 'lacks totals; accepted: every field of schema version 1, totals included.'],
    [line({ totals: { ...a.totals, allocations: -1 } }), 'totals.allocations is -1; accepted: >= 0.'],
    [line({ totals: { ...a.totals, bytes: 1.5 } }), 'totals.bytes is 1.5; accepted: integer.'],
    [line({ packages: { p: [1] } }), 'packages.p is a list of 1'],
    [line({ packages: { p: [1, 2, 3] } }), 'packages.p is a list of 3'],
    [line({ packages: { p: [0, 0] } }), 'packages.p[0] is 0; accepted: >= 1.'],
    [line({ label: 'x'.repeat(201) }), 'label is "xxx'],
    [line({ extra: 1 }), 'has an unknown field, extra; accepted: only the fields of schema version 1.'],
    [
      line({ packages: Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`p${index}`, [1, 1]])) }),
      'packages is an object',
    ],
  ])('%.60s', (wrong, message) => {
    const read = (): unknown => parse(`${JSON.stringify(b)}\n${wrong}\n`);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });

  it('is told with the name of the file made printable', () => {
    expect(() => parseHistory('x', '\u001b[2J.jsonl')).toThrow('Line 1 of the history \\u001b[2J.jsonl is no JSON');
  });
});

describe('a history that is too large', () => {
  it('is not read', () => {
    expect(() => parse(' '.repeat(maxHistoryBytes + 1))).toThrow(
      `The history h.jsonl has ${maxHistoryBytes + 1} bytes; accepted: at most ${maxHistoryBytes}.`,
    );
    expect(() => parse('{}\n'.repeat(maxEntries + 1))).toThrow(
      `The history h.jsonl has ${maxEntries + 1} lines; accepted: at most ${maxEntries}.`,
    );
  });
});

describe('the schema', () => {
  interface Node {
    readonly type?: string | readonly string[];
    readonly properties?: Readonly<Record<string, Node>>;
    readonly required?: readonly string[];
    readonly description?: string;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  }
  const schema = JSON.parse(readFileSync('schema/history.schema.json', 'utf8')) as Node;

  it('takes what is written, and describes, asks for and caps every field', () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    expect([a, b].map((each) => validate(JSON.parse(JSON.stringify(each))))).toEqual([true, true]);
    const look = (node: Node): void => {
      const names = Object.keys(node.properties ?? {});
      expect(node.required ?? []).toEqual(names);
      for (const child of Object.values(node.properties ?? {})) {
        expect(child.description).toMatch(/[.?]$/);
        if (child.type === 'string') expect(child.maxLength ?? child.pattern ?? child.enum).toBeDefined();
        look(child);
      }
    };
    look(schema);
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(a));
    expect(Object.keys(schema.properties?.['configuration']?.properties ?? {}).sort()).toEqual(
      Object.keys(a.configuration).sort(),
    );
  });
});
