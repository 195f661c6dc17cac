import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/printable.ts
var unprintable = (
  // eslint-disable-next-line no-control-regex
  new RegExp("[\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\u034f|\\u17b4|\\u17b5|\\p{Surrogate}", "gu")
);
function printable(text) {
  return text.replace(unprintable, escapeOf);
}
function escapeOf(character) {
  const code = character.codePointAt(0) ?? 0;
  return code > 65535 ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

export {
  printable
};
