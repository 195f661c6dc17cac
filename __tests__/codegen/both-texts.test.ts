import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BothTexts } from '../../src/codegen/index.ts';
import { runGo, toolchains } from './support.ts';

const files = {
  'go.mod': 'module example.com/m\n\ngo 1.21\n',
  // Constants and names that look like a symbol of the listing, a message, and a header.
  'a/a.go': `package a

type T struct {
	A int "x.go:1:2: moved to heap: q"
}

var Kept any

const text = "p.F<1> STEXT size=1 args=0x0\\na.go:1:2: moved to heap: y\\n# example.com/other"

func Keep(n int) *T {
	Kept = text + " SRODATA size=5"
	Kept = struct {
		B int "# example.com/q"
	}{n}
	return &T{n}
}

func Size() (size int) {
	defer func() { size = 5 }()
	return len(text)
}
`,
  'b/b.go': 'package b\n\nimport "example.com/m/a"\n\nfunc New() *a.T {\n\tx := a.T{}\n\treturn &x\n}\n',
  'c/c.go': 'package c\n\nvar Table = []string{"one", "c.go:1:2: moved to heap: z"}\n',
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'escapediff-both-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

class Recorder {
  text = '';
  readonly told: string[] = [];

  begin(dir: string): this {
    this.told.push(`begin ${dir}`);
    return this;
  }

  push(chunk: Uint8Array): void {
    this.text += Buffer.from(chunk).toString('latin1');
  }

  end(): void {
    this.told.push('end');
  }
}

function split(text: Uint8Array, size: number): readonly [Recorder, Recorder] {
  const readers = [new Recorder(), new Recorder()] as const;
  const both = new BothTexts(...readers);
  const reader = both.begin('/m');
  for (let start = 0; start < text.length; start += size) reader.push(Buffer.from(text.subarray(start, start + size)));
  reader.end();
  return readers;
}

/** The text of each package that has one: the go command compiles several at once, in any order. */
function blocks(text: string): readonly string[] {
  return text
    .split(/^(?=# )/m)
    .filter((block) => block.trim().includes('\n'))
    .sort();
}

describe.each(toolchains())('what Go $version says in one compilation', (toolchain) => {
  const compile = (flags: string, ...more: readonly string[]): Buffer =>
    runGo(toolchain, root, ['list', '-export', `-gcflags=${flags} -I=both`, ...more, './...']).stderr;

  it('are the messages and the listings that two compilations print', () => {
    const [messages, listing] = ['-m=2', '-S=2'].map((flags) => compile(flags).toString('latin1'));
    const text = compile('-m=2 -S=2');
    for (const size of [1, 7, 1000, text.length]) {
      const [first, second] = split(text, size);
      expect(first.told).toEqual(['begin /m', 'end']);
      expect(second.told).toEqual(first.told);
      expect(blocks(first.text)).toEqual(blocks(messages ?? ''));
      expect(blocks(second.text)).toEqual(blocks(listing ?? ''));
    }
    expect(messages).toContain('moved to heap: x');
    expect(listing).toContain('example.com/m/c.Table');
  });

  it('names no package to the listing that was compiled without', () => {
    const [messages, listing] = split(compile('-m=2', '-gcflags=example.com/m/b=-m=2 -S=2 -I=both'), 1 << 16);
    expect(messages.text).toMatch(/^# example.com\/m\/a$/m);
    expect(listing.text.match(/^# .*$/gm)).toEqual(['# example.com/m/b']);
    expect(messages.text).not.toContain('b.New<1>');
  });
});

describe('a line without end', () => {
  it('is handed on, and what it holds is no header', () => {
    const long = `a.go:1:2: "${'# '.repeat(1 << 20)}" escapes to heap\n`;
    const text = Buffer.from(
      `# example.com/a\n${long}a.F<1> STEXT size=1\n\t0x0000 ${'x'.repeat(1 << 21)}\n# b\nb.go:1:1: m\n`,
    );
    const [messages, listing] = split(text, 1 << 16);
    expect(messages.text).toBe(`# example.com/a\n${long}# b\nb.go:1:1: m\n`);
    expect(listing.text).toBe(`# example.com/a\na.F<1> STEXT size=1\n\t0x0000 ${'x'.repeat(1 << 21)}\n`);
  });
});
