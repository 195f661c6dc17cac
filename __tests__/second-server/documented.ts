import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

interface RequestBody {
  readonly content: Readonly<Record<string, { readonly schema: Json }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly examples: Readonly<Record<string, { readonly value: unknown }>> };
}

// GitHub's own description of its API: https://github.com/github/rest-api-description
const description = JSON.parse(
  readFileSync(new URL('../github/openapi-slice.json', import.meta.url), 'utf8'),
) as Description;
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
addFormats(ajv);
const compiled = new Map<string, ValidateFunction>();

/** A copy of an answer that GitHub's documentation shows, to put what is meant over it: no field is missing that GitHub sends. */
export function example(name: string): Record<string, unknown> {
  return structuredClone(description.components.examples[name]!.value) as Record<string, unknown>;
}

/** What is wrong with a request's body, as the documentation has it; '' where nothing is. The submitting of reviews is not in this part of it. */
export function faultsOf(path: string, method: string, body: unknown): string {
  if (path.endsWith('/events')) return '';
  const operation = description.paths[path]?.[method];
  if (operation === undefined) throw new Error(`not documented: ${method} ${path}`);
  const request = operation['requestBody'] as RequestBody | undefined;
  if (request === undefined) return '';
  const key = `${method} ${path}`;
  // The components beside it are where its references point to.
  const schema = { ...request.content['application/json']!.schema, components: description.components };
  const valid = compiled.get(key) ?? ajv.compile(schema);
  compiled.set(key, valid);
  return valid(body) ? '' : ajv.errorsText(valid.errors);
}
