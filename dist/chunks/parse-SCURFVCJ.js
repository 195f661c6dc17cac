import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeSchemaError
} from "./chunk-L4SUTYXV.js";
import {
  require_ajv
} from "./chunk-A6OPEWTJ.js";
import {
  UsageError,
  messageOf,
  schemaVersion
} from "./chunk-6T4QM65A.js";
import "./chunk-L3J4LCXL.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import {
  clip
} from "./chunk-JR76N62K.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/report/parse.ts
var import_ajv = __toESM(require_ajv(), 1);

// schema/report.schema.json
var report_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "escapediff report",
  type: "object",
  description: "What escapediff found out about a change to a Go program: its report, as `--format json` writes it.",
  additionalProperties: false,
  if: { properties: { kind: { const: "release" } } },
  else: { properties: { totals: { type: "null" } } },
  required: [
    "schemaVersion",
    "kind",
    "tool",
    "base",
    "head",
    "configuration",
    "builds",
    "measured",
    "shard",
    "verdict",
    "counts",
    "totals",
    "notices",
    "findings"
  ],
  properties: {
    schemaVersion: {
      type: "integer",
      const: 1,
      description: "Version of this format."
    },
    kind: {
      type: "string",
      enum: ["comparison", "release", "audit"],
      description: "A change; an audit that compares two revisions, such as two releases; an audit of one revision, whose base and head are the same."
    },
    tool: {
      type: "object",
      description: "What wrote the report.",
      additionalProperties: false,
      required: ["name", "version"],
      properties: {
        name: {
          type: "string",
          const: "escapediff",
          description: "The name of the program."
        },
        version: {
          type: "string",
          maxLength: 64,
          description: "Its version."
        }
      }
    },
    base: {
      $ref: "#/definitions/side"
    },
    head: {
      $ref: "#/definitions/side"
    },
    configuration: {
      type: "object",
      description: "What was built, and for which platform.",
      additionalProperties: false,
      required: ["goos", "goarch", "tags", "packages", "affectedPackages", "tests"],
      properties: {
        goos: {
          type: "string",
          maxLength: 64,
          description: "GOOS; empty where nothing had to be built."
        },
        goarch: {
          type: "string",
          maxLength: 64,
          description: "GOARCH; empty where nothing had to be built."
        },
        tags: {
          type: "array",
          description: "Build tags.",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 1024,
            description: "A tag."
          }
        },
        packages: {
          type: "array",
          description: "Package patterns that were asked for.",
          maxItems: 1e5,
          items: {
            type: "string",
            maxLength: 4096,
            description: "A pattern."
          }
        },
        affectedPackages: {
          type: "array",
          description: "Import paths whose compiler inputs differ between the sides, sorted.",
          maxItems: 1e5,
          items: {
            type: "string",
            maxLength: 4096,
            description: "An import path."
          }
        },
        tests: {
          type: "boolean",
          description: "Test files were built too."
        }
      }
    },
    builds: {
      type: "array",
      description: "The releases and platforms of a run that builds both sides several times, in the order they were asked for; empty where there is one, which `configuration` tells.",
      maxItems: 100,
      items: {
        type: "object",
        description: "One Go release and platform.",
        additionalProperties: false,
        required: ["name", "goVersion", "goos", "goarch", "tags", "status", "counts"],
        properties: {
          name: {
            type: "string",
            minLength: 1,
            maxLength: 4096,
            description: "As it was asked for, and as findings call it: `oldest`, `windows/amd64`, `1.25 windows/amd64`."
          },
          goVersion: {
            type: "string",
            maxLength: 200,
            description: "As `go version` says it; empty where no such toolchain was found."
          },
          goos: {
            type: "string",
            maxLength: 64,
            description: "GOOS; empty where nothing had to be built."
          },
          goarch: {
            type: "string",
            maxLength: 64,
            description: "GOARCH; empty where nothing had to be built."
          },
          tags: {
            type: "array",
            description: "Build tags.",
            maxItems: 1e3,
            items: {
              type: "string",
              maxLength: 1024,
              description: "A tag."
            }
          },
          status: {
            type: "string",
            enum: ["built", "partial", "failed"],
            description: "Whether both sides could be built with it."
          },
          counts: {
            $ref: "#/definitions/counts"
          }
        }
      }
    },
    measured: {
      type: ["object", "null"],
      description: "What the benchmarks of the affected packages measured; null where nothing was measured.",
      additionalProperties: false,
      required: ["count", "time", "benchmarks"],
      properties: {
        count: {
          type: "integer",
          minimum: 1,
          maximum: 1e3,
          description: "How often each ran at each side."
        },
        time: {
          type: "string",
          description: "How long each ran, as -benchtime takes it, such as 0.1s or 100x.",
          pattern: "^[0-9.]{1,20}[a-z]{1,2}$",
          maxLength: 22
        },
        benchmarks: {
          type: "array",
          maxItems: 1e5,
          description: "By package and name.",
          items: {
            type: "object",
            description: "A benchmark that both sides have.",
            additionalProperties: false,
            required: ["package", "name", "allocs", "bytes", "seconds"],
            properties: {
              package: {
                type: "string",
                maxLength: 4096,
                description: "Import path."
              },
              name: {
                type: "string",
                maxLength: 4096,
                description: "As benchstat writes it: without Benchmark."
              },
              allocs: {
                description: "Allocations for each operation.",
                anyOf: [
                  {
                    type: "null"
                  },
                  {
                    $ref: "#/definitions/measuredChange"
                  }
                ]
              },
              bytes: {
                description: "Bytes allocated for each operation.",
                anyOf: [
                  {
                    type: "null"
                  },
                  {
                    $ref: "#/definitions/measuredChange"
                  }
                ]
              },
              seconds: {
                description: "Seconds for each operation.",
                anyOf: [
                  {
                    type: "null"
                  },
                  {
                    $ref: "#/definitions/measuredChange"
                  }
                ]
              }
            }
          }
        }
      }
    },
    shard: {
      type: ["object", "null"],
      description: "What a part says of itself, where several jobs make one report; null for a whole report.",
      additionalProperties: false,
      required: ["index", "count", "packages", "messages", "waivers"],
      properties: {
        index: {
          type: "integer",
          minimum: 1,
          maximum: 256,
          description: "Which part, from 1."
        },
        count: {
          type: "integer",
          minimum: 1,
          maximum: 256,
          description: "How many parts there are."
        },
        packages: {
          type: "array",
          description: "Import paths of the packages that this part answers for, sorted: its counts and its verdict are of these. It lists findings of others, too, for what it knows of their copies.",
          maxItems: 1e5,
          items: {
            type: "string",
            maxLength: 4096,
            description: "An import path."
          }
        },
        messages: {
          type: "object",
          description: "What the compiler printed.",
          additionalProperties: false,
          required: ["unknown", "total"],
          properties: {
            unknown: {
              type: "integer",
              minimum: 0,
              maximum: 2147483647,
              description: "Messages that are not known."
            },
            total: {
              type: "integer",
              minimum: 0,
              maximum: 2147483647,
              description: "All messages."
            }
          }
        },
        waivers: {
          type: "object",
          description: "What would be said of waivers that nothing has a use for: a waiver is unused where no part has one.",
          additionalProperties: false,
          required: ["used", "unused"],
          properties: {
            used: {
              type: "array",
              description: "Of those that have one here.",
              maxItems: 1e4,
              items: {
                type: "string",
                maxLength: 65536,
                description: "A sentence."
              }
            },
            unused: {
              type: "array",
              description: "Of those that have none here.",
              maxItems: 1e4,
              items: {
                type: "string",
                maxLength: 65536,
                description: "A sentence."
              }
            }
          }
        }
      }
    },
    verdict: {
      type: "object",
      description: "The outcome.",
      additionalProperties: false,
      required: ["conclusion", "failOn", "reasons"],
      properties: {
        conclusion: {
          type: "string",
          enum: ["pass", "fail", "inconclusive"],
          description: "`inconclusive`: something that matters could not be looked at."
        },
        failOn: {
          type: "string",
          enum: ["regression", "existing", "allocation", "hot", "none"],
          description: "The policy."
        },
        rules: {
          type: "array",
          description: "The policies of paths, where the configuration has some: the first that fits a finding's file decides.",
          maxItems: 1e4,
          items: {
            type: "object",
            description: "The policy of the files of a path; what is null is as in the rest of the run.",
            additionalProperties: false,
            required: ["path", "failOn", "growLimit"],
            properties: {
              path: { type: "string", maxLength: 1e3, description: "A glob." },
              failOn: {
                enum: ["regression", "existing", "allocation", "hot", "none", null],
                description: "The policy there."
              },
              growLimit: {
                type: ["integer", "null"],
                minimum: 1,
                description: "Growth by as many bytes fails as well."
              }
            }
          }
        },
        reasons: {
          type: "array",
          description: "One sentence each; empty only for a plain pass.",
          maxItems: 1e3,
          items: {
            type: "string",
            maxLength: 65536,
            description: "A sentence."
          }
        }
      }
    },
    counts: {
      $ref: "#/definitions/counts"
    },
    totals: {
      type: ["object", "null"],
      description: "Of the kind `release`: everything that each of the two revisions puts on the heap, what is unchanged included; null where nothing could be built. Of other kinds null.",
      additionalProperties: false,
      required: ["base", "head"],
      properties: {
        base: {
          $ref: "#/definitions/totals"
        },
        head: {
          $ref: "#/definitions/totals"
        }
      }
    },
    contracts: {
      type: "array",
      description: "What functions of the affected packages promise, and whether they keep it at the head; left out where there is none. See docs/contracts.md.",
      maxItems: 1e4,
      items: {
        type: "object",
        description: "A contract.",
        additionalProperties: false,
        required: [
          "function",
          "package",
          "file",
          "line",
          "promise",
          "source",
          "status",
          "violations",
          "unproven",
          "resolved",
          "notCounted",
          "problem"
        ],
        properties: {
          function: { type: "string", maxLength: 65536, description: "The function that promises." },
          package: { type: "string", maxLength: 65536, description: "Import path." },
          file: { type: "string", maxLength: 65536, description: "Where it is declared." },
          line: {
            type: "integer",
            minimum: 0,
            description: "The line of its func, or the line that is meant."
          },
          promise: {
            type: "string",
            enum: ["noalloc", "hot", "allocations"],
            description: "What it promises."
          },
          source: {
            type: "string",
            maxLength: 65536,
            description: "The directive or the configuration's entry, as it was written."
          },
          status: {
            type: "string",
            enum: ["holds", "broken", "unproven", "inconclusive"],
            description: "What became of it."
          },
          violations: {
            type: "array",
            maxItems: 1e5,
            description: "What allocates in its reach; of a hot function what is known to.",
            items: {
              type: "object",
              description: "A place that allocates.",
              additionalProperties: false,
              required: ["file", "line", "function", "package", "what", "bytes", "chain", "more"],
              properties: {
                file: {
                  type: "string",
                  maxLength: 65536,
                  description: "Relative to the repository; of other modules from the module on."
                },
                line: { type: "integer", minimum: 0, description: "Its line." },
                function: { type: "string", maxLength: 65536, description: "The function that it stands in." },
                package: { type: "string", maxLength: 65536, description: "Import path." },
                what: { type: "string", maxLength: 65536, description: "What is allocated." },
                bytes: { type: ["integer", "null"], minimum: 0, description: "Null where it is not static." },
                chain: { $ref: "#/definitions/contractChain" },
                more: {
                  type: "integer",
                  minimum: 0,
                  description: "How many more of the same kind stand there."
                }
              }
            }
          },
          unproven: {
            type: "array",
            maxItems: 1e5,
            description: "Calls that could not be followed.",
            items: {
              type: "object",
              description: "A call.",
              additionalProperties: false,
              required: ["file", "line", "function", "call", "chain"],
              properties: {
                file: { type: "string", maxLength: 65536, description: "Where it stands." },
                line: { type: "integer", minimum: 0, description: "Its line." },
                function: { type: "string", maxLength: 65536, description: "The function that it stands in." },
                call: { type: "string", maxLength: 65536, description: "What is called." },
                chain: { $ref: "#/definitions/contractChain" }
              }
            }
          },
          resolved: {
            type: "array",
            maxItems: 1e5,
            description: "Calls through interfaces of which all that they can reach is known, and has been followed.",
            items: {
              type: "object",
              description: "A call.",
              additionalProperties: false,
              required: ["file", "line", "function", "call", "candidates"],
              properties: {
                file: { type: "string", maxLength: 65536, description: "Where it stands." },
                line: { type: "integer", minimum: 0, description: "Its line." },
                function: { type: "string", maxLength: 65536, description: "The function that it stands in." },
                call: { type: "string", maxLength: 65536, description: "What is called." },
                candidates: {
                  type: "array",
                  maxItems: 100,
                  description: "The functions that it can reach.",
                  items: { type: "string", maxLength: 65536, description: "A function." }
                }
              }
            }
          },
          notCounted: {
            type: "string",
            maxLength: 65536,
            description: "What the steady state leaves out, in words."
          },
          problem: {
            type: "string",
            maxLength: 65536,
            description: "Why nothing can be said of it; empty else."
          }
        }
      }
    },
    notices: {
      type: "array",
      description: "Things the reader should know.",
      maxItems: 1e4,
      items: {
        type: "string",
        maxLength: 65536,
        description: "A sentence."
      }
    },
    findings: {
      type: "array",
      description: "Sorted by weight: gating first, then file, line, column.",
      maxItems: 2e5,
      items: {
        $ref: "#/definitions/finding"
      }
    }
  },
  definitions: {
    contractChain: {
      type: "array",
      maxItems: 1e4,
      description: "The way there, from the function under contract to the place, call by call.",
      items: {
        type: "object",
        description: "A function, and where it calls the next one.",
        additionalProperties: false,
        required: ["function", "file", "line"],
        properties: {
          function: { type: "string", maxLength: 65536, description: "The function." },
          file: { type: "string", maxLength: 65536, description: "The file of the call." },
          line: { type: "integer", minimum: 0, description: "Its line." }
        }
      }
    },
    place: {
      type: "object",
      description: "A place in the source text.",
      additionalProperties: false,
      required: ["file", "line", "column"],
      properties: {
        file: {
          type: "string",
          maxLength: 4096,
          description: "A path relative to the repository, inside it, with `/`",
          minLength: 1,
          pattern: "^(?![/\\\\])(?![A-Za-z]:[\\\\/])(?!(?:[\\s\\S]*[/\\\\])?\\.{1,2}(?:[/\\\\]|$))(?![\\s\\S]*//)(?![\\s\\S]*/$)[^\\u0000-\\u001f]+$"
        },
        line: {
          type: "integer",
          minimum: 1,
          maximum: 2147483647,
          description: "Line, from 1"
        },
        column: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "Byte in the line, from 1; 0 where the compiler gave none"
        }
      }
    },
    side: {
      type: "object",
      description: "One of the two revisions and how building it went.",
      additionalProperties: false,
      required: ["revision", "label", "goVersion", "status", "problems"],
      properties: {
        revision: {
          type: "string",
          maxLength: 256,
          description: "A commit, or `working tree`."
        },
        label: {
          type: "string",
          maxLength: 1024,
          description: "What people read: a branch, a tag, a short SHA."
        },
        goVersion: {
          type: "string",
          maxLength: 128,
          description: "The Go toolchain, as `go env GOVERSION` prints it; empty where nothing had to be built."
        },
        status: {
          type: "string",
          enum: ["built", "partial", "failed"],
          description: "`partial`: some packages could not be built; `failed`: none could."
        },
        problems: {
          type: "array",
          description: "What kept it, or packages of it, from being built or read.",
          maxItems: 1e4,
          items: {
            type: "object",
            description: "One problem.",
            additionalProperties: false,
            required: ["package", "message", "position"],
            properties: {
              package: {
                type: ["string", "null"],
                maxLength: 4096,
                description: "Import path; null where it concerns the whole side."
              },
              message: {
                type: "string",
                maxLength: 1048576,
                description: "What the compiler or go list said."
              },
              position: {
                type: ["string", "null"],
                maxLength: 8192,
                description: "`file:line:col`, relative to the repository; null where none was named."
              }
            }
          }
        }
      }
    },
    totals: {
      type: "object",
      description: "What one revision puts on the heap, counted.",
      additionalProperties: false,
      required: ["allocations", "possible", "cold", "inLoops", "bytes"],
      properties: {
        allocations: {
          type: "integer",
          minimum: 0,
          maximum: 9007199254740991,
          description: "Confirmed ones."
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
          description: "Of the confirmed ones whose size is fixed, each allocated once."
        }
      }
    },
    finding: {
      type: "object",
      description: "One escape decision: how it compares, what it costs, why it happens.",
      additionalProperties: false,
      required: [
        "id",
        "state",
        "origin",
        "remote",
        "gating",
        "silent",
        "waiver",
        "kind",
        "package",
        "file",
        "line",
        "column",
        "endLine",
        "endColumn",
        "function",
        "expression",
        "message",
        "source",
        "allocation",
        "cause",
        "flow",
        "cold",
        "inLoop",
        "generated",
        "hot",
        "occurrences",
        "baseline",
        "grewFrom",
        "suggestion",
        "builds",
        "madeIn"
      ],
      properties: {
        id: {
          type: "string",
          maxLength: 64,
          description: "Stable fingerprint that survives line shifts.",
          pattern: "^[0-9a-f]{8,64}$"
        },
        state: {
          type: "string",
          enum: ["new", "changed", "moved", "fixed", "unchanged"],
          description: "How it compares with the base."
        },
        origin: {
          type: "string",
          enum: ["existing-function", "new-function"],
          description: "Whether the function was there at the base."
        },
        remote: {
          type: "boolean",
          description: "On a line that the change does not touch."
        },
        gating: {
          type: "boolean",
          description: "It makes the verdict `fail`."
        },
        silent: {
          type: ["string", "null"],
          enum: [
            "plain",
            "moved",
            "boxed",
            "captured",
            "passed",
            "became-pointer",
            "remote",
            "lost-stack",
            "more-often",
            "unguarded",
            null
          ],
          description: "Of a new one, whether the diff says by itself that it allocates (`plain`; `unguarded`: it deletes an early exit before it), or how Go decides it silently. Null of all others."
        },
        waiver: {
          type: ["object", "null"],
          description: "A person accepted it; null if nobody did.",
          additionalProperties: false,
          required: ["source", "reason", "where"],
          properties: {
            source: {
              type: "string",
              enum: ["comment", "config", "label"],
              description: "What kind of waiver."
            },
            reason: {
              type: "string",
              maxLength: 65536,
              description: "Why it is accepted."
            },
            where: {
              type: "string",
              maxLength: 8192,
              description: "Where the waiver stands: `file.go:12`, a file, or the name of a label."
            }
          }
        },
        kind: {
          type: "string",
          enum: [
            "variable",
            "composite",
            "closure",
            "make",
            "new",
            "append",
            "concat",
            "conversion",
            "boxing",
            "lost-stack",
            "other"
          ],
          description: "What kind of value it is about."
        },
        package: {
          type: "string",
          maxLength: 4096,
          description: "Import path."
        },
        file: {
          type: "string",
          maxLength: 4096,
          description: "A path relative to the repository, inside it, with `/`",
          minLength: 1,
          pattern: "^(?![/\\\\])(?![A-Za-z]:[\\\\/])(?!(?:[\\s\\S]*[/\\\\])?\\.{1,2}(?:[/\\\\]|$))(?![\\s\\S]*//)(?![\\s\\S]*/$)[^\\u0000-\\u001f]+$"
        },
        line: {
          type: "integer",
          minimum: 1,
          maximum: 2147483647,
          description: "Line, from 1"
        },
        column: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "Byte in the line, from 1; 0 where the compiler gave none"
        },
        endLine: {
          type: "integer",
          minimum: 1,
          maximum: 2147483647,
          description: "Line of the first byte after it, from 1."
        },
        endColumn: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "First byte after it, from 1; 0 where unknown."
        },
        function: {
          type: "string",
          maxLength: 65536,
          description: "The enclosing declared function, `F` or `(*T).m`; empty at package level."
        },
        expression: {
          type: "string",
          maxLength: 1048576,
          description: "As the compiler prints it."
        },
        message: {
          type: "string",
          maxLength: 1048576,
          description: "The compiler's own message."
        },
        source: {
          type: "string",
          maxLength: 1048576,
          description: "The text of the line it stands on; of a line with more than 4,000 characters the first ones, and an ellipsis."
        },
        allocation: {
          type: "object",
          description: "Whether the generated code calls the allocator, and with what.",
          additionalProperties: false,
          required: ["status", "call", "type", "bytes"],
          properties: {
            status: {
              type: "string",
              enum: ["confirmed", "none", "unknown"],
              description: "`none`: it allocates nothing; `unknown`: it could not be told."
            },
            call: {
              type: ["string", "null"],
              maxLength: 256,
              description: "The runtime function; null unless confirmed."
            },
            type: {
              type: ["string", "null"],
              maxLength: 1048576,
              description: "The Go type that is allocated; null where the call names none."
            },
            bytes: {
              type: ["integer", "null"],
              minimum: 0,
              maximum: 9007199254740991,
              description: "Bytes that one allocation asks for; null where the size is not static."
            }
          }
        },
        cause: {
          type: "object",
          description: "Why the value can not stay on the stack.",
          additionalProperties: false,
          required: ["category", "explanation", "advice", "chain", "root"],
          properties: {
            category: {
              type: "string",
              enum: [
                "returned-pointer",
                "captured-by-reference",
                "captured-by-value",
                "go-statement",
                "defer-statement",
                "stored-in-heap",
                "sent-to-channel",
                "converted-to-interface",
                "interface-method-call",
                "leaking-parameter",
                "variadic-arguments",
                "too-large",
                "non-constant-size",
                "append",
                "string-building",
                "method-value",
                "reflection",
                "assigned-through-pointer",
                "no-longer-inlined",
                "other"
              ],
              description: "Which of the known causes."
            },
            explanation: {
              type: "string",
              maxLength: 1048576,
              description: "The cause in a sentence; stretches in backticks are code."
            },
            advice: {
              type: "string",
              maxLength: 1048576,
              description: "What to do about it; stretches in backticks are code."
            },
            chain: {
              type: "array",
              description: "The value's way to the heap.",
              maxItems: 1e4,
              items: {
                type: "object",
                description: "One step.",
                additionalProperties: false,
                required: ["text", "file", "line", "column"],
                properties: {
                  text: {
                    type: "string",
                    maxLength: 1048576,
                    description: "The step, as a sentence about the user's code."
                  },
                  file: {
                    type: "string",
                    maxLength: 4096,
                    description: "A path relative to the repository, inside it, with `/`; of a step in the standard library or the module cache, the path that the compiler prints",
                    minLength: 1,
                    pattern: "^(?!(?:[\\s\\S]*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f]+$"
                  },
                  line: {
                    type: "integer",
                    minimum: 0,
                    maximum: 2147483647,
                    description: "Line, from 1; 0 where unknown."
                  },
                  column: {
                    type: "integer",
                    minimum: 0,
                    maximum: 2147483647,
                    description: "Byte in the line, from 1; 0 where the compiler gave none"
                  }
                }
              }
            },
            root: {
              type: ["object", "null"],
              description: "The line of the diff that causes it; null where none was found.",
              additionalProperties: false,
              required: ["side", "file", "line", "text"],
              properties: {
                side: {
                  enum: ["base", "head"],
                  description: "`base`: a line that the change took away; file and line are then the base's."
                },
                file: {
                  type: "string",
                  maxLength: 4096,
                  description: "A path relative to the repository, inside it, with `/`",
                  minLength: 1,
                  pattern: "^(?![/\\\\])(?![A-Za-z]:[\\\\/])(?!(?:[\\s\\S]*[/\\\\])?\\.{1,2}(?:[/\\\\]|$))(?![\\s\\S]*//)(?![\\s\\S]*/$)[^\\u0000-\\u001f]+$"
                },
                line: {
                  type: "integer",
                  minimum: 1,
                  maximum: 2147483647,
                  description: "Line, from 1"
                },
                text: {
                  type: "string",
                  maxLength: 1048576,
                  description: "That line's source."
                }
              }
            }
          }
        },
        flow: {
          type: "array",
          description: "The compiler's flow, verbatim.",
          maxItems: 1e4,
          items: {
            type: "string",
            maxLength: 1048576,
            description: "One line of it."
          }
        },
        cold: {
          type: "boolean",
          description: "On an error or panic path, or in init."
        },
        inLoop: {
          type: "boolean",
          description: "In a loop."
        },
        generated: {
          type: "boolean",
          description: "It stands in a file that a program wrote, or that the configuration's `ignore` names."
        },
        hot: {
          type: ["object", "null"],
          description: "It stands in a function that carries weight in a profile; null if not.",
          additionalProperties: false,
          required: ["share", "line", "own", "profile"],
          properties: {
            share: {
              type: "number",
              minimum: 0,
              maximum: 1,
              description: "The part of the profile that passes through the function, 0 to 1."
            },
            line: {
              type: ["number", "null"],
              minimum: 0,
              maximum: 1,
              description: "The part of the profile that the line has: of a memory profile, what is allocated there. Null where the profile has no lines of the function."
            },
            own: {
              type: ["number", "null"],
              minimum: 0,
              maximum: 1,
              description: "Of that, what the line itself has, and the runtime for it, without the functions that it calls. Null where the profile has no lines of the function."
            },
            profile: {
              type: "string",
              maxLength: 4096,
              description: "Name of the profile."
            }
          }
        },
        occurrences: {
          type: "array",
          description: "Other places that are the same allocation: inlined copies, instantiations.",
          maxItems: 1e5,
          items: {
            $ref: "#/definitions/place"
          }
        },
        baseline: {
          description: "Where it stood at the base; null for new ones.",
          anyOf: [
            {
              type: "null"
            },
            {
              $ref: "#/definitions/place"
            }
          ]
        },
        runs: {
          type: "object",
          description: "How often its line runs, as the source around it says; missing where no source tells.",
          additionalProperties: false,
          required: ["loop", "literal", "condition", "leftBefore"],
          properties: {
            loop: {
              type: ["integer", "null"],
              minimum: 1,
              maximum: 9007199254740991,
              description: "The line of the loop around it, in its function or function literal; null where there is none."
            },
            literal: {
              type: ["integer", "null"],
              minimum: 1,
              maximum: 9007199254740991,
              description: "The line of the function literal whose calls count; null where those of the function do."
            },
            condition: {
              type: ["object", "null"],
              description: "The nearest branch within that.",
              additionalProperties: false,
              required: ["kind", "text", "line"],
              properties: {
                kind: {
                  type: "string",
                  enum: ["if", "else", "case"],
                  description: "Whether it runs where a condition holds, where it does not, or in a case of a switch or select."
                },
                text: {
                  type: "string",
                  maxLength: 1e3,
                  description: "The condition, or the case; empty where it is too long to be told."
                },
                line: {
                  type: "integer",
                  minimum: 1,
                  maximum: 9007199254740991,
                  description: "Where the branch begins."
                }
              }
            },
            leftBefore: {
              type: "boolean",
              description: "What stands before it may leave first."
            }
          }
        },
        contract: {
          type: "object",
          description: "The contract that it breaks; missing where it breaks none.",
          additionalProperties: false,
          required: ["function", "source", "reaches"],
          properties: {
            function: { type: "string", maxLength: 65536, description: "The function that promised." },
            source: { type: "string", maxLength: 65536, description: "The promise as it was written." },
            reaches: {
              type: ["string", "null"],
              maxLength: 65536,
              description: "The function that allocates, where calls from the finding's line reach it; null where the finding is the allocation itself."
            }
          }
        },
        madeIn: {
          type: ["string", "null"],
          maxLength: 65536,
          description: "The call whose inlined body makes the value, as the source writes it; null where the value stands in the source itself."
        },
        grewFrom: {
          type: ["integer", "null"],
          minimum: 0,
          maximum: 9007199254740991,
          description: "The bytes that it asked for at the base, where it asks for more now; else null."
        },
        suggestion: {
          type: ["object", "null"],
          description: "A rewrite that removes the allocation and keeps what the code does, checked by compiling it; null where there is none.",
          additionalProperties: false,
          required: ["file", "startLine", "endLine", "replacement"],
          properties: {
            file: {
              type: "string",
              maxLength: 4096,
              description: "A path relative to the repository, inside it, with `/`",
              minLength: 1,
              pattern: "^(?![/\\\\])(?![A-Za-z]:[\\\\/])(?!(?:[\\s\\S]*[/\\\\])?\\.{1,2}(?:[/\\\\]|$))(?![\\s\\S]*//)(?![\\s\\S]*/$)[^\\u0000-\\u001f]+$"
            },
            startLine: {
              type: "integer",
              minimum: 1,
              maximum: 2147483647,
              description: "The first line that it replaces, from 1."
            },
            endLine: {
              type: "integer",
              minimum: 1,
              maximum: 2147483647,
              description: "The last line that it replaces."
            },
            replacement: {
              type: "string",
              maxLength: 4e3,
              description: "The whole lines that stand there instead, without the last line break."
            }
          }
        },
        builds: {
          type: ["array", "null"],
          description: "The names of the builds that have it in this state; null where all have it that could be made, as where there is one.",
          maxItems: 100,
          items: {
            type: "string",
            minLength: 1,
            maxLength: 4096,
            description: "The name of a build."
          }
        }
      }
    },
    counts: {
      type: "object",
      description: "How many of each.",
      additionalProperties: false,
      required: ["new", "changed", "moved", "fixed", "unchanged", "noRuntimeCost", "waived", "gating"],
      properties: {
        new: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "New ones that cost something."
        },
        changed: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "Same value, rewritten."
        },
        moved: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "Same code elsewhere."
        },
        fixed: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "Gone since the base."
        },
        unchanged: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "The same on both sides."
        },
        noRuntimeCost: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "New ones that allocate nothing; in no other count."
        },
        waived: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "Accepted by a person."
        },
        gating: {
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          description: "Those that make the verdict `fail`."
        }
      }
    },
    measuredChange: {
      type: "object",
      description: "One unit of a benchmark at both sides.",
      additionalProperties: false,
      required: ["base", "head", "p", "significant"],
      properties: {
        base: {
          type: "number",
          minimum: 0,
          maximum: 1e18,
          description: "The base's median."
        },
        head: {
          type: "number",
          minimum: 0,
          maximum: 1e18,
          description: "The head's median."
        },
        p: {
          type: ["number", "null"],
          minimum: 0,
          maximum: 1,
          description: "The probability of a difference like this where there is none (Mann-Whitney U); null where benchstat gives none."
        },
        significant: {
          type: "boolean",
          description: "Whether benchstat calls it a difference."
        }
      }
    }
  }
};

