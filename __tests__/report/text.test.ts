import { describe, expect, it } from '@jest/globals';
import { renderText } from '../../src/report/index.ts';
import { textWidth } from '../../src/report/width.ts';
import {
  clean,
  hostile,
  inconclusive,
  lostStack,
  prepareRead,
  printed,
  readFrameHeader,
  websocket,
} from './samples.ts';

const plain = { color: false, verbose: false };
const lines = (text: string): readonly string[] => text.trimEnd().split('\n');
const only = (finding: typeof readFrameHeader): typeof websocket => ({
  ...websocket,
  counts: { ...clean.counts, new: 1, gating: 1 },
  findings: [finding],
});

describe('renderText', () => {
  it('shows a finding with its source, its cause and the advice', () => {
    expect(lines(renderText(only(readFrameHeader), plain))).toEqual([
      'read.go:257:64  err now moves to the heap',
      '  regression in (*Conn).readFrameHeader · allocates 16 bytes (error)',
      '  257 │ func (c *Conn) readFrameHeader(ctx context.Context) (_ header, err err…',
      '      │                                                                ~~~',
      '  why   The closure on line 233 captures it by reference and outlives the call.',
      '  from  read.go:233: done := func() {',
      '  fix   Pass the variable as an argument instead of capturing it.',
      '',
      'In all: 1 more allocation (16 bytes). Accept one: //escapediff:allow reason, on',
      'its line.',
      '',
      'FAIL  1 new allocation, 1 fails the check (fail-on: regression)',
    ]);
  });

  it('expands tabs alike in the source and below it, and marks a value of several lines to the end of the line', () => {
    expect(lines(renderText(only(prepareRead), plain)).slice(2, 4)).toEqual([
      '  233 │     done := func() {',
      '      │             ~~~~~~~~',
    ]);
  });

  it('leaves out the line that causes it where the value stands on it', () => {
    expect(renderText(only(prepareRead), plain)).not.toContain('  from');
  });

  it('says that a call is no longer inlined, in a loop, elsewhere', () => {
    expect(lines(renderText(only(lostStack), plain)).slice(0, 5)).toEqual([
      'server/handle.go:12:12',
      '  newOptions is no longer inlined, so &options{...} is allocated on the heap',
      '  regression in handle · allocates 24 bytes (server.options) · in a loop',
      '  unchanged line, affected by this change',
      '   12 │     opts := newOptions(r)',
    ]);
  });

  it('says what is allocated as far as that is known', () => {
    const facts = (allocation: object): string | undefined =>
      lines(
        renderText(only({ ...readFrameHeader, allocation: { ...readFrameHeader.allocation, ...allocation } }), {
          ...plain,
          width: 120,
        }),
      )[1]?.replace(/.* · /, '');
    expect(facts({})).toBe('allocates 16 bytes (error)');
    expect(facts({ call: 'runtime.growslice', type: '[]int', bytes: null })).toBe(
      'allocates []int (size known only at run time)',
    );
    expect(facts({ type: 'sync.Pool', bytes: null })).toBe('allocates sync.Pool');
    expect(facts({ type: 'struct { F uintptr; X0 *main.T }', bytes: 16 })).toBe('allocates 16 bytes');
  });

  it('lists briefly what nobody knows to allocate, and does not count it as an allocation', () => {
    const allocation = { status: 'unknown', call: null, type: null, bytes: null } as const;
    const report = only({ ...readFrameHeader, gating: false, allocation });
    const counts = { ...report.counts, new: 1, gating: 0 };
    const verdict = { conclusion: 'pass', failOn: 'regression', reasons: [] } as const;
    const text = lines(renderText({ ...report, counts, verdict }, plain));
    expect(text[0]).toBe('1 new that may allocate, depending on sizes at run time');
    expect(text[1]).toBe('  read.go:257:64  err may now move to the heap in (*Conn).readFrameHeader');
    expect(text.at(-1)).toContain('PASS  no new allocations and 1 possible');
  });

  it('keeps to the width, whatever the type and the function are called', () => {
    const long = {
      ...readFrameHeader,
      function: `F${'x '.repeat(50)}`,
      allocation: { ...readFrameHeader.allocation, type: 'map[string]'.repeat(9) },
    };
    for (const line of lines(renderText(only(long), { ...plain, width: 100 })))
      expect(textWidth(line)).toBeLessThanOrEqual(100);
  });

  it('lists all of a revision that is looked at alone, with sizes and marks', () => {
    const unchanged = { ...readFrameHeader, state: 'unchanged', gating: false, inLoop: true } as const;
    const findings = Array.from({ length: 22 }, (_, index) => ({ ...unchanged, line: 100 + index }));
    const audit = {
      ...clean,
      kind: 'audit',
      base: clean.head,
      counts: { ...clean.counts, unchanged: 25 },
      findings,
    } as const;
    const shown = lines(renderText(audit, { ...plain, width: 100 }));
    expect(shown[0]).toBe('On the heap, what is likeliest to matter first');
    expect(shown[20]).toBe('  read.go:119:64  err moves to the heap in (*Conn).readFrameHeader: 16 bytes, in a loop');
    expect(shown.slice(21)).toEqual([
      '  and 2 more: --verbose lists them with their causes, --format html shows them all on a page',
      '',
      'No profile shows what of this matters, so the order is a guess: loops, error paths, sizes.',
      expect.stringContaining('escapediff audit --bench ./'),
      expect.any(String),
      '',
      'Also 3 without a runtime cost.',
      '',
      '22 allocations in fix-race',
    ]);
    const verbose = renderText(audit, { ...plain, verbose: true });
    expect(verbose).toContain('\n  in (*Conn).readFrameHeader · allocates 16 bytes (error) · in a loop\n');
    expect(verbose).toContain('\n  call  runtime.newobject\n');
  });

  it('compares even where it lists what is unchanged', () => {
    const findings = [{ ...readFrameHeader, state: 'unchanged', gating: false }] as const;
    const text = renderText({ ...clean, counts: { ...clean.counts, unchanged: 1 }, findings }, plain);
    expect(text).toContain('1 unchanged\n  read.go:257:64  ');
    expect(text).toMatch(/PASS {2}no new allocations from master to fix-race\n$/);
  });

  it('keeps to the width, whatever the source line', () => {
    const wide = { ...readFrameHeader, source: `\t${'// 漢字 '.repeat(200)}x`, column: 700, endColumn: 706 };
    for (const width of [40, 60, 80, 120]) {
      const text = renderText(only(wide), { ...plain, width });
      const source = lines(text).filter((line) => line.includes('│'));
      expect(source).toHaveLength(2);
      for (const line of source) expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(source[1]).toContain('~~');
    }
  });

  it('adds the way and the words of the compiler when asked', () => {
    const text = renderText(only(readFrameHeader), { ...plain, verbose: true });
    expect(text).toContain('  how   1. read.go:258:39: its address is passed to `prepareRead`\n');
    expect(text).toContain(
      '  flow  moved to heap: err\n        flow: {heap} ← &err\n          from &err (address-of) at read.go:258:39\n',
    );
  });

  it('counts what needs no list and lists what was fixed', () => {
    const text = renderText(websocket, plain);
    expect(text).toContain('\n1 fixed\n  write.go:30:64  err no longer moves to the heap in (*Conn).readFrameHeader\n');
    expect(text).not.toContain('Also');
    expect(text).toContain(
      '\n\nIn all: 3 more allocations (72 bytes), 1 fewer (16 bytes). By function:\n(*Conn).prepareRead +1 (40 bytes), (*Conn).readFramePayload +1 (16 bytes),\n(*Conn).readFrameHeader +1 (16 bytes), −1 (16 bytes). Accept one:\n//escapediff:allow reason, on its line.\n\n',
    );
  });

  it('takes a line or two where nothing is new', () => {
    expect(renderText(clean, plain)).toBe('PASS  no new allocations from master to fix-race\n');
    const quiet = { ...clean, counts: { ...clean.counts, unchanged: 12 } };
    expect(renderText(quiet, plain)).toBe('PASS  no new allocations from master to fix-race\n');
  });

  it('shows what could not be built, and where', () => {
    expect(lines(renderText(inconclusive, plain))).toEqual([
      'The head (fix-race) could not be built completely:',
      '  server/handle.go:12:10: undefined: newOptions (example.com/m/server)',
      '',
      'INCONCLUSIVE  One affected package of the head could not be built: example.com/m/server',
    ]);
  });

  it('lets nothing through that steers the terminal', () => {
    const text = renderText({ ...only(hostile), notices: ['\u001b]0;x\u0007'] }, { ...plain, verbose: true });
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text).toContain('\\u001b[2J\\u202e');
  });

  it('colours only when asked', () => {
    expect(renderText(websocket, { color: true, verbose: false })).toContain('\u001b[');
    expect(renderText(websocket, plain)).not.toContain('\u001b');
  });
});

describe('a suggestion in the text', () => {
  it('shows the lines as they could be, under their numbers', () => {
    const suggestion = {
      file: 'close.go',
      startLine: 39,
      endLine: 40,
      replacement: '\tcode++\n\treturn strconv.Itoa(code)',
    };
    expect(lines(renderText(only({ ...printed, suggestion }), plain)).slice(2, 9)).toEqual([
      '   40 │     return fmt.Sprintf("%d", code)',
      '      │                              ~~~~',
      '  why   It is converted to an interface.',
      '  fix   Take a concrete type.',
      '  or    This removes the allocation; checked by compiling it.',
      '   39 │     code++',
      '   40 │     return strconv.Itoa(code)',
    ]);
  });

  it('says nothing of one that could not be shown to the letter', () => {
    const suggestion = { ...printed.suggestion!, replacement: '\treturn "\u202e"' };
    expect(renderText(only({ ...printed, suggestion }), plain)).not.toContain('checked by compiling');
  });
});
