import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Log, Notification, Result, Run } from 'sarif';
import type { Finding, Report } from '../../../src/model/index.ts';
import { renderSarif, type SarifContext } from '../../../src/report/sarif/index.ts';
import { report as anyReport } from '../hostile/reports.ts';
import {
  clean,
  context as links,
  fixed,
  hostile,
  inconclusive,
  lostStack,
  prepareRead,
  readFrameHeader,
  readFramePayload,
  websocket,
} from '../samples.ts';
import { problemsOf } from './github.ts';

const context: SarifContext = { repositoryUrl: links.repositoryUrl, name: 'escapediff', waived: 'suppressed' };

function runOf(report: Report, changed: Partial<SarifContext> = {}): Run {
  const text = renderSarif(report, { ...context, ...changed });
  expect(problemsOf(text)).toEqual([]);
  return (JSON.parse(text) as Log).runs[0]!;
}

const resultsOf = (...findings: readonly Finding[]): readonly Result[] =>
  runOf({ ...websocket, findings }).results ?? [];
const resultOf = (finding: Finding): Result => resultsOf(finding)[0]!;
const regionOf = (finding: Finding) => resultOf(finding).locations?.[0]?.physicalLocation?.region;
const notifications = (run: Run): readonly Notification[] => run.invocations?.[0]?.toolExecutionNotifications ?? [];
const auditOf = (...findings: readonly Finding[]): Report => ({
  ...clean,
  kind: 'audit',
  base: clean.head,
  findings: findings.map((finding) => ({ ...finding, state: 'unchanged', gating: false })),
});

describe('the eye of these tests', () => {
  const good = JSON.parse(renderSarif(websocket, context)) as { runs: { results: Record<string, unknown>[] }[] };
  const broken = (change: object): string => {
    const copy = structuredClone(good);
    Object.assign(copy.runs[0]!.results[0]!, change);
    return JSON.stringify(copy);
  };

  it.each([
    [{ level: 'fatal' }, 'must be equal to one of the allowed values'],
    [{ surprise: 1 }, 'must NOT have additional properties'],
    [{ message: { text: 'See [x](9).' } }, 'a link that leads nowhere'],
    [{ ruleIndex: 3 }, 'the rule is not at its index'],
    [{ partialFingerprints: {} }, 'no fingerprint'],
    [
      {
        locations: [
          { physicalLocation: { artifactLocation: { uri: '../x.go' }, region: { startLine: 1, endLine: 1 } } },
        ],
      },
      'not a file',
    ],
  ])('sees %j', (change, problem) => {
    expect(problemsOf(broken(change)).join('\n')).toContain(problem);
  });
});

