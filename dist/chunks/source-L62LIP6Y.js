import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GoFile,
  GoSyntax,
  atOnce,
  failureFacts,
  largestFile,
  noFacts
} from "./chunk-3KEOG777.js";
import "./chunk-6T4QM65A.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  GoFile,
  GoSyntax,
  atOnce,
  failureFacts,
  largestFile,
  noFacts
};
