import { describe, expect, it } from '@jest/globals';
import { AllocatedSizes, allocatedType } from '../../src/codegen/allocated.ts';
import type { AllocatorCall } from '../../src/codegen/events.ts';
import { machineOf } from '../../src/codegen/machine.ts';
import { callShape } from '../../src/codegen/runtime-calls.ts';

function call(name: string, type: string | null, count: number | null = null): AllocatorCall {
  const shape = callShape(name);
  if (shape === null) throw new Error(`${name} is no call of the allocator`);
  return { file: 'p.go', line: 1, offset: 0, name, shape, type, count, hasBuffer: false };
}

describe('what the allocator is asked for', () => {
  it('is half as long for a header on a machine with 32 bits, and as long for a number', () => {
    const bytes = (goarch: string, name: string): number | null =>
      new AllocatedSizes(machineOf(goarch)).bytesOf(call(name, null), 'p');
    expect([bytes('amd64', 'convTstring'), bytes('386', 'convTstring')]).toEqual([16, 8]);
    expect([bytes('amd64', 'convT64'), bytes('386', 'convT64')]).toEqual([8, 8]);
  });

  it('is told of a type of main by the command that it belongs to', () => {
    const sizes = new AllocatedSizes(machineOf('amd64'));
    sizes.add('main.T', 24, 'example.com/a');
    sizes.add('main.T', 40, 'example.com/b');
    const object = call('newobject', 'main.T');
    expect(['a', 'b', 'c'].map((name) => sizes.bytesOf(object, `example.com/${name}`))).toEqual([24, 40, null]);
  });

  it('is a slice where the type of its elements is passed', () => {
    expect(allocatedType(call('makeslice', 'int', 4))).toBe('[]int');
    expect(allocatedType(call('newobject', 'example.com/p.T'))).toBe('example.com/p.T');
    expect(new AllocatedSizes(machineOf('amd64')).bytesOf(call('makeslice', 'int', 4), 'p')).toBe(32);
  });
});
