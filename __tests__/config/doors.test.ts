import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/parse-config.ts';
import { settingNames, settings, variableOf } from '../../src/config/settings.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: Readonly<Record<string, string>>;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly author: string;
}

describe('action.yml', () => {
  const action = parse(read('action.yml')) as ActionFile;

  it('has the inputs that the table of settings has, and the token', () => {
    const inputs = settingNames.map((name) => settings[name].input).filter((input) => input !== null);
    expect(Object.keys(action.inputs).sort()).toEqual([...inputs, 'token'].sort());
  });

  it('gives no input a default but the token: it would hide variables and the configuration', () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults.map(([name, input]) => [name, input.default])).toEqual([['token', '${{ github.token }}']]);
  });

  it.each(['tests', 'fail-on', 'pgo', 'max-comments', 'comment', 'check-run', 'inconclusive'] as const)(
    'names the default of %s',
    (name) => {
      expect(action.inputs[name]?.description).toMatch(
        new RegExp(
          `(\`${String(settings[name].default)}\` \\(default\\)|Default - ${String(settings[name].default)}\\.)`,
        ),
      );
    },
  );

  it('describes every input and output in a sentence', () => {
    const all = [...Object.values(action.inputs), ...Object.values(action.outputs)];
    for (const { description } of all) expect(description).toMatch(/^[A-Z].{15,150}\.$/);
  });

  it('has the outputs that the adapter sets, and runs the bundle on Node 24', () => {
    expect(Object.keys(action.outputs)).toEqual([
      'conclusion',
      'new-count',
      'fixed-count',
      'gating-count',
      'report-path',
      'sarif-path',
      'html-path',
    ]);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
    expect(action.author).not.toBe('');
    expect(action.branding).toEqual({ icon: 'layers', color: 'blue' });
  });
});

describe('docs/configuration.md', () => {
  const documentation = read('docs/configuration.md');
  const rows = documentation
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2, 2 + settingNames.length)
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')));

  it('has a row for each setting, with its flag, input, variable and key', () => {
    const documented = rows.map(([, , flag, input, variable, key]) => ({ flag, input, variable, key }));
    expect(documented).toEqual(
      settingNames.map((name) => {
        const { commandLine, input, config } = settings[name];
        const flags = {
          value: `--${name}`,
          values: `--${name}`,
          switch: `--[no-]${name}`,
          arguments: 'PACKAGES…',
          argument: 'REPORT.json',
        };
        return {
          flag: commandLine === null ? '' : flags[commandLine.form],
          input: input ?? '',
          variable: variableOf(name).replace('ESCAPEDIFF_', ''),
          key: config ? name : '',
        };
      }),
    );
  });

  it('names the defaults', () => {
    const texts = rows.map((row) => row[6]);
    for (const name of ['tests', 'fail-on', 'pgo', 'max-comments', 'comment', 'check-run', 'inconclusive'] as const) {
      expect(texts[settingNames.indexOf(name)]).toBe(String(settings[name].default));
    }
  });

  it('shows a file that is accepted', () => {
    const example = /```yaml\n(fail-on[\s\S]*?)```/.exec(documentation)?.[1] ?? '';
    const config = parseConfig({ path: 'docs/configuration.md', text: example });
    expect(config.waivers?.[1]).toEqual({
      path: null,
      function: '(*Server).Dump',
      expression: '&snapshot{...}',
      reason: 'once a day',
      expires: '2027-06-30',
    });
    expect(config['waiver-labels']).toEqual([{ label: 'allocations-accepted', reason: 'accepted in review' }]);
  });
});
