import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commitSides, inFolder } from '../../scripts/truth/repository.ts';
import { goEnvironment } from '../../scripts/truth/process.ts';

/**
 * Small programs, and what a person who reads the report wants to be told of them. `says:` is a piece of the text report, its white space collapsed;
 * `never:` a pattern that it must not match; `args:` are of `escapediff diff` (with `audit` in front: of `escapediff audit`).
 */
interface Told {
  readonly says: readonly string[];
  readonly never: readonly RegExp[];
  readonly args: readonly string[];
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
}

const folder = path.resolve('__tests__/texts/programs');
const names = readdirSync(folder).filter((name) => name.endsWith('.txtar'));

function parse(text: string): Told {
  const [heading = '', ...parts] = text.split(/^-- (\S+) --\n/mu);
  const fields = heading
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => /^(says|never|args|why): (.*)$/.exec(line) ?? ['', 'unknown', line]);
  const unknown = fields.find(([, name]) => name === 'unknown');
  if (unknown !== undefined) throw new Error(`${unknown[2] ?? ''} is no field.`);
  const valuesOf = (wanted: string): readonly string[] =>
    fields.filter(([, name]) => name === wanted).map(([, , value]) => value ?? '');
  const files = (side: string): Record<string, string> => {
    const found: Record<string, string> = {};
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const name = parts[index] ?? '';
      if (name.startsWith(`${side}/`)) found[name.slice(side.length + 1)] = parts[index + 1] ?? '';
    }
    return found;
  };
  return {
    says: valuesOf('says'),
    never: valuesOf('never').map((pattern) => new RegExp(pattern, 'u')),
    args: valuesOf('args').flatMap((value) => value.split(' ')),
    base: files('base'),
    head: files('head'),
  };
}

/** The decisions and the listing differ between releases; these were read with Go 1.26. */
const [, minor] = /^go1\.(\d+)/.exec(execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' })) ?? [];
const onGo = Number(minor ?? Infinity) >= 26 ? describe : describe.skip;

onGo('what is told of', () => {
  it.each(names)('%s', async (name) => {
    const { says, never, args, base, head } = parse(readFileSync(path.join(folder, name), 'utf8'));
    expect(says.length + never.length).toBeGreaterThan(0);
    const told = await inFolder(async (repository) => {
      await commitSides(repository, { base, head });
      const [command, ...rest] = args[0] === 'audit' ? args : ['diff', '--base', 'base', '--head', 'head', ...args];
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [path.resolve('dist/cli.js'), command ?? 'diff', '--repo', repository, '--no-color', ...rest],
        { encoding: 'utf8', env: goEnvironment(null) },
      );
      if (status === null || status > 2) throw new Error(stderr);
      return stdout.replaceAll(/\s+/g, ' ');
    });
    for (const piece of says) expect(told).toContain(piece);
    for (const pattern of never) expect(told).not.toMatch(pattern);
  });
});
