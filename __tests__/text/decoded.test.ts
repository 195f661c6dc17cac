import { expect, it } from '@jest/globals';
import { decoded } from '../../src/text/decoded.ts';

it('keeps characters whole that end in a later chunk', () => {
  const bytes = Buffer.from('a…é𝛼b');
  let text = '';
  const take = decoded((part) => (text += part));
  for (const byte of bytes) take(Uint8Array.of(byte));
  expect(text).toBe('a…é𝛼b');
});
