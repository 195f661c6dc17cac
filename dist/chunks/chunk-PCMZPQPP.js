import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  percent
} from "./chunk-MNTGS5YB.js";

// src/contracts/words.ts
function whatIs({ family, type }) {
  const isLiteral = type?.startsWith("noalg.struct { F uintptr") === true;
  const named = isLiteral || type === null ? null : withoutPaths(type);
  switch (family) {
    case "object":
      return named ?? (isLiteral ? "a function literal with what it captures" : "an object");
    case "slice":
      return named ?? "a slice";
    case "map":
      return "a map";
    case "channel":
      return "a channel";
    case "append":
      return `append grows ${named ?? "a slice"}`;
    case "move":
      return `append moves ${named ?? "a slice"} to the heap`;
    case "concat":
      return "a concatenation";
    case "conversion":
      return `a conversion to ${named ?? "string"}`;
    case "boxing":
      return named === null ? "a value in an interface" : `${named} in an interface`;
  }
}
function withoutPaths(type) {
  return type.replace(/(?:[\w.~-]+\/)+(?=[\w-]+\.)/g, "");
}
var excuses = {
  panic: ["way to a panic", "ways to a panic"],
  error: ["error way", "error ways"],
  growth: ["growth site", "growth sites"],
  lazy: ["made once where it is missing", "made once where they are missing"],
  once: ["of sync.Once", "of sync.Once"],
  pool: ["of a pool", "of pools"],
  buffer: ["conversion in a buffer on the stack", "conversions in a buffer on the stack"],
  bookkeeping: ["of the runtime itself", "of the runtime itself"],
  allowed: ["allowed", "allowed"]
};
function notCounted(excused) {
  return [...excused].sort(([, a], [, b]) => b - a).map(([excuse, count]) => `${count} ${excuses[excuse][count === 1 ? 0 : 1]}`).join(", ");
}
function profileWords({ name, share }) {
  return share === 0 ? `no sample of ${name} passes through it` : `${percent(share)} of ${name} passes through it; of each way, and of each place on it, its part is told`;
}

export {
  whatIs,
  notCounted,
  profileWords
};
