import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  mergeShards,
  ownPart,
  unusedWaivers
} from "./chunk-5N6NRWDD.js";
import "./chunk-Q64JR3AZ.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-HCZ7MVAO.js";
import "./chunk-DUUYLFVM.js";
import "./chunk-PY5VAGIZ.js";
export {
  mergeShards,
  ownPart,
  unusedWaivers
};
