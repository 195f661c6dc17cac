import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const adapter = fileURLToPath(new URL('../../../src/adapters/runner/index.ts', import.meta.url));

/** What a step left behind. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  readonly outputs: string;
  readonly summary: string;
}

/** Runs steps as the runner does: each a Node process of its own, with the runner's variables and files. */
export class Steps {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'escapediff-steps-'));
  readonly #library: string;

  constructor() {
    this.#library = path.join(this.#folder, 'runner.mjs');
    const require = "import { createRequire as c } from 'node:module'; const require = c(import.meta.url);";
    buildSync({
      entryPoints: [adapter],
      outfile: this.#library,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: { js: require },
    });
  }

  /** Runs `script`, in which `runner` is the adapter, with inputs by name. */
  run(
    script: string,
    {
      inputs = {},
      env = {},
      summary = '',
    }: { inputs?: Record<string, string>; env?: Record<string, string>; summary?: string } = {},
  ): Ran {
    const file = (name: string, text: string): string => {
      const written = path.join(this.#folder, name);
      writeFileSync(written, text);
      return written;
    };
    const outputFile = file('output', '');
    const summaryFile = file('summary', summary);
    const main = file('main.mjs', `import * as runner from ${JSON.stringify(this.#library)};\n${script}`);
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const { stdout, stderr, status } = spawnSync(process.execPath, [main], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: {
        PATH: process.env['PATH'],
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...(Object.fromEntries(given) as Record<string, string>),
        ...env,
      },
    });
    return {
      stdout,
      stderr,
      status,
      outputs: readFileSync(outputFile, 'utf8'),
      summary: readFileSync(summaryFile, 'utf8'),
    };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * What the runner takes for commands: `::name …::` at the start of a line after white space, `##[name …]` anywhere. It compares
 * by the rules of a language, so characters that count as nothing there are left out first.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(stdout: string): readonly string[] {
  return stdout
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu, ''))
    .flatMap((line) => {
      const name = /^\s*::([^:\s]+).*?::/u.exec(line)?.[1] ?? /##\[([^\]\s]+)[^\]]*\]/u.exec(line)?.[1];
      return name === undefined ? [] : [name];
    });
}
