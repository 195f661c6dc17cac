import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfigFile } from '../../src/adapters/config-file.ts';
import { UsageError } from '../../src/model/index.ts';

let folder = '';
let root = '';
const file = (name: string): string => path.join(root, '.github', name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'escapediff-test-'));
  root = path.join(folder, 'repository');
  mkdirSync(path.join(root, '.github'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the configuration file', () => {
  it("is the repository's own, where there is one", async () => {
    await expect(readConfigFile(root, null)).resolves.toBeNull();
    writeFileSync(file('escapediff.yml'), 'tests: true\n');
    await expect(readConfigFile(root, null)).resolves.toEqual({
      path: '.github/escapediff.yml',
      config: { tests: true },
      folder: root,
    });
  });

  it('is the one that was named, in the repository or not', async () => {
    const elsewhere = path.join(folder, 'other.yml');
    writeFileSync(elsewhere, 'cgo: off');
    writeFileSync(file('mine.yml'), 'cgo: on');
    await expect(readConfigFile(root, elsewhere)).resolves.toEqual({
      path: elsewhere,
      config: { cgo: 'off' },
      folder: root,
    });
    await expect(readConfigFile(root, file('mine.yml'))).resolves.toMatchObject({ path: '.github/mine.yml' });
  });

  it('may be a link within the repository', async () => {
    writeFileSync(path.join(root, 'real.yml'), 'cgo: off');
    symlinkSync('../real.yml', file('escapediff.yml'));
    await expect(readConfigFile(root, null)).resolves.toMatchObject({ config: { cgo: 'off' } });
  });

  it.each<[string, () => string | null, string]>([
    ['a named file that does not exist', () => file('no.yml'), '.github/no.yml (from config) does not exist'],
    ['a folder', () => path.join(root, '.github'), 'is no regular file'],
    [
      'a link that leads out of the repository',
      () => {
        writeFileSync(path.join(folder, 'secret'), 'token');
        symlinkSync('../../secret', file('escapediff.yml'));
        return null;
      },
      'is a link that leads out of the repository',
    ],
    [
      'a device',
      () => {
        symlinkSync('/dev/zero', file('escapediff.yml'));
        return null;
      },
      '.github/escapediff.yml (the configuration) is no regular file',
    ],
    [
      'a pipe',
      () => {
        execFileSync('mkfifo', [file('escapediff.yml')]);
        return null;
      },
      'is no regular file',
    ],
    [
      'bytes that are no UTF-8',
      () => {
        writeFileSync(file('escapediff.yml'), Buffer.from([0x61, 0x3a, 0xff]));
        return null;
      },
      "can't be read as UTF-8 text",
    ],
    [
      'a file that is too large',
      () => {
        writeFileSync(file('escapediff.yml'), '#'.repeat(262_145));
        return null;
      },
      'has 262145 bytes. Accepted: a YAML file of at most 262144 bytes.',
    ],
    [
      'another ending, which would not be read',
      () => {
        writeFileSync(file('escapediff.yaml'), '');
        return null;
      },
      '.github/escapediff.yaml is not read; name it .github/escapediff.yml.',
    ],
  ])('is refused: %s', async (_, prepare, message) => {
    const named = prepare();
    await expect(readConfigFile(root, named)).rejects.toThrow(UsageError);
    await expect(readConfigFile(root, named)).rejects.toThrow(message);
  });
});
