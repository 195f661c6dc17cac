import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { SiteCollector, type GeneratedCode } from '../../src/codegen/index.ts';
import { DiagnosticsCollector, type SideDiagnostics } from '../../src/diagnostics/collect.ts';
import { kindOf } from '../../src/diagnostics/kind.ts';
import type { Escape, Range, SourceContext } from '../../src/model/index.ts';

/** A go command and the release it belongs to. */
export interface Toolchain {
  readonly version: string;
  readonly command: string;
}

/** The go on the PATH; with ESCAPEDIFF_ALL_GO=1 every release that is unpacked below ~/.cache/go-versions. */
export function toolchains(): readonly Toolchain[] {
  const all = process.env['ESCAPEDIFF_ALL_GO'] === '1';
  const releases = ['1.21', '1.22', '1.23', '1.24', '1.25', '1.26', '1.27'].map((version) => ({
    version,
    command: path.join(homedir(), `.cache/go-versions/go${version}/bin/go`),
  }));
  return all ? releases.filter(({ command }) => existsSync(command)) : [{ version: 'on the PATH', command: 'go' }];
}

/** Runs a go command to its end; its standard error and output, or an exception with them. */
export function runGo(
  { command, version }: Toolchain,
  dir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly stdout: string; readonly stderr: Buffer } {
  const pinned = version === 'on the PATH' ? {} : { GOTOOLCHAIN: 'local' };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: dir,
    env: { ...process.env, GOFLAGS: '', GOWORK: 'off', ...pinned, ...env },
    maxBuffer: 1 << 30,
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.toString().slice(-2000)}`);
  return { stdout: stdout.toString(), stderr };
}

export function readSites(root: string, text: Uint8Array, goarch = 'amd64', chunkSize = 1 << 16): GeneratedCode {
  const collector = new SiteCollector(root, goarch);
  const reader = collector.begin(root);
  for (let start = 0; start < text.length; start += chunkSize) reader.push(text.subarray(start, start + chunkSize));
  reader.end();
  return collector.result();
}

export function readDiagnostics(root: string, text: Uint8Array): SideDiagnostics {
  const collector = new DiagnosticsCollector(root, new Map());
  const reader = collector.begin(root);
  reader.push(text);
  reader.end();
  return collector.result();
}

/** The escapes as src/compare/ makes them, but for the syntax: functions are told by gofmt's columns. */
export function escapesOf(diagnostics: SideDiagnostics, sourceOf: (file: string) => string): readonly Escape[] {
  const files = new Map<string, readonly Range[]>();
  return diagnostics.escapes.map((record): Escape => {
    const { place, expression, moved, message, flow } = record;
    const functions = files.get(place.file) ?? functionRanges(place.file, sourceOf(place.file));
    files.set(place.file, functions);
    const functionRange = functions.find(({ line, endLine }) => line <= place.line && place.line <= endLine) ?? null;
    const source: SourceContext = {
      function: '',
      functionRange,
      range: { ...place, endLine: place.line, endColumn: place.column },
      cold: false,
      inLoop: false,
      lineText: '',
    };
    return {
      package: record.package,
      place,
      kind: kindOf(expression, moved),
      expression,
      identity: expression,
      message,
      source,
      flow,
      inlinedFrom: diagnostics.inlined.get(`${place.file}:${place.line}:${place.column}`) ?? [],
      allocation: { status: 'unknown', call: null, type: null, bytes: null },
      certainty: 'unread',
      ways: null,
      inLiteral: false,
      unit: '',
      evidence: 'message',
      occurrences: [],
    };
  });
}

function functionRanges(file: string, text: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('func ')) start = index + 1;
    if (start > 0 && (line === '}' || (line.startsWith('func ') && line.endsWith('}')))) {
      ranges.push({ file, line: start, column: 1, endLine: index + 1, endColumn: 2 });
      start = 0;
    }
  }
  return ranges;
}
