import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeSchemaError
} from "./chunk-L4SUTYXV.js";
import {
  require_ajv
} from "./chunk-A6OPEWTJ.js";
import {
  UsageError
} from "./chunk-6T4QM65A.js";
import "./chunk-L3J4LCXL.js";
import {
  historyVersion,
  identityOf,
  maxEntries,
  maxHistoryBytes,
  tooLarge
} from "./chunk-RETFQH6H.js";
import "./chunk-K5DMXILG.js";
import "./chunk-5AYB2FYV.js";
import "./chunk-APXOPE27.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import {
  clip
} from "./chunk-JR76N62K.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/history/parse.ts
var import_ajv = __toESM(require_ajv(), 1);

// schema/history.schema.json
var history_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "escapediff history, one line",
  type: "object",
  description: "What the audit of one commit counted: one line of the file that `escapediff audit --history` keeps.",
  additionalProperties: false,
  required: ["schemaVersion", "tool", "commit", "date", "label", "configuration", "totals", "packages"],
  properties: {
    schemaVersion: {
      type: "integer",
      const: 1,
      description: "Version of this format."
    },
    tool: {
      type: "string",
      maxLength: 64,
      description: "The version of escapediff that counted."
    },
    commit: {
      type: "string",
      pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$",
      description: "a commit's SHA in full."
    },
    date: {
      type: "string",
      pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
      description: "the commit's date as its committer has it: UTC, such as 2026-01-31T12:00:00Z."
    },
    label: {
      type: "string",
      maxLength: 200,
      description: "What people read: a tag, a branch, a short SHA."
    },
    configuration: {
      type: "object",
      description: "How it was built. Lines that differ here are not comparable.",
      additionalProperties: false,
      required: ["goVersion", "goos", "goarch", "cgo", "pgo", "tags", "tests", "folder", "patterns"],
      properties: {
        goVersion: {
          type: "string",
          maxLength: 128,
          description: "As `go env GOVERSION` prints it."
        },
        goos: {
          type: "string",
          maxLength: 64,
          description: "GOOS."
        },
        goarch: {
          type: "string",
          maxLength: 64,
          description: "GOARCH."
        },
        cgo: {
          type: ["boolean", "null"],
          description: "Whether cgo was on; null: as the environment had it."
        },
        pgo: {
          type: "string",
          enum: ["off", "auto", "profile"],
          description: "Profile-guided optimisation; `profile`: with a profile that was named."
        },
        tags: {
          type: "array",
          maxItems: 1e3,
          description: "Build tags, sorted.",
          items: {
            type: "string",
            maxLength: 1024
          }
        },
        tests: {
          type: "boolean",
          description: "Were _test.go files looked at?"
        },
        folder: {
          type: "string",
          maxLength: 4096,
          description: "The folder of the repository that was looked at; `.` for all of it."
        },
        patterns: {
          type: "array",
          maxItems: 1e3,
          description: "Package patterns, sorted.",
          items: {
            type: "string",
            maxLength: 4096
          }
        }
      }
    },
    totals: {
      type: "object",
      description: "Everything that the commit puts on the heap.",
      additionalProperties: false,
      required: ["allocations", "possible", "cold", "inLoops", "bytes"],
      properties: {
        allocations: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Confirmed allocations."
        },
        possible: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Those that may allocate, depending on sizes at run time."
        },
        cold: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Confirmed ones on an error or panic path, or in init."
        },
        inLoops: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Confirmed ones in loops."
        },
        bytes: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Bytes of the confirmed ones whose size is fixed, each allocated once."
        }
      }
    },
    packages: {
      type: "object",
      description: "Confirmed allocations and their bytes by import path, of the 1,000 packages with the most. Packages without any are left out.",
      maxProperties: 1e3,
      propertyNames: {
        maxLength: 4096
      },
      additionalProperties: {
        type: "array",
        items: [
          { type: "integer", minimum: 1, maximum: 9007199254740991 },
          { type: "integer", minimum: 0, maximum: 9007199254740991 }
        ],
        minItems: 2,
        additionalItems: false
      }
    }
  }
};

// src/history/parse.ts
var validate = null;
function parseHistory(text, shown) {
  const name = printable(clip(shown, 200));
  const size = Buffer.byteLength(text);
  if (size > maxHistoryBytes) throw new UsageError(tooLarge(name, size));
  const lines = text.split("\n").flatMap(
    (line, index) => line.trim() === "" ? [] : [{ line, where: `Line ${index + 1} of the history ${name}` }]
  );
  if (lines.length > maxEntries) {
    throw new UsageError(`The history ${name} has ${lines.length} lines; accepted: at most ${maxEntries}.`);
  }
  const entries = /* @__PURE__ */ new Map();
  for (const { line, where } of lines) {
    const entry = parseLine(line, where);
    const identity = identityOf(entry);
    entries.delete(identity);
    entries.set(identity, entry);
  }
  return [...entries.values()].sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
}
function parseLine(line, where) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    const found = JSON.stringify(printable(clip(line.trim(), 80)));
    throw new UsageError(`${where} is no JSON: ${found}. Accepted: what escapediff audit --history writes.`);
  }
  const version = typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : null;
  if (typeof version === "number" && version > historyVersion) {
    throw new UsageError(
      `${where} was written by a newer version of escapediff: its schemaVersion is ${version}, and this one reads ${historyVersion}. Use the newer version, or another file.`
    );
  }
  validate ??= new import_ajv.Ajv({ verbose: true, strict: true, allowUnionTypes: true }).compile(history_schema_default);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const words = { whole: where, part: `${where}: `, schema: "schema/history.schema.json", version: historyVersion };
  throw new UsageError(error === void 0 ? `${where} does not match its schema.` : describeSchemaError(error, words));
}
export {
  parseHistory
};
