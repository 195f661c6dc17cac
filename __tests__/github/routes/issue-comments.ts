import { byId, login, page, pullRequestOf, remove, since } from '../call.ts';
import type { Call, Handler } from '../call.ts';
import type { IssueComment } from '../model.ts';
import { renderIssueComment } from '../render/comments.ts';
import { refuseLocked, requireBody } from '../rules.ts';

/** `POST issues/{n}/comments` */
export const createIssueComment: Handler = (call) => {
  const pullRequest = pullRequestOf(call);
  const { body } = call.body as { body: string };
  requireBody(call.operation, body);
  refuseLocked(pullRequest);
  const comment = renderIssueComment(call.state.addIssueComment(pullRequest, login(call), body), call.urls);
  return { status: 201, body: comment, headers: { location: comment['url'] as string } };
};

/** `GET issues/{n}/comments`, oldest first. */
export const listIssueComments: Handler = (call) => {
  const pullRequest = pullRequestOf(call);
  const all = since(call, call.state.issueComments).filter((comment) => comment.pullRequest === pullRequest);
  const { items, headers } = page(call, all);
  return { status: 200, headers, body: items.map((comment) => renderIssueComment(comment, call.urls)) };
};

/** `GET issues/comments/{id}` */
export const getIssueComment: Handler = (call) => ({
  status: 200,
  body: renderIssueComment(commentOf(call), call.urls),
});

/** `PATCH issues/comments/{id}`. Whoever may write may edit the comments of others: whose they are is the client's care. */
export const updateIssueComment: Handler = (call) => {
  const comment = commentOf(call);
  const { body } = call.body as { body: string };
  requireBody(call.operation, body);
  comment.body = body;
  comment.updatedAt = call.state.tick();
  return { status: 200, body: renderIssueComment(comment, call.urls) };
};

/** `DELETE issues/comments/{id}` */
export const deleteIssueComment: Handler = (call) => {
  remove(call.state.issueComments, commentOf(call));
  return { status: 204 };
};

function commentOf(call: Call): IssueComment {
  return byId(call, 'comment_id', call.state.issueComments, ({ pullRequest }) => pullRequest.repository);
}
