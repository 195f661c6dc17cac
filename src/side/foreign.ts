import type { CompiledFunction } from '../codegen/index.ts';
import type { Escape } from '../model/index.ts';
import { isLiteral, readSymbol } from '../model/symbol.ts';

/** The function of another module that a symbol names: `example.com/dep.New`, `gopkg.in/yaml%2ev3.(*T).m.func1`. Null for one of the repository. */
export function foreignName(
  symbol: string,
  foreign: ReadonlySet<string>,
): { readonly importPath: string; readonly name: string } | null {
  if (foreign.size === 0) return null;
  const read = readSymbol(symbol);
  return read !== null && foreign.has(read.package)
    ? { importPath: read.package, name: read.names.slice(0, 2).join('.') }
    : null;
}

export function foreignEscapes(
  { symbol, sites }: CompiledFunction,
  { importPath, name }: { readonly importPath: string; readonly name: string },
): readonly Escape[] {
  return sites
    .filter(({ family }) => family !== 'append' && family !== 'move')
    .map(({ file, line, call, type, bytes, ways }): Escape => {
      const expression = type ?? 'a value';
      const place = { file: `${importPath}/${file.slice(file.lastIndexOf('/') + 1)}`, line, column: 0 };
      return {
        package: importPath,
        place,
        kind: 'other',
        expression,
        identity: expression,
        message: `${expression} escapes to heap`,
        source: {
          function: name,
          functionRange: null,
          range: { ...place, endLine: line, endColumn: 0 },
          cold: ways?.reach === 'panic',
          inLoop: (ways?.loops ?? 0) > 0,
          lineText: '',
        },
        flow: [],
        inlinedFrom: [],
        allocation: { status: 'confirmed', call, type, bytes },
        certainty: 'sure',
        ways,
        inLiteral: isLiteral(symbol),
        unit: name,
        evidence: 'code',
        occurrences: [],
      };
    });
}
