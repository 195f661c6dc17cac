import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderSummary
} from "./chunk-FUQZYAZM.js";
import "./chunk-F4EJVRTK.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-LRMCJLHO.js";
import "./chunk-BW564FDT.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-CYHGSL7M.js";
import "./chunk-YBAHUA5K.js";
import "./chunk-5HHJU4EB.js";
import "./chunk-C4PABQQQ.js";
import "./chunk-FA7PCUWB.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import "./chunk-EGSSIYPK.js";
import "./chunk-MNTGS5YB.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderSummary
};
