import type { CheckAnnotation, DesiredCheck } from '../../publish/check-run.ts';
import { itemsPerPage } from '../../publish/limits.ts';
import type { ExistingCheck, GitHubChecks } from '../../publish/port.ts';
import { answer, integer, object, textOrNull } from './answer.ts';
import type { Client } from './client.ts';
import { asking } from './failure.ts';

/**
 * Our mark in `external_id`, and the workflow run; check runs of others under the same name have another. `details_url` can't say which run
 * it was: GitHub sets its own (https://github.com/actions/github-script/issues/143).
 */
const ours = /^(escapediff:[0-9a-f]{32})(?:@([\d.]+))?$/;

/** The check runs of one commit, as publishing wants them (src/publish/port.ts says what each function does). */
export function gitHubChecks(
  client: Client,
  { owner, repo, headSha }: { readonly owner: string; readonly repo: string; readonly headSha: string },
): GitHubChecks {
  const { checks } = client.octokit.rest;
  return {
    pause: (seconds) => client.pause(seconds),
    list: (name) =>
      asking(async () => {
        const wanted = { owner, repo, ref: headSha, check_name: name, filter: 'all' as const, per_page: itemsPerPage };
        const found = await client.octokit.paginate(checks.listForRef, wanted);
        return found
          .map(existing)
          .filter(({ externalId }) => externalId !== '')
          .toSorted((a, b) => b.id - a.id);
      }),
    create: (check, annotations) =>
      asking(async () => {
        const sent = {
          owner,
          repo,
          name: check.name,
          head_sha: check.headSha,
          status: 'completed' as const,
          conclusion: check.conclusion,
          external_id: check.run === null ? check.externalId : `${check.externalId}@${check.run}`,
          ...(check.detailsUrl === null ? {} : { details_url: check.detailsUrl }),
          output: output(check, annotations),
        };
        return existing((await checks.create(sent)).data);
      }),
    annotate: (id, check, annotations) =>
      asking(async () => {
        await checks.update({
          owner,
          repo,
          check_run_id: id,
          output: output(check, annotations),
          request: { retries: 0 },
        });
      }),
  };
}

function existing(value: unknown): ExistingCheck {
  const check = answer(value, 'a check run');
  const [, externalId = '', run = null] = ours.exec(textOrNull(check, 'external_id') ?? '') ?? [];
  return {
    id: integer(check, 'id'),
    url: textOrNull(check, 'html_url') ?? '',
    externalId,
    run,
    annotationCount: integer(object(check, 'output'), 'annotations_count'),
  };
}

interface Output {
  title: string;
  summary: string;
  annotations: SentAnnotation[];
}

interface SentAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: CheckAnnotation['level'];
  title: string;
  message: string;
}

/** GitHub wants title and summary with each update, too. */
function output({ title, summary }: DesiredCheck, annotations: readonly CheckAnnotation[]): Output {
  return { title, summary, annotations: annotations.map(annotation) };
}

function annotation({ path, startLine, endLine, columns, level, title, message }: CheckAnnotation): SentAnnotation {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...(columns === null ? {} : { start_column: columns.start, end_column: columns.end }),
    annotation_level: level,
    title,
    message,
  };
}
