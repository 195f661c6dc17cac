/**
 * A stand-in of GitHub's REST API for pull requests, reviews, comments and check runs: it keeps state, checks every request
 * and its own answers against GitHub's OpenAPI description, adds the rules that the description lacks, and fails when told.
 */
export type { Anchor, AnchorProblem, Side, Target } from './anchors.ts';
export { findAnchor } from './anchors.ts';
export { refusals } from './faults.ts';
export type { Fault } from './faults.ts';
export type { Access, Identity, Permissions } from './identity.ts';
export { defaultTokens } from './identity.ts';
export type * from './model.ts';
export type { LoggedRequest, StandIn, StandInOptions } from './server.ts';
export { startStandIn } from './server.ts';
export type { PullRequestSeed } from './state.ts';
export { State, fakeSha } from './state.ts';
