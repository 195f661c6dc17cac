import { execFile, execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Report, Suggestion } from '../../src/model/index.ts';
import { compare } from './run.ts';

// The functions of fixtures/suggest/rewritten.go, each with what it should become, and of kept.go and shadowed.go, which nothing may touch. The program
// is run before and after its suggestions are taken over: it must print the same, and every rewritten function must allocate less.

const fixtures = '__tests__/fixtures/suggest';
const texts = Object.fromEntries(
  await Promise.all(
    ['go.mod', 'main.go', 'rewritten.go', 'kept.go', 'shadowed.go'].map(
      async (name) => [name, await readFile(path.join(fixtures, name), 'utf8')] as const,
    ),
  ),
);
const source = texts['rewritten.go'] ?? '';

interface Wanted {
  readonly function: string;
  readonly line: string;
}

const release = Number(/go1\.(\d+)/.exec(execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }))?.[1]);
const wanted = [...source.matchAll(/^\/\/ want(?: from Go 1\.(\d+) on)?: (.*)\n(?:\/\/.*\n)*func (\w+)/gm)].flatMap(
  ([, since = '0', line = '', name = '']): readonly Wanted[] =>
    release < Number(since) ? [] : [{ function: name, line }],
);

function suggestionsOf({ findings }: Report): readonly (Suggestion & { readonly function: string })[] {
  const found = findings.flatMap(({ suggestion, function: name }) =>
    suggestion === null ? [] : [{ ...suggestion, function: name }],
  );
  return [...new Map(found.map((each) => [`${each.file}:${each.startLine}`, each])).values()].sort(
    (a, b) => a.startLine - b.startLine,
  );
}

function taken(text: string, suggestions: readonly Suggestion[]): string {
  const lines = text.split('\n');
  for (const { startLine, endLine, replacement } of suggestions.toReversed()) {
    lines.splice(startLine - 1, endLine - startLine + 1, replacement);
  }
  return lines.join('\n');
}

/** For each function what it printed, and how often it allocated. */
async function measured(folder: string): Promise<ReadonlyMap<string, { allocations: number; did: string }>> {
  const { stdout } = await promisify(execFile)('go', ['run', '.'], { cwd: folder });
  return new Map(
    [...stdout.matchAll(/^(\w+)\t(\d+)\t(.*)$/gm)].map(([, name = '', allocations, did = '']) => [
      name,
      { allocations: Number(allocations), did },
    ]),
  );
}

