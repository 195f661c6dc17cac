import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import prettier from 'prettier';
import { documents, renderDocument } from '../../scripts/escape-guide/document.ts';
import { readRecords, recordRelease, type FunctionRecord } from '../../scripts/escape-guide/record.ts';
import { readText } from '../../scripts/escape-guide/text.ts';
import { verdictOf } from '../../scripts/escape-guide/verdict.ts';
import { toolchains } from '../codegen/support.ts';

const root = path.resolve('.');
const records = readRecords(root);

it.each(documents)(
  '$file is what programs, records and texts make; write it again with node scripts/write-escape-guide.mjs',
  async ({ language, file }) => {
    const written = await prettier.format(renderDocument(root, language), { parser: 'markdown' });
    expect(readFileSync(file, 'utf8')).toBe(written);
  },
);

it('has every program that is measured in a table', () => {
  const told = readText(root).sections.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ rows }) => (rows === 'versions' ? [] : rows.flatMap((row) => [row.function, ...row.with]))),
  );
  for (const { functions } of records) expect(Object.keys(functions)).toEqual([...new Set(told)].sort());
});

describe.each(toolchains())('Go $version', ({ command }) => {
  it('decides as recorded; record it with node scripts/record-escape-guide.mjs', async () => {
    const now = await recordRelease(root, path.isAbsolute(command) ? path.resolve(command, '../..') : null);
    const recorded = records.find(({ release }) => release === now.release);
    expect(recorded?.functions).toEqual(now.functions);
  });
});

describe('a verdict', () => {
  const record = (
    counts: readonly number[],
    ...allocations: readonly FunctionRecord['findings'][number]['allocation'][]
  ): FunctionRecord => ({
    runs: counts.map((allocations, index) => ({ label: `n = ${index}`, allocations })),
    findings: allocations.map((allocation) => ({
      kind: 'variable',
      cause: 'other',
      message: 'moved to heap: x',
      allocation,
      bytes: null,
      inLoop: false,
    })),
  });

  it.each([
    ['stack', record([0])],
    ['free', record([0], 'none')],
    ['heap', record([2], 'confirmed', 'confirmed', 'none')],
    ['depends', record([0, 1], 'unknown')],
    ['heap', record([1, 3], 'confirmed', 'unknown')],
  ])('is %s', (where, own) => {
    expect(verdictOf('F', own, [], false).where).toBe(where);
  });

  it.each([
    ['confirmed, but nothing is allocated', record([0], 'confirmed')],
    ['allocates, but nothing was found', record([1])],
    ['allocates, but nothing was found', record([1], 'none')],
    ['1 confirmed', record([2], 'confirmed')],
    ['nothing depends on values', record([1, 2], 'confirmed')],
    ['never run', record([])],
  ])('is refused where counts and findings disagree: %s', (message, own) => {
    expect(() => verdictOf('F', own, [], false)).toThrow(message);
  });

  it('counts what called functions allocate', () => {
    expect(verdictOf('F', record([1]), [record([1], 'confirmed')], false).where).toBe('heap');
  });
});