describe('a comparison', () => {
  it('has a result for each new allocation, and none for what is fixed, moved, free or uncertain', () => {
    const free: Finding = { ...readFrameHeader, allocation: { ...readFrameHeader.allocation, status: 'none' } };
    const possible: Finding = { ...free, allocation: { ...free.allocation, status: 'unknown' } };
    const moved: Finding = { ...readFrameHeader, state: 'moved' };
    const run = runOf({
      ...websocket,
      findings: [prepareRead, readFrameHeader, readFramePayload, fixed, free, possible, moved],
    });
    expect(run.results?.map(({ ruleId, level, baselineState }) => [ruleId, level, baselineState])).toEqual([
      ['returned-pointer', 'error', 'new'],
      ['captured-by-reference', 'error', 'new'],
      ['captured-by-reference', 'error', 'new'],
    ]);
    expect(notifications(run).map(({ level, message }) => [level, message.text])).toEqual([
      ['note', '1 value that may be allocated, depending on lengths at run time, is not listed.'],
    ]);
  });

  it('tells of one as code scanning shows it', () => {
    const { message, locations, relatedLocations, partialFingerprints, codeFlows } = resultOf(readFrameHeader);
    expect(message.text).toBe(
      'err now moves to the heap in (*Conn).readFrameHeader. It costs 1 more allocation (16 bytes) per call of (*Conn).readFrameHeader. ' +
        'The closure on line 233 captures it by reference and outlives the call. It is caused by [read.go:233](1). ' +
        'Pass the variable as an argument instead of capturing it.',
    );
    const file = { uri: 'read.go', uriBaseId: '%SRCROOT%' };
    // `err` is the 64th to 66th character of `func (c *Conn) readFrameHeader(ctx context.Context) (_ header, err error) {`.
    expect(readFrameHeader.source.slice(63, 66)).toBe('err');
    expect(locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: file,
          region: { startLine: 257, startColumn: 64, endLine: 257, endColumn: 67 },
        },
        logicalLocations: [
          { fullyQualifiedName: 'github.com/coder/websocket.(*Conn).readFrameHeader', kind: 'function' },
        ],
      },
    ]);
    expect(relatedLocations).toEqual([
      {
        id: 1,
        physicalLocation: { artifactLocation: file, region: { startLine: 233, endLine: 233 } },
        message: { text: 'the line that causes it' },
      },
      {
        id: 2,
        physicalLocation: { artifactLocation: file, region: { startLine: 258, endLine: 258 } },
        message: { text: 'its address is passed to prepareRead' },
      },
      {
        id: 3,
        physicalLocation: {
          artifactLocation: file,
          // After a tab and `done := `; the line has 17 characters.
          region: { startLine: 233, startColumn: 10, endLine: 233, endColumn: 18 },
        },
        message: { text: 'the closure captures the pointer' },
      },
    ]);
    expect(codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.message?.text)).toEqual([
      'err is made',
      'its address is passed to prepareRead',
      'the closure captures the pointer',
    ]);
    expect(partialFingerprints).toEqual({
      primaryLocationLineHash: '0123456789abcdef:1',
      'escapediff/v1': '0123456789abcdef',
    });
  });

  it('has the other states, too, where unchanged ones are listed', () => {
    const states = ['new', 'changed', 'moved', 'unchanged', 'fixed'] as const;
    const findings = states.map((state) => ({ ...readFrameHeader, state, gating: false }));
    expect(resultsOf(...findings).map(({ baselineState }) => baselineState)).toEqual([
      'new',
      'updated',
      'unchanged',
      'unchanged',
    ]);
  });

  it('knows where it comes from, and nothing of the machine or the time', () => {
    const run = runOf(websocket);
    expect(run.versionControlProvenance).toEqual([
      {
        repositoryUri: 'https://github.com/coder/websocket',
        revisionId: 'b'.repeat(40),
        mappedTo: { uriBaseId: '%SRCROOT%' },
      },
    ]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.automationDetails).toEqual({ id: 'escapediff/' });
    expect(run.tool.driver).toMatchObject({ name: 'escapediff', version: '0.1.0', semanticVersion: '0.1.0' });
    expect(runOf(websocket, { name: 'escapediff (linux/arm64)' }).automationDetails?.id).toBe(
      'escapediff (linux/arm64)/',
    );
    const working = { ...websocket, head: { ...websocket.head, revision: 'working tree' } };
    expect(runOf(working).versionControlProvenance?.[0]).not.toHaveProperty('revisionId');
    expect(runOf(websocket, { repositoryUrl: null })).not.toHaveProperty('versionControlProvenance');
  });
});

describe('an audit', () => {
  it('has every confirmed allocation, as a note unless it is in a loop, and compares with nothing', () => {
    const { results } = runOf(auditOf(readFrameHeader, lostStack, { ...lostStack, cold: true }));
    expect(results?.map(({ level }) => level)).toEqual(['note', 'warning', 'note']);
    for (const result of results ?? []) expect(result).not.toHaveProperty('baselineState');
  });

  it('tells of a problem once', () => {
    const { head } = inconclusive;
    expect(
      notifications(
        runOf({ ...inconclusive, kind: 'audit', totals: null, base: head, findings: auditOf(lostStack).findings }),
      ),
    ).toHaveLength(2);
  });
});

describe('levels', () => {
  it.each([
    ['error', { gating: true, cold: true }],
    ['warning', { gating: false }],
    ['note', { gating: false, cold: true }],
    ['warning', { gating: false, state: 'unchanged', hot: { share: 0.2, line: 0.1, own: 0.1, profile: 'cpu.pprof' } }],
  ] as const)('%s: %j', (level, change) => {
    expect(resultOf({ ...readFrameHeader, ...change }).level).toBe(level);
  });
});

describe('a waived finding', () => {
  const accepted = (source: 'comment' | 'config' | 'label'): Finding => ({
    ...readFrameHeader,
    gating: false,
    waiver: { source, reason: 'once a day', where: 'read.go:256' },
  });

  it('is suppressed, with the reason; the others say that they are not', () => {
    const suppressions = resultsOf(accepted('comment'), accepted('config'), accepted('label'), prepareRead).map(
      (result) => result.suppressions,
    );
    const external = { kind: 'external', status: 'accepted', justification: 'once a day (read.go:256)' };
    expect(suppressions).toEqual([[{ ...external, kind: 'inSource' }], [external], [external], []]);
  });

  it('is left out for readers that know no suppressions, and counted', () => {
    const report = { ...websocket, findings: [prepareRead, accepted('comment')] };
    const run = runOf(report, { waived: 'left-out' });
    expect(run.results).toHaveLength(1);
    expect(run.results?.[0]).not.toHaveProperty('suppressions');
    expect(notifications(run)).toEqual([
      {
        level: 'note',
        message: { text: '1 waived allocation is not listed: code scanning would show them as open.' },
      },
    ]);
  });
});

