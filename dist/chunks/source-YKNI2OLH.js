import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GoFile,
  GoSyntax,
  failureFacts,
  largestFile,
  noFacts
} from "./chunk-SM7G5W2N.js";
import "./chunk-L7MB5JGF.js";
import "./chunk-PY5VAGIZ.js";
export {
  GoFile,
  GoSyntax,
  failureFacts,
  largestFile,
  noFacts
};
