import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderSummary
} from "./chunk-MOBUGF35.js";
import "./chunk-WDYMJCAG.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-BE4ZYI62.js";
import "./chunk-NE6K3JUZ.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-7VGELSI2.js";
import "./chunk-IARNZ7LR.js";
import "./chunk-QTRV7YRS.js";
import "./chunk-52NCK2G3.js";
import "./chunk-FGCXOVUN.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-2T3QZIKF.js";
import "./chunk-JVI357ON.js";
import "./chunk-6T4QM65A.js";
import "./chunk-SLFQWJMJ.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderSummary
};
