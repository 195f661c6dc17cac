import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describe
} from "./chunk-ACHOYFIH.js";

// src/report/guide-link.ts
var homepage = "https://github.com/escapediff/escapediff";
function guideLink(category) {
  return `${homepage}/blob/main/docs/guide.md#${anchorOf(describe(category).title)}`;
}
function anchorOf(title) {
  return title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-");
}

export {
  homepage,
  guideLink
};
