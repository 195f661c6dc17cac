import { describe, expect, it } from '@jest/globals';
import { printable } from '../../src/report/index.ts';

describe('printable', () => {
  it.each([
    ['\u001b[31mred', '\\u001b[31mred'],
    ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['\u200e\u200f\u061c', '\\u200e\\u200f\\u061c'],
    ['\u3164\u115f\u00ad\u034f', '\\u3164\\u115f\\u00ad\\u034f'],
    ['a\tb', 'a\tb'],
    ['a\r\nb', 'a\\u000d\\u000ab'],
    ['\u009b2J', '\\u009b2J'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800x', '\\ud800x'],
    ['漢字 ü 👍', '漢字 ü 👍'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});
