import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The module whose functions the guide is about, and its package that holds them; relative to the repository. */
export const programFolder = '__tests__/fixtures/escape-guide/program';
export const guidePackage = 'guide';

/** A function, type or variable at the top of a Go file, with the comment that stands directly above it. */
export interface Declaration {
  readonly name: string;
  /** Relative to the module, with `/`. */
  readonly file: string;
  /** 1-based; without the comment. */
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
}

/** Every top-level declaration of the guide's programs by its name; methods are `Type.Name`. Relies on gofmt's layout. */
export function declarations(root: string): ReadonlyMap<string, Declaration> {
  const folder = path.join(root, programFolder, guidePackage);
  const found = readdirSync(folder)
    .sort()
    .flatMap((name) => declarationsOf(`${guidePackage}/${name}`, readFileSync(path.join(folder, name), 'utf8')));
  return new Map(found.map((declaration) => [declaration.name, declaration]));
}

const head = /^(?:func (?:\(\w* ?\*?(?<receiver>\w+)\) )?|type |var )(?<name>\w+)/;

function declarationsOf(file: string, source: string): readonly Declaration[] {
  const lines = source.split('\n');
  return lines.flatMap((text, index): readonly Declaration[] => {
    const match = head.exec(text);
    const name = match?.groups?.['name'];
    if (name === undefined) return [];
    const receiver = match?.groups?.['receiver'];
    const end = text.endsWith('{') ? lines.indexOf('}', index) : index;
    let start = index;
    while (lines[start - 1]?.startsWith('//') === true) start--;
    return [
      {
        name: receiver === undefined ? name : `${receiver}.${name}`,
        file,
        line: index + 1,
        endLine: end + 1,
        text: lines.slice(start, end + 1).join('\n'),
      },
    ];
  });
}
