import type { Json } from './openapi.ts';

/**
 * Where GitHub's own answers differ from its OpenAPI description. Each is a place that a client has to expect, so the
 * stand-in answers as GitHub does, and the description is corrected instead.
 *
 * - `position` and `line` of a review comment are null once the comment is outdated:
 *   https://github.com/github/rest-api-description/issues/5568. Comments on a whole file get null here too; no page says
 *   what GitHub puts there, and null is the answer that a careless client trips over.
 * - `head.repo` of a pull request is null when the fork was deleted:
 *   https://github.com/github/rest-api-description/issues/1811
 */
const nullableProperties: readonly (readonly string[])[] = [
  ['pull-request-review-comment', 'position'],
  ['pull-request-review-comment', 'line'],
  ['pull-request-review-comment', 'original_line'],
  ['pull-request', 'head', 'repo'],
  ['pull-request-simple', 'head', 'repo'],
];

/** `GET /user`, which tools call to learn their own login; GitHub refuses it to the tokens of Actions. */
const authenticatedUser: Json = {
  get: {
    operationId: 'users/get-authenticated',
    parameters: [],
    responses: {
      '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/simple-user' } } } },
    },
  },
};

/**
 * `POST pulls/{n}/reviews/{id}/events`, which the cut-down description lacks:
 * https://docs.github.com/en/rest/pulls/reviews#submit-a-review-for-a-pull-request
 */
const submitReview: Json = {
  post: {
    operationId: 'pulls/submit-review',
    parameters: ['owner', 'repo', 'pull-number', 'review-id'].map((name) => ({
      $ref: `#/components/parameters/${name}`,
    })),
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              body: { type: 'string' },
              event: { type: 'string', enum: ['APPROVE', 'REQUEST_CHANGES', 'COMMENT'] },
            },
            required: ['event'],
          },
        },
      },
    },
    responses: {
      '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/pull-request-review' } } } },
      '403': { $ref: '#/components/responses/forbidden' },
      '404': { $ref: '#/components/responses/not_found' },
      '422': { $ref: '#/components/responses/validation_failed_simple' },
    },
  },
};

/** Corrects a private copy of the description in place. Throws when a property that it corrects is not there. */
export function applyDeviations(paths: Record<string, Json>, schemas: Record<string, Json>): void {
  for (const [name, ...path] of nullableProperties) {
    let schema = schemas[name ?? ''];
    let properties: Json | undefined;
    for (const step of path) {
      properties = schema?.['properties'] as Json | undefined;
      schema = properties?.[step] as Json | undefined;
    }
    const last = path.at(-1);
    if (!properties || !schema || last === undefined) throw new Error(`no schema at ${[name, ...path].join('.')}`);
    properties[last] = { anyOf: [schema, { type: 'null' }] };
  }
  paths['/user'] = authenticatedUser;
  paths['/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events'] = submitReview;
}
