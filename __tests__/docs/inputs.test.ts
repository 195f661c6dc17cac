import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { permissions, splitDefault, withFormats, withTables, type ActionFile } from '../../scripts/inputs.ts';
import { formats } from '../../src/report/formats/index.ts';
import { settingNames, settings } from '../../src/config/settings.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const action = parse(read('action.yml')) as ActionFile;
/** Prettier lays tables out and picks its own marks; the words have to be the same. */
const words = (markdown: string): string => markdown.replaceAll(/[\s|*_-]+/g, ' ').trim();

describe('docs/configuration.md', () => {
  it('holds every input, output and permission; write it again with node scripts/write-inputs.mjs', () => {
    expect(words(read('docs/configuration.md'))).toBe(words(withTables(read('docs/configuration.md'), action)));
  });

  it('has a row for each setting that is an input', () => {
    const rows = [...read('docs/configuration.md').matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name);
    const inputs = settingNames.flatMap((name) => settings[name].input ?? []);
    expect(rows).toEqual(expect.arrayContaining([...inputs, 'token']));
  });

  it('is refused without its markers', () => {
    expect(() => withTables('# Title\n', action)).toThrow('There is no <!-- inputs -->.');
    expect(() => withTables('<!-- inputs -->\n', action)).toThrow('There is no <!-- /inputs -->.');
  });
});

it('docs/configuration.md holds every format; write it again with node scripts/write-inputs.mjs', () => {
  const text = read('docs/configuration.md');
  expect(words(text)).toBe(words(withFormats(text, formats)));
});

describe('the tables', () => {
  const readme = ['inputs', 'outputs', 'permissions'].map((name) => `<!-- ${name} -->old<!-- /${name} -->`).join('\n');

  it('are written between the markers, with defaults, and pipes escaped', () => {
    const text = withTables(readme, {
      inputs: {
        token: { description: 'Token.', default: '${{ github.token }}' },
        mode: { description: 'This | or that. Default - by the event.' },
        tests: { description: 'Tests, too - `true` or `false` (default).' },
        report: { description: 'A report.' },
      },
      outputs: { conclusion: { description: 'The verdict.' } },
    });
    expect(text).not.toContain('old');
    expect(text.split('\n').slice(0, 10)).toEqual([
      '<!-- inputs -->',
      '',
      '| input | default | what it does |',
      '| --- | --- | --- |',
      '| `token` | `${{ github.token }}` | Token. |',
      '| `mode` | by the event | This \\| or that. |',
      '| `tests` | `false` | Tests, too - `true` or `false`. |',
      '| `report` |  | A report. |',
      '',
      '<!-- /inputs -->',
    ]);
    expect(text).toContain('| `conclusion` | The verdict. |');
    expect(text).toContain('| `contents: read` | fetch the commits to compare | nothing works |');
  });

  it('know the default of every input but one that has none', () => {
    const without = Object.entries(action.inputs)
      .filter(([, input]) => input.default === undefined && splitDefault(input.description).value === '')
      .map(([name]) => name);
    expect(without).toEqual(['report']);
  });
});

describe('permissions', () => {
  it('are those that the examples ask for', () => {
    const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yml'))
      .map((name) => parse(read(path.join('examples', name))) as { permissions?: Record<string, string> });
    const asked = examples.flatMap(({ permissions: block = {} }) =>
      Object.entries(block).map(([scope, right]) => `${scope}: ${right}`),
    );
    expect([...new Set(asked)].sort()).toEqual(permissions.map(({ name }) => name).sort());
  });
});
