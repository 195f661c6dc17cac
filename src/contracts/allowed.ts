import type { Spot } from './code.ts';
import type { Program } from './program.ts';

/**
 * Has a person accepted what stands on a line? A comment above a function accepts all of it.
 *
 * @param allowed `file:line`, absolute.
 */
export function allowing(allowed: ReadonlySet<string>, program: Program): (spot: Spot) => boolean {
  const files = new Set([...allowed].map((place) => place.replace(/:\d+$/, '')));
  return ({ file, line }) => {
    if (!files.has(file)) return false;
    if (allowed.has(`${file}:${line}`)) return true;
    const declaration = program.sources.lines(file)?.declarationAt(line) ?? null;
    return declaration !== null && allowed.has(`${file}:${declaration.startPosition.row + 1}`);
  };
}

/** By the names that reports show: `errors.Is`, `(*Conn).Read` with the package before it. */
export function assuming(names: readonly string[]): (symbol: string) => boolean {
  const wanted = new Set(names);
  if (wanted.size === 0) return () => false;
  return (symbol) => {
    const plain = symbol.replace(/\[[^]*\]/, '').replaceAll('%2e', '.');
    const short = plain.slice(plain.lastIndexOf('/', plain.includes('(') ? plain.indexOf('(') : undefined) + 1);
    return [plain, short].flatMap((name) => [name, name.replace(/\(\*(.*?)\)/, '$1')]).some((name) => wanted.has(name));
  };
}
