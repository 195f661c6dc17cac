import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/text/shortened.ts
function shortened(names, most, total = names.length) {
  const shown = names.slice(0, most);
  const rest = total - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

export {
  shortened
};
