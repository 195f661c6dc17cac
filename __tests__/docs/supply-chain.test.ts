import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(file, 'utf8');
const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => path.join(folder, name));

describe('docs/supply-chain.md', () => {
  it('names everything that dist/ contains, and nothing else', () => {
    const rows = read('docs/supply-chain.md').match(/^\| `[^|]*/gm) ?? [];
    const named = rows.flatMap((row) =>
      [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/\/$/, '')),
    );
    expect(named.sort()).toEqual(readdirSync('dist').sort());
  });
});

describe('the packages in dist/', () => {
  const [, ...parts] = read('dist/THIRD_PARTY_NOTICES.txt').split(/^(\S+@\S+) \((.+)\)\n-+\n/m);
  const notices = Array.from({ length: parts.length / 3 }, (_, index) => parts.slice(index * 3, index * 3 + 3));

  it('each have a licence that lets it be passed on, with its text', () => {
    expect(notices.length).toBeGreaterThan(20);
    for (const [name, licence, text = ''] of notices) {
      expect([name, licence]).toEqual([name, expect.stringMatching(/^(?:Apache-2\.0|BSD-[23]-Clause|ISC|MIT)$/)]);
      expect(text.trim().length).toBeGreaterThan(20);
    }
  });

  it('are those that the lock file names, with a hash', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
    };
    const locked = Object.entries(packages)
      .filter(([, { integrity = '' }]) => integrity.startsWith('sha512-'))
      .map(([place, { version = '' }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`);
    expect(notices.map(([name = '']) => name).filter((name) => !locked.includes(name))).toEqual([]);
  });
});

describe('the workflows of this repository', () => {
  it.each(workflows)('pin every action by commit, and keep no credentials: %s', (file) => {
    const text = read(file);
    const used = [...text.matchAll(/uses: (\S+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('./'));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
    const checkouts = text.match(/uses: actions\/checkout@/g) ?? [];
    expect((text.match(/persist-credentials: false/g) ?? []).length).toBe(checkouts.length);
    expect((parse(text) as { permissions?: unknown }).permissions).toBeDefined();
  });

  it('install from the lock file, without scripts of packages', () => {
    expect(read('.ci/run')).toMatch(/^npm cit?$/m);
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    for (const file of workflows) expect(read(file)).not.toMatch(/npm (?:i|install)\b/);
  });

  it('are kept up to date, with npm packages and the Go modules of samples and fixtures', () => {
    const { updates } = parse(read('.github/dependabot.yml')) as { updates: { 'package-ecosystem': string }[] };
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions', 'gomod']);
  });
});
