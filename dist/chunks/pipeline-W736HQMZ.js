import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-3MSD5LIF.js";
import "./chunk-T7A45QWB.js";
import "./chunk-2Y2AZCH6.js";
import "./chunk-KQ5VLO3Y.js";
import "./chunk-NYFOORRR.js";
import "./chunk-MPT2F7V6.js";
import "./chunk-YBEZ6RYS.js";
import "./chunk-LCO2PORB.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-66VQZT76.js";
import "./chunk-ETBYRXR7.js";
import "./chunk-IBTRKXGA.js";
import "./chunk-3B7HZ4RV.js";
import "./chunk-CZXNJGHM.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-OZYCXVUF.js";
import "./chunk-YGRAKYF7.js";
import "./chunk-MQQHCEEC.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-L7MB5JGF.js";
import "./chunk-XFF5HGG7.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
