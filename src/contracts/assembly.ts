/**
 * The functions that an assembly file defines, by name, each with what it calls. Names are those of the file, with `·` for the dot that the package
 * stands before: `·IndexByte`, `runtime·memmove`. https://go.dev/doc/asm
 */
export function assemblyFunctions(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const macros = new Map<string, readonly string[]>();
  let calls: string[] | null = null;
  for (const line of text.replaceAll(/\\\n/g, ';').split('\n')) {
    const code = line.replace(/\/\/.*$/, '');
    const macro = /^\s*#define\s+(\w+)(?:\([^)]*\))?(.*)$/.exec(code);
    if (macro) {
      macros.set(macro[1] ?? '', callsIn(macro[2] ?? '', macros));
      continue;
    }
    const heading = /^TEXT\s+([^\s(<,]*)(?:<[^>]*>)?\(SB\)/.exec(code);
    if (heading) {
      calls = [];
      found.set(heading[1] ?? '', calls);
    } else calls?.push(...callsIn(code, macros));
  }
  return found;
}

/** Of instructions between semicolons; `*` for a call through a register. What a macro calls, each use of it does. */
function callsIn(code: string, macros: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return code.split(';').flatMap((statement): readonly string[] => {
    const instruction = statement.replace(/^\s*(?:\w+:\s*)?/, '');
    const call = /^(?:CALL|JMP|BL|B|JAL)\s+([^\s(<,]*·[^\s(<,]*)(?:<[^>]*>)?\(SB\)/.exec(instruction);
    if (call) return [call[1] ?? ''];
    if (/^(?:CALL|BL)\s+\(?(?:R?\w+)\)?\s*$/.test(instruction)) return ['*'];
    return macros.get(/^\w+/.exec(instruction)?.[0] ?? '') ?? [];
  });
}
