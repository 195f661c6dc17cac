import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { archiveStart, compareExportData, exportPart } from '../../src/build/export-data.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/build/export-data');
const { variants } = (await import(path.join(fixtures, 'variants.mjs'))) as {
  variants: readonly (readonly [name: string, from: string, to: string, expected: string])[];
};

describe.each(readdirSync(path.join(fixtures, 'recorded')))('what importers can see, as %s writes it', (file) => {
  const texts = JSON.parse(readFileSync(path.join(fixtures, 'recorded', file), 'utf8')) as Record<string, string>;
  const part = (name: string): Buffer => Buffer.from(texts[name] ?? '', 'base64');

  it.each(variants.map(([name, , , expected]) => [name, expected]))('%s: %s', (name, expected) => {
    expect(compareExportData(part(''), part(name))).toBe(expected);
    expect(compareExportData(part(name), part(''))).toBe(expected);
    expect(compareExportData(part(name), part(name))).toBe('same');
  });

  it('is unknown in another version of the format, with markers for debugging, and cut off', () => {
    const changed = (at: number, value: number): Buffer => {
      const bytes = Buffer.from(part(''));
      bytes.writeUInt32LE(value, bytes.indexOf('\n$$B\nu') + 6 + at);
      return bytes;
    };
    expect(compareExportData(changed(0, 99), changed(0, 99))).toBe('unknown');
    expect(compareExportData(changed(4, 1), changed(4, 1))).toBe('unknown');
    expect(compareExportData(part(''), part('').subarray(0, 400))).toBe('unknown');
    expect(compareExportData(Buffer.from('go object\n'), Buffer.from('go object\n'))).toBe('unknown');
  });
});

describe('the part of an archive', () => {
  const start = (name: string, size: string): Buffer =>
    Buffer.from(`!<arch>\n${name.padEnd(16)}${'0'.padEnd(32)}${size.padEnd(10)}\`\n`);

  it('is the first one', () => {
    expect(exportPart(start('__.PKGDEF', '1024'))).toEqual({ offset: archiveStart, length: 1024 });
  });

  it.each([
    ['another one', start('_go_.o', '1024')],
    ['no size', start('__.PKGDEF', '')],
    ['no archive', Buffer.from('package p\n'.padEnd(80))],
    ['an end', start('__.PKGDEF', '1024').subarray(0, 40)],
  ])('is not there where there is %s', (_, bytes) => {
    expect(exportPart(bytes)).toBeNull();
  });
});
