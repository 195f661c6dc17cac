/**
 * The functions that an assembly file defines, by name, each with what it calls. Names are those of the file, with `·` for the dot that the package
 * stands before: `·IndexByte`, `runtime·memmove`. https://go.dev/doc/asm
 */
export function assemblyFunctions(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let calls: string[] | null = null;
  for (const line of text.split('\n')) {
    const code = line.replace(/\/\/.*$/, '');
    const heading = /^TEXT\s+([^\s(<,]*)(?:<[^>]*>)?\(SB\)/.exec(code);
    if (heading) {
      calls = [];
      found.set(heading[1] ?? '', calls);
      continue;
    }
    const call = /^\s*(?:\w+:\s*)?(?:CALL|JMP|BL|B|JAL)\s+([^\s(<,]*·[^\s(<,]*)(?:<[^>]*>)?\(SB\)/.exec(code);
    if (call) calls?.push(call[1] ?? '');
    else if (/^\s*(?:\w+:\s*)?(?:CALL|BL)\s+\(?(?:R?\w+)\)?\s*$/.test(code)) calls?.push('*');
  }
  return found;
}
