import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-RWTPTLAA.js";
import "./chunk-4IG2J3EX.js";
import "./chunk-I6SGUMR3.js";
import "./chunk-ZHGXUHHS.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-XB4DQ6D6.js";
import "./chunk-IKMNKD7A.js";
import "./chunk-W65HOFJJ.js";
import "./chunk-NZNDCDLN.js";
import "./chunk-EX3CTSYZ.js";
import "./chunk-JR76N62K.js";
import "./chunk-5N6NRWDD.js";
import "./chunk-Q64JR3AZ.js";
import "./chunk-6ZN2T6XI.js";
import "./chunk-HCZ7MVAO.js";
import "./chunk-DUUYLFVM.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
