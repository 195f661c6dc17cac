import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderText
} from "./chunk-56CILJXT.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-NBJTVODF.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-BW564FDT.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-3RUGJAVP.js";
import "./chunk-RETFQH6H.js";
import "./chunk-K5DMXILG.js";
import "./chunk-5AYB2FYV.js";
import "./chunk-APXOPE27.js";
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
  renderText
};
