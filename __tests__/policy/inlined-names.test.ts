import { describe, expect, test } from '@jest/globals';
import { inlinedNames } from '../../src/policy/inlined-names.ts';

describe('inlinedNames', () => {
  test.each([
    [['bufio.NewReaderSize'], 'make([]byte, bufio.size)', 'make([]byte, size)'],
    [['sync.(*Pool).Get', 'lib.Show'], '`lib.t`, made in `lib.Show`', '`t`, made in `lib.Show`'],
    [['(*bytes.Buffer).Grow'], 'bytes.n is passed to bytes.growSlice(b)', 'n is passed to bytes.growSlice(b)'],
    [['bufio.NewReader'], '&bufio.Reader{…}', '&bufio.Reader{…}'],
    [['F.func1'], 'F.x', 'F.x'],
    [[], 'errors.n', 'errors.n'],
    [['errors.New'], 'other.errors.n', 'other.errors.n'],
    [['conn.write'], 'conn.buf', 'conn.buf'],
  ])('of %j: %s', (inlinedFrom, text, plain) => {
    expect(inlinedNames(inlinedFrom, 'n, err := conn.write(conn.buf)')(text)).toBe(plain);
  });
});
