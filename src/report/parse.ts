import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import { messageOf, schemaVersion, UsageError, type Report } from '../model/index.ts';
import { clip } from './width.ts';
import { printable } from './printable.ts';
import { describeSchemaError } from './schema-error.ts';

/** Longest report that is read, in UTF-16 code units: some hundred thousand findings. */
export const maxReportLength = 64 * 1024 * 1024;

/**
 * Most values and names that a report may hold. Of small ones 64 MiB hold twenty million, which take gigabytes once they are read; a report of ours has one for
 * some ten characters.
 */
export const maxReportValues = 8_000_000;

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
  if (!hasAtMost(text, maxReportValues)) {
    throw new UsageError(`The report has more than ${maxReportValues} values; accepted: at most so many.`);
  }
  const value = parseJson(text);
  validate ??= new Ajv({ verbose: true, strict: true, allowUnionTypes: true }).compile<Report>(schema);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  throw new UsageError(
    error === undefined ? 'The report does not match its schema.' : describeSchemaError(error, words),
  );
}

/** Counts what stands before values and names in JSON, outside of texts. Character by character: a pattern would keep its place in each long text. */
function hasAtMost(text: string, most: number): boolean {
  if (text.length <= most) return true;
  let count = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText) {
      if (character === '\\') index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === ',' || character === ':' || character === '[' || character === '{') count += 1;
    if (count > most) return false;
  }
  return true;
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