describe('regions', () => {
  const at = (source: string, word: string): Finding => {
    const start = source.indexOf(word);
    const byte = Buffer.byteLength(source.slice(0, start)) + 1;
    return { ...readFrameHeader, source, column: byte, endColumn: byte + Buffer.byteLength(word) };
  };

  // Written out by hand: bytes of é 2, 漢 3, 😀 4; UTF-16 code units 1, 1, 2.
  it.each([
    ['\tx := err', 'err', { startColumn: 7, endColumn: 10 }],
    ['\té := err', 'err', { startColumn: 7, endColumn: 10 }],
    ['s := "漢字" + err', 'err', { startColumn: 13, endColumn: 16 }],
    ['s := "😀" + 漢', '漢', { startColumn: 13, endColumn: 14 }],
    ['😀', '😀', { startColumn: 1, endColumn: 3 }],
  ])('count UTF-16 code units: %s', (source, word, columns) => {
    expect(regionOf(at(source, word))).toEqual({ startLine: 257, endLine: 257, ...columns });
  });

  it.each([
    ['inside a character', { source: 'a漢b', column: 3, endColumn: 5 }, { startColumn: 2, endColumn: 3 }],
    ['after the line', { source: 'é', column: 99, endColumn: 120 }, { startColumn: 2, endColumn: 2 }],
    ['before its own beginning', { source: 'abc', column: 3, endColumn: 1 }, { startColumn: 3, endColumn: 4 }],
    ['nowhere', { source: 'abc', column: 0, endColumn: 0 }, {}],
    ['in an unknown text', { source: '', column: 3, endColumn: 4 }, {}],
  ])('end at the line, whatever is asked for: %s', (_, change, columns) => {
    expect(regionOf({ ...readFrameHeader, ...change })).toEqual({ startLine: 257, endLine: 257, ...columns });
  });

  it('are the first line of a longer stretch, whose lines are the context', () => {
    expect(resultOf(prepareRead).locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'read.go', uriBaseId: '%SRCROOT%' },
      region: { startLine: 233, startColumn: 10, endLine: 233, endColumn: 18 },
      contextRegion: { startLine: 233, endLine: 244 },
    });
  });
});

describe('paths', () => {
  it.each([
    ['a b/c#d?.go', 'a%20b/c%23d%3F.go'],
    ['c:x/ä%.go', 'c%3Ax/%C3%A4%25.go'],
    ['a\ud800b.go', 'a%EF%BF%BDb.go'],
  ])('are percent-encoded: %j', (file, uri) => {
    expect(resultOf({ ...readFrameHeader, file }).locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  it.each(['/usr/lib/go/src/fmt/print.go', 'C:\\go\\src\\fmt\\print.go', '../x.go', ''])(
    'outside of the repository are no locations: %j',
    (file) => {
      const chain = [{ file, line: 1, column: 1, text: 'it is passed on' }];
      const root = { side: 'head' as const, file, line: 1, text: 'x' };
      const result = resultOf({ ...readFrameHeader, cause: { ...readFrameHeader.cause, chain, root } });
      expect(result).not.toHaveProperty('relatedLocations');
      expect(result).not.toHaveProperty('codeFlows');
      expect(result.message.text).not.toContain('](');
    },
  );

  it('of other places of the same allocation are related', () => {
    const occurrences = Array.from({ length: 150 }, (_, index) => ({ file: 'x.go', line: index + 1, column: 2 }));
    const related = resultOf({ ...readFrameHeader, occurrences }).relatedLocations ?? [];
    expect(related).toHaveLength(100);
    expect(related[3]?.message?.text).toBe('the same allocation at x.go:1:2');
  });
});

describe('what could not be looked at', () => {
  it('makes the invocation unsuccessful, and is told with its place', () => {
    const run = runOf(inconclusive);
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(notifications(run)).toEqual([
      {
        level: 'error',
        message: { text: 'One affected package of the head could not be built: example.com/m/server.' },
      },
      {
        level: 'error',
        message: {
          text: 'example.com/m/server of the head (fix-race) could not be built: undefined: newOptions.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'server/handle.go', uriBaseId: '%SRCROOT%' },
              region: { startLine: 12, endLine: 12 },
            },
            message: { text: 'the error' },
          },
        ],
      },
    ]);
  });

  it('is told even where the check fails for another reason', () => {
    const { head } = inconclusive;
    expect(runOf({ ...websocket, head }).invocations?.[0]?.executionSuccessful).toBe(false);
    expect(runOf({ ...websocket, notices: ['The Go versions differ.'] }).invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ level: 'warning', message: { text: 'The Go versions differ.' } }],
      },
    ]);
  });
});

