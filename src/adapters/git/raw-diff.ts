import type { FileChange } from '../../model/index.ts';

/**
 * Reads what `git diff-tree -r -z --raw` prints: `:100644 100755 <id> <id> M\0path\0`, with two paths after `R<score>`.
 * https://git-scm.com/docs/git-diff-tree#_raw_output_format
 *
 * Returns the changes sorted by path. Throws where the text is not of that form.
 */
export function parseRawDiff(output: string): readonly FileChange[] {
  const fields = output.split('\0');
  const changes: FileChange[] = [];
  for (let at = 0; (fields[at] ?? '') !== '';) {
    const header = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([AMDTRC])\d*$/.exec(fields[at] ?? '');
    const first = fields[at + 1];
    const two = header?.[5] === 'R' || header?.[5] === 'C';
    const second = two ? fields[at + 2] : first;
    if (header === null || first === undefined || second === undefined) {
      throw new Error(`git diff-tree printed ${JSON.stringify(fields[at])}, which is not of the raw format.`);
    }
    const [, baseMode = '', headMode = '', baseBlob = '', headBlob = '', letter = ''] = header;
    changes.push({
      status: statusOf(letter),
      basePath: letter === 'A' ? null : first,
      headPath: letter === 'D' ? null : second,
      baseMode,
      headMode,
      baseBlob,
      headBlob,
    });
    at += two ? 3 : 2;
  }
  return changes.sort((a, b) => compare(pathOf(a), pathOf(b)));
}

function statusOf(letter: string): FileChange['status'] {
  switch (letter) {
    case 'A':
      return 'added';
    case 'D':
      return 'deleted';
    case 'R':
    case 'C':
      return 'renamed';
    default:
      return 'modified';
  }
}

function pathOf({ headPath, basePath }: FileChange): string {
  return headPath ?? basePath ?? '';
}

/** By code unit: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
