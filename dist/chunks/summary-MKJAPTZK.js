import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderSummary
} from "./chunk-KDKAIHOT.js";
import "./chunk-OLTICDGT.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-BE4ZYI62.js";
import "./chunk-NE6K3JUZ.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-5EUHJSLM.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-4HJ4Y26Q.js";
import "./chunk-RG7GWB5P.js";
import "./chunk-KKZGGHZB.js";
import "./chunk-FGCXOVUN.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-2T3QZIKF.js";
import "./chunk-LSHDRJPK.js";
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
