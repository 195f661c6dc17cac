import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fence,
  prose,
  renderComment,
  renderJson,
  renderSummary,
  renderText
} from "./chunk-S4BEIBEX.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-3LCTXTYM.js";
import {
  assembleReport
} from "./chunk-ARNDRDXM.js";
import "./chunk-IKMNKD7A.js";
import "./chunk-ASK4FWCA.js";
import "./chunk-WML3EVPM.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-JWZXOFFO.js";
import "./chunk-VSIM6N66.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import "./chunk-SCFGPPVU.js";
import "./chunk-NZNDCDLN.js";
import "./chunk-EX3CTSYZ.js";
import "./chunk-JR76N62K.js";
import "./chunk-YH6F7V2U.js";
import "./chunk-Q64JR3AZ.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-LWENACF4.js";
import "./chunk-DUUYLFVM.js";
import "./chunk-HANBNIMK.js";
export {
  assembleReport,
  fence,
  printable,
  prose,
  renderComment,
  renderJson,
  renderSummary,
  renderText
};
