import { UsageError } from '../../../src/model/index.ts';
import type { Files, Side } from '../repository.ts';

/** How many allocations a call makes on each side. `what` is the label that the test prints before the number; empty means every label. */
export interface Claim {
  readonly what: string;
  readonly base: number;
  readonly head: number;
}

/** A change of a small Go program, with what is right about it. */
export interface Program {
  readonly name: string;
  readonly why: string;
  readonly verdict: 'pass' | 'fail';
  /** How many findings gate; null where that isn't settled. */
  readonly gating: number | null;
  /** Functions that must have a gating finding. */
  readonly gates: readonly string[];
  /** The lines as they stand, for people. */
  readonly measured: readonly string[];
  readonly claims: readonly Claim[];
  /** Further arguments of `escapediff diff`. */
  readonly args: readonly string[];
  readonly base: Files;
  readonly head: Files;
  /** Tests that are laid over either side to measure it; the product doesn't see them. */
  readonly measure: Files;
}

const accepted = ['why', 'verdict', 'gating', 'gates', 'measured', 'args'];
const folders = ['base', 'head', 'measure'] as const;

/**
 * Reads a program: lines of `field: value`, then the files as txtar has them (https://pkg.go.dev/golang.org/x/tools/txtar).
 * A field may stand on several lines. Throws a UsageError that names the program and what it has wrong.
 */
export function parseProgram(name: string, text: string): Program {
  const [head = '', ...rest] = text.split(/^-- (.+) --\n/m);
  const fields = new Map<string, string[]>();
  for (const line of head.split('\n').filter((line) => line.trim() !== '')) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === undefined || value === undefined || !accepted.includes(field))
      throw new UsageError(`${name}: "${line}" is no field. Accepted: ${accepted.join(', ')}, each as "field: value".`);
    fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  const values = (field: string): readonly string[] => fields.get(field) ?? [];
  const words = (field: string): readonly string[] => values(field).flatMap((value) => value.match(/\S+/g) ?? []);
  const verdict = values('verdict').join(' ');
  if (verdict !== 'pass' && verdict !== 'fail')
    throw new UsageError(`${name}: verdict is "${verdict}". Accepted: pass, fail.`);
  const [gating = ''] = values('gating');
  if (!/^\d*$/.test(gating)) throw new UsageError(`${name}: gating is "${gating}". Accepted: a number.`);
  return {
    name,
    why: values('why').join(' '),
    verdict,
    gating: gating === '' ? null : Number(gating),
    gates: words('gates'),
    measured: values('measured'),
    claims: values('measured').flatMap(claimsOf),
    args: words('args'),
    ...filesOf(name, rest),
  };
}

/** `Use: 0 -> 1`, `F(2,false) 0->1`, `A 0->1, B 1->0` and `0 -> 1`; other words claim nothing that can be checked. */
function claimsOf(line: string): readonly Claim[] {
  const claims = line.matchAll(/([^>]*?)\s*:?\s*(\d+)\s*->\s*(\d+)(?:,\s*|\s*$)/g);
  return [...claims].map(([, what = '', base, head]) => ({ what, base: Number(base), head: Number(head) }));
}

function filesOf(name: string, parts: readonly string[]): Record<(typeof folders)[number], Files> {
  const files: Record<(typeof folders)[number], Record<string, string>> = { base: {}, head: {}, measure: {} };
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [file = '', text = ''] = parts.slice(at, at + 2);
    const folder = folders.find((folder) => file.startsWith(`${folder}/`));
    if (folder === undefined)
      throw new UsageError(
        `${name}: file ${file} is on no side. Accepted: ${folders.map((f) => `${f}/…`).join(', ')}.`,
      );
    files[folder][file.slice(folder.length + 1)] = text;
  }
  return files;
}

/** The text of a program, as parseProgram reads it. */
export function formatProgram(
  fields: readonly (readonly [field: string, value: string])[],
  sides: Readonly<Record<Side, Files>>,
  measure: Files = {},
): string {
  const section = (folder: string, files: Files): readonly string[] =>
    Object.keys(files)
      .sort()
      .map((file) => `-- ${folder}/${file} --\n${(files[file] ?? '').replace(/\n*$/, '\n')}`);
  return [
    ...fields.map(([field, value]) => `${field}: ${value}\n`),
    ...section('base', sides.base),
    ...section('head', sides.head),
    ...section('measure', measure),
  ].join('');
}