describe('every rewrite', () => {
  let report: Report;
  let folder: string;
  let before: Awaited<ReturnType<typeof measured>>;
  let after: Awaited<ReturnType<typeof measured>>;
  beforeAll(async () => {
    const made = await compare({ 'go.mod': texts['go.mod'] ?? '' }, texts);
    [report, folder] = [made.report, made.folder];
    before = await measured(folder);
    const suggestions = suggestionsOf(report).filter(({ file }) => file === 'rewritten.go');
    await writeFile(path.join(folder, 'rewritten.go'), taken(source, suggestions));
    after = await measured(folder);
  });

  it('is what it should be, and nothing else is rewritten', () => {
    expect(
      suggestionsOf(report).map(({ file, function: name, replacement }) => [file, name, replacement.trim()]),
    ).toEqual(wanted.map(({ function: name, line }) => ['rewritten.go', name, line]));
  });

  it('leaves alone what allocates just the same and only looks alike', () => {
    // These print what is an interface already, or what nobody knows: there is nothing to remove.
    const nothingNew = ['anything', 'anError', 'generic', 'spread', 'matcher.MatchString', 'id.String', 'hash.String'];
    const declared = [...(texts['kept.go'] ?? '').matchAll(/^func (\w+)[([]/gm)].map(([, name = '']) => name);
    const allocating = report.findings.filter(({ file }) => file === 'kept.go').map(({ function: name }) => name);
    expect(declared.filter((name) => !allocating.includes(name) && !nothingNew.includes(name))).toEqual([]);
    expect(report.findings.filter(({ file }) => file === 'shadowed.go')).not.toEqual([]);
  });

  it.each(wanted.map(({ function: name }) => name))('%s does the same with fewer allocations', (name) => {
    expect(after.get(name)?.did).toBe(before.get(name)?.did);
    expect(after.get(name)?.allocations).toBeLessThan(before.get(name)?.allocations ?? 0);
  });
});

describe('rewrites in several packages', () => {
  const print = (name: string, imported: string, body: string): string =>
    `package ${name}\n\nimport (\n\t"fmt"\n\t"strconv"\n${imported})\n\nfunc F(n int) string {\n${body}\n}\n\nvar _, _ = fmt.Sprint, strconv.Itoa\n`;
  const base = {
    'go.work': 'go 1.21\n\nuse (\n\t./m1\n\t./m2\n)\n',
    'm1/go.mod': 'module example.com/m1\n\ngo 1.21\n',
    'm2/go.mod': 'module example.com/m2\n\ngo 1.21\n',
    'm2/go.txt': '',
  };
  const imports = '\t"example.com/m1/below"\n';

  it('hold where one depends on the other, in modules of a workspace', async () => {
    const { report, phases } = await compare(base, {
      'm1/below/below.go': print('below', '', '\treturn fmt.Sprint(n)'),
      'm1/above/above.go': print('above', imports, '\treturn below.F(n) + fmt.Sprint(n)'),
      'm2/other/other.go': print('other', imports, '\treturn below.F(n) + fmt.Sprintf("%d", n)'),
    });
    expect(suggestionsOf(report).map(({ file, replacement }) => [file, replacement])).toEqual(
      expect.arrayContaining([
        ['m1/below/below.go', '\treturn strconv.Itoa(n)'],
        ['m1/above/above.go', '\treturn below.F(n) + strconv.Itoa(n)'],
        ['m2/other/other.go', '\treturn below.F(n) + strconv.Itoa(n)'],
      ]),
    );
    expect(phases.at(-1)).toBe('compiled 3 rewrites of new allocations: 3 remove them');
  });

  it('hold where all together leave an import that nothing uses, but none alone', async () => {
    const two = print('two', '', '\tif n > 1000 {\n\t\treturn fmt.Sprint(n)\n\t}\n\treturn fmt.Sprint(-n)');
    const used = two.replace('var _, _ = fmt.Sprint, strconv.Itoa', 'func G() string { return strconv.Itoa(1) }');
    const made = await compare(base, { 'm1/two/two.go': used });
    expect(suggestionsOf(made.report).map(({ replacement }) => replacement)).toEqual([
      '\t\treturn strconv.Itoa(n)',
      '\treturn strconv.Itoa(-n)',
    ]);
  });

  it.each([
    ['string', 'b []byte', 'fmt.Fprint(w, string(b))', 'func string(b []byte) int { return len(b) }'],
    ['string in another file', 'b []byte', 'fmt.Fprint(w, string(b))', ''],
    ['int64', 'n rune', 'io.WriteString(w, fmt.Sprint(n))', 'func int64(n int32) int { return 0 }'],
  ])('are not made where the package means something else by %s', async (_, parameter, call, declaration) => {
    const { report } = await compare(base, {
      'm1/p/p.go': `package p\n\nimport (\n\t"fmt"\n\t"io"\n\t"strconv"\n)\n\nfunc F(w io.Writer, ${parameter}) { ${call} }\n\nvar _, _ = fmt.Sprint, strconv.Itoa\n\n${declaration}\n`,
      'm1/p/q.go': `package p\n\n${declaration === '' ? 'func string(b []byte) int { return len(b) }' : ''}\n`,
    });
    expect(report.findings.map(({ function: name, allocation }) => [name, allocation.status])).toContainEqual([
      'F',
      'confirmed',
    ]);
    expect(suggestionsOf(report)).toEqual([]);
  });

  it('cost nothing where no call is of a kind that has one', async () => {
    const { phases } = await compare(base, { 'm1/p/p.go': 'package p\n\nfunc F(n int) *int { return &n }\n' });
    expect(phases.at(-1)).toMatch(/^compared /);
  });
});
