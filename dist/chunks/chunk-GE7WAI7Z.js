import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/port.ts
var GitHubFailure = class extends Error {
  name = "GitHubFailure";
  kind;
  /** Null where no answer came. */
  status;
  constructor(kind, status, message) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
};

export {
  GitHubFailure
};
