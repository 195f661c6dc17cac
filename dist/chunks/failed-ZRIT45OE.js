import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  failedReport,
  unchosen
} from "./chunk-T7A45QWB.js";
import "./chunk-NYFOORRR.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-66VQZT76.js";
import "./chunk-ETBYRXR7.js";
import "./chunk-3B7HZ4RV.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-MQQHCEEC.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-L7MB5JGF.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  failedReport,
  unchosen
};
