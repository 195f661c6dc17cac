import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { description } from './openapi.ts';
import type { Json, Operation, Parameter } from './openapi.ts';

/** One thing that is wrong with a request: `code` is GitHub's word for it. */
export interface Problem {
  readonly code: 'missing_field' | 'invalid' | 'custom' | 'unprocessable';
  readonly field: string;
  readonly message: string;
}

/** Path or query parameters, coerced to the types of the description, defaults filled in. */
export type Values = Readonly<Record<string, unknown>>;

interface Compilers {
  /** For bodies and answers: nothing is coerced. */
  readonly exact: Ajv;
  /** For path and query parameters, which arrive as text. */
  readonly coercing: Ajv;
}

const documentKey = 'github';
const compiled = new Map<string, ValidateFunction>();
let compilers: Compilers | null = null;

/** Checks path parameters (still percent-encoded). Null when one does not fit: GitHub answers such a URL with 404. */
export function readPath(operation: Operation, raw: Readonly<Record<string, string>>): Values | null {
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(raw)) {
    try {
      values[name] = decodeURIComponent(text);
    } catch {
      return null;
    }
  }
  return parametersValidator(operation, 'path')(values) ? values : null;
}

/** Checks the query. GitHub ignores unknown names; here they are a problem, for they are misspelt options of ours. */
export function readQuery(operation: Operation, search: URLSearchParams): { values: Values; problems: Problem[] } {
  const values: Record<string, unknown> = Object.fromEntries(search);
  const validate = parametersValidator(operation, 'query');
  return { values, problems: validate(values) ? [] : toProblems(validate.errors) };
}

/** Checks a request's body, `undefined` for none. Keys that the description lacks are problems, as they are to GitHub. */
export function checkBody(operation: Operation, body: unknown): Problem[] {
  if (body === undefined) {
    return operation.body?.required === true
      ? [{ code: 'missing_field', field: 'body', message: 'body is required' }]
      : [];
  }
  if (operation.body === null) return [{ code: 'invalid', field: 'body', message: `${operation.id} takes no body` }];
  const { schema } = operation.body;
  const validate = cached(`${operation.id} body`, () => use().exact.compile(close(absolute(schema)) as Json));
  return validate(body) ? [] : toProblems(validate.errors);
}

/** What is wrong with an answer of the stand-in itself; an empty list when it is what GitHub documents. */
export function checkAnswer(operation: Operation, status: number, body: unknown): string[] {
  const documented = operation.answers.get(status);
  if (documented === undefined && status < 400)
    return [`${operation.id} has no documented answer with status ${status}`];
  const schema = documented ?? (status < 400 ? null : { $ref: `#/components/schemas/${errorSchema(status)}` });
  if (schema === null) return body === undefined ? [] : [`${operation.id} ${status} has no body`];
  const validate = cached(`${operation.id} ${status}`, () => use().exact.compile(absolute(schema) as Json));
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    (error) => `${operation.id} ${status}: ${error.instancePath} ${error.message ?? error.keyword}`,
  );
}

/** Whether the operation's 422 lists its errors as plain strings (`validation-error-simple`) instead of objects. */
export function hasSimpleErrors(operation: Operation): boolean {
  return JSON.stringify(operation.answers.get(422) ?? null).includes('validation-error-simple');
}

function errorSchema(status: number): string {
  return status === 422 ? 'validation-error' : 'basic-error';
}

function parametersValidator(operation: Operation, place: Parameter['in']): ValidateFunction {
  return cached(`${operation.id} ${place}`, () => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    return use().coercing.compile({
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
      additionalProperties: false,
    });
  });
}

function cached(key: string, compile: () => ValidateFunction): ValidateFunction {
  const validate = compiled.get(key) ?? compile();
  compiled.set(key, validate);
  return validate;
}

function use(): Compilers {
  if (compilers) return compilers;
  const options = { strict: false, allErrors: true, validateSchema: false, logger: false } as const;
  const exact = new Ajv(options);
  const coercing = new Ajv({ ...options, coerceTypes: true, useDefaults: true });
  for (const ajv of [exact, coercing]) addFormats(ajv).addFormat('repo.nwo', true);
  exact.addSchema(description().document, documentKey);
  compilers = { exact, coercing };
  return compilers;
}

/** References are relative to the description; a schema compiled on its own has to name it. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string' ? child.replace(/^#/, `${documentKey}#`) : absolute(child),
    ]),
  );
}

/** GitHub answers unknown keys with `"x" is not a permitted key`, though the description does not close its objects. */
function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close);
  if (typeof value !== 'object' || value === null) return value;
  const schema: Json = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, close(child)]));
  const isObject = schema['type'] === 'object' && typeof schema['properties'] === 'object';
  return isObject && schema['additionalProperties'] === undefined ? { ...schema, additionalProperties: false } : schema;
}

function toProblems(errors: readonly ErrorObject[] | null | undefined): Problem[] {
  return (errors ?? []).map((error) => {
    const parameters = error.params as { missingProperty?: string; additionalProperty?: string };
    const at = [...error.instancePath.split('/').filter(Boolean)];
    const name = parameters.missingProperty ?? parameters.additionalProperty;
    const field = [...at, ...(name === undefined ? [] : [name])].join('.');
    if (parameters.missingProperty !== undefined)
      return { code: 'missing_field', field, message: `${field} is missing` };
    if (parameters.additionalProperty !== undefined) {
      return { code: 'invalid', field, message: `"${parameters.additionalProperty}" is not a permitted key` };
    }
    return { code: 'invalid', field, message: `${field} ${error.message ?? 'is invalid'}` };
  });
}
