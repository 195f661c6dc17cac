import type { ArtifactLocation, Location, Region } from 'sarif';
import type { Finding, Place } from '../../model/index.ts';
import { plainText } from './message.ts';

/** Stands for the folder that holds the repository. */
export const sourceRoot = '%SRCROOT%';

/** Is it a file of the repository? Steps of a chain may lie in the standard library or in the module cache. */
export function isInside(file: string): boolean {
  const isDrive = /^[A-Za-z]:[\\/]/.test(file);
  return !isDrive && file.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

/** Where a file of the repository is: a relative URI reference, percent-encoded (https://datatracker.ietf.org/doc/html/rfc3986#section-4.2). */
export function artifact(file: string): ArtifactLocation {
  const segments = file.split('/').map((name) => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')));
  return { uri: segments.join('/'), uriBaseId: sourceRoot };
}

/**
 * A column in UTF-16 code units, as SARIF counts, for one in bytes, as the Go compiler does; both from 1. A byte inside a character stands for
 * the character, one after the end of the line for that end.
 */
export function utf16Column(line: string, byteColumn: number): number {
  if (/^[\0-\x7f]*$/.test(line)) return Math.min(byteColumn, line.length + 1);
  let byte = 1;
  let column = 1;
  for (const character of line) {
    byte += Buffer.byteLength(character);
    if (byte > byteColumn) break;
    column += character.length;
  }
  return column;
}

/**
 * Where a finding stands: on its first line, because GitHub shows a result on a pull request only if all lines of its region are part of
 * the change, and because the text of later lines, which their columns would need, is not in the report. The whole stretch is the context.
 */
export function placeOfFinding(finding: Finding): Location {
  const { file, line, endLine } = finding;
  const name = [finding.package, finding.function].filter((part) => part !== '').join('.');
  return {
    physicalLocation: {
      artifactLocation: artifact(file),
      region: regionOf(finding),
      ...(endLine > line ? { contextRegion: { startLine: line, endLine } } : {}),
    },
    ...(finding.function === ''
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: plainText(name), kind: 'function' }] }),
  };
}

function regionOf({ line, column, endLine, endColumn, source }: Finding): Region {
  if (column === 0 || source === '') return { startLine: line, endLine: line };
  const start = utf16Column(source, column);
  const end = utf16Column(source, endLine > line ? Number.POSITIVE_INFINITY : endColumn);
  const atLeast = Math.min(start + 1, source.length + 1);
  return { startLine: line, startColumn: start, endLine: line, endColumn: Math.max(end, atLeast, start) };
}

/** The texts of the lines that a finding knows, by `file:line`: its own and its root's. */
export function knownLines({ file, line, source, cause: { root } }: Finding): ReadonlyMap<string, string> {
  const own: readonly (readonly [string, string])[] = source === '' ? [] : [[`${file}:${line}`, source]];
  // A root's text may have lost its indentation, which its columns would need.
  return new Map(root === null || !/^\s/.test(root.text) ? own : [...own, [`${root.file}:${root.line}`, root.text]]);
}

/** Another place that a result tells of; it has a column only where the text of its line is known, for it can't be converted otherwise. */
export function placeWithText(
  { file, line, column }: Place,
  text: string,
  lines: ReadonlyMap<string, string>,
  id?: number,
): Location {
  const source = lines.get(`${file}:${line}`);
  const region: Region =
    column > 0 && source !== undefined
      ? { startLine: line, startColumn: utf16Column(source, column), endLine: line, endColumn: source.length + 1 }
      : { startLine: line, endLine: line };
  return {
    ...(id === undefined ? {} : { id }),
    physicalLocation: { artifactLocation: artifact(file), region },
    message: { text: plainText(text) === '' ? 'here' : plainText(text) },
  };
}
