import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  renderText
} from "./chunk-ESZ6XPEB.js";
import "./chunk-WBRR73ZH.js";
import "./chunk-EQ4UH33P.js";
import "./chunk-ZYYWWHAP.js";
import "./chunk-3LCTXTYM.js";
import "./chunk-FXUNT4JM.js";
import "./chunk-NQRTMZ4K.js";
import "./chunk-DVTU7L7M.js";
import "./chunk-W7W6RWTW.js";
import "./chunk-WUFWWYDO.js";
import "./chunk-7YJIM7WH.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-YNYINOWM.js";
import "./chunk-EHBKMEVQ.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  renderText
};
