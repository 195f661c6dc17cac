import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderText
} from "./chunk-M36DN75K.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-46K565ZI.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-TFPMWOQY.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-KAOLOJGD.js";
import "./chunk-RJXRAFTP.js";
import "./chunk-ZVLNKASW.js";
import "./chunk-KB6WNQVZ.js";
import "./chunk-3XBYEVV5.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-6UKCQULK.js";
import "./chunk-TZTAD2A5.js";
import "./chunk-6T4QM65A.js";
import "./chunk-FUZNH2KU.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderText
};
