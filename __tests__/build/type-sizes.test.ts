import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { disk } from '../../src/adapters/disk.ts';
import { objectIn } from '../../src/build/type-sizes.ts';
import { machineOf } from '../../src/codegen/machine.ts';
import { typeSizesIn } from '../../src/codegen/object-file.ts';

/** The sizes by hand: a string and a slice have two and three words; `int64` is aligned to eight bytes on 64 bits, to four on 386. */
const source = `package q

type Pair struct { name string; next *Pair }
type hidden struct { b byte; list []int64 }
type Wide [3]Pair
type Empty struct{}

func New() any { return hidden{} }
`;

const folder = mkdtempSync(path.join(tmpdir(), 'escapediff-test-'));
writeFileSync(path.join(folder, 'go.mod'), 'module example.com/m.v2\n\ngo 1.21\n');
writeFileSync(path.join(folder, 'q.go'), source);

async function objectOf(goarch: string): Promise<Uint8Array> {
  const archive = execFileSync('go', ['list', '-export', '-f', '{{.Export}}', '.'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GOOS: 'linux', GOARCH: goarch, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' },
  }).trim();
  const object = await objectIn(archive, disk);
  if (object === null) throw new Error(`${archive} has no object file`);
  return object;
}

const names = ['Pair', 'hidden', 'Wide', 'Empty'].map((name) => `example.com/m%2ev2.${name}`);

describe('the sizes of types in the archive of the package that declares them', () => {
  it.each([
    ['amd64', [24, 32, 72, 0]],
    ['386', [12, 16, 36, 0]],
    ['s390x', [24, 32, 72, 0]],
  ])('of a program for %s', async (goarch, sizes) => {
    const found = typeSizesIn(await objectOf(goarch), new Set([...names, 'bytes.Buffer']), machineOf(goarch));
    expect(names.map((name) => found.get(name))).toEqual(sizes);
    expect(found.size).toBe(names.length);
  });

  it('are unknown in another format, and in one that ends too early', async () => {
    const object = Buffer.from(await objectOf('amd64'));
    const machine = machineOf('amd64');
    const other = Buffer.from(object);
    other.write('go999ld', object.indexOf('go120ld', 0, 'latin1'), 'latin1');
    expect(typeSizesIn(other, new Set(names), machine).size).toBe(0);
    expect(typeSizesIn(object.subarray(0, object.indexOf('go120ld') + 60), new Set(names), machine).size).toBe(0);
    expect(typeSizesIn(Buffer.from('go object linux amd64\n'), new Set(names), machine).size).toBe(0);
  });

  it('are not looked for in what is no archive', async () => {
    expect(await objectIn(path.join(folder, 'q.go'), disk)).toBeNull();
    expect(await objectIn(path.join(folder, 'none'), disk)).toBeNull();
  });
});
