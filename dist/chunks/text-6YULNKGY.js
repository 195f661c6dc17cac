import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderText
} from "./chunk-TGAYFH6S.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-WDYMJCAG.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-NE6K3JUZ.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-3DEWAGU4.js";
import "./chunk-IZHNGCLC.js";
import "./chunk-SU6ILX5Y.js";
import "./chunk-HBNI5QTK.js";
import "./chunk-FGCXOVUN.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-2T3QZIKF.js";
import "./chunk-ITJJYGHL.js";
import "./chunk-6T4QM65A.js";
import "./chunk-SLFQWJMJ.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderText
};
