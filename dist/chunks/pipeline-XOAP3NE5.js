import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-DEWZDGI4.js";
import "./chunk-WR2LIAVB.js";
import "./chunk-X5APWHG5.js";
import "./chunk-IVUHP2ZZ.js";
import "./chunk-XUJDUVXO.js";
import "./chunk-I36TLATT.js";
import "./chunk-VLVRH2BJ.js";
import "./chunk-NYFOORRR.js";
import "./chunk-JEXHNLT7.js";
import "./chunk-VCHZVMNU.js";
import "./chunk-5N7BFQMW.js";
import "./chunk-OVWCPI63.js";
import "./chunk-JEOUYBUS.js";
import "./chunk-VPX5Q66E.js";
import "./chunk-VQRN3ZW4.js";
import "./chunk-6YQV5W3Z.js";
import "./chunk-ZJN5UN7E.js";
import "./chunk-6T4QM65A.js";
import "./chunk-ACHOYFIH.js";
import "./chunk-L3J4LCXL.js";
import "./chunk-FA7PCUWB.js";
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
