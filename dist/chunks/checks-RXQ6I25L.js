import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  answer,
  asking,
  integer,
  object,
  textOrNull
} from "./chunk-QLW5WLJE.js";
import "./chunk-GE7WAI7Z.js";
import {
  itemsPerPage
} from "./chunk-PBQ44EWH.js";
import "./chunk-PY5VAGIZ.js";

// src/adapters/github/checks.ts
var ours = /^(escapediff:[0-9a-f]{32})(?:@([\d.]+))?$/;
function gitHubChecks(client, { owner, repo, headSha }) {
  const { checks } = client.octokit.rest;
  return {
    pause: (seconds) => client.pause(seconds),
    list: (name) => asking(async () => {
      const wanted = { owner, repo, ref: headSha, check_name: name, filter: "all", per_page: itemsPerPage };
      const found = await client.octokit.paginate(checks.listForRef, wanted);
      return found.map(existing).filter(({ externalId }) => externalId !== "").toSorted((a, b) => b.id - a.id);
    }),
    create: (check, annotations) => asking(async () => {
      const sent = {
        owner,
        repo,
        name: check.name,
        head_sha: check.headSha,
        status: "completed",
        conclusion: check.conclusion,
        external_id: check.run === null ? check.externalId : `${check.externalId}@${check.run}`,
        ...check.detailsUrl === null ? {} : { details_url: check.detailsUrl },
        output: output(check, annotations)
      };
      return existing((await checks.create(sent)).data);
    }),
    annotate: (id, check, annotations) => asking(async () => {
      await checks.update({
        owner,
        repo,
        check_run_id: id,
        output: output(check, annotations),
        request: { retries: 0 }
      });
    })
  };
}
function existing(value) {
  const check = answer(value, "a check run");
  const [, externalId = "", run = null] = ours.exec(textOrNull(check, "external_id") ?? "") ?? [];
  return {
    id: integer(check, "id"),
    url: textOrNull(check, "html_url") ?? "",
    externalId,
    run,
    annotationCount: integer(object(check, "output"), "annotations_count")
  };
}
function output({ title, summary }, annotations) {
  return { title, summary, annotations: annotations.map(annotation) };
}
function annotation({ path, startLine, endLine, columns, level, title, message }) {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...columns === null ? {} : { start_column: columns.start, end_column: columns.end },
    annotation_level: level,
    title,
    message
  };
}
export {
  gitHubChecks
};
