import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-AARTGQUP.js";
import "./chunk-GGR4OP2C.js";
import "./chunk-YYRCJYJ2.js";
import "./chunk-OYWEIF54.js";
import "./chunk-R4AT7555.js";
import "./chunk-IKMNKD7A.js";
import "./chunk-FWB2MNCW.js";
import "./chunk-RBF5EMR2.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-Q2FTHOUB.js";
import "./chunk-PLWU23SK.js";
import "./chunk-XMNT5LSP.js";
import "./chunk-WUFWWYDO.js";
import "./chunk-7YJIM7WH.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-KWI3RKCR.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
