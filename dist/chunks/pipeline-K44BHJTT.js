import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-DMP4TXRF.js";
import "./chunk-7ZODEFYN.js";
import "./chunk-PZSP7KF4.js";
import "./chunk-RD2RZMSQ.js";
import "./chunk-PQGFQLSE.js";
import "./chunk-NYFOORRR.js";
import "./chunk-EVBV4DXD.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-R334HXVN.js";
import "./chunk-54DWJGPW.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-K3X7PCKT.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-OGCHJ5PS.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-FGCXOVUN.js";
import "./chunk-ITDRQIOX.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-2T3QZIKF.js";
import "./chunk-6T4QM65A.js";
import "./chunk-SLFQWJMJ.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
