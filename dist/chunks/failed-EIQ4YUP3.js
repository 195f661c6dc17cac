import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  failedReport,
  unchosen
} from "./chunk-R4AT7555.js";
import "./chunk-IKMNKD7A.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-Q2FTHOUB.js";
import "./chunk-PLWU23SK.js";
import "./chunk-XMNT5LSP.js";
import "./chunk-7YJIM7WH.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  failedReport,
  unchosen
};
