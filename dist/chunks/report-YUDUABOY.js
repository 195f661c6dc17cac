import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fence,
  prose,
  renderComment,
  renderJson,
  renderSummary,
  renderText
} from "./chunk-7IDJLO6X.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-3LCTXTYM.js";
import {
  assembleReport
} from "./chunk-XB4DQ6D6.js";
import "./chunk-IKMNKD7A.js";
import "./chunk-BWGXVGWK.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-YMZNOIUT.js";
import "./chunk-ZHL7Z3XE.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import "./chunk-TCSPUO33.js";
import "./chunk-NZNDCDLN.js";
import "./chunk-EX3CTSYZ.js";
import "./chunk-JR76N62K.js";
import "./chunk-5N6NRWDD.js";
import "./chunk-Q64JR3AZ.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-HCZ7MVAO.js";
import "./chunk-DUUYLFVM.js";
import "./chunk-PY5VAGIZ.js";
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
