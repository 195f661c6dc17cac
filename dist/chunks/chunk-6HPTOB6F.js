import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/severity.ts
function severityOf({ gating, cold, origin, state }) {
  if (gating) return "error";
  return state !== "new" || cold || origin === "new-function" ? "notice" : "warning";
}
function toldToTools({ findings }) {
  return findings.filter(
    ({ state, waiver, allocation }) => (state === "new" || state === "unchanged") && waiver === null && allocation.status !== "none"
  );
}

export {
  severityOf,
  toldToTools
};
