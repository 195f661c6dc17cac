import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  answer,
  asking,
  integer,
  object,
  objects,
  text
} from "./chunk-QLW5WLJE.js";
import {
  describe,
  isPermission
} from "./chunk-BZKFSJ27.js";
import {
  GitHubFailure
} from "./chunk-GE7WAI7Z.js";
import {
  itemsPerPage
} from "./chunk-PBQ44EWH.js";
import {
  known,
  unavailable
} from "./chunk-6T4QM65A.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";

// src/adapters/github/pull-requests.ts
async function pullRequest({ octokit }, { owner, repo, number }) {
  return await orReason(`Pull request #${String(number)} could not be read`, async () => {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return known(details(answer(data, "the pull request"), owner, repo));
  });
}
async function mergeBase({ octokit }, owner, repo, base, head) {
  return await orReason(`The merge base of ${base} and ${head} could not be asked for`, async () => {
    const basehead = `${base}...${head}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
    const sha = text(object(answer(data, "the comparison"), "merge_base_commit"), "sha");
    return /^[0-9a-f]{40}$/.test(sha) ? known(sha) : unavailable(`GitHub names ${sha} as the merge base: no commit.`);
  });
}
async function findPullRequestForCommit({ octokit }, { owner, repo, headSha, head }) {
  return await orReason(`The pull request of ${headSha} could not be looked up`, async () => {
    const open = { owner, repo, per_page: itemsPerPage };
    const found = head === null ? await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
      ...open,
      commit_sha: headSha
    }) : await octokit.paginate(octokit.rest.pulls.list, {
      ...open,
      state: "open",
      head: `${head.owner}:${head.branch}`
    });
    const all = found.map((value) => details(answer(value, "a pull request"), owner, repo)).filter((one) => one.open);
    const [match, ...others] = all.filter((one) => one.pullRequest.headSha === headSha);
    if (match === void 0) {
      const moved = all.map((one) => `#${String(one.pullRequest.number)} is at ${one.pullRequest.headSha}`).join(", ");
      return unavailable(`No open pull request has the head ${headSha}${moved === "" ? "" : ` (${moved})`}.`);
    }
    if (others.length === 0) return known(match);
    const numbers = [match, ...others].map((one) => `#${String(one.pullRequest.number)}`).join(", ");
    return unavailable(`Several open pull requests have the head ${headSha}: ${numbers}.`);
  });
}
async function orReason(what, ask) {
  try {
    return await asking(ask);
  } catch (error) {
    if (error instanceof GitHubFailure) return unavailable(`${what}: ${reason(error)}`);
    throw error;
  }
}
function reason(failure) {
  if (failure.kind !== "forbidden" || failure.status === 401) return describe(failure);
  if (failure.status !== 404 && !isPermission(failure.message)) return describe(failure);
  const rights = "Reading needs `contents: read` and `pull-requests: read` in the permissions of the job.";
  return `GitHub answered ${String(failure.status)} "${failure.message}". ${rights}`;
}
function details(pull, owner, repo) {
  const head = object(pull, "head");
  const base = object(pull, "base");
  return {
    pullRequest: {
      owner,
      repo,
      number: integer(pull, "number"),
      headSha: text(head, "sha"),
      baseRef: text(base, "ref"),
      labels: objects(pull, "labels").map((label) => text(label, "name")).toSorted()
    },
    open: text(pull, "state") === "open",
    baseSha: text(base, "sha"),
    headRef: text(head, "ref"),
    headRepository: head.fields["repo"] === null ? null : text(object(head, "repo"), "full_name")
  };
}
export {
  findPullRequestForCommit,
  mergeBase,
  pullRequest
};
