import { describe, expect, it } from '@jest/globals';
import { declaredFunction, identityOf } from '../../src/side/identity.ts';

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

describe('the declared function of a compiler name', () => {
  it.each([
    ['(*Conn).prepareRead.func1', '(*Conn).prepareRead'],
    ['(*Conn).prepareRead.func1.2', '(*Conn).prepareRead'],
    ['(*msgReader).Read.deferwrap1', '(*msgReader).Read'],
    ['serve.gowrap2', 'serve'],
    ['walk-range1', 'walk'],
    ['newBox[go.shape.int]', 'newBox'],
    ['(*box[go.shape.int]).get.func1', '(*box).get'],
    ['glob..func1', ''],
    ['init.func1', 'init'],
    ['func1', 'func1'],
  ])('%s belongs to %s', (name, declared) => {
    expect(declaredFunction(name)).toBe(declared);
  });
});
