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
var lacks = {
  ENOSPC: "The disk is full",
  EDQUOT: "The user's quota of the disk is used up",
  EROFS: "The disk can only be read",
  EACCES: "The user may not write or read here",
  EPERM: "The user may not do this",
  EIO: "The disk failed",
  EMFILE: "Too many files are open",
  ENFILE: "Too many files are open on this machine",
  ENOMEM: "The machine has no memory left",
  EAGAIN: "The machine can start no more processes"
};
function machineFailure(error) {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const lack = lacks[code];
  return lack === void 0 ? null : `${lack}: ${messageOf(error)}.`;
}
function asInconclusive(error) {
  if (error instanceof InconclusiveError) return error;
  const failure = machineFailure(error);
  return failure === null ? null : new InconclusiveError(failure, { cause: error });
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
  machineFailure,
  asInconclusive,
  known,
  unavailable,
  schemaVersion
};
