import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openHistory, recordAudit } from '../../src/adapters/history-file.ts';
import { maxHistoryBytes } from '../../src/history/index.ts';
import { known, unavailable, UsageError, type Known, type Report } from '../../src/model/index.ts';
import type { RunResult } from '../../src/pipeline.ts';
import type { World } from '../../src/world.ts';
import { entry, sha } from '../history/samples.ts';
import { clean, readFrameHeader } from '../report/samples.ts';

let folder: string;
let file: string;
let warnings: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'escapediff-history-'));
  file = path.join(folder, 'deep', 'h.jsonl');
  warnings = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const report: Report = { ...clean, findings: [{ ...readFrameHeader, state: 'unchanged', package: 'zap' }] };

async function record(
  changed: { report?: Report; commit?: string | null; date?: Known<string>; repo?: string } = {},
): ReturnType<typeof recordAudit> {
  const { commit = sha('d'), date = known('2026-03-04T05:06:07Z'), repo = '/r' } = changed;
  const head = { commit, tree: 'x', label: 'v4' };
  const result = {
    report: changed.report ?? report,
    comparison: { base: head, head, pullRequest: null, description: '' },
    changes: [],
    options: { cgo: null, pgo: 'off', repo },
  } as unknown as RunResult;
  const world = {
    repository: { trees: { root: '/r' }, committed: () => Promise.resolve(date) },
    log: {
      phase: () => undefined,
      detail: () => undefined,
      progress: () => undefined,
      warning: (message: string) => warnings.push(message),
    },
  } as unknown as World;
  return recordAudit(await openHistory(file), result, world);
}

const lines = (): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('an audit', () => {
  it('adds its line, making the file and its folder, and leaves nothing else there', async () => {
    const trend = await record({ repo: '/r/sub/module' });
    expect(lines()).toMatchObject([
      {
        commit: sha('d'),
        date: '2026-03-04T05:06:07Z',
        packages: { zap: [1, 16] },
        configuration: { folder: 'sub/module' },
      },
    ]);
    expect(trend?.runs).toHaveLength(1);
    expect(readdirSync(path.dirname(file))).toEqual(['h.jsonl']);
    expect(warnings).toEqual([]);
  });

  it('of the same commit again gives the same bytes', async () => {
    await record();
    const once = readFileSync(file);
    await record();
    expect(readFileSync(file)).toEqual(once);
  });

  it('leads on from what is there', async () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, `${JSON.stringify(entry('a', 1, { zap: 3 }))}\n`);
    const trend = await record();
    expect(trend?.comparable.map(({ entry: { totals } }) => totals.allocations)).toEqual([3, 1]);
    expect(lines()).toHaveLength(2);
  });

  it.each([
    [
      'in which something could not be built',
      {
        report: {
          ...report,
          verdict: { conclusion: 'inconclusive', failOn: 'none', reasons: ['One package could not be built: zap.'] },
        },
      },
      'One package could not be built: zap.',
    ],
    ['of no commit', { commit: null }, 'v4 is no commit.'],
    ['of a commit without a date', { date: unavailable('the commit has none') }, 'the commit has none.'],
  ] as const)('%s adds none, and says why', async (_, changed, reason) => {
    expect(await record(changed)).toBeNull();
    expect(warnings).toEqual([`The history ${file} was left as it was: ${reason}`]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where the file can not be written, and leaves the old one and nothing else behind', async () => {
    await record();
    const before = readFileSync(file);
    symlinkSync('/etc/hostname', `${file}.${process.pid}.tmp`);
    const failed = record({ report: clean });
    await expect(failed).rejects.toThrow(UsageError);
    await expect(failed).rejects.toThrow(`history: ${JSON.stringify(file)} can't be written: `);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(path.dirname(file))).toEqual(['h.jsonl']);
  });
});

describe('a file', () => {
  it('that is not there yet is empty', async () => {
    expect(await openHistory(file)).toEqual({ file, entries: [] });
  });

  it.each([
    ['below a file', () => (file = path.join('/dev/null', 'h.jsonl')), /can't be read: .*ENOTDIR/],
    [
      'a folder',
      () => {
        mkdirSync(file);
      },
      'is no regular file. Accepted: a file that escapediff wrote',
    ],
    [
      'a link',
      () => {
        symlinkSync('/etc/hostname', file);
      },
      'is no regular file.',
    ],
    [
      'no text',
      () => {
        writeFileSync(file, Buffer.from([0xff, 0xfe]));
      },
      /can't be read: .*The encoded data was not valid/,
    ],
    [
      'no history',
      () => {
        writeFileSync(file, 'secret');
      },
      'Line 1 of the history',
    ],
    [
      'too large',
      () => {
        writeFileSync(file, Buffer.alloc(maxHistoryBytes + 1));
      },
      'accepted: at most',
    ],
  ])('that is %s is refused', async (_, make, message) => {
    mkdirSync(path.dirname(file));
    make();
    const opening = openHistory(file);
    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening).rejects.toThrow(message);
  });
});
