import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-ERSQIDIM.js";
import "./chunk-EM7KXYRX.js";
import "./chunk-OYHV3U2O.js";
import "./chunk-IHEEPJ7I.js";
import "./chunk-CZWBY6LK.js";
import "./chunk-IKMNKD7A.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-CCZZZILQ.js";
import "./chunk-JLOE5W7P.js";
import "./chunk-XMNT5LSP.js";
import "./chunk-WUFWWYDO.js";
import "./chunk-7YJIM7WH.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-YNYINOWM.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
