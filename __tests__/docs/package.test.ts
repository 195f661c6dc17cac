import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseNotes } from '../../scripts/release.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

describe('the package', () => {
  let folder: string;
  let manifest: Manifest;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'escapediff-pack-'));
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder]);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    execFileSync('tar', ['-xzf', path.join(folder, `escapediff-${version}.tgz`), '-C', folder]);
    manifest = JSON.parse(readFileSync(path.join(folder, 'package/package.json'), 'utf8')) as Manifest;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('needs no other package: everything is bundled', () => {
    expect(manifest['dependencies']).toBeUndefined();
    expect(manifest['optionalDependencies']).toBeUndefined();
    expect(manifest['peerDependencies']).toBeUndefined();
    expect(manifest['private']).toBeUndefined();
  });

  it('says where it is at home, and what it is about', () => {
    expect(manifest).toMatchObject({
      bin: { escapediff: 'dist/cli.js' },
      license: 'MIT',
      homepage: expect.stringMatching(/^https:/) as unknown,
      repository: { type: 'git', url: expect.stringMatching(/^git\+https:/) as unknown },
    });
    expect(manifest['keywords']).toContain('escape-analysis');
  });

  it('holds what runs and its licences, and no sources', () => {
    const files = execFileSync('tar', ['-tzf', path.join(folder, `escapediff-${manifest.version}.tgz`)], {
      encoding: 'utf8',
    });
    for (const name of [
      'dist/cli.js',
      'dist/THIRD_PARTY_NOTICES.txt',
      'schema/report.schema.json',
      'action.yml',
      'LICENSE',
      'README.md',
    ]) {
      expect(files).toContain(`package/${name}\n`);
    }
    expect(files).not.toMatch(/package\/(?:src|__tests__|bench|scripts)\//);
  });

  it('runs from an empty folder, as the program that a shell finds', () => {
    const cli = path.join(folder, 'package/dist/cli.js');
    expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(execFileSync(process.execPath, [cli, 'version'], { cwd: folder, encoding: 'utf8' })).toBe(
      `${manifest.version}\n`,
    );
  });
});

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2027-01-02\n\n### Added\n\n- This.\n\n## [1.2.2]\n\n- That.\n\n[1.2.3]: https://x\n';

  it("are the changelog's section", () => {
    expect(releaseNotes('v1.2.3', '1.2.3', changelog)).toBe('### Added\n\n- This.\n');
    expect(releaseNotes('v1.2.2', '1.2.2', changelog)).toBe('- That.\n');
  });

  it.each([
    ['v1.2.4', '1.2.3', 'The tag is v1.2.4, but package.json has the version 1.2.3.'],
    ['v2.0.0', '2.0.0', 'CHANGELOG.md has no section “## [2.0.0]”.'],
  ])('of %s are refused', (tag, version, message) => {
    expect(() => releaseNotes(tag, version, changelog)).toThrow(message);
  });

  it('are refused where there are none', () => {
    expect(() => releaseNotes('v1.0.0', '1.0.0', '## [1.0.0]\n\n## [0.9.0]\n\n- x\n')).toThrow('says nothing of 1.0.0');
  });
});
