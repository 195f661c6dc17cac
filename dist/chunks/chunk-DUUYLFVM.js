import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/model/errors.ts
var UsageError = class extends Error {
  name = "UsageError";
};
var InconclusiveError = class extends Error {
  name = "InconclusiveError";
};
var CancelledError = class extends Error {
  name = "CancelledError";
};
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/model/known.ts
var known = (value) => ({ known: true, value });
var unavailable = (reason) => ({ known: false, reason });

// src/model/report.ts
var schemaVersion = 1;

export {
  UsageError,
  InconclusiveError,
  CancelledError,
  messageOf,
  known,
  unavailable,
  schemaVersion
};
