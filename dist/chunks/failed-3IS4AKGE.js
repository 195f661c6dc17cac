import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  failedReport,
  unchosen
} from "./chunk-5FBMTHUF.js";
import "./chunk-NYFOORRR.js";
import "./chunk-FYREMR7Q.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-7CV2EDNW.js";
import "./chunk-MRSORREI.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-6UKCQULK.js";
import "./chunk-6T4QM65A.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  failedReport,
  unchosen
};