// src/report/parse.ts
var maxReportLength = 64 * 1024 * 1024;
var maxReportValues = 8e6;
var maxReportDepth = 100;
var words = {
  whole: "The report",
  part: "The report's ",
  schema: "schema/report.schema.json",
  version: schemaVersion
};
var validate = null;
function parseReport(text) {
  if (text.length > maxReportLength) {
    throw new UsageError(`The report has ${text.length} characters; accepted: at most ${maxReportLength}.`);
  }
  refuseShape(text);
  const value = parseJson(text);
  validate ??= new import_ajv.Ajv({ verbose: true, strict: true, allowUnionTypes: true }).compile(report_schema_default);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  throw new UsageError(
    error === void 0 ? "The report does not match its schema." : describeSchemaError(error, words)
  );
}
function refuseShape(text) {
  let [values, depth, inText] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText) {
      if (character === "\\") index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "," || character === ":") values += 1;
    else if (character === "]" || character === "}") depth -= 1;
    else if (character === "[" || character === "{") {
      values += 1;
      depth += 1;
      if (depth > maxReportDepth)
        throw new UsageError("The report is nested too deeply; accepted: what its schema says.");
    }
  }
  if (values <= maxReportValues) return;
  throw new UsageError(`The report has ${values} values and names; accepted: at most ${maxReportValues}.`);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(
      `The report is no JSON (${printable(clip(reason, 200))}); accepted: what \`escapediff --format json\` writes.`
    );
  }
}
export {
  maxReportLength,
  maxReportValues,
  parseReport
};
