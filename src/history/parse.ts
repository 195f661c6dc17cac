import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../schema/history.schema.json' with { type: 'json' };
import { UsageError } from '../model/index.ts';
import { printable } from '../report/printable.ts';
import { describeSchemaError } from '../report/schema-error.ts';
import { clip } from '../report/width.ts';
import { historyVersion, identityOf, type HistoryEntry } from './entry.ts';
import { maxEntries, maxHistoryBytes, tooLarge } from './record.ts';

let validate: ValidateFunction<HistoryEntry> | null = null;

/**
 * Reads a history: JSON lines, each checked against the schema, for whoever can write to its branch or cache wrote it. Empty lines count for
 * nothing. Of lines about the same commit and configuration, which merging two copies leaves, the last one counts.
 *
 * @param shown the file's name, for messages.
 * @throws UsageError naming the line, what was found and what is accepted.
 */
export function parseHistory(text: string, shown: string): readonly HistoryEntry[] {
  const name = printable(clip(shown, 200));
  const size = Buffer.byteLength(text);
  if (size > maxHistoryBytes) throw new UsageError(tooLarge(name, size));
  const lines = text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [{ line, where: `Line ${index + 1} of the history ${name}` }],
    );
  if (lines.length > maxEntries) {
    throw new UsageError(`The history ${name} has ${lines.length} lines; accepted: at most ${maxEntries}.`);
  }
  const entries = new Map<string, HistoryEntry>();
  for (const { line, where } of lines) {
    const entry = parseLine(line, where);
    const identity = identityOf(entry);
    entries.delete(identity);
    entries.set(identity, entry);
  }
  return [...entries.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function parseLine(line: string, where: string): HistoryEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    const found = JSON.stringify(printable(clip(line.trim(), 80)));
    throw new UsageError(`${where} is no JSON: ${found}. Accepted: what escapediff audit --history writes.`);
  }
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null;
  if (typeof version === 'number' && version > historyVersion) {
    throw new UsageError(
      `${where} was written by a newer version of escapediff: its schemaVersion is ${version}, and this one reads ${historyVersion}. ` +
        'Use the newer version, or another file.',
    );
  }
  validate ??= new Ajv({ verbose: true, strict: true, allowUnionTypes: true }).compile<HistoryEntry>(schema);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const words = { whole: where, part: `${where}: `, schema: 'schema/history.schema.json', version: historyVersion };
  throw new UsageError(error === undefined ? `${where} does not match its schema.` : describeSchemaError(error, words));
}
