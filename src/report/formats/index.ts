import type { Format } from './format.ts';

export type { Format, Rendering } from './format.ts';

/**
 * Every format there is: `--format`, `--write` and `escapediff show` on the command line and the action's `write` know what stands here, and
 * nothing else has to. Each is loaded when it is asked for.
 */
export const formats: Readonly<Record<string, Format>> = {
  text: {
    description: 'for people in a terminal',
    render: async ({ report, color, width, verbose, trend }) =>
      (await import('../text.ts')).renderText(report, { color, width, verbose, trend }),
  },
  json: {
    description: 'everything, for programs and for `escapediff show`',
    render: async ({ whole }) => (await import('../json.ts')).renderJson(whole),
  },
  markdown: {
    description: 'the summary that a pull request gets',
    render: async ({ report, trend, repositoryUrl }) => {
      const { renderSummary } = await import('../markdown/summary.ts');
      const context = { repositoryUrl, headSha: null, baseSha: null, trend };
      return renderSummary(report, { ...context, limit: Number.POSITIVE_INFINITY, unit: 'characters' });
    },
  },
  sarif: {
    description: "for GitHub's code scanning and editors",
    render: async ({ report, repositoryUrl, name, waived }) =>
      (await import('../sarif/index.ts')).renderSarif(report, { repositoryUrl, name, waived }),
  },
  html: {
    description: 'a page with map and source',
    render: async ({ report, trend, forge, sources, loadAssets }) => {
      const { renderHtml } = await import('../html/index.ts');
      return await renderHtml({ report, trend, forge, ...sources }, await loadAssets());
    },
  },
  lines: {
    description: 'one line a finding, for editors and problem matchers',
    render: async ({ report }) => (await import('./lines.ts')).renderLines(report),
  },
  'code-quality': {
    description: "for GitLab's merge requests",
    render: async ({ report }) => (await import('./code-quality.ts')).renderCodeQuality(report),
  },
};

export const formatNames: readonly string[] = Object.keys(formats);

/** Throws an Error for a name that settings would not have let through. */
export function formatOf(name: string): Format {
  const format = formats[name];
  if (format === undefined) throw new Error(`There is no format ${name}.`);
  return format;
}
