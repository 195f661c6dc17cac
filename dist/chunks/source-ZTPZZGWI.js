import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GoFile,
  GoSyntax,
  atOnce,
  failureFacts,
  largestFile,
  noFacts
} from "./chunk-TBXSJGVK.js";
import "./chunk-6T4QM65A.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-APXOPE27.js";
import "./chunk-PY5VAGIZ.js";
export {
  GoFile,
  GoSyntax,
  atOnce,
  failureFacts,
  largestFile,
  noFacts
};
