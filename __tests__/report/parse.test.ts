import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../src/model/index.ts';
import { parseReport, renderJson } from '../../src/report/index.ts';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import { clean, fixed, hostile, inconclusive, lostStack, readFrameHeader, websocket } from './samples.ts';

const withFinding = (change: object): string =>
  JSON.stringify({ ...websocket, findings: [{ ...readFrameHeader, ...change }] });

describe('renderJson and parseReport', () => {
  it.each([
    ['clean', clean],
    ['websocket', websocket],
    ['inconclusive', inconclusive],
    ['odd names', { ...websocket, findings: [lostStack, fixed, { ...hostile, file: 'a|b/@team`.go' }] }],
  ])('reads back what it wrote: %s', (_, report) => {
    const text = renderJson(report);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).toContain('\n  "schemaVersion": 1,\n');
    expect(parseReport(text)).toEqual(report);
  });

  it.each([
    ['{', /^The report is no JSON \(.*\); accepted: what `escapediff --format json` writes\.$/],
    ['[]', /^The report is a list of 0; accepted: object\.$/],
    [JSON.stringify({ ...clean, schemaVersion: 2 }), /^The report's schemaVersion is 2; accepted: 1\.$/],
    [JSON.stringify({ ...clean, extra: 1 }), /^The report has an unknown field, extra; accepted/],
    [
      withFinding({ state: 'odd' }),
      /^The report's findings\[0\]\.state is "odd"; accepted: new, changed, moved, fixed, unchanged\.$/,
    ],
    [withFinding({ line: 0 }), /^The report's findings\[0\]\.line is 0; accepted: >= 1\.$/],
    [withFinding({ id: '<script>' }), /^The report's findings\[0\]\.id is "<script>"; accepted: Stable fingerprint/],
    [
      withFinding({ cause: { ...readFrameHeader.cause, root: undefined } }),
      /^The report lacks findings\[0\]\.cause\.root; /,
    ],
  ])('says what is wrong: %.60s', (text, message) => {
    expect(() => parseReport(text)).toThrow(UsageError);
    expect(() => parseReport(text)).toThrow(message);
  });

  it.each([
    '/etc/passwd',
    '../x.go',
    'a/../../x.go',
    'a/..',
    'C:\\x.go',
    'a\\..\\x.go',
    './x.go',
    'a//b.go',
    '',
    'a\nb.go',
  ])('refuses a path that does not stay inside the repository: %j', (file) => {
    expect(() => parseReport(withFinding({ file }))).toThrow(/findings\[0\]\.file/);
    expect(() => parseReport(withFinding({ baseline: { file, line: 1, column: 1 } }))).toThrow(/baseline/);
  });

  it.each(['x.go', '.github/x.go', 'a/..b/c.go', 'ä b/c#d.go', '.../x.go'])('takes an odd path: %j', (file) => {
    expect(parseReport(withFinding({ file })).findings[0]?.file).toBe(file);
  });
});

describe('the schema', () => {
  it('describes every field, caps every text and list, and takes no unknown field', () => {
    const missing: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const of = node as Record<string, unknown>;
      const types = [of['type']].flat();
      const isFixed = 'enum' in of || 'const' in of;
      if (types.includes('string') && !isFixed && !('maxLength' in of)) missing.push(`${path}: maxLength`);
      if (types.includes('array') && !('maxItems' in of)) missing.push(`${path}: maxItems`);
      if (types.includes('object') && of['additionalProperties'] !== false) missing.push(`${path}: open`);
      for (const [name, field] of Object.entries((of['properties'] ?? {}) as Record<string, Record<string, unknown>>)) {
        if (!('description' in field) && !('$ref' in field)) missing.push(`${path}.${name}: description`);
        visit(field, `${path}.${name}`);
      }
      visit(of['items'], `${path}[]`);
      for (const [name, definition] of Object.entries(of['definitions'] ?? {})) visit(definition, name);
    };
    visit(schema, '');
    expect(missing).toEqual([]);
  });
});
