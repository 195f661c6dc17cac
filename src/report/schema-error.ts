import type { ErrorObject } from 'ajv';
import { printable } from './printable.ts';
import { clip } from './width.ts';

/** What is read, in the words of a message. */
export interface SchemaWords {
  /** `The report`. */
  readonly whole: string;
  /** What stands before the name of a field: `The report's `. */
  readonly part: string;
  /** The schema's path in this repository. */
  readonly schema: string;
  readonly version: number;
}

/**
 * What is wrong with data from outside, from the first error that ajv (with `verbose`) reports: the field, what was found, what is accepted.
 * All text of the data is shown clipped and printable.
 */
export function describeSchemaError(error: ErrorObject, words: SchemaWords): string {
  const { whole, part, version } = words;
  const field = fieldOf(error);
  if (error.keyword === 'required') return `${whole} lacks ${field}; accepted: ${aboutOf(error, words)}`;
  if (error.keyword === 'additionalProperties') {
    return `${whole} has an unknown field, ${field}; accepted: only the fields of schema version ${version}.`;
  }
  const where = error.instancePath === '' ? `${whole} is` : `${part}${field} is`;
  return `${where} ${shown(error.data)}; accepted: ${acceptedBy(error, words)}`;
}

/** `findings[0].cause.root.line`. Names come from the report: shown clipped and printable. */
function fieldOf({ instancePath, keyword, params: given }: ErrorObject): string {
  const params: Readonly<Record<string, unknown>> = given;
  const last =
    keyword === 'required'
      ? params['missingProperty']
      : keyword === 'additionalProperties'
        ? params['additionalProperty']
        : null;
  const names = instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
  const path = [...names, ...(typeof last === 'string' ? [last] : [])];
  const text = path.map((name, index) => (/^\d+$/.test(name) ? `[${name}]` : index === 0 ? name : `.${name}`)).join('');
  return printable(clip(text, 200));
}

function acceptedBy(error: ErrorObject, words: SchemaWords): string {
  const { keyword, message = '' } = error;
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (keyword) {
    case 'type':
      return `${[params['type']].flat().join(' or ')}.`;
    case 'enum':
      return `${[params['allowedValues']].flat().map(String).join(', ')}.`;
    case 'const':
      return `${JSON.stringify(params['allowedValue'])}.`;
    case 'pattern':
      return aboutOf(error, words);
    default:
      return `${message.replace(/^must (?:be )?/, '')}.`;
  }
}

/** The schema's own words for a field. */
function aboutOf({ keyword, parentSchema, params }: ErrorObject, { schema, version }: SchemaWords): string {
  const own: unknown = parentSchema?.['description'];
  if (keyword !== 'required') return typeof own === 'string' ? own : `see ${schema}.`;
  return `every field of schema version ${version}, ${String(params['missingProperty'])} included.`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return printable(clip(JSON.stringify(value), 100));
}
