import type { Node } from 'web-tree-sitter';
import { folderOf } from '../build/relevant.ts';
import type { Finding } from '../model/index.ts';
import type { Breathe } from '../model/ports.ts';
import type { GoFile } from '../source/index.ts';
import { last, type NodePath } from '../source/tree.ts';
import { Call, type Surroundings } from './call.ts';
import { declaredNames, fileNames } from './names.ts';
import type { Rewrite } from './rewrite.ts';
import { rewritesOf } from './rules.ts';

/** A call that could be written otherwise, and the findings that may go away with it. */
export interface Candidate {
  readonly file: string;
  /** Import path. */
  readonly package: string;
  readonly function: string;
  readonly node: Node;
  /** The best first; which of them holds, only types can tell. */
  readonly rewrites: readonly Rewrite[];
  readonly findings: readonly Finding[];
}

/** Rewrites looked at in one run; a change that brings more has other troubles. */
const mostCandidates = 50;

const callTypes = ['call_expression', 'type_conversion_expression'];

/**
 * The calls around findings that a rule knows another way to write, those of the weightiest findings first.
 *
 * @param files the parsed files of the head.
 * @param releaseOf the release of Go that a package's module asks for.
 */
export async function findCandidates(
  findings: readonly Finding[],
  files: ReadonlyMap<string, GoFile>,
  releaseOf: (importPath: string) => number,
  breathe: Breathe,
): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  // A line may have thousands of findings, each of which may be of any of its calls: nothing is found out twice.
  const withoutRewrite = new Set<string>();
  const beginning = new Map<string, readonly NodePath[]>();
  const beginningOn = (finding: Finding, file: GoFile): readonly NodePath[] => {
    const line = `${finding.file}\0${finding.line}`;
    const paths = beginning.get(line) ?? callsBeginningOn(finding.line, file);
    beginning.set(line, paths);
    return paths;
  };
  const surroundings = surroundingsIn(files);
  for (const finding of findings.filter(isEligible)) {
    await breathe();
    const file = files.get(finding.file);
    const around = surroundings(finding.file);
    if (file === undefined || around === null) continue;
    for (const path of isOfWholeLine(finding) ? beginningOn(finding, file) : callsAt(finding, file)) {
      const node = last(path);
      if (node === undefined) continue;
      const key = `${finding.file}\0${node.startIndex}\0${node.endIndex}`;
      const same = found.get(key);
      if (same !== undefined) {
        found.set(key, { ...same, findings: [...same.findings, finding] });
        continue;
      }
      if (withoutRewrite.has(key)) continue;
      const rewrites = rewritesOf(new Call(node, path, { ...around, release: releaseOf(finding.package) }));
      if (rewrites.length === 0) withoutRewrite.add(key);
      if (rewrites.length === 0 || found.size >= mostCandidates) continue;
      const { package: importPath, function: name } = finding;
      found.set(key, { file: finding.file, package: importPath, function: name, node, rewrites, findings: [finding] });
    }
  }
  return [...found.values()];
}

/** What calls of a file stand in, found out once for each file and package; null for files that are not rewritten. */
function surroundingsIn(files: ReadonlyMap<string, GoFile>): (path: string) => Omit<Surroundings, 'release'> | null {
  const known = new Map<string, Omit<Surroundings, 'release'> | null>();
  const declared = new Map<string, ReadonlySet<string>>();
  const declaredIn = (folder: string): ReadonlySet<string> => {
    const found =
      declared.get(folder) ??
      declaredNames([...files].filter(([path]) => folderOf(path) === folder).map(([, file]) => file));
    declared.set(folder, found);
    return found;
  };
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const file = files.get(path);
    const made =
      file === undefined || !isRewritable(file)
        ? null
        : { text: file.source, names: fileNames(file), declared: () => declaredIn(folderOf(path)) };
    known.set(path, made);
    return made;
  };
}

function isEligible({ state, waiver, allocation, kind, function: name }: Finding): boolean {
  const isRecent = state === 'new' || state === 'changed';
  return isRecent && waiver === null && allocation.status !== 'none' && kind !== 'lost-stack' && name !== '';
}

/** Generated code is written again, and of lines that end in CRLF nobody promises how GitHub puts them back. */
function isRewritable(file: GoFile): boolean {
  return !file.hasSyntaxErrors && !file.source.text.includes('\r') && !file.isGenerated();
}

/** The listing has no columns: any call of the line may be meant. */
function isOfWholeLine({ message }: Finding): boolean {
  return message.startsWith('the generated code ');
}

/** The calls that a value is part of, innermost first, within its statement. */
function callsAt(finding: Finding, file: GoFile): readonly NodePath[] {
  const path = file.pathAround(finding);
  const start = path.findLastIndex(({ type }) => type === 'block') + 1;
  return path
    .flatMap((node, depth) => (depth >= start && callTypes.includes(node.type) ? [path.slice(0, depth + 1)] : []))
    .reverse();
}

function callsBeginningOn(line: number, file: GoFile): readonly NodePath[] {
  const row = line - 1;
  return file.root
    .descendantsOfType(callTypes, { row, column: 0 }, { row: row + 1, column: 0 })
    .filter((node) => node.startPosition.row === row)
    .map((node) => file.pathAround(file.source.range(node)));
}
