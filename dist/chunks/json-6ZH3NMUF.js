import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderJson
} from "./chunk-C56BO7JD.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderJson
};
