import { describe, expect, it } from '@jest/globals';
import type { Finding, Hot, Report } from '../../src/model/index.ts';
import { renderComment, renderSummary, renderText } from '../../src/report/index.ts';
import { marks } from '../../src/report/words.ts';
import { context, readFrameHeader, websocket as report } from './samples.ts';

const heated = (hot: Hot | null, changed: Partial<Finding> = {}): Finding => ({ ...readFrameHeader, hot, ...changed });
const inProfile = (share: number, line: number | null): Hot => ({ share, line, own: line, profile: 'cpu.pprof' });

describe('what a profile tells of a finding', () => {
  it.each([
    [inProfile(0.12, null), 'hot: 12 % of cpu.pprof'],
    [inProfile(0.12, 0), 'hot: 12 % of cpu.pprof'],
    [inProfile(0.1234, 0.05), 'hot: 12.3 % of cpu.pprof, 5 % on this line'],
    [inProfile(1, 0.0001), 'hot: 100 % of cpu.pprof, under 0.1 % on this line'],
    [inProfile(0.0501, 0.0501), 'hot: 5 % of cpu.pprof, all on this line'],
  ])('is a mark: %j', (hot, mark) => {
    expect(marks(heated(hot))).toContain(mark);
  });

  it('is in comments, in the summary and in the text', () => {
    const finding = heated(inProfile(0.12, 0.03));
    const one: Report = { ...report, findings: [finding] };
    const mark = /[Hh]ot: 12 % of cpu\.pprof, 3 % on this line/;
    expect(renderComment([finding], context)).toMatch(mark);
    expect(renderSummary(one, { ...context, limit: 60_000, unit: 'characters' })).toMatch(mark);
    expect(renderText(one, { color: false, verbose: false, width: 200 })).toMatch(mark);
  });

  it('keeps hot ones before those of other files that come first by name', () => {
    const at = (file: string, hot: Hot | null): Finding => heated(hot, { file, id: file.padEnd(16, '0') });
    const findings = [at('z.go', inProfile(0.5, null)), at('a.go', inProfile(0.2, null)), at('b.go', null)];
    const text = renderText({ ...report, findings }, { color: false, verbose: false, width: 200 });
    expect([...text.matchAll(/^(\w\.go):/gm)].map(([, file]) => file)).toEqual(['z.go', 'a.go', 'b.go']);
  });
});
