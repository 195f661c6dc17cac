import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderSummary
} from "./chunk-ID7F2WJS.js";
import "./chunk-GYMXMLDU.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-BE4ZYI62.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-GNEUJG75.js";
import "./chunk-OJL3DKSF.js";
import "./chunk-YEDHR7GL.js";
import "./chunk-CSEB3M5V.js";
import "./chunk-5QVO2J3N.js";
import "./chunk-YGRAKYF7.js";
import "./chunk-6VU52CY3.js";
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
  renderSummary
};
