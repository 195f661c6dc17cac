import type { Finding, Report } from '../../../model/index.ts';
import { sourceLink } from '../../forge.ts';
import { unpack } from '../pack.ts';
import type { PageBlocks, PageFile, PageSource, PageTrend } from '../page.ts';

/** The page's data, unpacked and indexed. Nothing in it changes. */
export interface Model {
  readonly report: Report;
  readonly audit: boolean;
  /** In the order of weight. */
  readonly findings: readonly Finding[];
  readonly leftOut: readonly string[];
  /** Null without a history. */
  readonly trend: PageTrend | null;
  readonly files: readonly PageFile[];
  readonly source: (file: PageFile) => PageSource;
  /** The file and the side that a finding stands on; null where its source is not in the page. */
  readonly locate: (finding: Finding) => Located | null;
  /** By the path of either side, the head's first. */
  readonly file: (path: string) => PageFile | null;
  /** A line at the commit of a side, where people read the source; null where nobody knows. */
  readonly onForge: (side: Side, path: string, line: number) => Outside | null;
  readonly finding: (id: string) => Finding | null;
  /** The findings on the lines of a file. */
  readonly findingsIn: (file: PageFile) => readonly Placed[];
  /** What all packages begin with, with a slash at its end; '' where they share nothing. */
  readonly commonPath: string;
}

export type Side = 'base' | 'head';

export interface Located {
  readonly file: PageFile;
  readonly side: Side;
  readonly line: number;
}

/** A page elsewhere. */
export interface Outside {
  readonly host: string;
  readonly href: string;
}

export interface Placed {
  readonly finding: Finding;
  readonly side: Side;
  readonly line: number;
}

/** @param blocks read when they are asked for. */
export function modelOf(blocks: { readonly [K in keyof PageBlocks]: () => PageBlocks[K] }): Model {
  const data = blocks.page();
  const findings = unpack(data, blocks.flows);
  const report: Report = { ...data.report, findings };
  const byPath = new Map(data.files.map((file) => [file.path, file]));
  const byBasePath = new Map(data.files.map((file) => [file.basePath ?? file.path, file]));
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const { forge } = data;
  const locate = (finding: Finding): Located | null => {
    const side = sideOf(finding);
    const file = (side === 'base' ? byBasePath : byPath).get(finding.file);
    return file === undefined ? null : { file, side, line: finding.line };
  };
  const placed = new Map<PageFile, Placed[]>();
  for (const finding of findings) {
    const at = locate(finding);
    if (at === null) continue;
    const others = placed.get(at.file) ?? [];
    placed.set(at.file, others);
    others.push({ finding, side: at.side, line: at.line });
  }
  return {
    report,
    audit: report.kind === 'audit',
    findings,
    leftOut: data.leftOut,
    trend: data.trend ?? null,
    files: data.files,
    source: (file) => blocks.sources()[data.files.indexOf(file)] ?? { head: null, base: null, hunks: [] },
    locate,
    file: (path) => byPath.get(path) ?? byBasePath.get(path) ?? null,
    onForge: (side, path, line) => {
      const href = forge === undefined ? null : sourceLink(forge, report[side].revision, path, line);
      return href === null ? null : { href, host: new URL(href).hostname };
    },
    finding: (id) => byId.get(id) ?? null,
    findingsIn: (file) => placed.get(file) ?? [],
    commonPath: commonPathOf(findings.map((finding) => finding.package)),
  };
}

/** The side that a finding stands on. */
export function sideOf({ state }: Finding): Side {
  return state === 'fixed' ? 'base' : 'head';
}

/** Whole parts of the path only. */
export function commonPathOf(packages: readonly string[]): string {
  const [first, ...others] = new Set(packages);
  if (first === undefined) return '';
  let parts = first.split('/');
  for (const other of others) {
    const these = other.split('/');
    let same = 0;
    while (same < parts.length && parts[same] === these[same]) same++;
    parts = parts.slice(0, same);
  }
  return parts.length === 0 ? '' : `${parts.join('/')}/`;
}

/** What is left of a package's path beside others of the same repository; its last part where that is nothing. */
export function shortPackage(path: string, commonPath: string): string {
  if (path.startsWith(commonPath)) return path.slice(commonPath.length);
  return `${path}/` === commonPath ? (path.split('/').at(-1) ?? path) : path;
}
