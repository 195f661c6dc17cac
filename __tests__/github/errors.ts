import type { Operation } from './openapi.ts';
import { hasSimpleErrors } from './validation.ts';
import type { Problem } from './validation.ts';

/** An answer of GitHub's that is not a success. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, errors?: readonly unknown[], headers: Record<string, string> = {}) {
    super(`${status} ${message}`);
    this.status = status;
    this.body = errorBody(status, message, errors);
    this.headers = headers;
  }
}

/** The body of GitHub's error answers. */
export function errorBody(status: number, message: string, errors?: readonly unknown[]): Record<string, unknown> {
  const rest = { documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return errors === undefined ? { message, ...rest } : { message, errors, ...rest };
}

export const notFound = (): ApiError => new ApiError(404, 'Not Found');

/** `missing` as in `x-accepted-github-permissions`, which GitHub sends to say what would have been enough. */
export function forbidden(missing?: string): ApiError {
  const headers = missing === undefined ? {} : { 'x-accepted-github-permissions': missing };
  return new ApiError(403, 'Resource not accessible by integration', undefined, headers);
}

/** 422 in the shape that the operation documents: a list of objects, or of plain sentences. */
export function validationFailed(operation: Operation, problems: readonly Problem[]): ApiError {
  const errors = hasSimpleErrors(operation)
    ? problems.map(({ message }) => message)
    : problems.map((problem) => ({ resource: resourceOf(operation), ...problem }));
  return new ApiError(422, 'Validation Failed', errors);
}

/** 422 as the reviews API words it: one sentence that does not say which comment is meant. */
export const unprocessable = (sentence: string): ApiError => new ApiError(422, 'Unprocessable Entity', [sentence]);

function resourceOf(operation: Operation): string {
  if (operation.id.startsWith('checks/')) return 'CheckRun';
  if (operation.id.startsWith('issues/')) return operation.id.includes('label') ? 'Label' : 'IssueComment';
  return operation.id.includes('comment') ? 'PullRequestReviewComment' : 'PullRequestReview';
}
