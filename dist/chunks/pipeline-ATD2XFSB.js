import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-XP4FFPL3.js";
import "./chunk-T7A45QWB.js";
import "./chunk-H335BLCU.js";
import "./chunk-XID2EK7O.js";
import "./chunk-NYFOORRR.js";
import "./chunk-ARCY22CV.js";
import "./chunk-YBEZ6RYS.js";
import "./chunk-LCO2PORB.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-66VQZT76.js";
import "./chunk-ETBYRXR7.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-3B7HZ4RV.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-27MSNAET.js";
import "./chunk-PMN64J77.js";
import "./chunk-MQQHCEEC.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-TU2IIBBX.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-L7MB5JGF.js";
import "./chunk-XFF5HGG7.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
