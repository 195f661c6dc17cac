import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import { schemaVersion, UsageError, type Report } from '../model/index.ts';
import { clip } from './width.ts';
import { printable } from './printable.ts';

/** Longest report that is read, in UTF-16 code units: some hundred thousand findings. */
export const maxReportLength = 64 * 1024 * 1024;

let validate: ValidateFunction<Report> | null = null;

/**
 * Reads a report that another job or run wrote. It is hostile input: every field is checked against the schema, caps and
 * paths included.
 *
 * @throws UsageError naming the first field that is wrong, what was found and what is accepted.
 */
export function parseReport(text: string): Report {
  if (text.length > maxReportLength) {
    throw new UsageError(`The report has ${text.length} characters; accepted: at most ${maxReportLength}.`);
  }
  const value = parseJson(text);
  validate ??= new Ajv({ verbose: true, strict: true, allowUnionTypes: true }).compile<Report>(schema);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  throw new UsageError(error === undefined ? 'The report does not match its schema.' : describe(error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `The report is no JSON (${printable(clip(reason, 200))}); accepted: what \`escapediff --format json\` writes.`,
    );
  }
}

function describe(error: ErrorObject): string {
  const field = fieldOf(error);
  if (error.keyword === 'required') return `The report lacks ${field}; accepted: ${aboutOf(error)}`;
  if (error.keyword === 'additionalProperties') {
    return `The report has an unknown field, ${field}; accepted: only the fields of schema version ${schemaVersion}.`;
  }
  const where = error.instancePath === '' ? 'The report is' : `The report's ${field} is`;
  return `${where} ${shown(error.data)}; accepted: ${acceptedBy(error)}`;
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

function acceptedBy(error: ErrorObject): string {
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
      return aboutOf(error);
    default:
      return `${message.replace(/^must (?:be )?/, '')}.`;
  }
}

/** The schema's own words for a field. */
function aboutOf({ keyword, parentSchema, params }: ErrorObject): string {
  const own: unknown = parentSchema?.['description'];
  if (keyword !== 'required') return typeof own === 'string' ? own : 'see schema/report.schema.json.';
  return `every field of schema version ${schemaVersion}, ${String(params['missingProperty'])} included.`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return printable(clip(JSON.stringify(value), 100));
}
