import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-DRR5MTLF.js";
import "./chunk-R7NF5RE6.js";
import "./chunk-MOPKCYEG.js";
import "./chunk-WKI6EWIG.js";
import "./chunk-VYRR45T4.js";
import "./chunk-NYFOORRR.js";
import "./chunk-EVBV4DXD.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-R334HXVN.js";
import "./chunk-ZMHWQKWW.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-K3X7PCKT.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-ONQKTZ4G.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-4B6JBNAQ.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-2T3QZIKF.js";
import "./chunk-6T4QM65A.js";
import "./chunk-77ZFEVVR.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
