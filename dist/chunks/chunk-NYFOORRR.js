import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/policy/listed.ts
function isListed({ state, allocation, grewFrom }, { command, base, include }) {
  const isAudit = command === "audit" && base === null;
  return (state !== "unchanged" || grewFrom !== null || isAudit || include.includes("unchanged")) && (allocation.status !== "none" || include.includes("no-runtime-cost"));
}

export {
  isListed
};
