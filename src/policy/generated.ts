import type { Finding } from '../model/index.ts';
import type { GoFile } from '../source/index.ts';
import { globMatcher } from '../text/glob.ts';
import { byWeight } from './judge.ts';

/** Tells generated files by their header (https://go.dev/s/generatedcode), as both sides have them, and what a configuration's `ignore` names. */
export function generatedFiles(
  ignore: readonly string[],
  ...sides: readonly ReadonlyMap<string, Pick<GoFile, 'isGenerated'>>[]
): (file: string) => boolean {
  const ignored = ignore.map(globMatcher);
  const known = new Map<string, boolean>();
  return (file) => {
    const found =
      known.get(file) ??
      (ignored.some((matches) => matches(file)) || sides.some((files) => files.get(file)?.isGenerated() === true));
    known.set(file, found);
    return found;
  };
}

/** Marks what stands in generated files, and puts it last. */
export function markGenerated(
  findings: readonly Finding[],
  isGenerated: (file: string) => boolean,
): readonly Finding[] {
  return findings
    .map((finding) => (isGenerated(finding.file) ? { ...finding, generated: true } : finding))
    .sort(byWeight);
}
