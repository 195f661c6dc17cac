import { folderOf } from '../build/relevant.ts';
import type { Escape, Root } from '../model/index.ts';
import type { ExplainContext, ExplainSide } from './context.ts';
import type { Reason } from './reason.ts';

/** The declaration of a type, a constant or a variable at package level, from its first line to its last. */
interface Declared {
  readonly file: string;
  readonly first: number;
  readonly last: number;
}

/** Types in types in types: further down nobody would call it the cause. */
const deepest = 5;
/** Files longer than this are generated. */
const mostLines = 20_000;
/** Of a declaration that is longer the rest is not looked at. */
const longestDeclaration = 500;
/** A file ends where nothing more comes. */
const mostBlankLines = 200;

/**
 * The changed line in the declaration of what an escape's size depends on: its type, the types of its fields, the constants of its length. For
 * values that are too large for the stack, or have grown.
 */
export function sizeRoot(escape: Escape, context: ExplainContext): Root | null {
  const { place, allocation, source, expression } = escape;
  const names = [...wordsOf(allocation.type ?? ''), ...wordsOf(expression), ...wordsOf(source.lineText)];
  const seen = new Set<string>();
  let wave: readonly { readonly name: string; readonly folder: string }[] = names.map((name) => ({
    name,
    folder: folderOf(place.file),
  }));
  for (let depth = 0; depth < deepest && wave.length > 0; depth++) {
    const next: { readonly name: string; readonly folder: string }[] = [];
    for (const { name, folder } of wave) {
      const declared = declaration(name, folder, context.side);
      if (declared === null || seen.has(`${declared.file}:${declared.first}`)) continue;
      seen.add(`${declared.file}:${declared.first}`);
      const { file, first, last } = declared;
      for (let line = first; line <= last; line++) {
        if (context.isChanged(file, line))
          return { side: context.name, file, line, text: context.side.files.get(file)?.line(line) ?? '' };
      }
      for (let line = first; line <= last; line++) {
        const text = (context.side.files.get(file)?.line(line) ?? '').replace(/\/\/.*$/, '');
        next.push(...wordsOf(text).map((word) => ({ name: word, folder: folderOf(file) })));
      }
    }
    wave = next;
  }
  return null;
}

/** The line that made a value grow: its own, else one in the declarations that its size depends on. */
export function grownRoot(escape: Escape, context: ExplainContext): Root | null {
  const { file, line } = escape.place;
  return context.isChanged(file, line)
    ? { side: context.name, file, line, text: escape.source.lineText }
    : sizeRoot(escape, context);
}

/** Is the size of a value what keeps it from the stack? */
export function isOfSize(reason: Reason): boolean {
  return reason.kind === 'size' && (reason.problem === 'large' || reason.problem === 'aligned');
}

/** `T` and `pkg.T`, without the path of an import. */
function wordsOf(text: string): readonly string[] {
  return [
    ...new Set(
      [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)?/gu)]
        .map(([word]) => word)
        .filter(
          (word) =>
            !/^(?:struct|map|chan|func|interface|var|const|type|return|byte|int\d*|uint\d*|string|bool|error)$/.test(
              word,
            ),
        ),
    ),
  ];
}

function declaration(name: string, folder: string, side: ExplainSide): Declared | null {
  const [qualifier, member] = name.includes('.') ? name.split('.') : ['', name];
  const all = declarations(side);
  const own = all.get(`${folder}\0${member ?? ''}`);
  if (qualifier === '' || qualifier === undefined) return own ?? null;
  for (const [key, found] of all) {
    const [where = '', what] = key.split('\0');
    if (what === member && (where === qualifier || where.endsWith(`/${qualifier}`))) return found;
  }
  // In the listing's words a type of the own package is qualified, too.
  return own ?? null;
}

/** The lines of the declaration of a package-level name, seen from a file; '' where there is none. */
export function declarationText(name: string, from: string, side: ExplainSide): string {
  const declared = declaration(name, folderOf(from), side);
  const facts = declared === null ? undefined : side.files.get(declared.file);
  if (declared === null || facts === undefined) return '';
  const lines: string[] = [];
  for (let line = declared.first; line <= declared.last; line++) lines.push(facts.line(line));
  return lines.join('\n');
}

const read = new WeakMap<ExplainSide, ReadonlyMap<string, Declared>>();

/** By folder and name. gofmt's layout shows them: a declaration, and a member of a group, ends at a line that is indented no deeper. */
function declarations(side: ExplainSide): ReadonlyMap<string, Declared> {
  const known = read.get(side);
  if (known !== undefined) return known;
  const found = new Map<string, Declared>();
  for (const [file, facts] of side.files) {
    let group = false;
    let blank = 0;
    for (let line = 1; line < mostLines && blank < mostBlankLines; line++) {
      const text = facts.line(line);
      blank = text === '' ? blank + 1 : 0;
      if (/^(?:type|const|var) \(/.test(text)) group = true;
      else if (group && text.startsWith(')')) group = false;
      const name = (group ? /^\t([\p{L}_][\p{L}\p{N}_]*)/u : /^(?:type|const|var) ([\p{L}_][\p{L}\p{N}_]*)/u).exec(
        text,
      )?.[1];
      if (name === undefined) continue;
      const closing = group ? /^\t[})]/ : /^[})]/;
      let last = line;
      if (/[{(]\s*(?:\/\/.*)?$/.test(text)) {
        while (last - line < longestDeclaration && !closing.test(facts.line(last + 1))) last++;
      }
      found.set(`${folderOf(file)}\0${name}`, { file, first: line, last });
    }
  }
  read.set(side, found);
  return found;
}
