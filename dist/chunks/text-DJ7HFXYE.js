import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderText
} from "./chunk-RPLKCIJ2.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-3PELQP2X.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-Y2YDPT63.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-KPPTVHCF.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-DTA2UEBY.js";
import "./chunk-VRRIQAYQ.js";
import "./chunk-T34C5FZE.js";
import "./chunk-4B6JBNAQ.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-2T3QZIKF.js";
import "./chunk-IJHAQQHI.js";
import "./chunk-6T4QM65A.js";
import "./chunk-77ZFEVVR.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderText
};
