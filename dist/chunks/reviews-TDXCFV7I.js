import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  account,
  accountOrNull,
  answer,
  asking,
  integer,
  integerOrNull,
  object,
  text,
  textOrNull
} from "./chunk-QLW5WLJE.js";
import {
  GitHubFailure
} from "./chunk-GE7WAI7Z.js";
import {
  filesPerPage,
  itemsPerPage
} from "./chunk-PBQ44EWH.js";
import {
  known,
  messageOf,
  unavailable
} from "./chunk-6T4QM65A.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";

// src/adapters/github/identity.ts
var workflowBot = { login: "github-actions[bot]", type: "Bot" };
async function findIdentity({ octokit }, botLogin) {
  if (botLogin !== null) return known(named(botLogin));
  const sources = [
    async () => account(answer((await octokit.rest.users.getAuthenticated()).data, "the account")),
    async () => {
      const { viewer } = await octokit.graphql("query { viewer { login } }");
      return named(text(answer(viewer, "the account"), "login"));
    }
  ];
  for (const ask of sources) {
    try {
      return known(await asking(ask));
    } catch (error) {
      if (isRefusal(error)) continue;
      const cause = messageOf(error);
      return unavailable(
        `GitHub could not say whose token this is (${cause}), so earlier comments can't be told apart and nothing was posted.`
      );
    }
  }
  return known(workflowBot);
}
function named(login) {
  return { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
}
function isRefusal(error) {
  if (error instanceof GitHubFailure) return error.kind === "forbidden" && error.status !== 401;
  return error instanceof Error && error.name === "GraphqlResponseError";
}

// src/adapters/github/reviews.ts
function gitHubReviews(client, { owner, repo, number }, botLogin = null) {
  const { octokit } = client;
  const { pulls, issues } = octokit.rest;
  const pull = { owner, repo, pull_number: number };
  const issue = { owner, repo, issue_number: number };
  let identity = null;
  return {
    pause: (seconds) => client.pause(seconds),
    identity: () => identity ??= findIdentity(client, botLogin),
    state: () => asking(async () => {
      const found = answer((await pulls.get(pull)).data, "the pull request");
      return { open: text(found, "state") === "open", headSha: text(object(found, "head"), "sha") };
    }),
    files: () => asking(async () => {
      const found = await octokit.paginate(pulls.listFiles, { ...pull, per_page: filesPerPage });
      return found.map(changedFile);
    }),
    lineComments: () => asking(async () => {
      const found = await octokit.paginate(pulls.listReviewComments, { ...pull, per_page: itemsPerPage });
      return found.map(lineComment);
    }),
    issueComments: () => asking(async () => {
      const found = await octokit.paginate(issues.listComments, { ...issue, per_page: itemsPerPage });
      return found.map(issueComment);
    }),
    reviews: () => asking(async () => {
      const found = await octokit.paginate(pulls.listReviews, { ...pull, per_page: itemsPerPage });
      return found.map(review);
    }),
    draftReview: ({ commit, body, comments }) => asking(async () => {
      const sent = { ...pull, commit_id: commit, body, comments: comments.map(reviewComment) };
      return posted((await pulls.createReview(sent)).data, "the new review");
    }),
    submitReview: (id) => asking(async () => {
      await pulls.submitReview({ ...pull, review_id: id, event: "COMMENT" });
    }),
    deleteDraft: (id) => deleting(() => pulls.deletePendingReview({ ...pull, review_id: id })),
    createLineComment: (commit, comment) => asking(async () => {
      const sent = { ...pull, commit_id: commit, ...singleComment(comment) };
      return posted((await pulls.createReviewComment(sent)).data, "the new line comment");
    }),
    updateLineComment: (id, body) => asking(async () => {
      await pulls.updateReviewComment({ owner, repo, comment_id: id, body });
    }),
    deleteLineComment: (id) => deleting(() => pulls.deleteReviewComment({ owner, repo, comment_id: id })),
    createIssueComment: (body) => asking(async () => posted((await issues.createComment({ ...issue, body })).data, "the new comment")),
    updateIssueComment: (id, body) => asking(async () => {
      const edited = await issues.updateComment({ owner, repo, comment_id: id, body });
      return posted(edited.data, "the edited comment");
    }),
    deleteIssueComment: (id) => deleting(() => issues.deleteComment({ owner, repo, comment_id: id }))
  };
}
async function deleting(request) {
  try {
    await asking(request);
  } catch (error) {
    if (!(error instanceof GitHubFailure && error.status === 404)) throw error;
  }
}
function changedFile(value) {
  const file = answer(value, "a changed file");
  return { path: text(file, "filename"), patch: textOrNull(file, "patch") };
}
function lineComment(value) {
  const comment = answer(value, "a line comment");
  return {
    id: integer(comment, "id"),
    reviewId: integerOrNull(comment, "pull_request_review_id"),
    author: accountOrNull(comment, "user"),
    body: text(comment, "body"),
    path: text(comment, "path"),
    line: integerOrNull(comment, "line"),
    startLine: integerOrNull(comment, "start_line"),
    wholeFile: textOrNull(comment, "subject_type") === "file",
    inReplyTo: integerOrNull(comment, "in_reply_to_id")
  };
}
function issueComment(value) {
  const comment = answer(value, "a comment");
  return {
    id: integer(comment, "id"),
    author: accountOrNull(comment, "user"),
    body: textOrNull(comment, "body") ?? "",
    url: text(comment, "html_url")
  };
}
function review(value) {
  const found = answer(value, "a review");
  return {
    id: integer(found, "id"),
    pending: text(found, "state") === "PENDING",
    author: accountOrNull(found, "user"),
    body: textOrNull(found, "body") ?? "",
    url: text(found, "html_url")
  };
}
function posted(value, what) {
  const created = answer(value, what);
  return { id: integer(created, "id"), url: text(created, "html_url") };
}
function anchor({ startLine, side }, line) {
  return startLine === null ? { line, side } : { line, side, start_line: startLine, start_side: side };
}
function reviewComment(comment) {
  const { path, body, line } = comment;
  if (line === null) throw new Error(`A review can't hold a comment on the whole file ${path}.`);
  return { path, body, ...anchor(comment, line) };
}
function singleComment(comment) {
  const { path, body, line } = comment;
  return line === null ? { path, body, subject_type: "file" } : { path, body, ...anchor(comment, line) };
}
export {
  gitHubReviews
};
