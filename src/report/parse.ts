import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import { messageOf, schemaVersion, UsageError, type Report } from '../model/index.ts';
import { clip } from './width.ts';
import { printable } from './printable.ts';
import { describeSchemaError } from './schema-error.ts';

/** Longest report that is read, in UTF-16 code units: some hundred thousand findings. */
export const maxReportLength = 64 * 1024 * 1024;

const words = {
  whole: 'The report',
  part: "The report's ",
  schema: 'schema/report.schema.json',
  version: schemaVersion,
};

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
  throw new UsageError(
    error === undefined ? 'The report does not match its schema.' : describeSchemaError(error, words),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(
      `The report is no JSON (${printable(clip(reason, 200))}); accepted: what \`escapediff --format json\` writes.`,
    );
  }
}
