import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-JGLHSEPM.js";
import "./chunk-GJPS3HYU.js";
import "./chunk-X5APWHG5.js";
import "./chunk-IVUHP2ZZ.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-B3EEZ2QK.js";
import "./chunk-7O2ONNUN.js";
import "./chunk-NYFOORRR.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-5N7BFQMW.js";
import "./chunk-OVWCPI63.js";
import "./chunk-ZOLCN6BT.js";
import "./chunk-VPX5Q66E.js";
import "./chunk-ZY556IFY.js";
import "./chunk-N4NXOPUO.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-6T4QM65A.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-APXOPE27.js";
import "./chunk-5CJAR2MF.js";
import "./chunk-KFZWTTXZ.js";
import "./chunk-WYL5HDQF.js";
import "./chunk-XKDRJE5P.js";
import "./chunk-3R57DNOT.js";
import "./chunk-MNTGS5YB.js";
import "./chunk-6LMKA6D6.js";
import "./chunk-JR76N62K.js";
import "./chunk-PY5VAGIZ.js";
export {
  run
};
