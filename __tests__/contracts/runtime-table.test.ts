import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runtimeCall } from '../../src/codegen/runtime-calls.ts';
import { linkedEffect, runtimeEffect } from '../../src/contracts/runtime-table.ts';
import { runGo, toolchains } from '../codegen/support.ts';

describe.each(toolchains())('what the code of Go $version calls in the runtime', (toolchain) => {
  it('is known, every function of it', () => {
    const { stdout } = runGo(toolchain, '.', ['env', 'GOROOT']);
    const file = path.join(stdout.trim(), 'src/cmd/compile/internal/typecheck/_builtin/runtime.go');
    const names = [...readFileSync(file, 'utf8').matchAll(/^func (\w+)\(/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(150);
    const isKnown = (name: string): boolean => {
      const { shape, statement, way } = runtimeCall(name);
      return shape !== null || statement !== null || way !== null || runtimeEffect(name) !== null;
    };
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });
});

it.each([
  ['mapassign_faststr', 'growth'],
  ['chansend1', 'bookkeeping'],
  ['mapclone', 'always'],
  ['memmove', 'never'],
  ['morestack_noctxt', 'never'],
  ['someNewEntryPoint', null],
])('runtime.%s', (name, effect) => {
  expect(runtimeEffect(name)).toBe(effect);
});

it.each([
  ['time.now', 'never'],
  ['reflect.unsafe_New', 'always'],
  ['internal/sync.runtime_SemacquireMutex', 'bookkeeping'],
  ['example.com/p.F', null],
])('%s, whose body is elsewhere', (symbol, effect) => {
  expect(linkedEffect(symbol)).toBe(effect);
});
