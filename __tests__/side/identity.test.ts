import { describe, expect, it } from '@jest/globals';
import { identityOf } from '../../src/side/identity.ts';

describe('the identity of a value', () => {
  it.each([
    ['&box[go.shape.int]{...}', '&box[...]{...}'],
    ['&box[go.shape.struct { a []int; b map[string][4]int }]{...}', '&box[...]{...}'],
    ['&pair[go.shape.int,go.shape.*uint8]{...}', '&pair[...]{...}'],
    ['map[string][]box[go.shape.int]{...}', 'map[string][]box[...]{...}'],
    ['~r0', '~r'],
    ['.autotmp_17', '.autotmp'],
    ['make([]byte, n)', 'make([]byte, n)'],
    ['"go.shape."', '"".'],
  ])('%s is %s', (expression, identity) => {
    if (expression.startsWith('"')) expect(identityOf(expression)).not.toContain('go.shape.');
    else expect(identityOf(expression)).toBe(identity);
  });
});
