import type { Node } from 'web-tree-sitter';
import { folderOf } from '../build/relevant.ts';
import type { Finding } from '../model/index.ts';
import type { GoFile } from '../source/index.ts';
import { last, type NodePath } from '../source/tree.ts';
import { Call } from './call.ts';
import { fileNames, type FileNames } from './names.ts';
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
export function findCandidates(
  findings: readonly Finding[],
  files: ReadonlyMap<string, GoFile>,
  releaseOf: (importPath: string) => number,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const names = new Map<string, FileNames>();
  for (const finding of findings.filter(isEligible)) {
    const file = files.get(finding.file);
    if (file === undefined || !isRewritable(file)) continue;
    const known = names.get(finding.file) ?? fileNames(file.root, file.source, siblings(finding.file, files));
    names.set(finding.file, known);
    for (const path of callsAt(finding, file)) {
      const node = last(path);
      if (node === undefined) continue;
      const key = `${finding.file}\0${node.startIndex}\0${node.endIndex}`;
      const same = found.get(key);
      if (same !== undefined) {
        found.set(key, { ...same, findings: [...same.findings, finding] });
        continue;
      }
      const rewrites = rewritesOf(new Call(node, path, file.source, known, releaseOf(finding.package)));
      if (rewrites.length === 0 || found.size >= mostCandidates) continue;
      const { package: importPath, function: name } = finding;
      found.set(key, { file: finding.file, package: importPath, function: name, node, rewrites, findings: [finding] });
    }
  }
  return [...found.values()];
}

function isEligible({ state, waiver, allocation, kind, function: name }: Finding): boolean {
  const isRecent = state === 'new' || state === 'changed';
  return isRecent && waiver === null && allocation.status !== 'none' && kind !== 'lost-stack' && name !== '';
}

/** Generated code is written again, and of lines that end in CRLF nobody promises how GitHub puts them back. */
function isRewritable(file: GoFile): boolean {
  return !file.hasSyntaxErrors && !file.source.text.includes('\r') && !file.isGenerated();
}

function siblings(path: string, files: ReadonlyMap<string, GoFile>): readonly GoFile[] {
  const folder = folderOf(path);
  return [...files].filter(([other]) => folderOf(other) === folder).map(([, file]) => file);
}

/** The calls that a value is part of, innermost first, within its statement; of a whole line, all that begin on it. */
function callsAt(finding: Finding, file: GoFile): readonly NodePath[] {
  const path = file.pathAround(finding);
  const isLine = finding.message.startsWith('the generated code ');
  if (isLine) return callsBeginningOn(finding.line, file);
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
