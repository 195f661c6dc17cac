import { describe, expect, it } from '@jest/globals';
import {
  UsageError,
  type AllocationStatus,
  type CauseCategory,
  type Conclusion,
  type FailOn,
  type FindingKind,
  type FindingOrigin,
  type FindingState,
  type SideStatus,
  type Waiver,
} from '../../src/model/index.ts';
import type { Report } from '../../src/model/index.ts';
import { renderJson } from '../../src/report/index.ts';
import { parseReport } from '../../src/report/parse.ts';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import { clean, fixed, full, hostile, inconclusive, lostStack, readFrameHeader, websocket } from './samples.ts';

const suggestion = { file: 'a.go', startLine: 1, endLine: 1, replacement: 'x' };

const withFinding = (change: object): string =>
  JSON.stringify({ ...websocket, findings: [{ ...readFrameHeader, ...change }] });

describe('renderJson and parseReport', () => {
  it.each([
    ['clean', clean],
    ['websocket', websocket],
    ['inconclusive', inconclusive],
    ['no field null or empty', full],
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
    [withFinding({ line: null }), /^The report's findings\[0\]\.line is null; accepted: integer\.$/],
    ['null', /^The report is null; accepted: object\.$/],
    [withFinding({ line: 0 }), /^The report's findings\[0\]\.line is 0; accepted: >= 1\.$/],
    [withFinding({ id: '<script>' }), /^The report's findings\[0\]\.id is "<script>"; accepted: Stable fingerprint/],
    [
      withFinding({ suggestion: { ...suggestion, startLine: 0 } }),
      /^The report's findings\[0\]\.suggestion\.startLine is 0; accepted: >= 1\.$/,
    ],
    [
      withFinding({ suggestion: { ...suggestion, replacement: 'x'.repeat(4001) } }),
      /^The report's findings\[0\]\.suggestion\.replacement is "x+…; accepted: .*4000/,
    ],
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
    '\\\\server\\x.go',
    // No line for the `.` of a regular expression to end at.
    'a\u2028/../x.go',
    'a\u2029/../../x.go',
    'a\u2028//x.go',
    'a\u2028/',
  ])('refuses a path that does not stay inside the repository: %j', (file) => {
    expect(() => parseReport(withFinding({ file }))).toThrow(/findings\[0\]\.file/);
    expect(() => parseReport(withFinding({ suggestion: { ...suggestion, file } }))).toThrow(/suggestion\.file/);
    expect(() => parseReport(withFinding({ baseline: { file, line: 1, column: 1 } }))).toThrow(/baseline/);
  });

  it.each(['x.go', '.github/x.go', 'a/..b/c.go', 'ä b/c#d.go', '.../x.go'])('takes an odd path: %j', (file) => {
    expect(parseReport(withFinding({ file })).findings[0]?.file).toBe(file);
  });
});

/** What each type of the model may be: the compiler refuses a list that lacks one or has one too many. */
const values = {
  conclusion: { pass: 0, fail: 0, inconclusive: 0 } satisfies Record<Conclusion, 0>,
  failOn: { regression: 0, existing: 0, allocation: 0, hot: 0, none: 0 } satisfies Record<FailOn, 0>,
  sideStatus: { built: 0, partial: 0, failed: 0 } satisfies Record<SideStatus, 0>,
  state: { new: 0, changed: 0, moved: 0, fixed: 0, unchanged: 0 } satisfies Record<FindingState, 0>,
  origin: { 'existing-function': 0, 'new-function': 0 } satisfies Record<FindingOrigin, 0>,
  allocation: { confirmed: 0, none: 0, unknown: 0 } satisfies Record<AllocationStatus, 0>,
  waiver: { comment: 0, config: 0, label: 0 } satisfies Record<Waiver['source'], 0>,
  kind: {
    variable: 0,
    composite: 0,
    closure: 0,
    make: 0,
    new: 0,
    append: 0,
    concat: 0,
    conversion: 0,
    boxing: 0,
    'lost-stack': 0,
    other: 0,
  } satisfies Record<FindingKind, 0>,
  category: {
    'returned-pointer': 0,
    'captured-by-reference': 0,
    'captured-by-value': 0,
    'go-statement': 0,
    'defer-statement': 0,
    'stored-in-heap': 0,
    'sent-to-channel': 0,
    'converted-to-interface': 0,
    'interface-method-call': 0,
    'leaking-parameter': 0,
    'variadic-arguments': 0,
    'too-large': 0,
    'non-constant-size': 0,
    append: 0,
    'string-building': 0,
    'method-value': 0,
    reflection: 0,
    'assigned-through-pointer': 0,
    'no-longer-inlined': 0,
    other: 0,
  } satisfies Record<CauseCategory, 0>,
};

const released = {
  ...full,
  kind: 'release',
  totals: {
    base: { allocations: 352, possible: 62, cold: 66, inLoops: 15, bytes: 467_409 },
    head: { allocations: 356, possible: 64, cold: 66, inLoops: 15, bytes: 467_561 },
  },
} satisfies Report;

describe('the schema', () => {
  it('accepts what the types of the model allow, value for value', () => {
    const { finding, side } = schema.definitions;
    expect({
      conclusion: schema.properties.verdict.properties.conclusion.enum,
      failOn: schema.properties.verdict.properties.failOn.enum,
      sideStatus: side.properties.status.enum,
      state: finding.properties.state.enum,
      origin: finding.properties.origin.enum,
      allocation: finding.properties.allocation.properties.status.enum,
      waiver: finding.properties.waiver.properties.source.enum,
      kind: finding.properties.kind.enum,
      category: finding.properties.cause.properties.category.enum,
    }).toEqual(Object.fromEntries(Object.entries(values).map(([name, of]) => [name, Object.keys(of)])));
  });

  it('has the fields of the model and no others', () => {
    const sample = full.findings[0]!;
    const { finding, side } = schema.definitions;
    const sorted = (names: readonly string[]): readonly string[] => [...names].sort();
    for (const [node, value] of [
      [schema, full],
      [schema.properties.configuration, full.configuration],
      [schema.definitions.counts, full.counts],
      [schema.properties.totals, released.totals],
      [schema.definitions.totals, released.totals.head],
      [side, full.base],
      [finding, sample],
      [finding.properties.cause, sample.cause],
      [finding.properties.suggestion, sample.suggestion!],
    ] as const) {
      // These stand only where there is something to tell.
      const optional: readonly string[] =
        node === schema ? ['contracts'] : node === finding ? ['runs', 'contract'] : [];
      const properties = Object.keys(node.properties).filter((name) => !optional.includes(name));
      expect(sorted(properties)).toEqual(sorted(Object.keys(value)));
      expect(sorted(node.required)).toEqual(sorted(Object.keys(value)));
    }
  });

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
