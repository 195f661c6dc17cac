import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderSummary
} from "./chunk-MQBKSZFS.js";
import "./chunk-46K565ZI.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-BE4ZYI62.js";
import "./chunk-TFPMWOQY.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-4MPU76A5.js";
import "./chunk-Y6DUTYY3.js";
import "./chunk-DK63N2QW.js";
import "./chunk-DDI4A333.js";
import "./chunk-3MCYRXA3.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-H2T4NGUW.js";
import "./chunk-JQD243JX.js";
import "./chunk-6T4QM65A.js";
import "./chunk-FUZNH2KU.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderSummary
};
