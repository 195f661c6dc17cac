import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  alone
} from "./chunk-5AYB2FYV.js";

// src/policy/totals.ts
function totalsOf(findings) {
  const confirmed = findings.filter(({ allocation }) => allocation.status === "confirmed");
  return {
    allocations: confirmed.length,
    possible: findings.filter(({ allocation }) => allocation.status === "unknown").length,
    cold: confirmed.filter(({ cold }) => cold).length,
    inLoops: confirmed.filter(({ inLoop }) => inLoop).length,
    bytes: confirmed.reduce((sum, { allocation }) => sum + (allocation.bytes ?? 0), 0)
  };
}
function totalsOfEscapes(side, isCounted) {
  return totalsOf(
    alone(side).filter(isCounted).flatMap(({ head }) => head === null ? [] : [{ allocation: head.allocation, ...head.source }])
  );
}

export {
  totalsOf,
  totalsOfEscapes
};
