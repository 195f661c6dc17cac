import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { configKeys } from '../../src/config/config-file.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { UsageError } from '../../src/model/index.ts';
import { bad, good, notYaml } from './samples.ts';

const path = '.github/escapediff.yml';
const schema = JSON.parse(readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8')) as {
  properties: Record<string, unknown>;
};
const ajv = new Ajv({ strict: true, strictRequired: false });
addFormats(ajv);
const matchesSchema = ajv.compile(schema);

function refusalOf(text: string): string {
  try {
    parseConfig({ path, text });
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error(`accepted: ${text}`);
}

describe('a configuration file', () => {
  it('is read into the values of its keys', () => {
    expect(parseConfig({ path, text: good['all keys'] ?? '' })).toEqual({
      'fail-on': 'allocation',
      packages: ['./...', './internal/cache'],
      tests: true,
      tags: ['integration', 'go1.22', 'größe'],
      goos: 'linux',
      goarch: '386',
      platforms: ['linux/amd64', 'windows/arm64+purego+netgo'],
      'go-versions': ['oldest', 'local', '1.25', 'go1.26.3', 'tip'],
      cgo: 'off',
      pgo: 'profiles/default.pgo',
      profile: ['profiles/*.pprof', 'the heap.pprof'],
      'hot-threshold': 0.5,
      'measure-count': 6,
      'measure-time': '100x',
      include: ['unchanged', 'no-runtime-cost'],
      'comment-on': 'all',
      rules: [
        { path: 'cmd/**', failOn: 'none', growLimit: null },
        { path: 'internal/wire/**', failOn: 'allocation', growLimit: 1024 },
        { path: 'big/*.go', failOn: null, growLimit: 512 },
      ],
      ignore: ['**/*.pb.go', 'examples/**'],
      'max-comments': 0,
      timeout: '1h30m',
      waivers: [
        {
          path: 'internal/debug/**',
          function: null,
          expression: null,
          reason: 'never runs in production',
          expires: null,
        },
        {
          path: null,
          function: '(*Server).Dump',
          expression: '&snapshot{...}',
          reason: 'once a day',
          expires: '2028-02-29',
        },
      ],
      'waiver-labels': [{ label: 'allocations-accepted', reason: 'accepted in review' }],
    });
  });

  it.each(['', '\n\n', '# nothing yet\n', '---\n', '\ufeff', 'null'])('may be empty: %j', (text) => {
    expect(parseConfig({ path, text })).toEqual({});
  });

  it.each(Object.entries(good))('is accepted by us and by the schema: %s', (_, text) => {
    expect(() => parseConfig({ path, text })).not.toThrow();
    expect(matchesSchema(parse(text))).toBe(true);
  });

  it.each(Object.entries(bad))('is refused by us, with its place, and by the schema: %s', (_, [text, place, part]) => {
    const message = refusalOf(text);
    expect(message).toContain(`${path}:${place})`);
    expect(message).toContain(part);
    expect(matchesSchema(parse(text))).toBe(false);
  });

  it.each(Object.entries(notYaml))('is refused with its place: %s', (_, [text, place, part]) => {
    const message = refusalOf(text);
    expect(message.startsWith(`${path}:${place}: `)).toBe(true);
    expect(message).toContain(part);
  });

  it('says all there is to say in one line', () => {
    expect(refusalOf('tests: true\nfail-on: regresion\n')).toBe(
      'fail-on: "regresion" (from .github/escapediff.yml:2:10) is not accepted; did you mean "regression"? ' +
        'Accepted: regression, existing, allocation, hot, none.',
    );
  });

  it('shows hostile text escaped and cut', () => {
    const message = refusalOf(`"\\e[31m${'x'.repeat(200)}\\n::error::": 1`);
    expect(message).toContain('"\\u001b[31mxxx');
    expect(message).toContain('x…"');
    expect(message.length).toBeLessThan(450);
  });

  it.each([
    ['nested brackets', '['.repeat(100_000)],
    ['nested mappings', 'a: '.concat('{a: '.repeat(50_000))],
    ['more than 262144 bytes', `# ${'x'.repeat(262_143)}`],
  ])('is refused: %s', (_, text) => {
    expect(refusalOf(text)).toMatch(/nested too deeply|larger than 262144 bytes/);
  });

  it('may have as many bytes as are accepted', () => {
    expect(parseConfig({ path, text: `# ${'x'.repeat(262_142)}` })).toEqual({});
  });
});

describe('the schema', () => {
  it('has the keys that are read, in their order', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(configKeys));
  });

  it('accepts and refuses what the reader does, whatever the file holds', () => {
    const scalar = fc.constantFrom<unknown>(
      ...[
        'none',
        'hot',
        'on',
        'off',
        'auto',
        'a',
        './...',
        '-x',
        'a b',
        'ä.b',
        '',
        ' ',
        '/a',
        '../a',
        './a',
        'a/**',
        'linux',
      ],
      ...[
        'unchanged',
        '2027-06-30',
        '2027-02-30',
        '2027-6-1',
        '0000-00-00',
        'a\nb',
        '\u2028',
        386,
        0,
        30,
        100,
        101,
        1.5,
      ],
      ...[true, false, null],
    );
    const waiver = fc.record(
      { path: scalar, function: scalar, expression: scalar, reason: scalar, expires: scalar, other: scalar },
      { requiredKeys: [] },
    );
    const label = fc.record({ label: scalar, reason: scalar }, { requiredKeys: [] });
    const rule = fc.record({ path: scalar, 'fail-on': scalar, 'grow-limit': scalar }, { requiredKeys: [] });
    const value = fc.oneof(
      scalar,
      fc.array(rule, { maxLength: 2 }),
      fc.array(scalar, { maxLength: 2 }),
      fc.array(waiver, { maxLength: 2 }),
      fc.array(label, { maxLength: 2 }),
    );
    const key = fc.constantFrom(...Object.keys(configKeys), 'waivers', 'waivers', 'unknown');
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(key, value, (name, content) => {
        const text = stringify({ [name]: content });
        const schemaAccepts = matchesSchema(parse(text));
        verdicts[schemaAccepts ? 'accepted' : 'refused'] += 1;
        if (schemaAccepts) parseConfig({ path, text });
        else refusalOf(text);
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(verdicts.accepted).toBeGreaterThan(50);
    expect(verdicts.refused).toBeGreaterThan(50);
  });
});
