import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/text/decoded.ts
import { StringDecoder } from "node:string_decoder";
function decoded(take) {
  const decoder = new StringDecoder("utf8");
  return (chunk) => {
    take(decoder.write(chunk));
  };
}

export {
  decoded
};