/** Hexadecimal digits of no pattern: gzip makes 900 bytes of these 1,800, no fewer. */
const noise = (seed: string): string => createHash('shake256', { outputLength: 900 }).update(seed).digest('hex');

describe('what code scanning takes', () => {
  it('is 25,000 results: the heaviest stay, and the others are counted', () => {
    const findings = Array.from({ length: 25_002 }, (_, index) => ({
      ...readFrameHeader,
      id: String(index).padStart(16, '0'),
      cause: { ...readFrameHeader.cause, chain: [], root: null },
    }));
    const run = runOf({ ...websocket, findings });
    expect(run.results).toHaveLength(25_000);
    expect(run.results?.at(-1)?.partialFingerprints?.['escapediff/v1']).toBe('0000000000024999');
    expect(notifications(run).map(({ message }) => message.text)).toEqual([
      '2 allocations of less weight are not listed: code scanning takes 25000 results and 10 MB (gzip) in one file.',
      '25000 allocations are listed, of which code scanning keeps 5000.',
    ]);
  });

  it('is 10 MB after gzip', () => {
    const findings = Array.from({ length: 6000 }, (_, index) => ({
      ...readFrameHeader,
      cause: {
        ...readFrameHeader.cause,
        explanation: noise(`explanation ${index}`),
        advice: noise(`advice ${index}`),
      },
    }));
    const text = renderSarif({ ...websocket, findings }, context);
    const [run] = (JSON.parse(text) as Log).runs;
    const listed = run?.results?.length ?? 0;
    expect(listed).toBeGreaterThan(4000);
    expect(listed).toBeLessThan(6000);
    expect(notifications(run!)[0]?.message.text).toMatch(
      new RegExp(`^${6000 - listed} allocations of less weight are`),
    );
  });
});

describe('text from outside', () => {
  it('is no link, no placeholder and no control character', () => {
    const advice = 'See [here](https://evil.example) or [1](1), {0} and {1}, \u001b[2J\u202e`code`.';
    const { text } = resultOf({ ...hostile, cause: { ...hostile.cause, advice } }).message;
    expect(text).toContain('See [here] (https://evil.example) or [1] (1), { 0} and { 1}, \\u001b[2J\\u202ecode.');
  });

  it('does not break a link', () => {
    const root = { side: 'head' as const, file: 'a]b[c.go', line: 3, text: 'x' };
    const { text } = resultOf({ ...readFrameHeader, cause: { ...readFrameHeader.cause, root } }).message;
    expect(text).toContain('It is caused by [a\\]b\\[c.go:3](1).');
  });

  it('leaves every file well formed', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom('suppressed', 'left-out'), (one, waived) => {
        const text = renderSarif(one, { ...context, waived });
        expect(problemsOf(text)).toEqual([]);
        const strings: string[] = [];
        JSON.parse(text, (_, value: unknown) => {
          if (typeof value === 'string') strings.push(value);
          return value;
        });
        const rules = new Set((JSON.parse(text) as Log).runs[0]?.tool.driver.rules?.map(({ help }) => help?.text));
        const live = strings.filter((value) => !rules.has(value) && !value.startsWith('## '));
        for (const value of live)
          expect(value).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: Number(process.env['ESCAPEDIFF_FUZZ_RUNS'] ?? 30) },
    );
  });
});

describe('rules', () => {
  const { rules = [] } = runOf(clean).tool.driver;

  it('are the same in every file, one for each cause, and lead to the guide', () => {
    expect(runOf(websocket).tool.driver.rules).toEqual(rules);
    const guide = readFileSync('docs/guide.md', 'utf8');
    const sections = [...guide.matchAll(/^### (.+)\n\n`([a-z-]+)`$/gm)].map(([, title = '', category]) => [
      category,
      title,
    ]);
    expect(sections.length).toBeGreaterThan(15);
    expect(rules.map(({ id, help }) => [id, /^## (.+)$/m.exec(help?.markdown ?? '')?.[1]])).toEqual(sections);
  });

  it('are written like this', () => {
    const method = rules.find(({ id }) => id === 'method-value');
    expect(method).toMatchObject({
      name: 'MethodValueAllocation',
      shortDescription: { text: 'Heap allocation: a method value.' },
      helpUri: 'https://github.com/escapediff/escapediff/blob/main/docs/guide.md#a-method-value',
      defaultConfiguration: { level: 'warning' },
    });
    expect(method?.fullDescription?.text).toMatch(/^A method used as a value \(x\.m without a call\) is a closure/);
    expect(rules.find(({ id }) => id === 'reflection')?.helpUri).toMatch(/#reflection-cgo-or-unsafe$/);
  });
});
