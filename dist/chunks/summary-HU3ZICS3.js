import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderSummary
} from "./chunk-RULWXJSF.js";
import "./chunk-GYMXMLDU.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-BE4ZYI62.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-ER2W764C.js";
import "./chunk-LAZ4UQNO.js";
import "./chunk-EHIX7SWK.js";
import "./chunk-OFVKE47B.js";
import "./chunk-27MSNAET.js";
import "./chunk-PMN64J77.js";
import "./chunk-MQQHCEEC.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-TU2IIBBX.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-SM7G5W2N.js";
import "./chunk-L7MB5JGF.js";
import "./chunk-XFF5HGG7.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderSummary
};
