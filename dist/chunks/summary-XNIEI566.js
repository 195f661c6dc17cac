import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderSummary
} from "./chunk-R75IVZBL.js";
import "./chunk-FWF2346N.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-BE4ZYI62.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-ZBIJLG5X.js";
import "./chunk-NQRTMZ4K.js";
import "./chunk-DVTU7L7M.js";
import "./chunk-W7W6RWTW.js";
import "./chunk-WUFWWYDO.js";
import "./chunk-7YJIM7WH.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-KWI3RKCR.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderSummary
};
