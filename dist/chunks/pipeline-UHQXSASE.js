import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-GWZBNY2B.js";
import "./chunk-5FBMTHUF.js";
import "./chunk-XEJM2CA2.js";
import "./chunk-PQGFQLSE.js";
import "./chunk-NYFOORRR.js";
import "./chunk-EVBV4DXD.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-R334HXVN.js";
import "./chunk-FYREMR7Q.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-7CV2EDNW.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-MRSORREI.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-3XBYEVV5.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-6UKCQULK.js";
import "./chunk-6T4QM65A.js";
import "./chunk-FUZNH2KU.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
