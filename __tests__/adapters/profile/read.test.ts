import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readProfiles } from '../../../src/adapters/profile/read.ts';
import { UsageError } from '../../../src/model/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'escapediff-test-'));
  await mkdir(path.join(folder, 'a', 'deep'), { recursive: true });
  await mkdir(path.join(folder, 'b'));
  for (const name of ['a/cpu.pprof', 'a/mem.pprof', 'a/deep/cpu.pprof', 'b/cpu.pprof', 'b/[1].pprof']) {
    await writeFile(path.join(folder, name), name);
  }
  await symlink(path.join(folder, 'a/cpu.pprof'), path.join(folder, 'link.pprof'));
  await writeFile(path.join(folder, 'huge.pprof'), '');
  await truncate(path.join(folder, 'huge.pprof'), 64 * 1024 * 1024 + 1);
});

const read = async (...named: string[]) => {
  const files = await readProfiles(named.map((name) => path.join(folder, name)));
  return files.map(({ path: file, name, bytes }) => [path.relative(folder, file), name, Buffer.from(bytes).toString()]);
};

describe('profiles on disk', () => {
  it('are read by path, in the order given', async () => {
    expect(await read('a/mem.pprof', 'a/cpu.pprof')).toEqual([
      ['a/mem.pprof', 'mem.pprof', 'a/mem.pprof'],
      ['a/cpu.pprof', 'cpu.pprof', 'a/cpu.pprof'],
    ]);
  });

  it.each([
    ['a/*.pprof', ['a/cpu.pprof', 'a/mem.pprof']],
    ['*/cpu.pprof', ['a/cpu.pprof', 'b/cpu.pprof']],
    ['**/cpu.pprof', ['a/cpu.pprof', 'a/deep/cpu.pprof', 'b/cpu.pprof']],
    ['a/{cpu,mem}.pprof', ['a/cpu.pprof', 'a/mem.pprof']],
    ['b/[1].pprof', ['b/[1].pprof']],
  ])('are read by glob: %s', async (glob, found) => {
    expect((await read(glob)).map(([file]) => file)).toEqual(found);
  });

  it('are read once each, under names that tell them apart', async () => {
    expect((await read('a/cpu.pprof', '*/cpu.pprof', 'link.pprof')).map(([, name]) => name)).toHaveLength(2);
    expect((await read('a/cpu.pprof', 'b/cpu.pprof')).map(([, name]) => name)).toEqual(['a/cpu.pprof', 'b/cpu.pprof']);
  });

  it.each([
    ['nowhere.pprof', 'does not exist.'],
    ['a', 'is a folder.'],
    ['nowhere/*.pprof', 'matches no file.'],
    ['a/*.prof', 'matches no file.'],
    ['huge.pprof', 'has 67108865 bytes, more than 67108864.'],
  ])('are refused: %s %s', async (name, message) => {
    await expect(read(name)).rejects.toThrow(UsageError);
    await expect(read(name)).rejects.toThrow(
      `profile: ${JSON.stringify(path.join(folder, name))} ${message} Accepted: `,
    );
  });
});
