import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderText
} from "./chunk-DXKY24W6.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-GYMXMLDU.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-2WGN3EJ2.js";
import "./chunk-56RRYJFK.js";
import "./chunk-5EAXBLTQ.js";
import "./chunk-MVFAUBBO.js";
import "./chunk-OZYCXVUF.js";
import "./chunk-YGRAKYF7.js";
import "./chunk-MQQHCEEC.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-OSESIPET.js";
import "./chunk-L7MB5JGF.js";
import "./chunk-XFF5HGG7.js";
import "./chunk-U6VXUNRS.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderText
};
