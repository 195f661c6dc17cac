import slice from './openapi-slice.json' with { type: 'json' };
import { applyDeviations } from './openapi-deviations.ts';

/** Any JSON object. */
export type Json = Record<string, unknown>;

/** A parameter of an operation, references resolved. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
  readonly 'x-multi-segment'?: boolean;
}

/** One operation of GitHub's REST API, as its OpenAPI description has it. */
export interface Operation {
  /** Such as `pulls/create-review`. */
  readonly id: string;
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  /** Null where the operation takes no body. */
  readonly body: { readonly required: boolean; readonly schema: Json } | null;
  /** The schema of each documented status; null for an answer without a body. */
  readonly answers: ReadonlyMap<number, Json | null>;
}

/** An operation and the raw (still encoded) path parameters that a URL gives it. */
export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/** The description, ready to be asked which operation a request means. */
export interface Description {
  /** The document that `$ref`s of the operations point into. */
  readonly document: Json;
  readonly operations: readonly Operation[];
  match(method: string, path: string): Match | null;
}

let loaded: Description | null = null;

/** GitHub's OpenAPI description, cut down to what review tools call; read once per process, on first use. */
export function description(): Description {
  loaded ??= load();
  return loaded;
}

function load(): Description {
  const document = structuredClone(slice) as unknown as Json;
  const components = document['components'] as Record<string, Record<string, Json>>;
  const paths = document['paths'] as Record<string, Json>;
  applyDeviations(paths, components['schemas'] ?? {});
  translateNullable(document);
  const resolve = (value: Json): Json => {
    const reference = value['$ref'];
    if (typeof reference !== 'string') return value;
    const [kind, name] = reference.replace('#/components/', '').split('/');
    const target = components[kind ?? '']?.[name ?? ''];
    if (!target) throw new Error(`nothing at ${reference}`);
    return target;
  };
  const operations: Operation[] = [];
  for (const [template, methods] of Object.entries(paths)) {
    for (const [method, raw] of Object.entries(methods as Record<string, Json>)) {
      operations.push(toOperation(method.toUpperCase(), template, raw, resolve));
    }
  }
  const matchers = operations
    .map((operation) => ({ operation, pattern: toPattern(operation), weight: literals(operation.template) }))
    .sort((a, b) => b.weight - a.weight);
  return {
    document,
    operations,
    match(method, path) {
      for (const { operation, pattern } of matchers) {
        const found = operation.method === method ? pattern.exec(path) : null;
        if (found) return { operation, params: { ...found.groups } };
      }
      return null;
    },
  };
}

function toOperation(method: string, template: string, raw: Json, resolve: (value: Json) => Json): Operation {
  const request = raw['requestBody'] as Json | undefined;
  const answers = new Map<number, Json | null>();
  for (const [status, answer] of Object.entries(raw['responses'] as Record<string, Json>)) {
    answers.set(Number(status), schemaOf(resolve(answer)));
  }
  return {
    id: raw['operationId'] as string,
    method,
    template,
    parameters: ((raw['parameters'] ?? []) as Json[]).map((parameter) => resolve(parameter) as unknown as Parameter),
    body: request ? { required: request['required'] === true, schema: schemaOf(request) ?? {} } : null,
    answers,
  };
}

function schemaOf(holder: Json): Json | null {
  const content = holder['content'] as Record<string, Json> | undefined;
  return (content?.['application/json']?.['schema'] as Json | undefined) ?? null;
}

/** `{x}` matches one segment, or several where the description marks the parameter as multi-segment. */
function toPattern({ template, parameters }: Operation): RegExp {
  const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const multi = parameters.some((parameter) => parameter.name === name && parameter['x-multi-segment'] === true);
    return `(?<${name}>${multi ? '.+' : '[^/]+'})`;
  });
  return new RegExp(`^${source}$`);
}

function literals(template: string): number {
  return template.split('/').filter((segment) => !segment.startsWith('{')).length;
}

/**
 * OpenAPI 3.0 says `nullable: true` beside anything; ajv knows it beside `type` only, and never lets null into an `enum`.
 * https://ajv.js.org/json-schema.html#nullable
 */
function translateNullable(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) translateNullable(item);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const schema = value as Json;
  for (const child of Object.values(schema)) translateNullable(child);
  if (schema['nullable'] !== true) return;
  const values = schema['enum'] as unknown[] | undefined;
  if (values && !values.includes(null)) schema['enum'] = [...values, null];
  if (schema['type'] !== undefined) return;
  delete schema['nullable'];
  const original = { ...schema };
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  schema['anyOf'] = [original, { type: 'null' }];
}
