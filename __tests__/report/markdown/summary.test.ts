import { describe, expect, it } from '@jest/globals';
import { renderSummary } from '../../../src/report/index.ts';
import { permalink } from '../../../src/report/markdown/links.ts';
import { clean, context, hostile, inconclusive, printed, readFrameHeader, websocket } from '../samples.ts';

const options = { ...context, limit: 60_000, unit: 'characters' } as const;
const blob = `https://github.com/coder/websocket/blob/${'b'.repeat(40)}`;

describe('renderSummary', () => {
  it('leads with the verdict and lists what is new', () => {
    const lines = renderSummary(websocket, options).split('\n');
    expect(lines[0]).toBe('### escapediff: 3 new allocations, 3 fail the check');
    expect(lines.slice(2, 9)).toEqual([
      `[\`read.go:233\`](${blob}/read.go#L233): **❌ \`(*Conn).prepareRead\` now returns a closure: 3 more allocations (72 bytes)**. **Fix:** Call it in place instead of returning it.`,
      '',
      '| What | Where | Function | Cost |',
      '| --- | --- | --- | --- |',
      // Line 233 causes all three.
      `| ❌ the closure, \`err\` | [\`read.go:233\`](${blob}/read.go#L233), [\`read.go:257\`](${blob}/read.go#L257) and 1 more | \`(*Conn).prepareRead\`, \`(*Conn).readFrameHeader\` and 1 more | 3\u00a0allocations, 72\u00a0bytes |`,
      '',
      '<details><summary>Why</summary>',
    ]);
    expect(lines[10]).toMatch(
      /^- \[`read\.go:233`\]\(\S+\) the closure .*; .*; .*`err` now moves to the heap\. It is returned, so it outlives the call\.$/,
    );
  });

  it('ends with the change in numbers, how to accept it, how to see it locally, and what causes mean', () => {
    const text = renderSummary(websocket, options);
    expect(text).toContain(
      '\n\nIn all: 3 more allocations (72 bytes), 1 fewer (16 bytes). By function: `(*Conn).prepareRead` +1 (40 bytes), `(*Conn).readFramePayload` +1 (16 bytes), `(*Conn).readFrameHeader` +1 (16 bytes), −1 (16 bytes).\n\n' +
        `<sub>Accept one: \`//escapediff:allow reason\` on its line · see it locally: \`npx escapediff diff --base ${'a'.repeat(12)} --head ${'b'.repeat(12)}\` · ` +
        '[what the causes mean](https://github.com/escapediff/escapediff/blob/main/docs/guide.md)</sub>\n\n<sub>`aaaaaaa`..',
    );
  });

  it('folds what was fixed, linked at the base, and says nothing of what stayed as it was', () => {
    const text = renderSummary(websocket, options);
    expect(text).toContain(
      `<details><summary>1 fixed</summary>\n\n- [\`write.go:30\`](https://github.com/coder/websocket/blob/${'a'.repeat(40)}/write.go#L30): \`err\` no longer moves to the heap in \`(*Conn).readFrameHeader\`\n\n</details>`,
    );
    expect(text).not.toContain('Also');
  });

  it('takes a heading and a footer where nothing is new', () => {
    expect(renderSummary(clean, options)).toBe(
      '### escapediff: no new allocations\n\n<sub>`aaaaaaa`..`bbbbbbb` · go1.26.1 · linux/amd64 · escapediff 0.1.0</sub>\n',
    );
  });

  it('is loud about what could not be looked at', () => {
    const text = renderSummary(inconclusive, options);
    expect(text).toMatch(/^### escapediff: inconclusive: One affected package of the head could not be built: /);
    expect(text).toContain(
      '⚠️ **The head (`fix-race`) could not be built completely: what could not be built is not compared.**',
    );
    expect(text).toContain('```\nserver/handle.go:12:10: undefined: newOptions (example.com/m/server)\n```');
  });

  it('folds waived and cold ones, and says where a line comment is missing', () => {
    const waiver = { source: 'comment', reason: 'once per connection', where: 'read.go:256' } as const;
    const text = renderSummary(
      {
        ...websocket,
        counts: { ...websocket.counts, new: 3, waived: 1, gating: 1 },
        findings: [
          readFrameHeader,
          { ...readFrameHeader, id: 'aaaaaaaaaaaaaaaa', gating: false, waiver },
          { ...readFrameHeader, id: 'bbbbbbbbbbbbbbbb', gating: false, cold: true },
        ],
      },
      { ...options, elsewhere: [{ id: readFrameHeader.id, reason: 'its line is not in the diff' }] },
    );
    expect(text).toContain('### escapediff: 3 new allocations (1 waived), 1 fails the check');
    expect(text).toContain('<summary>1 waived</summary>');
    expect(text).toContain('in `(*Conn).readFrameHeader`: once per connection (`read.go:256`)');
    expect(text).toContain('<summary>1 new allocation on a cold path</summary>');
    expect(text).toContain('(no line comment: its line is not in the diff). The closure on line 233');
  });

  it.each(['characters', 'bytes'] as const)('keeps to the limit in %s and says how many it left out', (unit) => {
    const findings = Array.from({ length: 500 }, (_, index) => ({
      ...readFrameHeader,
      line: index + 1,
      expression: `väl${index}`,
      cause: { ...readFrameHeader.cause, root: null },
    }));
    const report = { ...websocket, findings };
    const text = renderSummary(report, { ...options, limit: 20_000, unit });
    const length = unit === 'bytes' ? Buffer.byteLength(text) : text.length;
    expect(length).toBeLessThanOrEqual(20_000);
    expect(length).toBeGreaterThan(19_000);
    const rows = (text.match(/^\| ❌/gm) ?? []).length;
    expect(text).toContain(`*${500 - rows} findings are not listed here for lack of room`);
    expect(text).toContain('`väl0`');
  });

  it('tells all that fails the check, and of what else there is a screenful', () => {
    const others = Array.from({ length: 40 }, (_, index) => ({
      ...readFrameHeader,
      gating: false,
      line: 300 + index,
      cause: { ...readFrameHeader.cause, root: null },
    }));
    const text = renderSummary({ ...websocket, findings: [readFrameHeader, ...others] }, options);
    expect(text.match(/^\| (?:❌ )?`err`/gm)).toHaveLength(10);
    expect(text).toContain('\n\nand 31 more causes, which fail nothing.\n\n');
    expect(text).toContain('\n- and 21 more causes\n');
    const gating = others.map((finding) => ({ ...finding, gating: true }));
    expect(renderSummary({ ...websocket, findings: gating }, options).match(/^\| ❌ `err`/gm)).toHaveLength(40);
  });

  it('tells once what one line does to many', () => {
    const grown = Array.from({ length: 30 }, (_, index) => ({
      ...readFrameHeader,
      state: 'unchanged' as const,
      gating: false,
      line: 300 + index,
      function: `f${index}`,
      grewFrom: 8,
    }));
    const text = renderSummary({ ...websocket, findings: grown }, options);
    expect(text).toContain(
      `30 grew</summary>\n\n- [\`read.go:300\`](${blob}/read.go#L300), [\`read.go:301\`](${blob}/read.go#L301) and 28 more: \`err\` grew from 8 to 16 bytes in \`f0\`, \`f1\` and 28 more\n\n`,
    );
  });

  it('has no heading where the surface has a title of its own', () => {
    const titled = { ...options, isTitled: true };
    const heading = '### escapediff: 3 new allocations, 3 fail the check\n\n';
    expect(renderSummary(websocket, options)).toBe(`${heading}${renderSummary(websocket, titled)}`);
    expect(renderSummary(websocket, { ...titled, limit: 100 })).toBe(
      '*4 findings and all else not listed here for lack of room.*\n',
    );
  });

  it('counts what it left out even where there is room for nothing else', () => {
    const reasons = [
      '3 new allocations fail the policy fail-on: regression.',
      ...Array<string>(50).fill('x'.repeat(60_000)),
    ];
    const report = { ...websocket, verdict: { ...websocket.verdict, reasons } };
    expect(renderSummary(report, { ...options, limit: 400 })).toBe(
      '### escapediff: 3 new allocations, 3 fail the check\n\n*4 findings and all else not listed here for lack of room.*\n',
    );
    const text = renderSummary(report, options);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('read.go:257');
  });

  it.each([
    [{ bytes: 1 }, '1\u00a0byte'],
    [{ call: 'runtime.growslice', bytes: null }, 'size known only at run time'],
    [{ type: 'sync.Pool', bytes: null }, '1\u00a0allocation'],
  ] as const)('says in a cell what %j allocates', (allocation, cell) => {
    const finding = { ...readFrameHeader, allocation: { ...readFrameHeader.allocation, ...allocation } };
    expect(renderSummary({ ...websocket, findings: [finding] }, options)).toContain(
      `\`(*Conn).readFrameHeader\` | ${cell} |`,
    );
  });

  it('lists of an audit what is most worth a look, counts by package, function and cause, and folds the rest', () => {
    const findings = Array.from({ length: 70 }, (_, index) => ({
      ...readFrameHeader,
      id: String(index).padStart(16, '0'),
      state: 'unchanged' as const,
      gating: false,
      line: 100 + index,
      function: `f${index % 30}`,
      inLoop: index < 3,
      cold: index > 60,
    }));
    const report = { ...clean, kind: 'audit', base: clean.head, findings } as const;
    const text = renderSummary(report, options);
    expect(text.match(/^\d+\. /gm)).toHaveLength(20);
    expect(text).toContain('| `github.com/coder/websocket.f9` | 3 |  |  | 1 |');
    expect(text).toContain('\n| 10 more | 20 |  |  |  |\n');
    expect(text).toContain('<details><summary>50 more</summary>');
    const short = renderSummary(report, { ...options, limit: 8_000 });
    expect(short.length).toBeLessThanOrEqual(8_000);
    expect(short).toMatch(/\d+ findings are not listed here for lack of room/);
  });

  it('tells a revision that is looked at alone from a comparison', () => {
    const unchanged = { ...readFrameHeader, state: 'unchanged', gating: false } as const;
    const counts = { ...clean.counts, unchanged: 3 };
    const findings = [
      unchanged,
      { ...unchanged, allocation: { status: 'unknown', call: null, type: null, bytes: null } },
    ] as const;
    const audit = renderSummary({ ...clean, kind: 'audit', base: clean.head, counts, findings }, options);
    expect(audit).toMatch(/^### escapediff: 1 allocation and 1 possible\n\n\*\*2 allocations to look at first\*\*/);
    expect(audit).toContain(
      `\n1. [\`read.go:257\`](${blob}/read.go#L257): **\`err\`** in \`(*Conn).readFrameHeader\` (16 bytes). The closure`,
    );
    expect(audit).toContain('\n| `github.com/coder/websocket` | 1 | 1 |  |  |\n');
    expect(audit).toContain('\n| A closure captures the variable by reference | 1 | 1 |  |  |\n');
    expect(audit).toContain('\n\nAlso 1 without a runtime cost.\n\n<sub>`bbbbbbb` · ');
    const compared = renderSummary({ ...clean, counts, findings }, options);
    expect(compared).toMatch(/^### escapediff: no new allocations\n\n<details><summary>2 unchanged<\/summary>/);
    expect(compared).not.toContain('Also');
  });

  it('keeps every row in its columns, whatever the names', () => {
    const text = renderSummary({ ...websocket, findings: [hostile] }, options);
    expect(text).not.toMatch(/<!--|\u202e|[^`]<img/);
    expect(text).not.toContain('\u001b');
    const row = text.split('\n').find((line) => line.startsWith('| ❌')) ?? '';
    expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(6);
  });
});

describe('permalink', () => {
  it('encodes every segment of the path', () => {
    expect(permalink(context, context.headSha, 'a b/c#d(1).go', 3)).toBe(`${blob}/a%20b/c%23d%281%29.go#L3`);
  });

  it.each(['/usr/lib/go/src/fmt/print.go', '../x.go', 'a//b.go'])('has no link for %s', (file) => {
    expect(permalink(context, context.headSha, file, 1)).toBeNull();
  });
});

describe('suggestions in the summary', () => {
  const report = (...findings: readonly (typeof printed)[]): typeof websocket => ({ ...websocket, findings });

  it('are folded, each once', () => {
    const other = { ...printed, id: 'f123456789abcdef', expression: 'other' };
    const longer = { ...printed.suggestion!, startLine: 50, endLine: 51, replacement: 'a\n```' };
    expect(renderSummary(report(printed, other, { ...printed, suggestion: longer }), options)).toContain(
      `\n\n<details><summary>2 rewrites that remove allocations, checked by compiling</summary>\n\n` +
        `In place of [\`close.go:40\`](${blob}/close.go#L40):\n\n\`\`\`go\n\treturn strconv.Itoa(code)\n\`\`\`\n\n` +
        `In place of [\`close.go:50\`](${blob}/close.go#L50) to line 51:\n\n\`\`\`\`go\na\n\`\`\`\n\`\`\`\`\n\n</details>\n\n`,
    );
  });

  it('are not mentioned where there are none to show', () => {
    const hidden = { ...printed, suggestion: { ...printed.suggestion!, replacement: '<!-- x -->' } };
    expect(renderSummary(report(hidden, readFrameHeader), options)).not.toContain('rewrite');
  });
});
