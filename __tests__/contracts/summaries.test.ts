import { describe, expect, it } from '@jest/globals';
import type { GoCommand } from '../../src/build/port.ts';
import { contractReport, type ContractReport } from '../../src/contracts/run.ts';
import type { SummaryStore } from '../../src/contracts/summaries.ts';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { moduleOf, optionsOf, worldOf } from './support.ts';

const files = {
  'low/low.go': `package low

import "strconv"

type Sized interface{ Size() int }

//go:noinline
func Append(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }
`,
  'm.go': `package m

import (
	"errors"

	"example.com/m/low"
)

//escapediff:noalloc
func Add(b []byte, n int) []byte { return low.Append(b, n) }

//escapediff:noalloc
func Is(err error) bool { return errors.Is(err, errors.ErrUnsupported) }

//escapediff:noalloc
func Own(n int) int { return len(low.Append(nil, n)) }
`,
};

class Memory implements SummaryStore {
  readonly texts = new Map<string, string>();
  written = 0;

  async read(key: string): Promise<string | null> {
    return Promise.resolve(this.texts.get(key) ?? null);
  }

  async write(key: string, text: string): Promise<void> {
    this.written++;
    this.texts.set(key, text);
    await Promise.resolve();
  }
}

async function checked(
  folder: string,
  summaries: SummaryStore,
): Promise<{ readonly report: ContractReport; readonly listings: number }> {
  const world = await worldOf({ command: 'go' });
  let listings = 0;
  const go: GoCommand = {
    ...world.go,
    folder: (name) => world.go.folder(name),
    run: (request) => {
      if (request.args.some((each) => each.startsWith('-gcflags=-S'))) listings++;
      return world.go.run(request);
    },
  };
  return { report: await contractReport(optionsOf(folder), { ...world, go, summaries }), listings };
}

describe('summaries', () => {
  it('stand for compiling and looking, until a package changes', async () => {
    const folder = await moduleOf(files);
    const store = new Memory();
    const first = await checked(folder, store);
    expect(first.report.contracts.map(({ status }) => status)).toEqual(['holds', 'unproven', 'broken']);
    expect(first.listings).toBeGreaterThan(0);
    expect(store.written).toBe(store.texts.size);

    const second = await checked(folder, store);
    expect(second.report).toEqual(first.report);
    expect(second.listings).toBe(0);
    expect(store.written).toBe(store.texts.size);

    const low = files['low/low.go'].replace('return strconv', 'kept = new(int)\n\treturn strconv');
    await writeFile(path.join(folder, 'low/low.go'), `${low}\nvar kept *int\n`);
    const third = await checked(folder, store);
    expect(third.report.contracts.map(({ status }) => status)).toEqual(['broken', 'unproven', 'broken']);
  }, 300_000);

  it('are passed over where they are damaged', async () => {
    const folder = await moduleOf(files);
    const store = new Memory();
    const first = await checked(folder, store);
    for (const [key, text] of store.texts) store.texts.set(key, text.replaceAll('low.Append', 'low.Damage'));
    expect((await checked(folder, store)).report).toEqual(first.report);
    for (const [key, text] of store.texts) store.texts.set(key, text.slice(0, text.length / 2));
    expect((await checked(folder, store)).report).toEqual(first.report);
  }, 300_000);
});
