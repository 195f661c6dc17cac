import path from 'node:path';
import { finished, output } from '../process.ts';
import { inFolder, writeFiles, type Files } from '../repository.ts';
import type { Layout } from './layout.ts';
import { measuringFiles } from './measured.ts';
import type { Program } from './model.ts';

/** What one side of a pair allocates: counts per function (its key) and input. */
export interface Measured {
  readonly counts: ReadonlyMap<string, readonly number[]>;
  /** Functions that the compiler can inline, by their names in the source. */
  readonly inlinable: ReadonlySet<string>;
  /** Whether two measurements were the same. */
  readonly stable: boolean;
}

export interface Tagged {
  readonly tag: string;
  readonly program: Program;
}

/**
 * Compiles the programs of one side in one module and runs all their functions with all inputs.
 *
 * @param files of the module, without what measures it.
 * @returns for each tag what was measured, or what the compiler says against it: then nothing of any program was measured.
 */
export async function measureSide(
  programs: readonly Tagged[],
  files: Files,
  layout: Layout,
  env: NodeJS.ProcessEnv,
): Promise<ReadonlyMap<string, Measured> | ReadonlyMap<string, string>> {
  return inFolder(async (folder) => {
    await writeFiles(folder, { ...files, ...measuringFiles(programs, layout) });
    const binary = path.join(folder, 'measure_main/measure.bin');
    const build = await finished('go', ['build', `-gcflags=${layout.module}/...=-m`, '-o', binary, './measure_main'], {
      cwd: folder,
      env,
    });
    if (build.status !== 0) return complaints(build.stderr);
    return read(programs, await output(binary, [], { cwd: folder, env }), build.stderr);
  });
}

/** What `-m` says where nothing is wrong. */
const isMessage =
  /: (?:can inline|inlining call to|leaking param|moved to heap|.*(?:escapes to heap|does not escape|ignoring self-assignment))/;

/** The compiler's complaints, by the tag in the file's name. Throws where it complains of something else. */
function complaints(stderr: string): ReadonlyMap<string, string> {
  const wrong = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !isMessage.test(line));
  const found = new Map<string, string>();
  for (const line of wrong) {
    const [, tag] = /\bp(\d+)(?:_b)?\.go:\d+:\d+: /.exec(line) ?? [];
    if (tag !== undefined && !found.has(tag)) found.set(tag, line);
  }
  if (found.size === 0) throw new Error(`The generated module doesn't compile:\n${wrong.slice(0, 20).join('\n')}`);
  return found;
}

function read(programs: readonly Tagged[], printed: string, messages: string): ReadonlyMap<string, Measured> {
  const lines = new Map<string, Map<string, string[]>>();
  for (const [, tag = '', key = '', counts = ''] of printed.matchAll(/^(\d+) (\S+)\t (.*)$/gm)) {
    const keys = lines.get(tag) ?? new Map<string, string[]>();
    keys.set(key, [...(keys.get(key) ?? []), counts]);
    lines.set(tag, keys);
  }
  const names = Array.from(messages.matchAll(/: can inline (\S+)/g), ([, name = '']) => name);
  const inlinable = new Set(names.filter((name) => !isWrapper(name) && !isLiteral(name)).map(bareName));
  return new Map(
    programs.map(({ tag }) => {
      const all = [...(lines.get(tag) ?? [])];
      const counts = new Map(all.map(([key, [first = '']]) => [key, first.split(' ').map(Number)]));
      const stable = all.every(([, [first, second]]) => first === second);
      return [tag, { counts, inlinable, stable }];
    }),
  );
}

/** `Box17[int]` only hands the dictionary on to `Box17[go.shape.int]`, and can be inlined even where that one can't. */
const isWrapper = (name: string): boolean => name.includes('[') && !name.includes('[go.shape.');

const isLiteral = (name: string): boolean => /\.func\d+(?:\.\d+)*$/.test(name);

/** `(*T).Read17` and `Box17[go.shape.int]` without what stands around the name. */
const bareName = (name: string): string => name.replace(/\[.*/, '').replace(/^.*\./, '');
