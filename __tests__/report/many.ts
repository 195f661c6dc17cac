import type { Finding, Report } from '../../src/model/index.ts';
import { readFrameHeader, websocket } from './samples.ts';

/** So many findings on lines of their own, whose texts have so many characters of what Markdown is made of. */
export function findings(count: number, length: number): readonly Finding[] {
  const text = '|`<!-- @a '.repeat(Math.ceil(length / 10)).slice(0, length);
  return Array.from({ length: count }, (_, index) => ({
    ...readFrameHeader,
    id: String(index).padStart(16, '0'),
    line: index + 1,
    endLine: index + 1,
    function: `f${index}`,
    source: text,
    expression: text,
  }));
}

/** A report of these findings, all of which gate. */
export function reportWith(all: readonly Finding[]): Report {
  return {
    ...websocket,
    counts: { ...websocket.counts, new: all.length, gating: all.length, fixed: 0 },
    findings: all,
  };
}
