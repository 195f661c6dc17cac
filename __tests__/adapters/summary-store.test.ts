import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { summaryStore } from '../../src/adapters/summary-store.ts';

const key = 'a'.repeat(64);

async function folder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'escapediff-store-'));
}

const only = process.platform === 'linux' ? describe : describe.skip;

only('summaryStore', () => {
  it('keeps texts in the cache folder', async () => {
    const caches = await folder();
    const store = summaryStore({ XDG_CACHE_HOME: caches }, []);
    expect(await store?.read(key)).toBeNull();
    await store?.write(key, 'text');
    expect(await store?.read(key)).toBe('text');
    expect(await readdir(path.join(caches, 'escapediff/contracts'))).toEqual([`${key}.json`]);
  });

  it('takes HOME/.cache where nothing else is said', async () => {
    const home = await folder();
    await summaryStore({ HOME: home }, [])?.write(key, 'text');
    expect(await readFile(path.join(home, '.cache/escapediff/contracts', `${key}.json`), 'utf8')).toBe('text');
  });

  it('is none below a folder that is not to be trusted, and where the path is relative', async () => {
    const caches = await folder();
    expect(summaryStore({ XDG_CACHE_HOME: path.join(caches, 'below') }, [caches])).toBeNull();
    expect(summaryStore({ XDG_CACHE_HOME: 'below' }, [])).toBeNull();
  });

  it('takes keys only', async () => {
    const caches = await folder();
    const store = summaryStore({ XDG_CACHE_HOME: caches }, []);
    await store?.write('../../out', 'text');
    expect(await readdir(caches)).toEqual([]);
    expect(await store?.read('../../out')).toBeNull();
  });

  it('is empty where the folder can not be made', async () => {
    const caches = await folder();
    await writeFile(path.join(caches, 'file'), '');
    const store = summaryStore({ XDG_CACHE_HOME: path.join(caches, 'file') }, []);
    await store?.write(key, 'text');
    expect(await store?.read(key)).toBeNull();
  });
});
