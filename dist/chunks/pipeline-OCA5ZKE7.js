import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-HTD2AAOI.js";
import "./chunk-ZA5OJQGE.js";
import "./chunk-7OIJDWZR.js";
import "./chunk-DHU7BUHL.js";
import "./chunk-QIJOPVUK.js";
import "./chunk-NYFOORRR.js";
import "./chunk-EVBV4DXD.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-HK2UXZR4.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-KAMWBTHG.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-HQDTHEGZ.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-R334HXVN.js";
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
