// Bundles the program and the looks of the HTML report, each into one text: build.mjs ships them, tests put them into pages.
import path from 'node:path';
import esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/** `inputs` are the files that went into it, relative to the repository. */
export async function bundleClient() {
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { client: 'src/report/html/client/main.ts', style: 'src/report/html/client/style/index.css' },
    outdir: 'html',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const textOf = (name) => result.outputFiles.find((file) => file.path.endsWith(name)).text.trim();
  return { script: textOf('client.js'), style: textOf('style.css'), inputs: Object.keys(result.metafile.inputs) };
}
