import { describe, expect, it } from '@jest/globals';
import { csvOf } from '../../../../src/report/html/client/csv.ts';
import { printed, readFrameHeader } from '../../samples.ts';

const rows = (text: string): readonly string[] => text.replace(/^\ufeff/, '').split('\r\n');

describe('csvOf', () => {
  it('has a row for each finding, in UTF-8 that spreadsheets take for it', () => {
    const text = csvOf([readFrameHeader]);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(rows(text)).toEqual([
      'state,gating,file,line,column,function,package,what,bytes,how often,reason,waiver',
      'new,yes,read.go,257,64,(*Conn).readFrameHeader,github.com/coder/websocket,err now moves to the heap,16,' +
        'per call of (*Conn).readFrameHeader,The closure on line 233 captures it by reference and outlives the call.,',
      '',
    ]);
  });

  it('quotes as RFC 4180 says, and leaves empty what nobody knows', () => {
    const finding = {
      ...readFrameHeader,
      column: 0,
      allocation: { ...readFrameHeader.allocation, bytes: null },
      cause: { ...readFrameHeader.cause, explanation: 'It is `"a", or b`.' },
      waiver: { source: 'comment' as const, reason: 'once, at\nthe start', where: 'read.go:1' },
    };
    const [, row] = rows(csvOf([finding]));
    expect(row).toContain('read.go,257,,(*Conn)');
    expect(row).toContain('err now moves to the heap,,per call');
    expect(row).toContain(',"It is ""a"", or b.",');
    // Characters that steer are shown, as everywhere in the page.
    expect(row).toMatch(/,"once, at\\u000athe start"$/);
  });

  it.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\uff1d1'])(
    'makes a text of what a spreadsheet would run: %j',
    (name) => {
      const [, row] = rows(csvOf([{ ...printed, file: name }]));
      const [, , file = ''] = /^(new),(?:yes|no),("(?:[^"]|"")*"|[^,]*)/.exec(row ?? '') ?? [];
      expect(file.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );
});
