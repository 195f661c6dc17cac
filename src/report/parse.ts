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

/** More than the schema has, by far. */
const maxReportDepth = 100;

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
  refuseShape(text);
  const value = parseJson(text);
  validate ??= new Ajv({ verbose: true, strict: true, allowUnionTypes: true }).compile<Report>(schema);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  throw new UsageError(
    error === undefined ? 'The report does not match its schema.' : describeSchemaError(error, words),
  );
}

/**
 * What JSON.parse would need too much memory for, where it is not JSON at all even: very many values, or brackets in brackets. Character by character, for a
 * pattern would keep its place in each long text.
 *
 * @throws UsageError
 */
function refuseShape(text: string): void {
  let [values, depth, inText] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText) {
      if (character === '\\') index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === ',' || character === ':') values += 1;
    else if (character === ']' || character === '}') depth -= 1;
    else if (character === '[' || character === '{') {
      values += 1;
      depth += 1;
      if (depth > maxReportDepth)
        throw new UsageError('The report is nested too deeply; accepted: what its schema says.');
    }
  }
  if (values <= maxReportValues) return;
  throw new UsageError(`The report has ${values} values and names; accepted: at most ${maxReportValues}.`);
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
