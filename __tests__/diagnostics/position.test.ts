import { describe, expect, it } from '@jest/globals';
import { parsePosition, splitPosition } from '../../src/diagnostics/position.ts';

describe('the position in front of a message', () => {
  it.each([
    ['./a.go:1:2: x', './a.go', 1, 2, 'x'],
    ['a.go:12: x', 'a.go', 12, 0, 'x'],
    ['C:\\work\\a.go:3:4:   flow: a = b:', 'C:\\work\\a.go', 3, 4, '  flow: a = b:'],
    ['with blank: and colon/a.go:3:4: x', 'with blank: and colon/a.go', 3, 4, 'x'],
    ['a:1:2.go:3:4: x', 'a:1:2.go', 3, 4, 'x'],
    ['a.go:1:2: "b.go:3:4: moved to heap: y"', 'a.go', 1, 2, '"b.go:3:4: moved to heap: y"'],
    ['a.go:1073741824:1073741824: ', 'a.go', 1_073_741_824, 1_073_741_824, ''],
  ])('%s', (line, file, lineNumber, column, message) => {
    expect(splitPosition(line)).toEqual({ place: { file, line: lineNumber, column }, message });
  });

  it.each([
    '',
    '# example.com/a',
    'a.go',
    'a.go:1',
    'a.go:1:2',
    'a.go:1:2:',
    ':1:2',
    'a.go:x: y',
    'a.go:12345678901: y',
  ])('is not in %j', (line) => {
    expect(splitPosition(line)).toBeNull();
  });
});

describe('a bare position', () => {
  it.each([
    ['./a.go:1:2', './a.go', 1, 2],
    ['a.go:12', 'a.go', 12, 0],
    ['C:\\work\\a.go:3:4', 'C:\\work\\a.go', 3, 4],
    ['C:\\work\\a.go:3', 'C:\\work\\a.go', 3, 0],
    ['a:1:2.go:3:4', 'a:1:2.go', 3, 4],
    ['a:1:2:3', 'a:1', 2, 3],
    [':1:2', ':1', 2, 0],
    ['a:12345678901:5', 'a:12345678901', 5, 0],
  ])('%s', (text, file, line, column) => {
    expect(parsePosition(text)).toEqual({ file, line, column });
  });

  it.each(['', 'a.go', 'a.go:', ':1', '12', 'a.go:1:', 'a.go:12345678901', 'a.go:1:2 '])('is not in %j', (text) => {
    expect(parsePosition(text)).toBeNull();
  });
});
